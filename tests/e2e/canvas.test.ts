import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { thingEntry } from '../../graph/kinds.ts'
import type { Scene } from '../../picture/view.ts'
import { link, sceneOf, thing } from '../picture/scenes.ts'
import { lakeCity, worldOf } from '../picture/worlds.ts'
import { sharedChromium } from '../support/chromium.ts'
import { lacks } from '../support/needs.ts'
import { servePage } from '../support/page.ts'

/** A country in the middle, a place to each side, and an event beyond the right one. */
const cross: Scene = sceneOf(
  [
    thing('country/kr', 'Country', { name: 'Республика Корея', fields: { code: 'KR' } }),
    thing('place/right', 'Place', { name: 'Пусан' }),
    thing('place/left', 'Place', { name: 'Инчхон' }),
    thing('event/1', 'Event', { name: 'Визит делегации', fields: { start: '2017-02-11' } }),
  ],
  [link('place/right', 'country/kr'), link('place/left', 'country/kr'), link('event/1', 'place/right', 'CONCERNS')],
  {
    positions: {
      'country/kr': { x: 0, y: 0 },
      'place/right': { x: 300, y: 0 },
      'place/left': { x: -300, y: 0 },
      'event/1': { x: 600, y: 40 },
    },
  },
)

describe.skipIf(lacks('chromium'))('the canvas in a browser', () => {
  let browser: Browser
  let served: Awaited<ReturnType<typeof servePage>>
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    ;[browser, served] = await Promise.all([sharedChromium(), servePage('tests/e2e/canvas/gallery.html')])
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(served.address)
    await page.waitForFunction(() => globalThis.gallery !== undefined)
  })
  afterAll(async () => {
    await page?.context().close()
    await served?.close()
  })

  const show = async (scene: Scene) => {
    await page.mouse.move(1, 1)
    await page.evaluate((given) => {
      globalThis.gallery?.events.splice(0)
      globalThis.gallery?.scene({ ...given })
    }, scene)
    await page.waitForFunction(() => globalThis.gallery?.commands())
    await page.evaluate(() => globalThis.gallery?.commands()?.fit())
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
  }
  const told = (name: string) =>
    page.evaluate((wanted) => (globalThis.gallery?.events ?? []).filter(([said]) => said === wanted).map(([, ...rest]) => rest), name)
  const labelOf = async (id: string) => {
    const name = cross.things.find((one) => one.id === id)?.name ?? ''
    const box = await page.locator('.graph-canvas svg[data-shows="words"]').getByText(name).boundingBox()
    if (!box) throw new Error(`${id} has no label`)
    return { x: box.x + box.width / 2, top: box.y }
  }
  /** Where a thing of the cross lies in the window, from the places of the labels below them. */
  const windowOf = async (id: string) => {
    const [label, left, right] = [await labelOf(id), await labelOf('place/left'), await labelOf('place/right')]
    const zoom = (right.x - left.x) / 600
    return { x: label.x, y: left.top - (thingEntry('Place').look.size * zoom) / 2 - 3 }
  }
  const names = (shows: 'words' | 'bright') => page.locator(`.graph-canvas svg[data-shows="${shows}"] text`).allTextContents()

  test('shows shapes in the colours of their kinds, and their names', async () => {
    await show(cross)
    expect(await names('words')).toEqual(
      expect.arrayContaining(['KR', 'Республика Корея', 'Пусан', 'Инчхон', 'Визит делегации', '11.02.2017']),
    )
    const colors = await page.evaluate(() => {
      const canvas = document.querySelector('canvas')
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const seen = new Set<string>()
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at + 3] === 255) seen.add(`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`)
      return [...seen]
    })
    // The country's and the places' own colours of kinds.ts.
    expect(colors).toEqual(expect.arrayContaining(['31,111,139', '42,157,143']))
  })

  test('lights up the neighbours of what is pointed at, and says what ties them', async () => {
    await show(cross)
    const { x, y } = await windowOf('place/right')
    await page.mouse.move(x, y)
    expect(await names('bright')).toEqual(
      expect.arrayContaining(['Пусан', 'Республика Корея', 'Визит делегации', 'находится в', 'касается']),
    )
    expect(await names('bright')).not.toContain('Инчхон')
    expect(await told('hover')).toEqual([['place/right']])
    await page.mouse.move(5, 5)
    expect(await names('bright')).toEqual([])
  })

  test('a click chooses and opens, a double click expands, a click beside lets go', async () => {
    await show(cross)
    const { x, y } = await windowOf('place/right')
    await page.mouse.dblclick(x, y)
    await page.mouse.click(30, 30)
    expect((await told('select')).at(0)).toEqual([['place/right']])
    expect((await told('open')).at(0)).toEqual(['place/right'])
    expect(await told('expand')).toEqual([['place/right']])
    expect((await told('select')).at(-1)).toEqual([[]])
  })

  test('a click on a line opens the link', async () => {
    await show(cross)
    const [left, middle] = [await windowOf('place/left'), await windowOf('country/kr')]
    await page.mouse.click((left.x + middle.x) / 2, (left.y + middle.y) / 2)
    expect(await told('open')).toEqual([['IN>place/left>country/kr']])
  })

  test('dragging a thing moves it alone', async () => {
    await show(cross)
    const { x, y } = await windowOf('place/right')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 50, y + 100, { steps: 4 })
    await page.mouse.up()
    const [[moved] = []] = (await told('move')) as [Record<string, { x: number; y: number }>][]
    expect(Object.keys(moved ?? {})).toEqual(['place/right'])
    expect(moved?.['place/right']?.x).toBeGreaterThan(300)
    expect(moved?.['place/right']?.y).toBeGreaterThan(50)
  })

  test('a box drawn with shift chooses what is in it', async () => {
    await show(cross)
    const [left, middle] = [await windowOf('place/left'), await windowOf('country/kr')]
    await page.keyboard.down('Shift')
    await page.mouse.move(left.x - 60, left.y - 60)
    await page.mouse.down()
    await page.mouse.move(middle.x + 60, middle.y + 60, { steps: 3 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    expect(await told('select')).toEqual([[['country/kr', 'place/left']]])
  })

  test('panning moves the sheet as far as the hand, and chooses nothing', async () => {
    await show(cross)
    const before = await windowOf('place/left')
    await page.mouse.move(700, 700)
    await page.mouse.down()
    await page.mouse.move(820, 640, { steps: 6 })
    await page.mouse.up()
    const after = await windowOf('place/left')
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([120, -60])
    expect(await told('select')).toEqual([])
  })

  test('the wheel keeps what is under the pointer under it', async () => {
    await show(cross)
    const { x, y } = await windowOf('place/right')
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, -240)
    await page.waitForTimeout(400)
    await page.mouse.move(x + 1, y)
    expect((await told('hover')).at(-1)).toEqual(['place/right'])
  })

  test('what is added moves nothing that is there', async () => {
    await show(cross)
    const before = await windowOf('place/left')
    await page.evaluate((given) => globalThis.gallery?.scene(given), {
      ...cross,
      things: [...cross.things, thing('place/new')],
      positions: { ...cross.positions, 'place/new': { x: 2000, y: 900 } },
    })
    await page.waitForTimeout(200)
    expect(await windowOf('place/left')).toEqual(before)
  })

  test('arrows walk along links, Enter opens, the space bar expands, Escape lets go', async () => {
    await show({ ...cross, selected: ['country/kr'] })
    await page.locator('.graph-canvas').focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter', ' ', 'ArrowLeft', 'Escape']) await page.keyboard.press(key)
    expect(await told('select')).toEqual([[['place/right']], [['event/1']], [['place/right']], [[]]])
    expect(await told('open')).toEqual([['event/1']])
    expect(await told('expand')).toEqual([['event/1']])
    expect(await page.locator('[aria-live]').textContent()).toBe('Пусан')
  })

  test('layouts run in a worker and can be cancelled', async () => {
    const answered = await page.evaluate((scene) => globalThis.gallery?.placeNew({ ...scene, positions: {} }, ['place/left']), cross)
    expect(Object.keys(answered ?? {})).toEqual(['place/left'])
    expect(await page.evaluate((scene) => globalThis.gallery?.cancelled(scene), cross)).toBe('AbortError')
  })

  test('a PNG of the scene is drawn from the model', async () => {
    await show(cross)
    const kind = await page.evaluate(async () => {
      const png = await globalThis.gallery?.commands()?.png(2)
      const picture = png && (await createImageBitmap(png))
      return [png?.type, picture?.width, picture?.height]
    })
    expect(kind).toEqual(['image/png', 2880, 1800])
  })

  test.each([
    [1440, 900],
    [1920, 1080],
  ])('the first picture is legible at %d × %d', async (width, height) => {
    await page.setViewportSize({ width, height: height - 220 })
    await page.evaluate(([overview, home]) => globalThis.gallery?.overview(overview, home), [worldOf(36, 56, 18), lakeCity] as const)
    await page.waitForSelector('.overview-picture')
    const found = await page.evaluate(() => {
      const texts = [...document.querySelectorAll<SVGTextElement>('.overview-picture text')]
      const boxes = texts.map((text) => ({
        words: text.textContent,
        size: Number(text.getAttribute('font-size')),
        box: text.getBoundingClientRect(),
      }))
      const frame = document.querySelector('.overview-picture')?.getBoundingClientRect()
      // The rows of a line's box overlap a little where its letters do not.
      const slack = 4
      const overlaps = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              one.box.left < other.box.right - slack &&
              other.box.left < one.box.right - slack &&
              one.box.top < other.box.bottom - slack &&
              other.box.top < one.box.bottom - slack,
          )
          .map((other) => `${one.words} | ${other.words}`),
      )
      const cut = boxes.filter(
        ({ box }) => frame && (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom),
      )
      return { overlaps, cut: cut.map(({ words }) => words), least: Math.min(...boxes.map(({ size }) => size)), count: boxes.length }
    })
    expect(found).toMatchObject({ overlaps: [], cut: [] })
    expect(found.least).toBeGreaterThanOrEqual(11)
    expect(found.count).toBeGreaterThan(100)
  })

  test('the first picture opens by a click and by the keyboard', async () => {
    await page.evaluate(([overview, home]) => globalThis.gallery?.overview(overview, home), [worldOf(12, 16, 4), lakeCity] as const)
    await page.evaluate(() => globalThis.gallery?.events.splice(0))
    await page.getByRole('link', { name: 'Страна 1:' }).click()
    await page.keyboard.press('Tab')
    await page.locator('[tabindex="0"]').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await told('open')).toEqual([['country/c1'], ['org/b1']])
  })

  test('nothing went wrong on the way', () => expect(faults).toEqual([]))
})
