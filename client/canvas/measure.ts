import { fontFamily, type Measure } from '../../picture/text.ts'

const known = new Map<string, number>()
const limit = 20_000
let pen: CanvasRenderingContext2D | null | undefined

/** The width of a text as this browser draws it; each text is measured once. */
export const measure: Measure = (text, size, weight = 'normal') => {
  const key = `${weight}${size} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * size * 0.6
  pen.font = `${weight} ${size}px ${fontFamily}`
  const width = pen.measureText(text).width
  if (known.size > limit) known.clear()
  known.set(key, width)
  return width
}
