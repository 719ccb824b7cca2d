import type { Point, Positions } from '../../../picture/view.ts'
import { force } from './force.ts'
import { type Layout, neighboursOf, Spots, settle, squeeze } from './sheet.ts'

type Neighbours = ReadonlyMap<string, readonly string[]>

/**
 * Positions for new nodes: around what they are linked to (`near` before others), else around `near`, touching nothing. What stands
 * stays, and is not in the answer. Only free places are looked for, so that a sheet of thousands costs no more than a small one.
 */
export const placed = (layout: Layout, newIds: readonly string[], near?: string): Positions => {
  const fresh = new Set(newIds)
  const standing = new Map(layout.nodes.flatMap(({ id, at }) => (at && !fresh.has(id) ? [[id, at] as const] : [])))
  const waiting = layout.nodes.filter(({ id }) => fresh.has(id)).map(({ id }) => id)
  // On a bare sheet there is nothing to stand beside.
  if (standing.size === 0) return settle([...force(among(layout, fresh))], layout.taken)
  const neighbours = neighboursOf(layout)
  const middle = (near === undefined ? undefined : standing.get(near)) ?? centre([...standing.values()])
  const spots = Spots.of([...standing.values(), ...layout.taken])
  const at = new Map(standing)
  for (const wave of waves(waiting, neighbours, standing)) {
    for (const { anchor, ids } of anchored(wave, neighbours, at, { near, middle })) {
      const free = spots.takeAround(anchor, ids.length)
      for (const [index, id] of ids.entries()) at.set(id, free[index] ?? anchor)
    }
  }
  untangle(waiting, neighbours, at)
  return Object.fromEntries(waiting.map((id) => [id, at.get(id) ?? middle]))
}

/** Some nodes of a layout, and what ties them to one another. */
const among = (layout: Layout, ids: ReadonlySet<string>): Layout => ({
  ...layout,
  nodes: layout.nodes.filter(({ id }) => ids.has(id)),
  edges: layout.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
})

const centre = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length),
})

/** What is tied to something that stands comes first, then what is tied to that; what is tied to nothing that stands begins with the best connected of it. */
function* waves(ids: readonly string[], neighbours: Neighbours, standing: ReadonlyMap<string, Point>): Generator<string[]> {
  const known = new Set(standing.keys())
  const linksOf = (id: string) => neighbours.get(id) ?? []
  for (let left = [...ids]; left.length > 0; ) {
    const reached = left.filter((id) => linksOf(id).some((other) => known.has(other)))
    const [best] = left.toSorted((a, b) => linksOf(b).length - linksOf(a).length)
    const loose = left.filter((id) => linksOf(id).length === 0)
    const wave = reached.length > 0 ? reached : best === undefined || loose.length === left.length ? left : [best]
    yield wave
    for (const id of wave) known.add(id)
    left = left.filter((id) => !known.has(id))
  }
}

/** The nodes of a wave by the point that they are to stand around. */
const anchored = (
  ids: readonly string[],
  neighbours: Neighbours,
  at: ReadonlyMap<string, Point>,
  { near, middle }: { near: string | undefined; middle: Point },
): { anchor: Point; ids: string[] }[] => {
  const heaps = new Map<string, { anchor: Point; ids: string[] }>()
  for (const id of ids) {
    const others = neighbours.get(id) ?? []
    const known = others.flatMap((other) => at.get(other) ?? [])
    const anchor = known.length === 0 || (near !== undefined && others.includes(near)) ? middle : centre(known)
    const key = `${anchor.x} ${anchor.y}`
    const heap = heaps.get(key)
    if (heap) heap.ids.push(id)
    else heaps.set(key, { anchor, ids: [id] })
  }
  return [...heaps.values()]
}

/** How many times all pairs are looked through; mostly the second time changes next to nothing. */
const rounds = 4
/** Above this many pairs are not looked through: their number grows with the square. */
const most = 200

/** Lets nodes change places with one another where that makes their lines shorter. */
const untangle = (ids: readonly string[], neighbours: Neighbours, at: Map<string, Point>): void => {
  if (ids.length > most) return
  const ends = new Map(ids.map((id) => [id, neighbours.get(id) ?? []]))
  const cost = (id: string, from: Point): number => {
    let sum = 0
    for (const other of ends.get(id) ?? []) {
      const to = at.get(other)
      if (to) sum += Math.hypot((from.x - to.x) * squeeze, from.y - to.y)
    }
    return sum
  }
  for (let round = 0, changed = true; changed && round < rounds; round += 1) {
    changed = false
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1)) {
        const [here, there] = [at.get(one), at.get(other)]
        if (!here || !there || ends.get(one)?.includes(other)) continue
        if (cost(one, there) + cost(other, here) >= cost(one, here) + cost(other, there) - 1) continue
        at.set(one, there)
        at.set(other, here)
        changed = true
      }
    }
  }
}
