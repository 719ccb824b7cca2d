import type { Browser, Page } from 'playwright-core'
import type { Arrangement } from '../graph/canvas.ts'
import type { Positions, Scene } from '../picture/view.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { servePage } from '../tests/support/page.ts'
import type { Panned } from './canvas/page.ts'
import { openedHub, sceneOf } from './canvas/scene.ts'

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

/** The processor's time that a page has taken so far with all its workers, in milliseconds. */
const processorTime = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
}

interface Expansion {
  wall: number
  processor: number
  drift: number
  overlaps: number
}

/** Fifty things added to a thousand: how long it takes, how far what stood there has moved, and how many of the new ones lie over something. */
const expanding = async (browser: Browser, page: Page) => {
  const { before, after, hub, added } = openedHub(1000, 2500, 50)
  const { positions } = await arranged(page, before, 'force')
  const standing = { ...before, positions }
  const grown = { ...after, positions }
  const told = async (act: () => Promise<{ positions: Positions; wall: number }>): Promise<Expansion> => {
    const begun = await processorTime(browser)
    const { positions: found, wall } = await act()
    const processor = (await processorTime(browser)) - begun
    return { wall, processor, ...judged(positions, found, added) }
  }
  const ours: (Expansion & { placing: number })[] = []
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(([scene, size]) => globalThis.bench?.ours(scene, size), [standing, 0.3] as const)
    await page.waitForTimeout(500)
    let placing = 0
    const expansion = await told(async () => {
      const done = await page.evaluate(([scene, ids, near]) => globalThis.bench?.expand(scene, ids, near), [grown, added, hub] as const)
      placing = done?.placing ?? 0
      return { positions: done?.positions ?? {}, wall: placing + (done?.showing ?? 0) }
    })
    ours.push({ ...expansion, placing })
    await page.evaluate(() => globalThis.bench?.close())
  }
  const usual = async (how: 'd3-force' | 'cytoscape') =>
    told(async () => {
      const done = await page.evaluate(([name, scene]) => globalThis.bench?.expandBy(name, scene), [how, grown] as const)
      return { positions: done?.positions ?? {}, wall: done?.ms ?? 0 }
    })
  return { ours, force: await usual('d3-force'), stock: await usual('cytoscape') }
}

/** Nearer than this, in units of the sheet, the shapes of two things lie over one another. */
const across = 44

/** How far the furthest of what stood has moved, and how many of the new things lie over something. */
const judged = (before: Positions, after: Positions, added: readonly string[]) => {
  const moved = Object.entries(before).map(([id, { x, y }]) => Math.hypot((after[id]?.x ?? x) - x, (after[id]?.y ?? y) - y))
  const all = Object.entries(after)
  const touching = added.filter((id) => {
    const at = after[id]
    return at !== undefined && all.some(([other, point]) => other !== id && Math.hypot(at.x - point.x, at.y - point.y) < across)
  })
  return { drift: Math.max(0, ...moved), overlaps: touching.length }
}

const expandWords = ({ ours, force, stock }: Awaited<ReturnType<typeof expanding>>): string[] => {
  const [placing, wall, processor] = [
    median(ours.map(({ placing }) => placing)),
    median(ours.map(({ wall }) => wall)),
    median(ours.map(({ processor }) => processor)),
  ]
  const line = (name: string, { wall, processor, drift, overlaps }: Expansion) =>
    `    ${name.padEnd(28)} ${wall.toFixed(0).padStart(6)} ms, processor ${processor.toFixed(0)} ms; what stood moved up to ${drift.toFixed(0)} px, ${overlaps} of the new lie over something`
  return [
    `  expanding 50 things beside 1000: places found in ${placing.toFixed(0)} ms, ${(force.wall / placing).toFixed(0)} times as fast as d3-force, ${(stock.wall / placing).toFixed(0)} times as Cytoscape's own layout`,
    line('ours, with the picture shown', { ...(ours[0] ?? force), wall, processor }),
    line('d3-force, the rest held fast', force),
    line('stock Cytoscape (cose)', stock),
  ]
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
    const expanded = await expanding(browser, page)
    console.log(`canvas, ${things} things and ${links} links, 1440 × 900, median of ${runs}`)
    for (const line of pans) console.log(line)
    console.log(`  hovering       ${hover.toFixed(1)} ms to light up the neighbours (95 of 100 moves)`)
    console.log(`  layouts        ${times.join(', ')}`)
    for (const line of expandWords(expanded)) console.log(line)
  } finally {
    await browser.close()
    await served.close()
  }
}
