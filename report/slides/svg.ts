import { element, escape } from '../../picture/markup.ts'
import { pathOf } from '../../picture/shapes.ts'
import type { Point } from '../../picture/view.ts'
import { type Deck, edge, letters, type Mark, type Sheet, sheetSize } from './deck.ts'
import { footTop, frameOf, headOf, legendOf, sourceLines } from './head.ts'

const [ink, quiet, rule] = ['#15212a', '#44525d', '#c9d3da']
/** From the top of a line to its base, and from line to line, as shares of the letters' size. */
const [base, leading] = [0.92, 1.2]

const text = (value: string, more: Record<string, string | number | undefined>): string =>
  element('text', { 'font-family': 'Roboto', fill: ink, 'font-size': letters.plain, ...more }, escape(value))
const way = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`

const lineMarkup = ({ points, color, width, dashed }: Extract<Mark, { mark: 'line' }>): string =>
  element('path', {
    d: way(points),
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': dashed === true ? '6 5' : undefined,
  })

const barMarkup = ({ x, y, width, height, fill, stroke, dashed, round }: Extract<Mark, { mark: 'bar' }>): string =>
  element('rect', {
    x,
    y,
    width,
    height,
    rx: round === true ? height / 2 : undefined,
    fill,
    stroke,
    'stroke-width': stroke === undefined ? undefined : 2,
    'stroke-dasharray': dashed === true ? '6 4' : undefined,
  })

const shifts = { start: 0, middle: 0.5, end: 1 } as const
const labelMarkup = ({ x, y, width, align, lines, bold }: Extract<Mark, { mark: 'label' }>): string =>
  // Lines and marks under a name do not make it hard to read.
  element('rect', {
    x: x - width * shifts[align],
    y,
    width,
    height: lines.length * letters.plain * leading,
    fill: '#ffffff',
    'fill-opacity': 0.65,
  }) +
  lines
    .map((line, at) =>
      text(line, { x, y: y + letters.plain * (leading * at + base), 'text-anchor': align, 'font-weight': bold ? 'bold' : undefined }),
    )
    .join('')

/** A mark as SVG. */
export const markMarkup = (mark: Mark): string => {
  switch (mark.mark) {
    case 'line':
      return lineMarkup(mark)
    case 'bar':
      return barMarkup(mark)
    case 'area':
      return element('path', { d: `${way(mark.points)}Z`, fill: mark.fill })
    case 'shape':
      return element('path', { d: pathOf(mark.shape, mark.x, mark.y, mark.size), fill: mark.fill, stroke: mark.stroke, 'stroke-width': 2 })
    default:
      return labelMarkup(mark)
  }
}

const tableMarkup = (sheet: Sheet): string => {
  const { table } = sheet
  if (table === null) return ''
  const frame = frameOf(sheet)
  let top = frame.top
  return table.rows
    .map((cells, row) => {
      const height = table.heights[row] ?? 0
      let left = frame.left
      const drawn = cells.map((cell, column) => {
        const width = table.widths[column] ?? 0
        const markup = cellMarkup(cell, { left, top, width, height }, table.ruled)
        left += width
        return markup
      })
      top += height
      return drawn.join('')
    })
    .join('')
}

type Cell = NonNullable<Sheet['table']>['rows'][number][number]
const cellMarkup = (
  { text: value, bold, fill, align, upright }: Cell,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  ruled: boolean,
): string => {
  const lines = value.split('\n')
  const back = element('rect', { x: left, y: top, width, height, fill: fill ?? 'none', stroke: ruled ? rule : 'none' })
  const weight = bold === true ? 'bold' : undefined
  if (upright === true) {
    const [x, y] = [left + width / 2 + letters.plain * 0.33, top + height - 10]
    return back + text(lines.join(' '), { x, y, transform: `rotate(-90 ${x} ${y})`, 'font-weight': weight })
  }
  const first = top + height / 2 - (lines.length * letters.plain * leading) / 2
  return (
    back +
    lines
      .map((line, at) =>
        text(line, {
          x: align === 'center' ? left + width / 2 : left + 10,
          y: first + letters.plain * (leading * at + base),
          'text-anchor': align === 'center' ? 'middle' : undefined,
          'font-weight': weight,
        }),
      )
      .join('')
  )
}

const legendMarkup = (sheet: Sheet): string =>
  legendOf(sheet)
    .entries.map(({ x, y, index }) => {
      const entry = sheet.legend[index]
      if (entry === undefined) return ''
      return element('path', { d: pathOf(entry.shape, x + 14, y + 18, 24), fill: entry.color }) + text(entry.text, { x: x + 38, y: y + 28 })
    })
    .join('')

/** A slide as an SVG of the sheet's size, in the font of pictures. */
export const sheetAsSvg = (sheet: Sheet, deck: Deck, at: number): string => {
  const { width, height } = sheetSize
  const foot = { y: footTop + letters.plain * base, fill: quiet }
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    element('rect', { width, height, fill: '#ffffff' }),
    ...sheet.marks.map(markMarkup),
    tableMarkup(sheet),
    ...headOf(sheet).lines.map((line) =>
      text(line.text, {
        x: line.x,
        y: line.y + line.size * base,
        'font-size': line.size,
        'font-weight': line.bold ? 'bold' : undefined,
        fill: line.quiet ? quiet : ink,
      }),
    ),
    legendMarkup(sheet),
    ...sourceLines(sheet).map(({ text: line, y }) => text(line, { x: edge, y: y + letters.plain * base, fill: quiet })),
    ...(deck.covers === '' ? [] : [text(deck.covers, { ...foot, x: edge })]),
    text(`${at + 1} / ${deck.sheets.length}`, { ...foot, x: width - edge, 'text-anchor': 'end' }),
  )
}
