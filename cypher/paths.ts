import { z } from 'zod'
import type { Path, ThingBrief } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import type { Link } from '../graph/things.ts'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { grouped } from './lists.ts'
import { thingOf } from './lookup.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import { TiedLinkRow } from './rows.ts'
import steps from './steps.cypher?raw'
import type { Store } from './store.ts'

interface Step {
  start: string
  next: string
  link: Link
}
const ask = question(steps, {
  needs: z.object({
    ids: z.array(z.string()),
    ends: z.array(z.string()),
    anywhere: z.boolean(),
    hubs: z.array(z.string()),
    limit: z.int(),
  }),
  row: z
    .looseObject({ start: z.string(), next: z.string() })
    .transform(({ start, next, ...link }): Step => ({ start, next, link: TiedLinkRow.parse(link) })),
})

/** These join everything to everything, so a path through them says little: taken only when there is no other. */
export const hubs = ['Topic', 'Document', 'Country']
/** How many links are looked at from each step, and how many half-made paths are kept: beyond that a graph is too dense for paths to tell anything. */
const most = { steps: 20_000, begun: 50_000 } as const

/** Several paths between two things, the shortest first, with the evidence of each step. Throws `thing-unknown`. */
export const pathsBetween = async (
  store: Store,
  readText: ReadText,
  ends: { from: string; to: string },
  wish: { limit: number; longest: number },
): Promise<Path[]> => {
  const from = await thingOf(store, ends.from)
  const to = await thingOf(store, ends.to)
  if (from.id === to.id) return []
  const direct = await found(store, from.id, to.id, { ...wish, anywhere: false })
  const paths = direct.length > 0 ? direct : await found(store, from.id, to.id, { ...wish, anywhere: true })
  return told(store, readText, from.id, paths)
}

interface Wish {
  limit: number
  longest: number
  anywhere: boolean
}

/**
 * Walks from both ends in turn, from the side that has fewer things to go on from, until they have met and gone as far as paths may
 * be; then reads the paths out of what was walked. Both engines walk alike, which their own shortest paths do not (06, guards 1 and 2).
 */
const found = async (store: Store, from: string, to: string, { limit, longest, anywhere }: Wish): Promise<Step[][]> => {
  const near = new Side(from)
  const far = new Side(to)
  const stepsFrom = new Map<string, Map<string, Step>>()
  for (let walked = 0; walked < longest; walked++) {
    const side = near.edge.length <= far.edge.length ? near : far
    if (side.edge.length === 0) break
    const steps = await store.run(ask, { ids: side.edge, ends: [from, to], anywhere, hubs, limit: most.steps })
    for (const step of steps) keep(stepsFrom, step)
    side.go(steps)
  }
  return enumerated(stepsFrom, far.distance, { from, to, limit, longest })
}

class Side {
  edge: string[]
  /** How many steps each thing is from this end. */
  readonly distance: Map<string, number>
  constructor(end: string) {
    this.edge = [end]
    this.distance = new Map([[end, 0]])
  }
  go(steps: readonly Step[]): void {
    const depth = Math.max(...this.edge.map((id) => this.distance.get(id) ?? 0)) + 1
    this.edge = []
    for (const { next } of steps) {
      if (this.distance.has(next)) continue
      this.distance.set(next, depth)
      this.edge.push(next)
    }
  }
}

/** A link can be walked both ways; of several links between two things the first by id is taken. */
const keep = (stepsFrom: Map<string, Map<string, Step>>, { start, next, link }: Step): void => {
  for (const step of [
    { start, next, link },
    { start: next, next: start, link },
  ]) {
    const steps = stepsFrom.get(step.start) ?? new Map<string, Step>()
    const had = steps.get(step.next)
    if (!had || compare(link.id, had.link.id) < 0) steps.set(step.next, step)
    stepsFrom.set(step.start, steps)
  }
}

/** Paths without a thing twice, breadth first, those of one length in the order of their ids. */
const enumerated = (
  stepsFrom: ReadonlyMap<string, ReadonlyMap<string, Step>>,
  toGo: ReadonlyMap<string, number>,
  { from, to, limit, longest }: { from: string; to: string; limit: number; longest: number },
): Step[][] => {
  const done: Step[][] = []
  let begun: Step[][] = [[]]
  for (let length = 1; length <= longest && done.length < limit; length++) {
    const longer: Step[][] = []
    for (const path of begun) {
      const at = path.at(-1)?.next ?? from
      const steps = [...(stepsFrom.get(at)?.values() ?? [])].sort((a, b) => compare(a.next, b.next))
      for (const step of steps) {
        if (step.next === from || path.some(({ next }) => next === step.next)) continue
        if (step.next === to) done.push([...path, step])
        else if (length + (toGo.get(step.next) ?? 1) <= longest && longer.length < most.begun) longer.push([...path, step])
      }
    }
    begun = longer
  }
  return done.slice(0, limit)
}

const told = async (store: Store, readText: ReadText, from: string, paths: readonly Step[][]): Promise<Path[]> => {
  const ids = [...new Set([from, ...paths.flat().map(({ next }) => next)])]
  const things = new Map((await store.run(q.thingsById, { ids })).map(({ thing }) => [thing.id, thing]))
  const links = [...grouped(paths.flat(), ({ link }) => link.id).keys()]
  const evidence = await evidenceByTarget(store, readText, links)
  return paths.map((path) => ({
    things: [from, ...path.map(({ next }) => next)].flatMap((id): ThingBrief[] => {
      const thing = things.get(id)
      return thing ? [thing] : []
    }),
    links: path.map(({ link }) => link),
    evidence: path.map(({ link }) => evidence.get(link.id) ?? []),
  }))
}
