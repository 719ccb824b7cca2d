import type { Page } from 'playwright-core'
import type { Arrangement } from '../client/canvas/layout/arrange.ts'
import type { Scene } from '../picture/view.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { servePage } from '../tests/support/page.ts'
import type { Panned } from './canvas/page.ts'
import { sceneOf } from './canvas/scene.ts'

const runs = 3
const [things, links] = [400, 1000]
const [zoom, seconds] = [1, 3]
/** How many times slower the processor is made, and what that stands for. */
const computers = [
  [1, 'this computer, 60 frames at most'],
  [4, 'a processor four times slower'],
] as const

type Canvas = 'stock' | 'ours'
type When = 'fresh' | 'warm'

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const middle = (all: readonly Panned[]): Panned => ({
  fps: median(all.map(({ fps }) => fps)),
  slow: median(all.map(({ slow }) => slow)),
  longest: median(all.map(({ longest }) => longest)),
})

/**
 * Fresh: the first seconds after a picture has appeared or changed, as after every expansion, when a hand begins to pan.
 * Warm: the same picture a while later, when Cytoscape as it comes has filled its caches. The sheet is at a zoom at which
 * names can be read on both, and larger than the window.
 */
const panning = async (page: Page, scene: Scene) => {
  const measured: Record<Canvas, Record<When, Panned[]>> = { stock: { fresh: [], warm: [] }, ours: { fresh: [], warm: [] } }
  for (let run = 0; run < runs; run += 1) {
    for (const canvas of ['stock', 'ours'] as const) {
      for (const when of ['fresh', 'warm'] as const) {
        const counted = await page.evaluate(
          async ([given, name, mount, size, time]) => {
            if (mount) await globalThis.bench?.[name](given, size)
            return globalThis.bench?.pan(time)
          },
          [scene, canvas, when === 'fresh', zoom, seconds] as const,
        )
        if (counted) measured[canvas][when].push(counted)
        await page.waitForTimeout(1500)
      }
      await page.evaluate(() => globalThis.bench?.close())
    }
  }
  return { stock: middles(measured.stock), ours: middles(measured.ours) }
}
const middles = ({ fresh, warm }: Record<When, Panned[]>) => ({ fresh: middle(fresh), warm: middle(warm) })

/** Moves the pointer over the whole sheet; the 95th hundredth of the times that the moves took. */
const hovering = async (page: Page, scene: Scene): Promise<number> => {
  await page.evaluate(([given, size]) => globalThis.bench?.ours(given, size), [scene, zoom] as const)
  await page.evaluate(() => globalThis.bench?.hovers.splice(0))
  for (let x = 100; x < 1340; x += 20) await page.mouse.move(x, 450 + Math.sin(x / 60) * 250)
  const times = await page.evaluate(() => globalThis.bench?.hovers ?? [])
  await page.evaluate(() => globalThis.bench?.close())
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
}

/** Fifty things added to a thousand: how long it takes, and how far what stood there has moved. */
const expanding = async (page: Page) => {
  const whole = sceneOf(1050, 2600, 7)
  const added = whole.things.slice(1000).map(({ id }) => id)
  const old = {
    ...whole,
    things: whole.things.slice(0, 1000),
    links: whole.links.filter(({ from, to }) => !added.includes(from) && !added.includes(to)),
  }
  const { positions } = await arranged(page, old, 'force')
  const placed = await page.evaluate(([scene, ids]) => globalThis.bench?.placeNew(scene, ids, 'thing/0'), [
    { ...whole, positions },
    added,
  ] as const)
  const drift = Object.entries(placed?.positions ?? {}).reduce((furthest, [id, at]) => {
    const before = positions[id]
    return before ? Math.max(furthest, Math.hypot(before.x - at.x, before.y - at.y)) : furthest
  }, 0)
  return { ms: placed?.ms ?? 0, drift }
}

const arranged = async (page: Page, scene: Scene, how: Arrangement) =>
  (await page.evaluate(([given, name]) => globalThis.bench?.arrange(given, name), [scene, how] as const)) ?? { positions: {}, ms: 0 }

const framesOf = ({ fps, slow, longest }: Panned): string =>
  `${fps.toFixed(1).padStart(4)} fps, 95 of 100 frames within ${slow.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`

const panWords = ({ stock, ours }: Record<Canvas, Record<When, Panned>>, computer: string): string[] =>
  (['fresh', 'warm'] as const).flatMap((when) => [
    `  panning, ${when}, ${computer}: ${(ours[when].fps / stock[when].fps).toFixed(1)} times the frames, slow frames ${(stock[when].slow / ours[when].slow).toFixed(1)} times shorter`,
    `    stock Cytoscape  ${framesOf(stock[when])}`,
    `    ours             ${framesOf(ours[when])}`,
  ])

/** The explorer's canvas beside Cytoscape as it comes, in one run of one Chromium without a GPU. */
export const benchCanvas = async (): Promise<void> => {
  const served = await servePage('bench/canvas/page.html')
  const browser = await launchChromium({ args: ['--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(served.address)
    await page.waitForFunction(() => globalThis.bench !== undefined)
    const scene = sceneOf(things, links)
    const times: string[] = []
    for (const how of ['force', 'concentric', 'layers', 'by-country'] as const)
      times.push(`${how} ${Math.round((await arranged(page, scene, how)).ms)} ms`)
    const placed = { ...scene, positions: (await arranged(page, scene, 'force')).positions }
    const session = await page.context().newCDPSession(page)
    const pans: string[] = []
    for (const [rate, computer] of computers) {
      await session.send('Emulation.setCPUThrottlingRate', { rate })
      pans.push(...panWords(await panning(page, placed), computer))
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const hover = await hovering(page, placed)
    const { ms, drift } = await expanding(page)
    console.log(`canvas, ${things} things and ${links} links, 1440 × 900, median of ${runs}`)
    for (const line of pans) console.log(line)
    console.log(`  hovering       ${hover.toFixed(1)} ms to light up the neighbours (95 of 100 moves)`)
    console.log(`  layouts        ${times.join(', ')}`)
    console.log(`  expanding      50 things beside 1000: ${ms.toFixed(0)} ms, what stood there moved ${drift.toFixed(0)} px`)
  } finally {
    await browser.close()
    await served.close()
  }
}
