import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { card, openDesk, soon } from './visitor.ts'

describe.skipIf(lacks('chromium'))('one selection, several lenses', () => {
  const desk = openDesk()

  test('the map is walked by keyboard, opens a card, and zooms to a part of the world', async () => {
    const { page, view, watch } = await desk.visit('/?lens=map')
    const map = page.getByRole('group', { name: /^Карта: / })
    const dot = map.getByRole('button', { name: /^Пусан: / })
    await dot.focus()
    await page.keyboard.press('Enter')
    await card(page, 'Пусан').waitFor()
    expect(view().selected).toEqual(['place/kr/пусан'])
    await page.keyboard.press('ArrowLeft')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).not.toBe('place/kr/пусан')
    const before = await dot.boundingBox()
    await page.getByRole('group', { name: 'Приблизить часть света' }).getByRole('button', { name: 'Европа' }).click()
    await expect.poll(async () => (await dot.boundingBox())?.x, soon).not.toBe(before?.x)
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('a period chosen on the timeline filters every lens, as one step that can be undone', async () => {
    const { page, view, watch } = await desk.visit('/?lens=timeline&time=topics~picture')
    const sheet = page.getByRole('group', { name: /^Хронология: / })
    await sheet.waitFor()
    const box = await sheet.boundingBox()
    if (box === null) throw new Error('The timeline is not in sight')
    await page.keyboard.down('Shift')
    await page.mouse.move(box.x + box.width * 0.5, box.y + 4)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.97, box.y + 4, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await expect.poll(() => view().filter.firstDay !== undefined && view().filter.lastDay !== undefined, soon).toBe(true)
    await page.getByRole('navigation', { name: 'Виды' }).getByRole('button', { name: 'Сводная таблица' }).click()
    await page.getByRole('table').waitFor()
    expect(view().filter.firstDay).toBeDefined()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => view().filter.firstDay, soon).toBeUndefined()
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('the matrix crosses what is chosen, and two lenses stand beside each other on a wide screen', async () => {
    const wide = { viewport: { width: 1920, height: 1080 } }
    const { page, view, watch } = await desk.visit('/?lens=matrix', wide)
    await page.getByRole('combobox', { name: 'Строки' }).click()
    await page.getByRole('option', { name: 'Сферы' }).click()
    await expect.poll(() => view().matrix.rows, soon).toBe('topics')
    await page.getByRole('rowheader').first().waitFor()
    await page.getByRole('button', { name: 'Второй вид рядом' }).click()
    await page.getByRole('menuitem', { name: 'Карта' }).click()
    await page
      .getByRole('region', { name: 'Рядом: Карта' })
      .getByRole('button', { name: /^Антверпен: / })
      .focus()
    await page.keyboard.press('Enter')
    await card(page, 'Антверпен').waitFor()
    await page.getByRole('table').waitFor()
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
