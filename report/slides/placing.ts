import { compare } from '../../graph/compute.ts'
import type { Point, Positions, Scene } from '../../picture/view.ts'

const turn = 2 * Math.PI
/** How far rings stand apart, and how much of a ring one thing takes. */
const [ring, room] = [230, 210]

type Bare = Pick<Scene, 'things' | 'links' | 'groups'>

/** What hangs together, by id. */
const neighboursIn = ({ things, links, groups }: Bare): Map<string, string[]> => {
  const near = new Map<string, string[]>([...things, ...groups].map(({ id }) => [id, []]))
  const join = (a: string, b: string) => {
    near.get(a)?.push(b)
    near.get(b)?.push(a)
  }
  for (const { from, to } of links) join(from, to)
  for (const { id, hub } of groups) join(id, hub)
  return near
}

/**
 * Places for a picture that nobody has laid out: the best connected in the middle, on rings around it what hangs on it, then what hangs
 * on that. The same scene always gives the same places.
 */
export const placesFor = (scene: Bare): Positions => {
  const near = neighboursIn(scene)
  const degree = (id: string) => near.get(id)?.length ?? 0
  const order = [...near.keys()].sort((a, b) => degree(b) - degree(a) || compare(a, b))
  const places = new Map<string, Point>()
  let [level, reach]: [string[], number] = [order.slice(0, 1), 0]
  while (level.length > 0) {
    const radius = level.length === 1 ? reach : Math.max(reach, (level.length * room) / turn)
    for (const [at, id] of level.entries()) {
      const angle = (turn * at) / level.length - Math.PI / 2
      // A hall's sheet is wide: rings are drawn out to its sides.
      places.set(id, { x: Math.round(Math.cos(angle) * radius * 1.6), y: Math.round(Math.sin(angle) * radius) })
    }
    const next = level.flatMap((id) => (near.get(id) ?? []).toSorted(compare)).filter((id) => !places.has(id))
    const unreached = order.filter((id) => !places.has(id))
    level = next.length > 0 ? [...new Set(next)] : unreached
    reach = radius + ring
  }
  return Object.fromEntries(places)
}

/** A scene in which everything stands somewhere: as it was laid out by hand, or all of it anew where something has no place. */
export const placed = (scene: Scene): Scene =>
  [...scene.things, ...scene.groups].every(({ id }) => scene.positions[id] !== undefined)
    ? scene
    : { ...scene, positions: placesFor(scene) }
