import type { Point } from '../view.ts'

/** A circle in units of the overview: one unit is the room of one thing. */
export interface Disc extends Point {
  r: number
}

const golden = Math.PI * (3 - Math.sqrt(5))

/** The places of a sunflower: the first in the middle, each next one further out, so that one thing more moves none. None are nearer than 1. */
export const petal = (index: number): Point => {
  if (index === 0) return { x: 0, y: 0 }
  const away = 0.6 * Math.sqrt(index + 2.4)
  return { x: away * Math.cos(index * golden), y: away * Math.sin(index * golden) }
}

/** The radius of the circle that holds so many petals. */
export const flowerRadius = (count: number): number => (count <= 1 ? 0.6 : 0.6 * Math.sqrt(count + 1.4) + 0.55)

/** Rooms grow by steps of a quarter: a few things more change no room. */
const step = 1.25
const least = 4
/** The step that holds a count. */
export const roomFor = (count: number): number =>
  count <= least ? least : Math.round(least * step ** Math.ceil(Math.log(count / least) / Math.log(step) - 1e-9))

const pitch = 0.45
const cell = 4

/** Discs of a cell's size in cells of a grid, the few larger ones in a list, so that a look for a free place looks at few of them. */
class Placed {
  readonly #cells = new Map<number, Disc[]>()
  readonly #large: Disc[] = []
  add(disc: Disc): void {
    if (disc.r > cell) {
      this.#large.push(disc)
      return
    }
    const key = keyOf(Math.floor(disc.x / cell), Math.floor(disc.y / cell))
    const known = this.#cells.get(key)
    if (known) known.push(disc)
    else this.#cells.set(key, [disc])
  }
  isFree(at: Point, r: number, gap: number): boolean {
    const isApart = (other: Disc) => (other.x - at.x) ** 2 + (other.y - at.y) ** 2 >= (other.r + r + gap) ** 2
    return this.#large.every(isApart) && (this.#cells.size === 0 || this.#near(at, r + gap + cell).every(isApart))
  }
  #near({ x, y }: Point, away: number): Disc[] {
    const [left, right] = [Math.floor((x - away) / cell), Math.floor((x + away) / cell)]
    const [top, bottom] = [Math.floor((y - away) / cell), Math.floor((y + away) / cell)]
    const near: Disc[] = []
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) near.push(...(this.#cells.get(keyOf(column, row)) ?? []))
    return near
  }
}
const keyOf = (column: number, row: number): number => (column + 5000) * 10_000 + row + 5000

/**
 * Puts circles one after another at the free place nearest to the middle. Those that come first stay where they are whatever comes
 * after them. Gives their middles, and the radius that holds all.
 */
export const packed = (radii: readonly number[], gap: number): { places: Point[]; radius: number } => {
  const placed = new Placed()
  // No smaller circle found room before this turn of the spiral, so that none as large will.
  const full = new Map<number, number>()
  let radius = 0
  const places = radii.map((r) => {
    let turn = Math.max(0, ...[...full].filter(([size]) => size <= r).map(([, at]) => at))
    let at = spiral(turn)
    while (!placed.isFree(at, r, gap)) {
      turn += 1
      at = spiral(turn)
    }
    full.set(r, turn)
    placed.add({ ...at, r })
    radius = Math.max(radius, Math.hypot(at.x, at.y) + r)
    return at
  })
  return { places, radius }
}

/** The middle of a small circle round some circles: each step goes a little less far towards the one that sticks out most. */
export const middleOf = (discs: readonly Disc[]): Disc => {
  const farthest = (from: Point) =>
    discs.reduce<{ away: number; disc: Disc | undefined }>(
      (most, disc) => {
        const away = Math.hypot(disc.x - from.x, disc.y - from.y) + disc.r
        return away > most.away ? { away, disc } : most
      },
      { away: 0, disc: undefined },
    )
  let middle: Point = { x: 0, y: 0 }
  for (let turn = 1; turn <= 60; turn += 1) {
    const { disc } = farthest(middle)
    if (disc) middle = { x: middle.x + (disc.x - middle.x) / (turn + 1), y: middle.y + (disc.y - middle.y) / (turn + 1) }
  }
  return { ...middle, r: farthest(middle).away }
}

const spiral = (turn: number): Point => {
  const away = pitch * Math.sqrt(turn)
  return { x: away * Math.cos(turn * golden), y: away * Math.sin(turn * golden) }
}
