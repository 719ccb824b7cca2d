import { createHash } from 'node:crypto'
import type { Evidence, Fault, ThingBrief } from '../graph/answers.ts'
import { type CheckCode, checkCodes, checks, isCheckCode } from '../graph/checks.ts'
import { linkEntry } from '../graph/kinds.ts'
import { masked, type Passage, withoutTags } from '../graph/locators.ts'
import type { SourceDocument } from '../graph/statements.ts'
import type { Link } from '../graph/things.ts'
import { type Around, codes, rules } from './check-rules.ts'
import { duplicatesAmong } from './duplicates.ts'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { everyCountry } from './filter.ts'
import { inChunks } from './lists.ts'
import { every, gathered, linksFromThings, walk } from './portions.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'

type Found = Omit<Fault, 'evidence' | 'key' | 'says'> & { code: CheckCode; also?: string }

/** The faults of the graph and of its documents, each with where it is said; in the order of ids. */
export const checkIn = async (store: Store, readText: ReadText, home: string): Promise<Fault[]> => {
  const things = await gathered(walk(store, every.thing))
  const ids = things.map(({ id }) => id)
  const documents = await documentsIn(store)
  const around = await aroundOf(store, things, documents, home)
  const links = await inChunks(ids, (chunk) => store.run(linksFromThings, { ids: chunk }))
  const found = [...things.flatMap((thing) => faultsOf(thing, around)), ...badLinks(things, links), ...(await spelledTwice(store, things))]
  const about = found.flatMap(({ about, also }) => (also === undefined ? [about] : [about, also]))
  const evidence = await evidenceByTarget(store, readText, [...new Set(about)])
  const told = found.map(({ also, ...fault }): Fault => {
    const other = also === undefined ? [] : (evidence.get(also) ?? [])
    return faultOf(fault, fault.about, [...(evidence.get(fault.about) ?? []), ...other])
  })
  const all = [...told, ...(await ofDocuments(documents, readText))]
  return all.toSorted((a, b) => rank(a) - rank(b))
}

const rank = ({ code }: Fault): number => checkCodes.findIndex((known) => known === code)

/** A finding is known again, in a newer version of its document too, by what it is about and what it says. */
const faultOf = (found: Omit<Found, 'also'>, of: string, evidence: Evidence[]): Fault => {
  const said = [found.code, of, found.note?.ru ?? ''].join('\n')
  const key = createHash('sha256').update(said).digest('base64url').slice(0, 16)
  return { ...found, key, says: checks[found.code].says, evidence }
}

const documentsIn = async (store: Store): Promise<SourceDocument[]> => {
  const ids = (await store.run(q.documentRanks, {})).sort((a, b) => a.order - b.order).map(({ id }) => id)
  return (await inChunks(ids, (chunk) => store.run(q.documentsById, { ids: chunk }))).map(({ body }) => body)
}

const aroundOf = async (
  store: Store,
  things: readonly ThingBrief[],
  documents: readonly SourceDocument[],
  home: string,
): Promise<Around> => {
  const known = (await store.run(everyCountry, {})).map(({ thing }) => String(thing.fields['code']))
  const decided = await inChunks(
    things.map(({ id }) => id),
    (chunk) => store.run(q.decisionsOfTargets, { ids: chunk }),
  )
  const byId = new Map(documents.map((document) => [document.id, document]))
  const tellers = new Map<string, Set<string>>()
  const places = new Map<string, number>()
  for await (const rows of walk(store, every.statement))
    for (const { target, body } of rows) {
      tellers.set(target, (tellers.get(target) ?? new Set()).add(body.document))
      places.set(target, Math.max(places.get(target) ?? 0, new Set(body.passages.map(rowOf)).size))
    }
  const codesOf = (kind: string) => new Set(things.filter((thing) => thing.kind === kind).flatMap(codes))
  return {
    countries: new Set([home, ...known]),
    sourced: new Set([...tellers.keys(), ...decided.filter(({ body }) => body.adds !== undefined).map(({ target }) => target)]),
    documentsOf: (id) => [...(tellers.get(id) ?? [])].flatMap((document) => byId.get(document) ?? []),
    placesOf: (id) => places.get(id) ?? 0,
    withEvents: codesOf('Event'),
    withAgreements: codesOf('Agreement'),
  }
}

/** The row or paragraph that a passage stands in. */
const rowOf = ({ locator }: Passage): string => ('row' in locator ? `${locator.table}:${locator.row}` : String(locator.paragraph))

const faultsOf = (thing: ThingBrief, around: Around): Found[] =>
  rules
    .filter(({ kinds, wrong }) => (kinds?.includes(thing.kind) ?? true) && wrong(thing, around))
    .map(({ code, note }) => ({ code, about: thing.id, name: thing.name, ...(note ? { note: note(thing) } : {}) }))

const badLinks = (things: readonly ThingBrief[], links: readonly Link[]): Found[] => {
  const kindOf = new Map(things.map(({ id, kind }) => [id, kind]))
  const nameOf = new Map(things.map(({ id, name }) => [id, name]))
  return links.flatMap(({ id, kind, from, to }) => {
    const entry = linkEntry(kind)
    if (entry.from.includes(kindOf.get(from) ?? '') && entry.to.includes(kindOf.get(to) ?? '')) return []
    return [{ code: 'link-wrong-ends', about: id, name: `${nameOf.get(from) ?? from} → ${nameOf.get(to) ?? to}` }]
  })
}

const spelledTwice = async (store: Store, things: readonly ThingBrief[]): Promise<Found[]> =>
  (await duplicatesAmong(store, things, [])).map(({ a, b }) => {
    const note = { ru: `Сравните с «${b.name}»`, en: `Compare with "${b.name}"` }
    return { code: a.kind === 'Event' ? 'event-twice' : 'spelled-twice', about: a.id, name: a.name, note, also: b.id }
  })

/** What the reader left unread or warned of, document by document. */
const ofDocuments = async (documents: readonly SourceDocument[], readText: ReadText): Promise<Fault[]> => {
  const faults: Fault[] = []
  for (const document of documents) {
    const { id, name, warnings = [], remarks = [], unread = [] } = document
    if (warnings.length + remarks.length + unread.length === 0) continue
    const text = await readText(document.hash)
    const where = (passages: readonly Passage[]): Evidence[] => (passages.length === 0 ? [] : [quoted(document, text, passages)])
    for (const { code, says, passages } of [...warnings, ...remarks]) {
      const found = { code: isCheckCode(code) ? code : 'reading-doubt', about: id, name, note: says } as const
      faults.push(faultOf(found, name, where(passages)))
    }
    for (const passage of unread) {
      const evidence = where([passage])
      const quote = evidence[0]?.passages[0]?.quote ?? ''
      const { note: _, ...fault } = faultOf({ code: 'unread', about: id, name, note: { ru: quote, en: quote } }, name, evidence)
      faults.push(fault)
    }
  }
  return faults
}

const quoted = ({ id, name, sensitive }: SourceDocument, text: string, passages: readonly Passage[]): Evidence => ({
  statement: id,
  document: id,
  documentName: name,
  passages: passages.map((passage) => ({
    ...passage,
    quote: withoutTags(masked(text.slice(passage.from, passage.to), sensitive, passage.from)),
  })),
  rule: 'read',
  confidence: 1,
})
