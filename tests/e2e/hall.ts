import type { Page } from 'playwright-core'

/** What a hall sees of a slide, measured in the page itself. */
export interface Hall {
  /** Texts whose letters are under 20 points (26.6 px). */
  small: string[]
  /** Pairs of labels of a graph or a map that lie on one another. */
  overlapping: string[]
  /** Texts whose contrast with what is behind them is under 7 : 1. */
  pale: string[]
  /** Labels of the graph, the map or the timeline, without dates and lanes on its edges. */
  labels: number
  /** All that is written. */
  text: string
}

/** Measures the slide that is shown. */
export const measuredSlide = (page: Page): Promise<Hall> =>
  page.evaluate(() => {
    const slide = document.querySelector('.slide')
    if (slide === null) throw new Error('nothing is shown')
    const own = (element: Element) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '')
        .join('')
        .trim()
    const isSeen = (element: Element) => {
      const { width, height, right, bottom, left, top } = element.getBoundingClientRect()
      return (
        width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && element.closest('.unseen') === null
      )
    }
    const texts = [...slide.querySelectorAll('*')].filter(
      (element) => own(element) !== '' && element.tagName.toLowerCase() !== 'title' && isSeen(element),
    )
    const sizeOf = (element: Element) => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null
      return matrix === null ? size : size * Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
    }
    type Color = [number, number, number, number]
    const colorOf = (value: string): Color => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    const over = ([r, g, b, a]: Color, under: Color): Color => [
      r * a + under[0] * (1 - a),
      g * a + under[1] * (1 - a),
      b * a + under[2] * (1 - a),
      1,
    ]
    const behind = (element: Element): Color => {
      if (element instanceof SVGElement) return [255, 255, 255, 1]
      const parent = element.parentElement
      const under: Color = parent === null ? [255, 255, 255, 1] : behind(parent)
      return over(colorOf(getComputedStyle(element).backgroundColor), under)
    }
    const light = (color: Color) => {
      const [r = 0, g = 0, b = 0] = color.slice(0, 3).map((channel) => {
        const part = channel / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrastOf = (element: Element) => {
      const style = getComputedStyle(element)
      const back = behind(element)
      const ink = over(colorOf(element instanceof SVGElement ? style.fill : style.color), back)
      const [dark = 0, bright = 0] = [light(ink), light(back)].sort((a, b) => a - b)
      return (bright + 0.05) / (dark + 0.05)
    }
    const labels = [...slide.querySelectorAll('.slide-picture svg text')].filter(isSeen)
    // The lines of one label stand in one group.
    const groups = new Map<Element, Element[]>()
    for (const text of labels) {
      const group = text.closest('g[text-anchor]') ?? text
      groups.set(group, [...(groups.get(group) ?? []), text])
    }
    const boxes = [...groups.values()].map((lines) => {
      const all = lines.map((line) => line.getBoundingClientRect())
      // A line's box has room above and below its letters.
      const room = sizeOf(lines[0] ?? slide) * 0.2
      return {
        text: lines.map(own).join(' '),
        left: Math.min(...all.map(({ left }) => left)),
        right: Math.max(...all.map(({ right }) => right)),
        top: Math.min(...all.map(({ top }) => top)) + room,
        bottom: Math.max(...all.map(({ bottom }) => bottom)) - room,
      }
    })
    const overlapping = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} / ${b.text}`),
    )
    return {
      small: texts.filter((element) => sizeOf(element) < 26.6).map((element) => `${sizeOf(element)}: ${own(element)}`),
      pale: texts.filter((element) => contrastOf(element) < 7).map((element) => `${contrastOf(element).toFixed(1)}: ${own(element)}`),
      overlapping,
      labels: [...groups.keys()].filter((group) => group.closest('[data-axis]') === null).length,
      text: (slide.textContent ?? '').replaceAll(/\s+/g, ' '),
    }
  })
