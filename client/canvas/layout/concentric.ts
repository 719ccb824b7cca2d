import type { Point } from '../../../picture/view.ts'
import { type Layout, type LayoutNode, neighboursOf, orderOf, room, squeeze, stepsFrom } from './sheet.ts'

type Neighbours = ReadonlyMap<string, readonly string[]>

/** Rings by the number of steps from what is chosen, else from the best connected; each node behind the one that leads to it, in a sector as wide as its own following. */
export const concentric = (layout: Layout): Map<string, Point> => {
  const neighbours = neighboursOf(layout)
  const kinds = new Map(layout.nodes.map(({ id, kind }) => [id, orderOf(kind)]))
  const middle = middleOf(layout.nodes, neighbours)
  const steps = stepsFrom(middle, neighbours)
  const followers = followersOf(layout.nodes, neighbours, steps, kinds)
  const loose = together(
    layout.nodes.filter(({ id }) => !steps.has(id)).map(({ id }) => id),
    neighbours,
  )
  const roots = middle.length === 1 ? (followers.get(middle[0] ?? '') ?? []) : middle
  const first = middle.length === 1 ? 1 : 0
  const placed = new Map<string, { step: number; angle: number }>(
    middle.length === 1 ? middle.map((id) => [id, { step: 0, angle: 0 }]) : [],
  )
  fanOut(roots, { from: -Math.PI, to: Math.PI }, first, followers, weightsOf(followers, steps), placed)
  const furthest = Math.max(0, ...[...placed.values()].map(({ step }) => step))
  for (const [index, id] of loose.entries()) placed.set(id, { step: furthest + 1, angle: ((index + 0.5) / loose.length) * 2 * Math.PI })
  const radii = radiiOf(
    [...placed.values()].map(({ step }) => step),
    first,
  )
  return new Map(
    [...placed].map(([id, { step, angle }]) => {
      const radius = radii.get(step) ?? 0
      return [id, { x: (Math.cos(angle) * radius) / squeeze, y: Math.sin(angle) * radius }]
    }),
  )
}

/** What no link leads to, each heap of it in one stretch, the best connected first. */
const together = (ids: readonly string[], neighbours: Neighbours): string[] => {
  const found = new Set<string>()
  const byLinks = [...ids].sort((a, b) => (neighbours.get(b)?.length ?? 0) - (neighbours.get(a)?.length ?? 0))
  for (const id of byLinks) if (!found.has(id)) for (const [other] of stepsFrom([id], neighbours)) found.add(other)
  return [...found]
}

const middleOf = (nodes: readonly LayoutNode[], neighbours: Neighbours): string[] => {
  const chosen = nodes.filter(({ chosen }) => chosen).map(({ id }) => id)
  if (chosen.length > 0) return chosen
  const [best] = [...nodes].sort((a, b) => (neighbours.get(b.id)?.length ?? 0) - (neighbours.get(a.id)?.length ?? 0))
  return best ? [best.id] : []
}

/** Who follows whom: each node follows the first of its neighbours that is one step nearer to the middle. */
const followersOf = (
  nodes: readonly LayoutNode[],
  neighbours: Neighbours,
  steps: ReadonlyMap<string, number>,
  kinds: ReadonlyMap<string, number>,
): Map<string, string[]> => {
  const followers = new Map<string, string[]>()
  for (const { id } of [...nodes].sort((a, b) => (kinds.get(a.id) ?? 0) - (kinds.get(b.id) ?? 0))) {
    const step = steps.get(id)
    if (step === undefined || step === 0) continue
    const leader = (neighbours.get(id) ?? []).find((other) => steps.get(other) === step - 1)
    if (leader !== undefined) followers.set(leader, [...(followers.get(leader) ?? []), id])
  }
  return followers
}

/** How many ends each node's following has: the width of its sector. */
const weightsOf = (followers: Neighbours, steps: ReadonlyMap<string, number>): Map<string, number> => {
  const weights = new Map<string, number>()
  for (const [id] of [...steps].sort(([, a], [, b]) => b - a)) {
    const own = (followers.get(id) ?? []).reduce((sum, follower) => sum + (weights.get(follower) ?? 1), 0)
    weights.set(id, Math.max(1, own))
  }
  return weights
}

const fanOut = (
  ids: readonly string[],
  sector: { from: number; to: number },
  step: number,
  followers: Neighbours,
  weights: ReadonlyMap<string, number>,
  placed: Map<string, { step: number; angle: number }>,
): void => {
  const whole = ids.reduce((sum, id) => sum + (weights.get(id) ?? 1), 0)
  let from = sector.from
  for (const id of ids) {
    const to = from + ((sector.to - sector.from) * (weights.get(id) ?? 1)) / whole
    placed.set(id, { step, angle: (from + to) / 2 })
    fanOut(followers.get(id) ?? [], { from, to }, step + 1, followers, weights, placed)
    from = to
  }
}

/** More things than this stand on a ring in staggered rows, or it would be a wide hoop round nothing. */
const inRow = 20

/** Each ring wide enough for what stands on it, and clear of the one before. */
const radiiOf = (steps: readonly number[], first: number): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  const radii = new Map<number, number>()
  let radius = 0
  for (const [step, count] of [...counts].sort(([a], [b]) => a - b)) {
    const alone = step === 0 && first === 1
    radius = alone
      ? 0
      : Math.max(radius + room.height * 1.4, (count * room.height * 1.1) / (2 * Math.PI * Math.min(4, Math.ceil(count / inRow))))
    radii.set(step, radius)
  }
  return radii
}
