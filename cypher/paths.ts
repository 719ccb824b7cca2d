import { z } from 'zod'
import type { Path, ThingBrief } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { linkInSentence } from '../graph/telling.ts'
import type { Wording } from '../graph/text.ts'
import type { Link } from '../graph/things.ts'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { resolvedLink } from './ids.ts'
import { inChunks } from './lists.ts'
import { thingOf } from './lookup.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import steps from './steps.cypher?raw'
import type { Store } from './store.ts'
import { nearEnd } from './templates.ts'
import type { PathWish } from './wishes.ts'

/** A step of a walk, by which link: what the link itself tells is read of the paths that are found. */
const Step = z.object({ start: z.string(), next: z.string(), link: z.string() })
type Step = z.infer<typeof Step>
const ask = question(steps, {
  needs: z.object({
    ids: z.array(z.string()),
    ends: z.array(z.string()),
    anywhere: z.boolean(),
    hubs: z.array(z.string()),
    avoid: z.array(z.string()),
    avoidKinds: z.array(z.string()),
    limit: z.int(),
  }),
  row: Step,
})

/** These join everything to everything, so a path through them says little: usually taken only when there is no other. */
export const hubs = ['Topic', 'Document', 'Country']
/** How many links are looked at from each step, and how many half-made paths are kept: beyond that a graph is too dense for paths to tell anything. */
const most = { steps: 20_000, begun: 50_000, ranked: 2000 } as const

/** Several paths between two things, the shortest first, with the evidence of each step and its sentence. Throws `thing-unknown`. */
export const pathsBetween = async (
  store: Store,
  readText: ReadText,
  ends: { from: string; to: string },
  { through = 'lastly', ...wish }: PathWish,
): Promise<Path[]> => {
  const from = await thingOf(store, ends.from)
  const to = await thingOf(store, ends.to)
  if (from.id === to.id) return []
  const direct = through === 'also' ? [] : await found(store, from.id, to.id, { ...wish, anywhere: false })
  const isEnough = direct.length > 0 || through === 'never'
  const paths = isEnough ? direct : await found(store, from.id, to.id, { ...wish, anywhere: true })
  return told(store, readText, from.id, await ranked(store, paths, wish.limit))
}

type Wish = Omit<PathWish, 'through'> & { anywhere: boolean }

/** Of paths of one length those go first that lead through what fewer records name: they say more than a way through a hub. */
const ranked = async (store: Store, paths: readonly Step[][], limit: number): Promise<Step[][]> => {
  const shown = paths.slice(0, most.ranked)
  const ids = [...new Set(shown.flatMap((path) => path.slice(0, -1).map(({ next }) => next)))]
  const things = await inChunks(ids, (chunk) => store.run(q.thingsById, { ids: chunk }))
  const records = new Map(things.map(({ thing }) => [thing.id, thing.records]))
  const weight = (path: readonly Step[]) => path.slice(0, -1).reduce((sum, { next }) => sum + Math.log1p(records.get(next) ?? 0), 0)
  const weighed = shown.map((path) => ({ path, weight: weight(path) }))
  // A stable sort: what weighs the same stays in the order of ids.
  return weighed
    .sort((a, b) => a.path.length - b.path.length || a.weight - b.weight)
    .slice(0, limit)
    .map(({ path }) => path)
}

/**
 * Walks from both ends in turn, from the side that has fewer things to go on from, until they have met and gone as far as paths may
 * be; then reads the paths out of what was walked. Both engines walk alike, which their own shortest paths do not (06, guards 1 and 2).
 */
const found = async (
  store: Store,
  from: string,
  to: string,
  { limit, longest, anywhere, avoid = [], avoidKinds = [] }: Wish,
): Promise<Step[][]> => {
  const near = new Side(from)
  const far = new Side(to)
  const stepsFrom = new Map<string, Map<string, Step>>()
  for (let walked = 0; walked < longest; walked++) {
    const side = near.edge.length <= far.edge.length ? near : far
    if (side.edge.length === 0) break
    const steps = await store.run(ask, {
      ids: side.edge,
      ends: [from, to],
      anywhere,
      hubs,
      avoid: [...avoid],
      avoidKinds: [...avoidKinds],
      limit: most.steps,
    })
    for (const step of steps) keep(stepsFrom, step)
    side.go(steps)
  }
  return enumerated(stepsFrom, { from, to, limit, longest })
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
    if (!had || compare(link, had.link) < 0) steps.set(step.next, step)
    stepsFrom.set(step.start, steps)
  }
}

/** How many of the steps that were walked lead from each thing to one. */
const distancesTo = (to: string, stepsFrom: ReadonlyMap<string, ReadonlyMap<string, Step>>): Map<string, number> => {
  const distances = new Map([[to, 0]])
  // A map gives what is added to it while it is walked over.
  for (const [id, distance] of distances)
    for (const next of stepsFrom.get(id)?.keys() ?? []) if (!distances.has(next)) distances.set(next, distance + 1)
  return distances
}

/** Paths without a thing twice, breadth first, those of one length in the order of their ids; all of the last length that is needed. */
const enumerated = (
  stepsFrom: ReadonlyMap<string, ReadonlyMap<string, Step>>,
  { from, to, limit, longest }: { from: string; to: string; limit: number; longest: number },
): Step[][] => {
  const toGo = distancesTo(to, stepsFrom)
  const inOrder = new Map<string, Step[]>()
  const stepsAt = (id: string): Step[] => {
    const steps = inOrder.get(id) ?? [...(stepsFrom.get(id)?.values() ?? [])].sort((a, b) => compare(a.next, b.next))
    inOrder.set(id, steps)
    return steps
  }
  const done: Step[][] = []
  let begun: Step[][] = [[]]
  for (let length = 1; length <= longest && done.length < limit; length++) {
    const longer: Step[][] = []
    for (const path of begun) {
      for (const step of stepsAt(path.at(-1)?.next ?? from)) {
        if (step.next === from || path.some(({ next }) => next === step.next)) continue
        if (step.next === to) done.push([...path, step])
        else if (length + (toGo.get(step.next) ?? longest) <= longest && longer.length < most.begun) longer.push([...path, step])
      }
    }
    begun = longer
  }
  return done
}

const sentenceOf = (link: Link, things: ReadonlyMap<string, ThingBrief>): Wording => {
  const [from, to] = [things.get(link.from), things.get(link.to)]
  if (from === undefined || to === undefined) return { ru: '', en: '' }
  return { ru: linkInSentence(link, { from, to }, 'ru'), en: linkInSentence(link, { from, to }, 'en') }
}

const endsOf = (id: string): { id: string; near: string; far: string } => {
  const { kind, from, to } = resolvedLink(id)
  return nearEnd(kind) === 'from' ? { id, near: from, far: to } : { id, near: to, far: from }
}

const told = async (store: Store, readText: ReadText, from: string, paths: readonly Step[][]): Promise<Path[]> => {
  const ids = [...new Set([from, ...paths.flat().map(({ next }) => next)])]
  const things = new Map((await store.run(q.thingsById, { ids })).map(({ thing }) => [thing.id, thing]))
  const walked = [...new Set(paths.flat().map(({ link }) => link))]
  const links = new Map((await store.run(q.linksById, { rows: walked.map(endsOf) })).map((link) => [link.id, link]))
  const evidence = await evidenceByTarget(store, readText, walked)
  const linksOf = (path: readonly Step[]): Link[] => path.flatMap(({ link }) => links.get(link) ?? [])
  return paths.map((path) => ({
    things: [from, ...path.map(({ next }) => next)].flatMap((id): ThingBrief[] => {
      const thing = things.get(id)
      return thing ? [thing] : []
    }),
    links: linksOf(path),
    evidence: path.map(({ link }) => evidence.get(link) ?? []),
    told: linksOf(path).map((link) => sentenceOf(link, things)),
  }))
}
