import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Topology } from 'topojson-specification'
import type { Overview } from '../../graph/answers.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { nameOf } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import { WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { partColors, sheets } from '../../picture/look.ts'
import { labelsFor } from '../../picture/map/labels.ts'
import { landOf, type Shapes } from '../../picture/map/land.ts'
import { drawMap, type MapDrawing } from '../../picture/map/map.ts'
import { zoomed, zoomTo } from '../../picture/map/zoom.ts'
import { estimate } from '../../picture/text.ts'
import type { Point } from '../../picture/view.ts'
import { type Frame, type LegendEntry, letters, type Mark } from './deck.ts'

const [land, way] = ['#dfe3dc', '#9dbac7']
/** How many names a hall can read at once (01). */
const mostNames = 25

/** The land at the scale at which it can still be edited as a shape: 1 : 110 million. */
export const readLand = async (): Promise<Shapes> => {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json')
  return landOf(JSON.parse(await readFile(file, 'utf8')) as Topology)
}

/** The rings or lines of a path as d3 writes it. */
const waysOf = (path: string): Point[][] =>
  path
    .split(/(?=M)/u)
    .filter((part) => part.startsWith('M'))
    .map((part) => Array.from(part.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu), ([, x, y]) => ({ x: Number(x), y: Number(y) })))

type Inside = (point: Point) => number
/** A ring cut at a frame, side by side (Sutherland and Hodgman 1974). */
const cutRing = (ring: readonly Point[], { width, height }: { width: number; height: number }): Point[] => {
  const sides: readonly Inside[] = [({ x }) => x, ({ x }) => width - x, ({ y }) => y, ({ y }) => height - y]
  return sides
    .reduce<readonly Point[]>((points, inside) => points.flatMap((point, at) => cutEdge(points.at(at - 1) ?? point, point, inside)), ring)
    .slice()
}
const cutEdge = (from: Point, to: Point, inside: Inside): Point[] => {
  const [a, b] = [inside(from), inside(to)]
  const share = a === b ? 0 : a / (a - b)
  const met = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  return b >= 0 ? (a >= 0 ? [to] : [met, to]) : a >= 0 ? [met] : []
}

const drawn = (overview: Overview, frame: Frame, home: HomeProfile, shapes: Shapes): MapDrawing =>
  drawMap(overview, { width: frame.width, height: frame.height, home, land: shapes })

/** Partners on the map of the world within a frame: land without boundaries, ways from the home city, dots by records, names. */
export const mapMarks = (
  overview: Overview,
  frame: Frame,
  { home, language, land: shapes }: { home: HomeProfile; language: Language; land: Shapes },
): Mark[] => {
  const drawing = drawn(overview, frame, home, shapes)
  const zoom = zoomTo([drawing.home, ...drawing.dots], drawing)
  const put = (point: Point): Point => ({ x: point.x + frame.left, y: point.y + frame.top })
  const dots = drawing.dots.map((dot) => ({ ...dot, ...zoomed(zoom, dot), text: nameOf(dot.thing, language), weight: dot.records }))
  const at = { id: 'home', text: home.name[language], ...zoomed(zoom, drawing.home), radius: 8, weight: Number.POSITIVE_INFINITY }
  const labels = labelsFor([at, ...dots], { ...drawing, size: letters.plain, most: mostNames, measure: estimate })
  return [
    ...waysOf(drawing.land).flatMap((ring): Mark[] => {
      const points = cutRing(
        ring.map((point) => zoomed(zoom, point)),
        drawing,
      )
      return points.length < 3 ? [] : [{ mark: 'area', points: points.map(put), fill: land }]
    }),
    ...drawing.arcs.flatMap(({ path, width }) =>
      waysOf(path).map((points): Mark => ({ mark: 'line', points: points.map((point) => put(zoomed(zoom, point))), color: way, width })),
    ),
    ...dots.map(
      ({ part, radius, isCountry, ...dot }): Mark => ({
        mark: 'shape',
        shape: 'ellipse',
        ...put(dot),
        size: radius * 2,
        fill: isCountry ? sheets.light.paper : partColors.light[part ?? 'europe'],
        stroke: part === null ? sheets.light.quiet : partColors.light[part],
      }),
    ),
    { mark: 'shape', shape: 'diamond', ...put(at), size: 16, fill: sheets.light.ink, stroke: sheets.light.paper },
    ...labels.map(({ text, x, y, anchor, id }): Mark => {
      const place = put({ x, y: y - letters.plain * 0.92 })
      return { mark: 'label', ...place, width: estimate(text, letters.plain, 'bold'), align: anchor, lines: [text], bold: id === 'home' }
    }),
  ]
}

/** The parts of the world that have partners. */
export const mapLegend = ({ parts }: Overview, language: Language): LegendEntry[] =>
  WorldPart.options
    .filter((part) => parts.some((one) => one.part === part))
    .map((part) => ({ shape: 'ellipse', color: partColors.light[part], text: worldParts[part][language] }))
