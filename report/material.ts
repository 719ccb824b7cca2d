import type { Export } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import type { HomeProfile } from '../graph/home.ts'
import type { LinkKind } from '../graph/kinds.ts'
import { rememberedOf } from '../graph/remember.ts'
import type { SourceDocument, Statement } from '../graph/statements.ts'

/** What a report is made from: the graph, the home city, and the words in which a document says a statement. */
export interface Material {
  graph: Export
  home: HomeProfile
  words: (statement: Statement) => string
  /** The characters of a document's read text, what is private in them covered. */
  text: (document: string, from: number, to: number) => string
}

export type Thing = Export['things'][number]
/** As much of a thing as it takes to name it. */
export type Named = Pick<Thing, 'kind' | 'name' | 'fields'>
export type Link = Export['links'][number]
export interface Said {
  statement: Statement
  document: SourceDocument
}

/** The graph by what a report asks of it. What a person rejected and what a rule supposed are left out. */
export interface Knowledge {
  things(kind: Thing['kind']): Thing[]
  thing(id: string): Thing | undefined
  /** What links of a kind lead to from a thing, or to a thing from. */
  to(id: string, kind: LinkKind): Thing[]
  from(id: string, kind: LinkKind): Thing[]
  linksTo(id: string, kind: LinkKind): Link[]
  linksFrom(id: string, kind: LinkKind): Link[]
  /** All links at a thing. */
  linksAt(id: string): Link[]
  /** What documents say of a thing or link: the newest document first. */
  said(about: { statements: readonly string[] }): Said[]
  /** Where a document begins to tell the next event at or after a character of it; Infinity where it tells no more. */
  nextEvent(document: string, at: number): number
  /** Whether a document tells an event, an agreement or a direction in these characters of it. */
  isTold(document: string, from: number, to: number): boolean
}

/** A list that grows is not copied: a committee has thousands of links. */
const put = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

const isFact = ({ status }: { status: Thing['status'] }): boolean => status !== 'rejected' && status !== 'inferred'

export const knowledgeOf = rememberedOf(({ graph }: Material): Knowledge => {
  const things = new Map(graph.things.filter(isFact).map((one) => [one.id, one]))
  const statements = new Map(graph.statements.map((one) => [one.id, one]))
  const documents = new Map(graph.documents.map((one) => [one.id, one]))
  const [byFrom, byTo] = [new Map<string, Link[]>(), new Map<string, Link[]>()]
  for (const link of graph.links.filter(isFact)) {
    for (const [map, end] of [
      [byFrom, link.from],
      [byTo, link.to],
    ] as const)
      put(map, end, link)
  }
  const ends = (links: readonly Link[], kind: LinkKind, end: 'from' | 'to'): Thing[] =>
    links.flatMap((link) => (link.kind === kind ? (things.get(link[end]) ?? []) : []))
  const byDocument = new Map<string, Statement[]>()
  for (const one of graph.statements) put(byDocument, one.document, one)
  const told = new Map<string, Told[]>()
  const toldBy = (document: string): Told[] => {
    const found = told.get(document) ?? toldIn(byDocument.get(document) ?? [])
    told.set(document, found)
    return found
  }
  return {
    things: (kind) => [...things.values()].filter((one) => one.kind === kind),
    thing: (id) => things.get(id),
    to: (id, kind) => ends(byFrom.get(id) ?? [], kind, 'to'),
    from: (id, kind) => ends(byTo.get(id) ?? [], kind, 'from'),
    nextEvent: (document, at) => toldBy(document).find(({ kind, from }) => kind === 'Event' && from >= at)?.from ?? Infinity,
    isTold: (document, from, to) => toldBy(document).some((one) => one.from < to && from < one.to),
    linksTo: (id, kind) => (byTo.get(id) ?? []).filter((link) => link.kind === kind),
    linksFrom: (id, kind) => (byFrom.get(id) ?? []).filter((link) => link.kind === kind),
    linksAt: (id) => [...(byFrom.get(id) ?? []), ...(byTo.get(id) ?? [])],
    said: (about) =>
      about.statements
        .flatMap((id): Said[] => {
          const statement = statements.get(id)
          const document = statement && documents.get(statement.document)
          return statement && document ? [{ statement, document }] : []
        })
        .sort((a, b) => b.document.order - a.document.order || compare(a.statement.id, b.statement.id)),
  }
})

interface Told {
  kind: string
  from: number
  to: number
}
/** What has sentences of its own. */
const sentenced: ReadonlySet<string> = new Set(['Event', 'Agreement', 'Direction'])
/** Where a document's statements tell what has sentences of its own, in order. */
const toldIn = (statements: readonly Statement[]): Told[] =>
  statements
    .filter((one) => sentenced.has(one.about.kind))
    .flatMap(({ about, passages }) => passages.map(({ from, to }) => ({ kind: about.kind, from, to })))
    .sort((a, b) => a.from - b.from)

/** A field of text; '' where it is not known. */
export const textOf = ({ fields }: { fields: Thing['fields'] }, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}
/** A field that is a list of texts. */
export const listOf = ({ fields }: { fields: Thing['fields'] }, name: string): string[] => {
  const value = fields[name]
  return Array.isArray(value) ? value.map(String) : []
}

const russian = new Intl.Collator('ru')
/** By the Russian alphabet. */
export const byAlphabet = (a: { name: string }, b: { name: string }): number => russian.compare(a.name, b.name) || compare(a.name, b.name)
/** In order of time; on one day as the document has them; what is only said to be of a year comes at its end. */
export const byTime = (known: Knowledge) => (a: Thing, b: Thing) => {
  const day = (one: Thing) => textOf(one, textOf(one, 'start').length === 4 ? 'lastDay' : 'firstDay')
  const at = (one: Thing) => known.said(one).at(-1)?.statement.passages[0]?.from ?? 0
  return compare(day(a), day(b)) || at(a) - at(b) || compare(a.id, b.id)
}

/** The latest day of which the documents speak, «по документам на …»; undefined where none says one. */
export const asOf = ({ documents }: Export): string | undefined =>
  documents
    .flatMap(({ asOf: day }) => day ?? [])
    .sort(compare)
    .at(-1)
