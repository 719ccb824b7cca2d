import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { toAddress } from '../../client/app/address.ts'
import { firstView } from '../../graph/view.ts'
import { lacks } from '../support/needs.ts'
import { card, expand, openDesk, search, seriousFaults } from './visitor.ts'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

describe.skipIf(lacks('chromium'))('the explorer, looked at with care', () => {
  const desk = openDesk()

  test.each([
    ['light', 'ru'],
    ['dark', 'en'],
  ] as const)('axe finds nothing serious in the %s explorer in %s, and no id is shown', async (colorScheme, language) => {
    const onGraph = toAddress({
      ...firstView,
      lens: 'graph',
      things: ['country/be', 'place/be/антверпен', 'place/be/лёвен'],
      selected: ['country/be'],
    })
    const places = [
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
    ]
    const { page, watch } = await desk.visit('/', { colorScheme, language })
    const found: Record<string, string[]> = {}
    for (const place of places) {
      await page.goto(desk.server.address + place)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(400)
      found[place] = await seriousFaults(page)
      expect(await page.locator('body').innerText()).not.toMatch(/(?:country|place|org|person|event|agreement|direction|document)\/\S/)
    }
    await page.goto(desk.server.address + onGraph)
    await page
      .getByRole('button', { name: /^(Показать связи|Show links)$/ })
      .first()
      .click()
    await page.getByRole('checkbox').first().waitFor()
    places.push('the choice of links')
    found['the choice of links'] = await seriousFaults(page)
    expect(found).toEqual(Object.fromEntries(places.map((place) => [place, []])))
    expect(watch.outside).toEqual([])
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
