import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { openDesk, seriousFaults, soon } from './visitor.ts'

/** A field whose value is one of a list. */
const choice = (within: Page | Locator, name: string): Locator =>
  within.getByRole('combobox', { name }).or(within.getByRole('textbox', { name }))

describe.skipIf(lacks('chromium'))('what analysts ask for themselves', () => {
  const desk = openDesk()

  test('a question put together by pointing: its number, its sources, its Cypher, the console, the canvas and its layers', async () => {
    const { page, watch, view } = await desk.visit()
    await page.getByRole('button', { name: 'Ещё', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Конструктор запроса' }).click()
    const answer = page.getByRole('region', { name: 'Ответ' })
    await answer.getByText(/^Найден[ао] \d+/).waitFor()

    const first = page.getByRole('region', { name: 'Что ищем' })
    await first.getByRole('button', { name: 'Добавить условие' }).click()
    await page.getByRole('menuitem', { name: 'Вид', exact: true }).click()
    await expect.poll(() => view().built?.conditions, soon).toEqual([{ ask: 'values', field: 'orgType', values: ['committee'] }])
    await first.getByRole('button', { name: 'Добавить связь' }).click()
    const step = page.getByRole('region', { name: /^Связь 1/ })
    await choice(step, 'По какой связи и к чему').fill('участие')
    await page.getByRole('option', { name: 'участие: мероприятия' }).click()
    await step.getByText('не менее', { exact: true }).click()
    await expect.poll(() => view().built?.steps[0], soon).toMatchObject({ link: 'TOOK_PART', kind: 'Event', how: 'counted', least: 1 })
    const table = answer.getByRole('table', { name: 'Организации – участие: мероприятия (не менее 1)' })
    await table.getByRole('columnheader', { name: 'Мероприятия' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await table
      .getByRole('button', { name: /^\d+ мест/ })
      .first()
      .click()
    await page.locator('.row-sources .quote').first().waitFor()

    // The address alone opens the same question elsewhere.
    const rows = await answer.getByText(/^Найден/).innerText()
    await page.reload()
    await answer.getByText(rows, { exact: true }).waitFor()

    await answer.getByRole('button', { name: 'Запрос на языке Cypher' }).click()
    await answer.getByText(/^MATCH \(organization0:Organization\)/).waitFor()
    await answer.getByRole('button', { name: 'Открыть в консоли' }).click()
    const told = page.getByRole('region', { name: 'Ответ на запрос' })
    await told.getByRole('columnheader', { name: 'organization0' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])

    const text = page.getByRole('textbox', { name: 'Запрос', exact: true })
    await text.fill('MATCH (event:Event)<-[:TOOK_PART]-(body)\nRETURN evnt, body')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Строка 2, знак 8:').waitFor()
    await text.fill('MATCH (n) DETACH DELETE n')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/Консоль только читает/).waitFor()
    await text.fill('MATCH (event:Event)<-[:TOOK_PART]-(body)\nRETURN event, body LIMIT 60')
    await page.keyboard.press('Control+Enter')
    await told.getByRole('columnheader', { name: 'body' }).waitFor()

    await told.getByRole('button', { name: 'Показать на схеме связей' }).click()
    await expect.poll(() => view().lens, soon).toBe('graph')
    expect(view().things.length).toBeGreaterThan(10)
    await choice(page, 'Цвет говорит о').click()
    await page.getByRole('option', { name: 'группах, тесно связанных между собой' }).click()
    await page.getByText(/^группа 1: /).waitFor()
    await choice(page, 'Размер говорит о').click()
    await page.getByRole('option', { name: 'том, кто связывает многих' }).click()
    await page.getByText(/^Крупнее то, что связывает многих/).waitFor()
    expect(view().style).toEqual({ color: 'groups', size: 'between' })
    await page
      .getByRole('button', { name: /^Отменить/ })
      .first()
      .click()
    await expect.poll(() => view().style.size, soon).toBe('kind')
    // What was refused was told on the page; the browser notes it too.
    expect(watch.errors.filter((error) => !error.includes('422'))).toEqual([])
    expect(watch.outside).toEqual([])
  })
})
