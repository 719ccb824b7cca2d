import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toAddress } from '../../client/app/address.ts'
import { firstView, type Lens, lenses } from '../../graph/view.ts'
import { lacks } from '../support/needs.ts'
import { card, expand, openDesk, search, seriousFaults, type Visitor } from './visitor.ts'

/** Views whose addresses say more than their name. */
const seen = new Set<Lens>(['overview', 'graph', 'table', 'matrix', 'timeline', 'map', 'ask', 'meeting'])
/** The keys that open each panel and page over the view. */
const panelKeys = ['u', 'd', 'h', 'r', 'j', 'Shift+Slash', 'Control+s', 'Control+Shift+s', 'Control+k']
const themes = ['light', 'dark'] as const
/** In the dark nothing differs but the colours. */
const rulesIn = { light: undefined, dark: ['color-contrast'] }
/** A window of 320 CSS pixels: 400 % zoom (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 }

/** Nobody is shown what things are called by inside. */
const anId = /(?:country|place|org|person|event|agreement|direction|document)\/\S/

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

describe.skipIf(lacks('chromium'))('the explorer, looked at with care', () => {
  const desk = openDesk()

  describe.each(themes)('in the %s a view', (colorScheme) => {
    let visitor: Visitor
    beforeAll(async () => {
      visitor = await desk.visit('/', { colorScheme })
    })
    afterAll(() => visitor.page.context().close())

    const onGraph = toAddress({
      ...firstView,
      lens: 'graph',
      things: ['country/be', 'place/be/антверпен', 'place/be/лёвен'],
      selected: ['country/be'],
    })
    test.each([
      '/?selected=place/be/антверпен',
      '/?lens=graph',
      onGraph,
      '/?lens=graph&chain=place/be/антверпен~country/be',
      '/?lens=table&table=Agreement~name~asc',
      '/?lens=matrix',
      '/?lens=matrix&matrix=committees~topics~empty~supposed~',
      '/?lens=timeline',
      '/?lens=timeline&time=topics~list',
      '/?lens=map&selected=place/be/антверпен',
      '/?lens=map&show=1',
      '/?lens=matrix&show=1',
      '/?lens=ask&ask=bodies-of-country&q.country=country/kr&q.period=2018..2020',
      '/?lens=meeting&guest=country/kr',
      ...lenses.filter((lens) => !seen.has(lens)).map((lens) => `/?lens=${lens}`),
    ])('has nothing in which axe finds a serious fault, and shows no id: %s', async (place) => {
      const { page, watch } = visitor
      await page.goto(desk.server.address + place)
      await page.waitForLoadState('networkidle')
      expect(await seriousFaults(page, rulesIn[colorScheme])).toEqual([])
      expect(await page.locator('body').innerText()).not.toMatch(anId)
      expect(watch.outside).toEqual([])
    })
  })

  describe.each(themes)('in the %s a panel or page over a view, in English,', (colorScheme) => {
    let visitor: Visitor
    beforeAll(async () => {
      visitor = await desk.visit('/', { language: 'en', colorScheme })
    })
    afterAll(() => visitor.page.context().close())

    test.each(panelKeys)('has nothing in which axe finds a serious fault, and shows no id: %s', async (key) => {
      const { page, watch } = visitor
      await page.goto(`${desk.server.address}/?lens=table`)
      await page.getByRole('grid').waitFor()
      await page.keyboard.press(key)
      await page.getByRole('dialog').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await seriousFaults(page, rulesIn[colorScheme])).toEqual([])
      expect(await page.getByRole('dialog').first().innerText()).not.toMatch(anId)
      expect(watch.outside).toEqual([])
    })

    test('so has the choice of links', async () => {
      const { page } = visitor
      await page.goto(`${desk.server.address}/?selected=country/be`)
      await page.getByRole('button', { name: 'Show links' }).first().click()
      await page.getByRole('checkbox').first().waitFor()
      expect(await seriousFaults(page, rulesIn[colorScheme])).toEqual([])
    })
  })

  test('in 320 pixels no page is wider than the window, and its bar is whole', async () => {
    const { page } = await desk.visit('/', { viewport: narrow })
    const wide: Record<string, unknown> = {}
    for (const lens of lenses) {
      await page.goto(`${desk.server.address}/?lens=${lens}&selected=`)
      await page.getByRole('main').waitFor()
      await page.waitForLoadState('networkidle')
      wide[lens] = await page.evaluate(() => {
        const beyond = [...document.querySelectorAll('header button, h1, .first button, .lens-bar button')].filter((element) => {
          const { width, right, left } = element.getBoundingClientRect()
          return width > 0 && (right > innerWidth + 1 || left < -1)
        })
        return [document.documentElement.scrollWidth > innerWidth, ...beyond.map(({ textContent }) => textContent)]
      })
    }
    expect(wide).toEqual(Object.fromEntries(lenses.map((lens) => [lens, [false]])))
    await page.context().close()
  })

  test('the picture of the README is made', async () => {
    await mkdir(docs, { recursive: true })
    const visitor = await desk.visit()
    const { page } = visitor
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    await expand(visitor)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(800)
    const { length } = await page.screenshot({ path: `${docs}screenshot.png` })
    expect(length).toBeGreaterThan(50_000)
    await page.context().close()
  })
})
