import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { toAddress } from '../../client/app/address.ts'
import { firstView } from '../../graph/view.ts'
import { launchChromium } from '../support/chromium.ts'
import { lacks } from '../support/needs.ts'
import type { TestServer } from '../support/served.ts'
import { seriousFaults, serverWithSamples, soon, visit, writingFocused } from './visitor.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

describe.skipIf(lacks('chromium'))('the canvas as a desk', () => {
  let browser: Browser
  let server: TestServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), serverWithSamples()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('is laid out, framed, written on, coloured and saved, each as one step', async () => {
    const things = ['country/be', 'place/be/антверпен', 'country/kr']
    const positions = { 'country/be': { x: 0, y: 0 }, 'place/be/антверпен': { x: 200, y: 30 }, 'country/kr': { x: 60, y: 200 } }
    const start = toAddress({ ...firstView, lens: 'graph', things, positions, selected: things.slice(1) })
    const { page, view, watch } = await visit(browser, server, start)
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
    await press('Крупнее')
    await expect.poll(() => view().looking?.zoom, soon).toBeGreaterThan(0)

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
})
