import type { Evidence, Fault, ThingBrief } from '../graph/answers.ts'
import { linkEntry } from '../graph/kinds.ts'
import { masked, type Passage } from '../graph/locators.ts'
import type { SourceDocument } from '../graph/statements.ts'
import type { Wording } from '../graph/text.ts'
import type { Link } from '../graph/things.ts'
import { type Around, codes, rules } from './check-rules.ts'
import { duplicatesAmong } from './duplicates.ts'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { everyCountry } from './filter.ts'
import { inChunks } from './lists.ts'
import { every, gathered, linksFromThings, walk } from './portions.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'

const wrongEnds: Wording = { ru: 'Такая связь между этими карточками невозможна', en: 'A link of this kind cannot join these things' }
const alike: Wording = { ru: 'Похоже на разные написания одного и того же', en: 'Perhaps two spellings of one' }
const unread: Wording = { ru: 'Текст, из которого ничего не прочитано', en: 'Text from which nothing was read' }
/** What the reader warns of while a file is read, by its codes (import/find/warnings). */
const warned: Record<string, Wording> = {
  'date-impossible': { ru: 'Такой даты не бывает', en: 'There is no such date' },
  'country-unknown': { ru: 'Неизвестная страна', en: 'An unknown country' },
  'column-unknown': { ru: 'Столбец таблицы не распознан', en: 'A column of a table was not recognised' },
  'year-unknown': { ru: 'Год таблицы не указан', en: 'The year of a table is not stated' },
}
const otherWarning: Wording = { ru: 'Замечание при чтении документа', en: 'A remark on reading a document' }

type Found = Omit<Fault, 'evidence'> & { also?: string }

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
    return { ...fault, evidence: [...(evidence.get(fault.about) ?? []), ...other] }
  })
  return [...told, ...(await ofDocuments(documents, readText))]
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
  for await (const rows of walk(store, every.statement))
    for (const { target, body } of rows) tellers.set(target, (tellers.get(target) ?? new Set()).add(body.document))
  const codesOf = (kind: string) => new Set(things.filter((thing) => thing.kind === kind).flatMap(codes))
  return {
    countries: new Set([home, ...known]),
    sourced: new Set([...tellers.keys(), ...decided.filter(({ body }) => body.adds !== undefined).map(({ target }) => target)]),
    documentsOf: (id) => [...(tellers.get(id) ?? [])].flatMap((document) => byId.get(document) ?? []),
    withEvents: codesOf('Event'),
    withAgreements: codesOf('Agreement'),
  }
}

const faultsOf = (thing: ThingBrief, around: Around): Found[] =>
  rules
    .filter(({ kinds, wrong }) => (kinds?.includes(thing.kind) ?? true) && wrong(thing, around))
    .map(({ code, says, note }) => ({ code, says, about: thing.id, name: thing.name, ...(note ? { note: note(thing) } : {}) }))

const badLinks = (things: readonly ThingBrief[], links: readonly Link[]): Found[] => {
  const kindOf = new Map(things.map(({ id, kind }) => [id, kind]))
  const nameOf = new Map(things.map(({ id, name }) => [id, name]))
  return links.flatMap(({ id, kind, from, to }) => {
    const entry = linkEntry(kind)
    if (entry.from.includes(kindOf.get(from) ?? '') && entry.to.includes(kindOf.get(to) ?? '')) return []
    return [{ code: 'link-wrong-ends', says: wrongEnds, about: id, name: `${nameOf.get(from) ?? from} → ${nameOf.get(to) ?? to}` }]
  })
}

const spelledTwice = async (store: Store, things: readonly ThingBrief[]): Promise<Found[]> =>
  (await duplicatesAmong(store, things, [])).map(({ a, b }) => {
    const note = { ru: `Сравните с «${b.name}»`, en: `Compare with "${b.name}"` }
    return { code: 'spelled-twice', says: alike, about: a.id, name: a.name, note, also: b.id }
  })

/** What the reader left unread or warned of, document by document. */
const ofDocuments = async (documents: readonly SourceDocument[], readText: ReadText): Promise<Fault[]> => {
  const faults: Fault[] = []
  for (const document of documents) {
    const { id, name, warnings = [] } = document
    if (warnings.length === 0 && document.unread === undefined) continue
    const text = await readText(document.hash)
    const where = (passages: readonly Passage[]): Evidence[] => (passages.length === 0 ? [] : [quoted(document, text, passages)])
    for (const { code, says, passages } of warnings)
      faults.push({ code, says: warned[code] ?? otherWarning, about: id, name, note: says, evidence: where(passages) })
    if (document.unread !== undefined) faults.push({ code: 'unread', says: unread, about: id, name, evidence: where(document.unread) })
  }
  return faults
}

const quoted = ({ id, name, sensitive }: SourceDocument, text: string, passages: readonly Passage[]): Evidence => ({
  statement: id,
  document: id,
  documentName: name,
  passages: passages.map((passage) => ({ ...passage, quote: masked(text.slice(passage.from, passage.to), sensitive, passage.from) })),
  rule: 'read',
  confidence: 1,
})
