import type { Subgraph, ThingBrief } from '../graph/answers.ts'
import { type LinkKind, linkEntry, type ThingKind, thingEntry } from '../graph/kinds.ts'
import { numberInWords, pluralOf } from '../graph/saying.ts'
import type { Language } from '../graph/text.ts'
import { heapId, type View } from '../graph/view.ts'
import { countriesOf, isLetThrough, type Knows } from './filtering.ts'
import { tiesOf } from './ties.ts'
import type { Scene } from './view.ts'

type Known = Pick<Subgraph, 'things' | 'links'>

const counted = (count: number, kind: ThingKind, language: Language): string =>
  `${numberInWords(count, language)} ${pluralOf(count, thingEntry(kind).plural[language], language)}`

/** What the canvas draws: the view's things in the view's order, what hangs between them, and what the filter and the legend hide. */
export const sceneOf = (view: View, known: Known, knows: Knows, language: Language): Scene => {
  const found = new Map(known.things.map((thing) => [thing.id, thing]))
  const things = view.things.flatMap((id) => found.get(id) ?? [])
  const shown = new Set(things.map(({ id }) => id))
  const off = new Set(view.hidden)
  const hidden = things.filter((thing) => off.has(thing.kind) || !isLetThrough(thing, view.filter, knows)).map(({ id }) => id)
  const heaps = view.heaps.filter(({ hub }) => shown.has(hub))
  const links = known.links.filter(({ from, to }) => shown.has(from) && shown.has(to))
  const unseen = [...hidden, ...heaps.filter(({ kind }) => off.has(kind)).map(heapId)]
  const ties = tiesOf({ things, links, hidden: unseen }, view.style, knows.homeCountry)
  return {
    things,
    links,
    positions: view.positions,
    groups: heaps.map((heap) => ({ ...heap, id: heapId(heap), label: counted(heap.count, heap.kind, language) })),
    pinned: view.pinned,
    selected: view.selected,
    highlighted: [],
    hidden: unseen,
    frames: view.frames,
    notes: view.notes,
    ...(view.compare === null || knows.comparison === undefined ? {} : { changes: knows.comparison.changes }),
    style: view.style,
    ...(ties === undefined ? {} : { ties }),
    parts: new Map(things.flatMap(countriesOf).map((code) => [code, knows.partOf(code)])),
  }
}

export const isSure = ({ status }: { status: string }) => status === 'stated' || status === 'confirmed' || status === 'conflicting'
/** Whether a guest may see a thing by itself: nothing unsure; of people those in a public role, not who answers for a country in the office. */
export const isPublic = ({ kind, status, records }: Pick<ThingBrief, 'kind' | 'status' | 'records'>): boolean =>
  isSure({ status }) && (kind !== 'Person' || records > 0)

const isContact = (kind: LinkKind): boolean => linkEntry(kind).private === true

/** Sizes that tell who joins many are for analysts: whatever a guest may see ranks nobody (01, principle 7). */
const unranked = ({ style, ties }: Scene): Pick<Scene, 'style' | 'ties'> => ({
  ...(style === undefined ? {} : { style: style.size === 'degree' || style.size === 'between' ? { ...style, size: 'kind' } : style }),
  ...(ties === undefined ? {} : { ties: { ...ties, joins: {} } }),
})

/** A scene for eyes outside the office: nothing private, nothing unsure or inferred (01, principles 1 and 9). */
export const publicScene = (scene: Scene, isPrivate: (kind: LinkKind) => boolean = isContact): Scene => {
  const things = scene.things.filter(isSure)
  const left = new Set(things.map(({ id }) => id))
  const links = scene.links.filter((link) => isSure(link) && !isPrivate(link.kind) && left.has(link.from) && left.has(link.to))
  const reached = new Set(links.flatMap(({ from, to }) => [from, to]))
  const wasLinked = new Set(scene.links.flatMap(({ from, to }) => [from, to]))
  const isLeftOver = (thing: Scene['things'][number]) => !reached.has(thing.id) && (wasLinked.has(thing.id) || !isPublic(thing))
  return {
    ...scene,
    ...unranked(scene),
    things: things.filter((thing) => !(thing.kind === 'Person' && isLeftOver(thing))),
    links,
    groups: scene.groups.filter(({ hub, link }) => left.has(hub) && !isPrivate(link)),
    selected: [],
    highlighted: [],
  }
}
