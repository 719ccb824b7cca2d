import type Pptx from 'pptxgenjs'
import { type Deck, edge, letters, type Mark, type Sheet, sheetSize } from './deck.ts'
import { footTop, frameOf, headOf, legendOf, sourceLines } from './head.ts'
import { outlinePoints } from './outline.ts'
import { withOwnIds } from './own-ids.ts'

/** A font that every office has. */
const font = 'Arial'
const inch = (pixels: number): number => Math.round((pixels / 96) * 10_000) / 10_000
const points = (pixels: number): number => Math.round(pixels * 0.75 * 4) / 4
const hex = (color: string): string => color.replace('#', '').toUpperCase()
const [ink, quiet, rule] = ['15212A', '44525D', 'C9D3DA']

type Slide = ReturnType<Pptx['addSlide']>
const box = (x: number, y: number, w: number, h: number) => ({ x: inch(x), y: inch(y), w: inch(w), h: inch(h) })
const plain = { fontFace: font, color: ink, margin: 0, fit: 'none', wrap: false, valign: 'top' } as const

/** A presentation as PowerPoint's own shapes and tables, each of which can be edited; notes stand where the program keeps them. */
export const deckAsPptx = async (deck: Deck): Promise<Uint8Array> => {
  const { default: Presentation } = await import('pptxgenjs')
  const file = new Presentation()
  file.defineLayout({ name: 'HALL', width: inch(sheetSize.width), height: inch(sheetSize.height) })
  file.layout = 'HALL'
  file.title = deck.name
  file.author = 'Pobratim'
  file.company = 'Pobratim'
  file.theme = { headFontFace: font, bodyFontFace: font }
  for (const [at, sheet] of deck.sheets.entries()) slideOf(file, sheet, deck, at)
  const bytes = await file.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes')
  return withOwnIds(bytes)
}

const slideOf = (file: Pptx, sheet: Sheet, deck: Deck, at: number): void => {
  const slide = file.addSlide()
  slide.background = { color: 'FFFFFF' }
  // The title comes first to whoever hears the slide read out.
  headOn(slide, sheet)
  for (const mark of sheet.marks) markOn(slide, mark)
  tableOn(slide, sheet)
  legendOn(slide, sheet)
  sourcesOn(slide, sheet)
  const foot = { ...plain, fontSize: points(letters.plain), color: quiet }
  if (deck.covers !== '') slide.addText(deck.covers, { ...foot, ...box(edge, footTop, 1500, 40) })
  slide.addText(`${at + 1} / ${deck.sheets.length}`, { ...foot, ...box(sheetSize.width - edge - 220, footTop, 220, 40), align: 'right' })
  if (sheet.notes !== '') slide.addNotes(sheet.notes)
}

/** Each part of the head is one box of text, so that it can be edited as a whole. */
const headOn = (slide: Slide, sheet: Sheet): void => {
  const { lines } = headOf(sheet)
  const sizes = [letters.title, letters.text, letters.plain].filter((size) => lines.some((line) => line.size === size))
  for (const size of sizes) {
    const own = lines.filter((line) => line.size === size)
    const [first] = own
    if (first === undefined) continue
    slide.addText(own.map(({ text }) => text).join(' '), {
      ...plain,
      ...box(first.x, first.y, sheetSize.width - 2 * edge, own.length * size * 1.25),
      wrap: true,
      bold: first.bold,
      color: first.quiet ? quiet : ink,
      fontSize: points(size),
    })
  }
}

const sourcesOn = (slide: Slide, sheet: Sheet): void => {
  const lines = sourceLines(sheet)
  const [first] = lines
  if (first === undefined) return
  const look = { ...plain, color: quiet, fontSize: points(letters.plain), wrap: true }
  slide.addText(lines.map(({ text }) => text).join(' '), { ...look, ...box(edge, first.y, sheetSize.width - 2 * edge, lines.length * 35) })
}

const legendOn = (slide: Slide, sheet: Sheet): void => {
  for (const { x, y, index } of legendOf(sheet).entries) {
    const entry = sheet.legend[index]
    if (entry === undefined) continue
    shapeOn(slide, { mark: 'shape', shape: entry.shape, x: x + 14, y: y + 18, size: 24, fill: entry.color, stroke: entry.color })
    slide.addText(entry.text, { ...plain, ...box(x + 38, y, 800, 38), fontSize: points(letters.plain) })
  }
}

const tableOn = (slide: Slide, sheet: Sheet): void => {
  const { table } = sheet
  if (table === null || table.rows.length === 0) return
  const { left, top } = frameOf(sheet)
  const border = table.ruled ? ({ type: 'solid', pt: 1, color: rule } as const) : ({ type: 'none' } as const)
  const rows = table.rows.map((cells) =>
    cells.map(({ text, bold = false, fill, align = 'left', upright = false }) => ({
      text,
      options: {
        bold,
        align,
        valign: upright ? ('bottom' as const) : ('middle' as const),
        ...(fill === undefined ? {} : { fill: { color: hex(fill) } }),
        ...(upright ? { textDirection: 'vert270' as const } : {}),
      },
    })),
  )
  slide.addTable(rows, {
    x: inch(left),
    y: inch(top),
    w: inch(table.widths.reduce((sum, width) => sum + width, 0)),
    colW: table.widths.map(inch),
    rowH: table.heights.map(inch),
    border,
    margin: [inch(4), inch(10), inch(4), inch(10)],
    fontFace: font,
    fontSize: points(letters.plain),
    color: ink,
    autoPage: false,
  })
}

type MarkOf<K extends Mark['mark']> = Extract<Mark, { mark: K }>
const native: Partial<Record<MarkOf<'shape'>['shape'], 'ellipse' | 'roundRect'>> = { ellipse: 'ellipse', 'round-rectangle': 'roundRect' }

const shapeOn = (slide: Slide, { shape, x, y, size, fill, stroke }: MarkOf<'shape'>): void => {
  const look = { fill: { color: hex(fill) }, line: { color: hex(stroke), width: 1.5 } }
  const known = native[shape]
  if (known === undefined) polygonOn(slide, outlinePoints(shape, { x, y, size }), look)
  else slide.addShape(known, { ...box(x - size / 2, y - size / 2, size, size), ...look })
}

const barOn = (slide: Slide, { x, y, width, height, fill, stroke, dashed = false, round = false }: MarkOf<'bar'>): void => {
  const line = stroke === undefined ? {} : { line: { color: hex(stroke), width: 1.5, ...(dashed ? { dashType: 'dash' as const } : {}) } }
  const radius = round ? { rectRadius: inch(Math.min(width, height) / 2) } : {}
  slide.addShape(round ? 'roundRect' : 'rect', { ...box(x, y, width, height), fill: { color: hex(fill) }, ...line, ...radius })
}

/** A shape of points of its own; the types of pptxgenjs leave its name out. */
const freeForm = 'custGeom' as string as Parameters<Slide['addShape']>[0]

type Look = { fill?: { color: string }; line?: { color: string; width: number; dashType?: 'dash' } }
/** A way through points as a free form; closed where it is filled. */
const polygonOn = (slide: Slide, way: readonly { x: number; y: number }[], look: Look): void => {
  const [xs, ys] = [way.map(({ x }) => x), way.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const size = { w: Math.max(1, Math.max(...xs) - left), h: Math.max(1, Math.max(...ys) - top) }
  const corners = way.map(({ x, y }, at) => ({ x: inch(x - left), y: inch(y - top), ...(at === 0 ? { moveTo: true } : {}) }))
  slide.addShape(freeForm, {
    ...box(left, top, size.w, size.h),
    ...look,
    points: look.fill === undefined ? corners : [...corners, { close: true }],
  })
}

const lineOn = (slide: Slide, { points: way, color, width, dashed = false }: MarkOf<'line'>): void => {
  const [from, to, ...more] = way
  if (from === undefined || to === undefined) return
  const line = { color: hex(color), width: Math.max(0.75, width * 0.75), ...(dashed ? { dashType: 'dash' as const } : {}) }
  if (more.length > 0) {
    polygonOn(slide, way, { line })
    return
  }
  slide.addShape('line', {
    ...box(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y)),
    line,
    flipV: from.x < to.x !== from.y < to.y,
  })
}

const aligned = { start: { align: 'left', shift: 0 }, middle: { align: 'center', shift: 0.5 }, end: { align: 'right', shift: 1 } } as const
const labelOn = (slide: Slide, { x, y, width, align, lines, bold }: MarkOf<'label'>): void => {
  const { align: side, shift } = aligned[align]
  const wide = width + 12
  slide.addText(lines.join('\n'), {
    ...plain,
    ...box(x - wide * shift, y, wide, lines.length * letters.plain * 1.2),
    align: side,
    bold,
    // Lines and marks under a name do not make it hard to read.
    fill: { color: 'FFFFFF', transparency: 35 },
    fontSize: points(letters.plain),
  })
}

const markOn = (slide: Slide, mark: Mark): void => {
  switch (mark.mark) {
    case 'line':
      return lineOn(slide, mark)
    case 'bar':
      return barOn(slide, mark)
    case 'area':
      return polygonOn(slide, mark.points, { fill: { color: hex(mark.fill) } })
    case 'shape':
      return shapeOn(slide, mark)
    case 'label':
      return labelOn(slide, mark)
  }
}
