import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import type { ThingBrief } from '../graph/answers.ts'
import type { CanvasStyle } from '../graph/canvas.ts'
import { compare } from '../graph/compute.ts'
import { countriesOf } from './filtering.ts'
import type { Scene, Ties } from './view.ts'

/** A group of fewer things is a pair, not a company. */
const least = 3
const seed = 20_08

/** Mulberry32: the same numbers on every machine, so that the same sheet always has the same groups. */
const numbersFrom = (start: number) => {
  let state = start
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Whether a thing is a partner, or of a partner's country: such are never compared by how much they do (01, principles 7 and 8). */
export const isPartner = (thing: ThingBrief, home: string): boolean => {
  if (thing.kind === 'Country' || thing.kind === 'Place') return true
  if (thing.kind !== 'Organization' && thing.kind !== 'Person') return false
  return countriesOf(thing).some((code) => code !== home)
}

type Sheet = Pick<Scene, 'things' | 'links' | 'hidden'>

/** The things in sight and the links between them, each pair once, in an order that does not depend on how they were drawn. */
const graphOf = ({ things, links, hidden }: Sheet): UndirectedGraph => {
  const away = new Set(hidden)
  const graph = new UndirectedGraph({ multi: false, allowSelfLoops: false })
  for (const id of things.map(({ id }) => id).sort(compare)) if (!away.has(id)) graph.addNode(id)
  for (const { from, to } of links.toSorted((a, b) => compare(a.id, b.id)))
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to)
  return graph
}

const shares = (counts: Readonly<Record<string, number>>): Record<string, number> => {
  const most = Math.max(0, ...Object.values(counts))
  return Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, most === 0 ? 0 : count / most]))
}

/** Groups by the name of what ties each together, so that their order says nothing of their size. */
const groupsOf = (graph: UndirectedGraph, things: readonly ThingBrief[]): Pick<Ties, 'groups' | 'called'> => {
  if (graph.size === 0) return { groups: {}, called: [] }
  const found = louvain(graph, { rng: numbersFrom(seed), randomWalk: false, getEdgeWeight: null })
  const names = new Map(things.map(({ id, name }) => [id, name]))
  const members = new Map<number, string[]>()
  for (const [id, group] of Object.entries(found)) members.set(group, [...(members.get(group) ?? []), id])
  const inside = (ids: readonly string[], id: string) => graph.neighbors(id).filter((other) => ids.includes(other)).length
  const known = [...members.values()]
    .filter((ids) => ids.length >= least)
    .map((ids) => {
      const [first = ''] = ids.toSorted((a, b) => inside(ids, b) - inside(ids, a) || compare(a, b))
      return { ids, name: names.get(first) ?? first }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'ru') || compare(a.ids[0] ?? '', b.ids[0] ?? ''))
  return {
    groups: Object.fromEntries(known.flatMap(({ ids }, index) => ids.map((id) => [id, index + 1]))),
    called: known.map(({ name }) => name),
  }
}

/**
 * What the links in sight tell, as far as a style asks for it: who joins many (by links, or by lying on the ways between others), and
 * which things are closely tied among themselves. The same sheet always gives the same.
 */
export const tiesOf = (sheet: Sheet, style: CanvasStyle, home: string): Ties | undefined => {
  if (style.color !== 'groups' && style.size !== 'degree' && style.size !== 'between') return undefined
  const key = keyOf(sheet, style, home)
  if (last.key !== key) last = { key, ties: counted(sheet, style, home) }
  return last.ties
}

/** A scene is made anew with every look of the reader's; what hangs on the sheet seldom changes meanwhile (40 ms for the fullest one). */
let last: { key: string; ties: Ties } = { key: '', ties: { groups: {}, called: [], joins: {} } }
const keyOf = ({ things, links, hidden }: Sheet, { color, size }: CanvasStyle, home: string): string =>
  [
    color,
    size,
    home,
    ...hidden.toSorted(compare),
    '|',
    ...things.map(({ id, name }) => `${id} ${name}`).sort(compare),
    '|',
    ...links.map(({ id }) => id).sort(compare),
  ].join('\n')

const counted = (sheet: Sheet, { color, size }: CanvasStyle, home: string): Ties => {
  const graph = graphOf(sheet)
  const counts: Record<string, number> =
    size === 'between' && graph.order > 0
      ? betweenness(graph, { getEdgeWeight: null })
      : size === 'degree'
        ? Object.fromEntries(graph.mapNodes((id) => [id, graph.degree(id)]))
        : {}
  const partners = new Set(sheet.things.filter((thing) => isPartner(thing, home)).map(({ id }) => id))
  const own = Object.fromEntries(Object.entries(counts).filter(([id]) => !partners.has(id)))
  return { ...(color === 'groups' ? groupsOf(graph, sheet.things) : { groups: {}, called: [] }), joins: shares(own) }
}
