import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { card, openDesk, seriousFaults, soon, writingFocused } from './visitor.ts'

describe.skipIf(lacks('chromium'))('questions', () => {
  const desk = openDesk()

  test('from a few words to the sentence, the passage, the picture, and back to the same answer', async () => {
    const { page, watch, view } = await desk.visit()
    await writingFocused(page)
    await page.keyboard.type('комитеты Корея 2020')
    const question = 'Какие органы власти города работали с Республикой Корея в 2020 году?'
    await page.getByRole('option', { name: question }).waitFor()
    await page.keyboard.press('Enter')
    const answer = page.getByRole('region', { name: 'Ответ' })
    await answer.getByText(/^С Республикой Корея в 2020 году работал.* \d+ орган.* власти города/).waitFor()
    expect(view()).toMatchObject({ lens: 'ask', ask: { id: 'bodies-of-country', filling: { country: 'country/kr', period: '2020' } } })
    expect(await seriousFaults(page)).toEqual([])

    await page
      .getByRole('button', { name: /^\d+ мест/ })
      .first()
      .click()
    await page.locator('.row-sources .quote').first().click()
    await page.getByRole('dialog', { name: 'Место в документе' }).locator('mark').first().waitFor()
    await page.keyboard.press('Escape')

    const first = page.getByRole('table', { name: question }).locator('tbody').getByRole('button').first()
    const name = await first.innerText()
    await first.click()
    await card(page, name).waitFor()

    await answer.getByRole('button', { name: 'Показать на схеме связей' }).click()
    await expect.poll(() => view().lens, soon).toBe('graph')
    expect(view().things).toContain('country/kr')
    expect(view().things.length).toBeGreaterThan(2)
    await page.keyboard.press('Control+z')
    await answer.waitFor()

    await answer.getByRole('button', { name: 'Сохранить вопрос' }).click()
    await page.getByLabel('Название вопроса').fill('Кто работает с Кореей')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Все вопросы' }).click()
    await page
      .getByRole('region', { name: 'Сохранённые вопросы' })
      .getByRole('button', { name: 'Кто работает с Кореей', exact: true })
      .click()
    await answer.waitFor()
    await page.reload()
    await answer.getByText(/^С Республикой Корея в 2020 году/).waitFor()
    expect(watch).toEqual({ errors: [], outside: [] })
  })

  test('what the documents do not state is told so; questions stand on the first screen; chains go around what they are told to', async () => {
    const { page, watch, view } = await desk.visit('/?lens=ask&ask=was-in&q.place=place/be/антверпен&q.period=1990', {
      language: 'en',
    })
    await page.getByText(/^Not stated in the documents: who was in .* in 1990 \(looked through 3 documents up to /).waitFor()
    await page.getByRole('button', { name: 'All questions' }).click()
    await page.getByText('Which promising directions with ‹city, region or country› have no event?').waitFor()
    expect(await seriousFaults(page)).toEqual([])

    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Overview' }).click()
    const examples = page.getByRole('region', { name: 'Questions' })
    await examples
      .getByRole('button', { name: /in \d{4}\?$/ })
      .first()
      .waitFor()
    await examples.getByRole('button', { name: 'Which city bodies with which countries' }).click()
    await expect.poll(() => view().lens, soon).toBe('matrix')

    const chains = await desk.visit('/?lens=graph&chain=country/kr~country/be')
    const side = chains.page.getByRole('complementary', { name: 'Цепочка связей' })
    const around = side.getByRole('button', { name: /^Искать в обход/ }).first()
    await around.waitFor()
    await around.click()
    await side.getByRole('group', { name: 'Что обойти' }).waitFor()
    await expect.poll(() => chains.view().path?.avoid.length, soon).toBe(1)
    expect([watch, chains.watch]).toEqual([
      { errors: [], outside: [] },
      { errors: [], outside: [] },
    ])
  })
})
