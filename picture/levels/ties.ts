import type { Inside, Spot } from './inside.ts'

/** Lines between things that stand: four numbers each, from and to. What only says that a thing is in its place or country is left out: its circle says so. */
export interface Ties {
  lines: Float64Array
  count: number
  /** The things at the other ends, by id. */
  of: (id: string) => readonly Spot[]
}

/** Whether a line would only say again what the circles say, or what sort of thing it is: lines to a topic are seen from the thing pointed at. */
const isSaidByCircles = (one: Spot, other: Spot): boolean =>
  other.thing.kind === 'Country' || other.thing.kind === 'Topic' || one.holder === other.thing.id || one.thing.holder === other.thing.id

export const tiesIn = (insides: Iterable<Inside>): Ties => {
  const spots = new Map<string, Spot>()
  for (const { spots: own } of insides) for (const spot of own) spots.set(spot.thing.id, spot)
  const ends: number[] = []
  const of = new Map<string, Spot[]>()
  const join = (id: string, other: Spot) => {
    const known = of.get(id)
    if (known) known.push(other)
    else of.set(id, [other])
  }
  for (const spot of spots.values())
    for (const id of spot.thing.ties) {
      const other = spots.get(id)
      if (!other || !spot.thing.shown || !other.thing.shown) continue
      join(spot.thing.id, other)
      join(id, spot)
      if (!isSaidByCircles(spot, other)) ends.push(spot.x, spot.y, other.x, other.y)
    }
  return { lines: Float64Array.from(ends), count: ends.length / 4, of: (id) => of.get(id) ?? [] }
}

/** So many lines can be told apart on one screen (07 measured it); of more, the same share of all is drawn everywhere. */
const mostLines = 3000

/** Which share of the lines is drawn at a zoom, from 0 to 1; all of them once few enough are in sight. */
export const shareAt = ({ count }: Pick<Ties, 'count'>, zoom: number, whole: number): number =>
  Math.min(1, (mostLines / Math.max(1, count)) * Math.max(1, zoom / whole) ** 2)

/** Whether a line is among a share of them: always the same ones, and all of a smaller share are in a larger. */
export const isDrawn = (line: number, share: number): boolean => share >= 1 || (line * 0.618_033_988_749_895) % 1 < share
