import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { card, openDesk, seriousFaults, soon } from './visitor.ts'

const nothing = { errors: [], outside: [] }

describe.skipIf(lacks('chromium'))('a comparison', () => {
  const desk = openDesk()

  test('of two days marks the table and the graph, lists what it found with where it is said, and stands in the address and the picture', async () => {
    const { page, view, watch } = await desk.visit('/?lens=table&table=Event~start~desc&asOf=2020-12-31', { acceptDownloads: true })
    await page.getByRole('button', { name: /^Фильтры/ }).click()
    await page.getByLabel('Сравнить с датой…').fill('2018-12-31')
    await page.keyboard.press('Enter')
    await expect.poll(() => view().compare, soon).toEqual({ days: ['2018-12-31', '2020-12-31'] })
    expect(view().filter.asOf).toBeUndefined()
    await page.keyboard.press('Escape')
    const bar = page.getByRole('region', { name: 'Сравнение' })
    await bar.getByText('появилось').waitFor()
    await page.getByRole('grid').getByTitle('появилось').first().waitFor()
    const list = page.getByRole('complementary', { name: 'Список изменений' })
    await list.getByText(/^С 31 декабря 2018 г. по 31 декабря 2020 г./).waitFor()
    await list
      .getByRole('button', { name: /^\d+ мест/ })
      .first()
      .click()
    await list.locator('.quote').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])

    await page.goto(page.url().replace('lens=table', 'lens=timeline'))
    await page
      .getByRole('button', { name: / · появилось$/ })
      .first()
      .waitFor()
    await page.goto(page.url().replace('lens=timeline', 'lens=map'))
    await page
      .getByRole('button', { name: /; появилось: \d+$/ })
      .first()
      .waitFor()
    await page.goto(page.url().replace('lens=map', 'lens=matrix'))
    await page.getByRole('table').getByTitle('появилось: 1').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await list.getByRole('button', { name: 'Показать на схеме связей' }).click()
    await expect.poll(() => view().lens, soon).toBe('graph')
    await page.getByRole('complementary', { name: 'Легенда, фильтры и список' }).getByText('появилось').waitFor()
    await page.locator('.graph-canvas svg path[d="M-1 0H1M0 -1V1"]').first().waitFor()
    await page.getByRole('button', { name: /^Сохранить/ }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Чертёж SVG' }).click()])
    expect(await readFile(await file.path(), 'utf8')).toMatch(/Что изменилось с 31 декабря 2018 г.*появилось — \d+/s)

    const other = await desk.visit(page.url().slice(desk.server.address.length), { language: 'en', colorScheme: 'dark' })
    await other.page.getByRole('region', { name: 'Comparison' }).getByText('appeared').waitFor()
    expect(other.view().compare).toEqual(view().compare)
    expect(await seriousFaults(other.page)).toEqual([])
    await bar.getByRole('button', { name: 'Закончить сравнение' }).click()
    await expect.poll(() => view().compare, soon).toBeNull()
    await page.keyboard.press('Control+z')
    await bar.waitFor()
    expect([watch, other.watch]).toEqual([nothing, nothing])
  })

  test('of two documents begins on their page; a line of its list opens a card, and the list stands again when it is closed', async () => {
    const { page, view, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Исходные документы' }).first().click()
    const panel = page.getByRole('dialog', { name: 'Исходные документы' })
    await panel.getByRole('button', { name: 'Сравнить с другим документом: Справка-Бельгия.txt' }).click()
    await panel.getByText('С чем сравнить «Справка-Бельгия.txt»? Выберите второй документ.').waitFor()
    await panel.getByRole('button', { name: 'Сравнить с этим: Города-партнеры-2020.docx' }).click()
    const list = page.getByRole('complementary', { name: 'Список изменений' })
    await list.getByText(/^Отличий: \d+ карточ/).waitFor()
    expect(view().lens).toBe('table')
    expect(view().compare).toMatchObject({ documents: [expect.stringContaining('document/'), expect.stringContaining('document/')] })
    const line = list.locator('.compare-line').filter({ hasText: '→' }).first()
    const name = await line.locator('.line-name').innerText()
    await line.locator('.line-button').click()
    await card(page, name).waitFor()
    await page.getByRole('button', { name: 'Закрыть карточку' }).click()
    await list.waitFor()
    expect(watch).toEqual({ errors: [], outside: [] })
  })
})
