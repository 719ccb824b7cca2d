import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { openDesk, seriousFaults, soon, writingFocused } from './visitor.ts'

const printedPages = async (page: Page): Promise<number> =>
  (await getDocument({ data: Uint8Array.from(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 }).promise).numPages
const sentence = (page: Page, words: string | RegExp) => page.locator('.sentence').filter({ hasText: words })

describe.skipIf(lacks('chromium'))('«Готовлюсь к встрече»', () => {
  const desk = openDesk()

  test('from a card to one printed sheet and five slides; what was edited stands when its facts change', async () => {
    const { page, watch, view } = await desk.visit('/?selected=country/kr')
    await page.getByRole('button', { name: 'Готовлюсь к встрече' }).click()
    const sheet = page.getByRole('article', { name: 'Лист к встрече' })
    await sheet.getByRole('heading', { name: '5. Подарки, годовщины, памятные даты' }).waitFor()
    expect(view()).toMatchObject({ lens: 'meeting', meeting: { with: 'country/kr', section: 0 } })
    await page.getByRole('button', { name: 'Закрыть карточку' }).click()

    await sheet
      .getByRole('button', { name: /^Справка-Республика-Корея\.docx: абзац/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: 'Место в документе' }).locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Место в документе' }).waitFor({ state: 'detached' })

    const { sentences } = await desk.server.ask('meeting', '/api/meeting?with=country/kr')
    const signed = sentences.find(({ rule }) => rule === 'signed')
    if (signed === undefined) throw new Error('nothing is signed')
    await sheet.getByRole('button', { name: `Изменить: ${signed.text.slice(0, 60)}` }).click()
    await writingFocused(page)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Главное соглашение – об этом сказать первым.')
    await page.keyboard.press('Control+Enter')
    await sentence(page, 'Главное соглашение').getByText('изменено').waitFor()
    await sentence(page, /^Всего в документах/)
      .getByRole('button', { name: /^Убрать/ })
      .click()
    await sentence(page, /^Всего в документах/)
      .getByText('убрано')
      .waitFor()
    await page.getByRole('button', { name: 'Отменить', exact: true }).last().click()
    await expect
      .poll(
        () =>
          sentence(page, /^Всего в документах/)
            .getByText('убрано')
            .count(),
        soon,
      )
      .toBe(0)
    await sentence(page, 'Главное соглашение').getByText('изменено').waitFor()
    expect(await seriousFaults(page)).toEqual([])

    const decision = { kind: 'set', about: [signed.about], field: 'validUntil', value: '2031' }
    await desk.server.ask('decide', '/api/decisions', {
      method: 'POST',
      body: JSON.stringify(decision),
      headers: { 'content-type': 'application/json' },
    })
    await page.reload()
    const changed = page.getByRole('group', { name: 'С тех пор сведения изменились' })
    await changed.getByText(`Было: ${signed.text}`).waitFor()
    await changed.getByText(/^Стало: .*2031/).waitFor()
    await changed.getByRole('button', { name: 'Оставить правку' }).click()
    await changed.waitFor({ state: 'detached' })
    await sentence(page, 'Главное соглашение').waitFor()
    expect(await printedPages(page)).toBe(1)

    await page.getByRole('button', { name: 'Показать слайды' }).click()
    await page.locator('.meeting-slide li').first().waitFor()
    await page.getByText('1 / 5').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('.meeting-slide').getByText('Главное соглашение').waitFor()
    const sizes = await page
      .locator('.meeting-slide li, .slide p, .slide-foot > span')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(27)
    expect(await page.locator('.slide').innerText()).not.toMatch(/(?:country|agreement|document)\/|\S+@\S+/)
    for (const _ of ['promised', 'talk', 'dates']) await page.keyboard.press('ArrowRight')
    await expect.poll(() => view().meeting?.section, soon).toBe(4)
    await page.keyboard.press('Escape')
    await sheet.waitFor()
    expect(watch).toEqual({ errors: [], outside: [] })
  })

  test('the guest is chosen by name; in English too', async () => {
    const { page, watch } = await desk.visit('/?lens=meeting', { language: 'en', viewport: { width: 1280, height: 720 } })
    await page.getByRole('textbox', { name: 'Who the meeting is with' }).click()
    await page.keyboard.type('Пусан')
    await page.getByRole('option').first().click()
    await page.getByRole('heading', { name: /^FOR THE MEETING: [BP]usan/ }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
  })
})
