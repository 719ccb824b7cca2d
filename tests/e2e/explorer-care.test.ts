import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { toAddress } from '../../client/app/address.ts'
import { firstView } from '../../graph/view.ts'
import { launchChromium } from '../support/chromium.ts'
import { lacks } from '../support/needs.ts'
import type { TestServer } from '../support/served.ts'
import { card, expand, search, seriousFaults, serverWithSamples, visit } from './visitor.ts'

// A machine that runs other tests beside these is slow; nothing here measures time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

describe.skipIf(lacks('chromium'))('the explorer, looked at with care', () => {
  let browser: Browser
  let server: TestServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), serverWithSamples()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

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
    const { page, watch } = await visit(browser, server, '/', { colorScheme, language })
    const found: Record<string, string[]> = {}
    for (const place of places) {
      await page.goto(server.address + place)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(400)
      found[place] = await seriousFaults(page)
      expect(await page.locator('body').innerText()).not.toMatch(/(?:country|place|org|person|event|agreement|direction|document)\/\S/)
    }
    await page.goto(server.address + onGraph)
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
    const visitor = await visit(browser, server)
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
