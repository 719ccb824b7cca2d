import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { openDesk, seriousFaults, soon } from './visitor.ts'

describe.skipIf(lacks('chromium'))('«Сводка руководителю»', () => {
  const desk = openDesk()

  test('one click from the first screen; each number opens what it counts; a line opens its card', async () => {
    const { page, watch, view } = await desk.visit()
    await page.getByRole('button', { name: 'Сводка руководителю' }).click()
    await page.getByRole('heading', { level: 1, name: 'Сводка руководителю' }).waitFor()
    expect(view()).toMatchObject({ lens: 'digest' })
    await page.getByRole('region', { name: 'Карта партнёров' }).locator('.map-dot').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])

    const events = page.getByRole('region', { name: 'Год в записях' }).getByRole('button', { name: /^\d+ мероприят/ })
    await events.click()
    await expect
      .poll(() => view(), soon)
      .toMatchObject({ lens: 'table', table: { kind: 'Event' }, filter: { firstDay: '2020-01-01', lastDay: '2020-12-31' } })
    await page.goBack()

    await page.getByRole('button', { name: /без указания срока$/ }).click()
    await page
      .getByRole('region', { name: 'Ответ' })
      .getByText(/^Срок не указан в \d+ документ/)
      .waitFor()
    await page.keyboard.press('Control+z')

    const round = page.getByRole('region', { name: 'Годовщины' }).getByRole('button', { name: /^\d+ кругл/ })
    const count = Number.parseInt(await round.innerText(), 10)
    await round.click()
    const list = page.getByRole('dialog', { name: /^Годовщины: \d+ кругл/ })
    await expect.poll(() => list.getByRole('listitem').count(), soon).toBe(count)
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => round.evaluate((button) => button === document.activeElement), soon).toBe(true)
    await page.keyboard.press('Enter')
    await list.getByRole('button').nth(1).click()
    await page.getByRole('complementary', { name: 'Карточка' }).waitFor()
    expect(view()).toMatchObject({ lens: 'digest', selected: [expect.stringMatching(/^agreement\//)] })
    expect(watch).toEqual({ errors: [], outside: [] })
  })

  test('by its address, in English, in the dark, on a small screen and a large one; on paper it is black on white', async () => {
    const { page, watch } = await desk.visit('/?lens=digest', { language: 'en', colorScheme: 'dark' })
    await page.getByRole('heading', { name: 'Terms of documents of cooperation' }).waitFor()
    await page.getByText('Where no term is stated, the documents do not say either whether the document holds now.').waitFor()
    for (const [width, height] of [
      [1280, 720],
      [3840, 2160],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await page.locator('.digest').evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true)
      expect(await seriousFaults(page)).toEqual([])
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.header').isVisible()).toBe(false)
    expect(await page.locator('.digest-title').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(0, 0, 0)')
    expect(watch).toEqual({ errors: [], outside: [] })
  })
})
