import type { Language } from '../graph/text.ts'
import type { Status } from '../graph/vocabulary.ts'
import { boundsOfAll, type Drawing } from './drawing.ts'
import { changeSign, countMarkup, edgeMarkup, labelMarkup, nodeMarkup, type Pen } from './drawn.ts'
import { frameMarkup, noteMarkup } from './frames.ts'
import { countsIn, labelPixels, placeLabels } from './labels.ts'
import { type Legend, legendOf } from './legend.ts'
import { sheets } from './look.ts'
import { element, escape } from './markup.ts'
import { draw, grown, growthAt } from './scene.ts'
import { pathOf } from './shapes.ts'
import { estimate, fontFamily, type Measure, shorten, wrap } from './text.ts'
import type { LabelSize, Scene, Theme } from './view.ts'

/** What stands around the picture (07): what it shows, on which day it was made, through which filters, and what it covers. */
export interface Caption {
  title: string
  /** The day on which the picture is made, in the reader's words. */
  date: string
  /** The filters in words; empty where there are none. */
  filters: string
  /** «По документам до …». */
  coverage: string
}

export interface SvgOptions {
  theme: Theme
  language: Language
  caption: Caption
  /** Pixels; `pictureSize` unless given. */
  width?: number
  height?: number
  labelSize?: LabelSize
  measure?: Measure
  /** Room kept free at the right or below; the legend takes it. */
  legend?: boolean
  /** How labels get their halo: by the order of painting, or drawn twice for readers that know no such order (PDF). */
  haloes?: Pen['haloes']
}

interface Frame {
  left: number
  top: number
  width: number
  height: number
}

const margin = 32
/** A picture's size unless one is asked for, in pixels. */
export const pictureSize = { width: 1600, height: 900 } as const

/** A scene as an SVG file: the same shapes, colours and labels as on the screen, with its legend and its caption. */
export const svgOf = (scene: Scene, options: SvgOptions): string => {
  const { theme, width = pictureSize.width, height = pictureSize.height, labelSize = 'desk', measure = estimate } = options
  const drawing = draw(scene, options)
  const size = labelPixels[labelSize]
  const legend =
    options.legend === false
      ? { markup: '', height: 0 }
      : legendMarkup(legendOf(scene, theme, options.language), { ...options, width, size, measure })
  const head = captionHeight(size, options.caption)
  const foot = size * 2.2 + legend.height
  const frame = { left: margin, top: margin + head, width: width - 2 * margin, height: height - margin * 2 - head - foot }
  const sheet = sheets[theme]
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': fontFamily, role: 'img' },
    element('title', {}, escape(options.caption.title)),
    element('desc', {}, escape([options.caption.filters, options.caption.coverage].filter(Boolean).join('. '))),
    element('rect', { width, height, fill: sheet.paper }),
    captionMarkup(options.caption, { width, height, size, theme, measure }),
    element('g', { transform: `translate(0 ${(height - margin - size * 2.2 - legend.height).toFixed(1)})` }, legend.markup || ' '),
    sheetMarkup(drawing, frame, { theme, labelSize, measure, ...(options.haloes === undefined ? {} : { haloes: options.haloes }) }),
  )
}

/** The drawing alone, at the largest zoom up to 1.6 at which it and its labels fit the frame. */
const sheetMarkup = (
  drawing: Drawing,
  frame: Frame,
  { labelSize, measure, ...ink }: { theme: Theme; labelSize: LabelSize; measure: Measure } & Pick<Pen, 'haloes'>,
): string => {
  const bounds = boundsOfAll(drawing)
  if (!bounds) return ''
  const aside = labelPixels[labelSize] * 5
  const zoom = Math.min(1.6, (frame.width - aside * 2) / Math.max(1, bounds.width), (frame.height - aside) / Math.max(1, bounds.height))
  const { nodes: shapes, edges } = grown(drawing, growthAt(zoom))
  const labels = placeLabels({ nodes: shapes, edges }, { zoom, labelSize, measure })
  const nodes = new Map(shapes.map((node) => [node.id, node]))
  const pen = { ...ink, zoom }
  const x = frame.left + frame.width / 2 - (bounds.x + bounds.width / 2) * zoom
  const y = frame.top + (frame.height - aside) / 2 - (bounds.y + bounds.height / 2) * zoom
  return element(
    'g',
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    ...(drawing.frames ?? []).map((frame) => frameMarkup(frame, pen)),
    ...edges.flatMap((edge) => {
      const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
      return from && to ? [edgeMarkup(edge, from, to, pen)] : []
    }),
    ...countsIn({ nodes: shapes, edges }, zoom, labelSize).map((count) => countMarkup(count, pen)),
    ...shapes.map((node) => nodeMarkup(node, pen)),
    ...labels.flatMap((label) => {
      const node = nodes.get(label.id)
      return node ? [labelMarkup(label, node, pen)] : []
    }),
    ...(drawing.notes ?? []).map((note) => noteMarkup(note, pen)),
  )
}

interface Room {
  width: number
  height: number
  size: number
  theme: Theme
  measure: Measure
}

const captionHeight = (size: number, { filters }: Caption): number => size * (filters === '' ? 2.6 : 4.4)

const captionMarkup = (caption: Caption, { width, height, size, theme, measure }: Room): string => {
  const sheet = sheets[theme]
  const across = width - 2 * margin
  const text = (value: string, x: number, y: number, pixels: number, more: Record<string, string | number> = {}) =>
    element('text', { x, y, 'font-size': pixels, fill: sheet.quiet, ...more }, escape(value))
  const title = shorten(caption.title, across, size * 1.8, measure, 'bold')
  const filters = wrap(caption.filters, { width: across, size, lines: 1, measure })
  const foot = height - margin + 4
  return [
    text(title, margin, margin + size * 1.6, size * 1.8, { fill: sheet.ink, 'font-weight': 700 }),
    ...filters.map((line) => text(line, margin, margin + size * 3.4, size)),
    text(caption.coverage, margin, foot, size),
    text(caption.date, width - margin, foot, size, { 'text-anchor': 'end' }),
  ].join('')
}

/** A broken line for what is doubtful, a marked disc for what documents tell differently. */
const statusSign = (status: Status, x: number, y: number, size: number, theme: Theme): string => {
  const sheet = sheets[theme]
  return status === 'conflicting'
    ? element('circle', { cx: x + size / 2, cy: y, r: size / 2, fill: sheet.accent }) +
        element(
          'text',
          { x: x + size / 2, y: y + size * 0.34, 'text-anchor': 'middle', 'font-size': size * 0.9, 'font-weight': 700, fill: sheet.paper },
          '!',
        )
    : element('path', { d: `M${x} ${y}h${size * 1.3}`, stroke: sheet.strong, 'stroke-width': 2, 'stroke-dasharray': '4 3' })
}

/** Kinds with their shapes and counts in rows, as wide as the picture. */
const legendMarkup = (
  legend: Legend,
  { theme, width, size, measure }: { theme: Theme; width: number; size: number; measure: Measure },
): { markup: string; height: number } => {
  const sheet = sheets[theme]
  const row = size * 1.8
  let [x, y] = [margin, size]
  const entry = (words: string, sign: (x: number, y: number) => string) => {
    const wide = size * 1.6 + measure(words, size) + size * 1.8
    if (x + wide > width - margin && x > margin) [x, y] = [margin, y + row]
    const markup = sign(x, y - size * 0.34) + element('text', { x: x + size * 1.6, y, 'font-size': size, fill: sheet.ink }, escape(words))
    x += wide
    return { markup }
  }
  const entries = [
    ...legend.things
      .filter(({ count, hidden }) => count > hidden)
      .map(({ title, count, hidden, look }) =>
        entry(`${title} — ${count - hidden}`, (atX, atY) =>
          element('path', { d: pathOf(look.shape, atX + size / 2, atY, size), fill: look.fill, stroke: look.stroke }),
        ),
      ),
    ...legend.rules.map(({ title, count, color }) =>
      entry(`${title} — ${count}`, (atX, atY) => element('circle', { cx: atX + size / 2, cy: atY, r: size / 2, fill: color })),
    ),
    ...legend.changes.map(({ change, title, count }) =>
      entry(`${title} — ${count}`, (atX, atY) => changeSign(change, atX + size / 2, atY, size / 2, theme)),
    ),
    ...legend.statuses.map(({ status, title, count }) =>
      entry(`${title} — ${count}`, (atX, atY) => statusSign(status, atX, atY, size, theme)),
    ),
  ]
  const below = entries.length === 0 ? 0 : y + row - size
  const words = legend.words.flatMap((sentence) => wrap(sentence, { width: width - 2 * margin, size, lines: 3, measure }))
  const written = words.map((line, at) =>
    element('text', { x: margin, y: below + size + at * size * 1.4, 'font-size': size, fill: sheet.quiet }, escape(line)),
  )
  return { markup: [...entries.map(({ markup }) => markup), ...written].join(''), height: below + words.length * size * 1.4 }
}
