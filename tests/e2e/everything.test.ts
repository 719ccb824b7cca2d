import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { card, openDesk, seriousFaults, soon } from './visitor.ts'

describe.skipIf(lacks('chromium'))('everything at once', () => {
  const desk = openDesk()

  test('is walked by keyboard from a part of the world to a country and into the canvas, and back', async () => {
    const { page, view, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Вся схема' }).first().click()
    const sheet = page.getByRole('application', { name: /^Вся схема: / })
    const contents = page.getByRole('complementary', { name: 'Состав и обозначения' })
    await contents.getByRole('button', { name: /^Европа/ }).click()
    await contents.getByRole('button', { name: /^Бельгия/ }).waitFor()
    await expect.poll(() => view().everything?.within, soon).not.toBe('')
    await sheet.focus()
    for (let turn = 0; turn < 3 && view().selected.length === 0; turn += 1) await page.keyboard.press('Enter')
    await expect.poll(() => view().selected, soon).toEqual(['country/at'])
    await card(page, 'Австрия').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => view().selected, soon).toEqual([])
    await contents.getByRole('button', { name: /^Бельгия/ }).click()
    await contents.getByRole('button', { name: /^Антверпен/ }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await contents.getByRole('button', { name: 'На холст' }).click()
    await expect.poll(() => view().lens, soon).toBe('graph')
    expect(view().things).toEqual(expect.arrayContaining(['country/be', 'place/be/антверпен']))
    expect(Object.keys(view().positions)).toEqual(expect.arrayContaining(view().things))
    await page.keyboard.press('Control+z')
    await expect.poll(() => view().lens, soon).toBe('everything')
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('a filter takes away what it leaves out and moves nothing; the address opens the same place', async () => {
    const { page, view, watch } = await desk.visit('/?lens=everything&countries=KR&all=KR~0~0~0.4')
    await page.getByText(/ из \d+ запис/).waitFor()
    expect(view().everything).toEqual({ within: 'KR', x: 0, y: 0, span: 0.4 })
    const contents = page.getByRole('complementary', { name: 'Состав и обозначения' })
    await contents.getByRole('button', { name: /^Азия/ }).click()
    await contents.getByRole('button', { name: /^Республика Корея/ }).click()
    await card(page, 'Республика Корея').waitFor()
    await contents.getByRole('button', { name: /^Пусан/ }).click()
    await card(page, 'Пусан').waitFor()
    await expect.poll(() => view().everything?.within, soon).toBe('KR')
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
