import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { toAddress } from '../../client/app/address.ts'
import { firstView } from '../../graph/view.ts'
import { lacks } from '../support/needs.ts'
import { card, expand, openDesk, search, seriousFaults, soon, writingFocused } from './visitor.ts'

describe.skipIf(lacks('chromium'))('the canvas as a desk', () => {
  const desk = openDesk()

  test('is laid out, framed, written on, coloured and saved, each as one step', async () => {
    const things = ['country/be', 'place/be/антверпен', 'country/kr']
    const positions = { 'country/be': { x: 0, y: 0 }, 'place/be/антверпен': { x: 200, y: 30 }, 'country/kr': { x: 60, y: 200 } }
    const start = toAddress({ ...firstView, lens: 'graph', things, positions, selected: things.slice(1) })
    const { page, view, watch } = await desk.visit(start)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

    await press('Расположить заново')
    await page.getByRole('menuitem', { name: 'Как на карте' }).click()
    await expect.poll(() => view().positions, soon).not.toEqual(positions)
    await page.keyboard.press('Control+z')
    await expect.poll(() => view().positions, soon).toEqual(positions)

    await press('По левому краю')
    await expect.poll(() => view().positions['place/be/антверпен']?.x, soon).toBe(60)
    await press('Обвести рамкой')
    await writingFocused(page)
    await page.keyboard.type('Города')
    await page.keyboard.press('Enter')
    await expect.poll(() => view().frames, soon).toEqual([{ id: 'frame/1', name: 'Города', things: things.slice(1), folded: false }])
    await press('Записка на схеме')
    await writingFocused(page)
    await page.keyboard.type('Спросить о порте')
    await press('Записать')
    await expect.poll(() => view().notes, soon).toEqual([{ id: 'note/1', text: 'Спросить о порте' }])
    await page.locator('.graph-canvas').getByText('Спросить о порте').waitFor()

    await page
      .getByRole('combobox', { name: 'Цвет говорит о' })
      .or(page.getByRole('textbox', { name: 'Цвет говорит о' }))
      .click()
    await page.getByRole('option', { name: 'части света' }).click()
    await expect.poll(() => view().style.color, soon).toBe('part')
    const look = view().looking
    await press('Крупнее')
    await expect.poll(() => view().looking, soon).not.toEqual(look)
    const closer = view().looking
    const map = await page.locator('.minimap').boundingBox()
    await page.mouse.click((map?.x ?? 0) + 20, (map?.y ?? 0) + 20)
    await expect.poll(() => view().looking, soon).not.toEqual(closer)
    await page.keyboard.press('Control+z')
    await expect.poll(() => view().looking, soon).toEqual(look)
    await press('Убрать мини-карту')
    expect(await page.locator('.minimap').count()).toBe(0)

    await press('Показать всё')
    await press('Обвести и выбрать (или с Shift)')
    const sheet = (await page.locator('.graph-canvas').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(sheet.x + 10, sheet.y + 70)
    await page.mouse.down()
    await page.mouse.move(sheet.x + sheet.width - 80, sheet.y + sheet.height - 10, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => view().selected.toSorted(), soon).toEqual(things.toSorted())
    await page.keyboard.press('Control+k')
    await writingFocused(page)
    await page.keyboard.type('Расположить по времени')
    await page.keyboard.press('Enter')
    await expect.poll(() => view().arrangement, soon).toBe('by-time')

    const saved = async (name: string) => {
      await press('Сохранить картинку или данные')
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()])
      return (await readFile(await file.path())).toString('latin1')
    }
    expect(await saved('Чертёж PDF')).toMatch(/^%PDF/)
    expect(await saved('GraphML')).toContain('<graphml')
    expect([await seriousFaults(page), watch.errors, watch.outside]).toEqual([[], [], []])
    await page.context().close()
  })

  test('begins with one click; what a search opens is gone to, and what a step brings out of sight is told and shown', async () => {
    const { page, view, watch } = await desk.visit('/?lens=graph')
    await page.getByRole('button', { name: 'Страны и города' }).click()
    await expect.poll(() => view().positions['country/kr'], soon).toBeDefined()
    const sheet = (await page.locator('.graph-canvas').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const isSeen = (id: string): boolean => {
      const { positions, looking } = view()
      const at = positions[id]
      if (at === undefined || looking === null) return false
      return Math.abs(at.x - looking.x) * looking.zoom < sheet.width / 2 && Math.abs(at.y - looking.y) * looking.zoom < sheet.height / 2
    }
    for (let pressed = 0; pressed < 6; pressed += 1) await page.getByRole('button', { name: 'Крупнее', exact: true }).click()
    for (const [name, id] of [
      ['Антверпен', 'place/be/антверпен'],
      ['Республика Корея', 'country/kr'],
    ] as const) {
      await search(page, name)
      await card(page, name).waitFor()
      await expect.poll(() => isSeen(id), soon).toBe(true)
    }
    await expand({ page, view })
    const told = page.getByRole('button', { name: /^Не видно добавленного: \d+\. Показать$/ })
    await told.click()
    await told.waitFor({ state: 'detached' })
    expect((view().expansions[0]?.added ?? []).filter((id) => !isSeen(id))).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
