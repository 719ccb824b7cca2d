import type { Browser } from 'playwright-core'
import { launchChromium } from '../tests/support/chromium.ts'
import { servePage } from '../tests/support/page.ts'
import { type CanvasName, canvasNames } from './overview/names.ts'
import type { Frames } from './overview/page.ts'

const counts = [1000, 10_000]
const runs = 3
const seconds = 2
const slowFrame = 400

interface Measured {
  paint: number
  pan: Frames
  zoom: Frames
  hover: number
  expand: number
  memory: number
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const middles = (all: readonly Frames[]): Frames => ({
  median: middle(all.map(({ median }) => median)),
  slow: middle(all.map(({ slow }) => slow)),
})

/** One canvas in a page of its own: what it takes to show the graph, to move it, to point at it and to add to it. */
const measured = async (
  browser: Browser,
  address: string,
  name: CanvasName,
  count: number,
): Promise<{ size: [number, number]; told: Measured }> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await page.goto(address)
    await page.waitForFunction(() => globalThis.overviewBench !== undefined)
    const size = (await page.evaluate((things) => globalThis.overviewBench?.prepare(things), count)) ?? [0, 0]
    const session = await page.context().newCDPSession(page)
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize
    }
    const before = await heap()
    const paint = (await page.evaluate((canvas) => globalThis.overviewBench?.show(canvas), name)) ?? 0
    const memory = ((await heap()) - before) / 2 ** 20
    const [pan, zoom]: [Frames[], Frames[]] = [[], []]
    // What takes so long for a frame is measured well enough by one run.
    for (let run = 0; run < runs && (pan[0]?.median ?? 0) < slowFrame; run += 1) {
      pan.push((await page.evaluate((time) => globalThis.overviewBench?.pan(time), seconds)) ?? { median: 0, slow: 0 })
      zoom.push((await page.evaluate((time) => globalThis.overviewBench?.zoom(time), seconds)) ?? { median: 0, slow: 0 })
      await page.waitForTimeout(400)
    }
    const hover = (await page.evaluate(() => globalThis.overviewBench?.hover())) ?? 0
    const expand = (await page.evaluate(() => globalThis.overviewBench?.expand())) ?? 0
    return { size, told: { paint, pan: middles(pan), zoom: middles(zoom), hover, expand, memory } }
  } finally {
    await page.close()
  }
}

const inWords = ({ paint, pan, zoom, hover, expand, memory }: Measured): Record<string, string> => ({
  'first paint, ms': paint.toFixed(0),
  'panning, ms a frame (95 of 100)': `${pan.median.toFixed(0)} (${pan.slow.toFixed(0)})`,
  'zooming, ms a frame (95 of 100)': `${zoom.median.toFixed(0)} (${zoom.slow.toFixed(0)})`,
  'pointing, ms to the next frame (95 of 100)': hover.toFixed(0),
  'fifty things more, ms': expand.toFixed(0),
  'memory of the script, MB': memory.toFixed(0),
})

/** The overview of everything beside three libraries as they come: the same things at the same places with the same links, in one run of one Chromium. */
export const benchOverview = async (): Promise<void> => {
  const served = await servePage('bench/overview/page.html')
  // Sigma draws by WebGL, which the processor stands in for here.
  const browser = await launchChromium({ args: ['--enable-unsafe-swiftshader', '--disable-gpu-compositing'] })
  try {
    for (const count of counts) {
      const table: Record<string, Record<string, string>> = {}
      const told = new Map<CanvasName, Measured>()
      let size = [0, 0]
      for (const name of canvasNames) {
        const one = await measured(browser, served.address, name, count)
        size = one.size
        told.set(name, one.told)
        table[name] = inWords(one.told)
        console.log(`${count} ${name}: ${JSON.stringify(table[name])}`)
      }
      console.log(`\noverview, ${size[0]} things and ${size[1]} links, 1440 × 900, all of it in sight, median of ${runs}`)
      console.table(table)
      const [ours, stock] = [told.get('ours'), told.get('cytoscape')]
      if (ours && stock)
        console.log(
          `panning is ${(stock.pan.median / ours.pan.median).toFixed(1)} times as smooth as stock Cytoscape's by the median frame, ${(stock.pan.slow / ours.pan.slow).toFixed(1)} times by the slow ones`,
        )
    }
  } finally {
    await browser.close()
    await served.close()
  }
}
