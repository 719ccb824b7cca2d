import { todayIn } from '../../graph/dates.ts'
import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { documentId, linkIdOf } from '../../graph/ids.ts'
import type { Known } from '../../graph/known.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import type { About, ImportBatch, SourceDocument, Statement } from '../../graph/statements.ts'
import type { Fields, Value } from '../../graph/things.ts'
import { assignIds } from './assign.ts'
import type { Source } from './draft.ts'
import { linkDrafts } from './links.ts'
import type { OlderVersion } from './newer-version.ts'
import { openingOf, passageFinder } from './passages.ts'
import { thingDrafts } from './things.ts'

/** What is known of a file beside its text. `order` is the count of imports before it. */
export interface Arrival {
  hash: string
  importedAt: string
  importedBy: string
  order: number
  replaces?: string | undefined
  /** Of a document that is there and is read anew: its id. */
  anew?: string | undefined
  /** What the document told whose place it takes, or itself before. */
  older?: OlderVersion | undefined
}

/**
 * Facts of one document, told apart and joined with what the graph knows, as statements (02-model).
 * The same facts against the same graph give the same batch, except for the time of arrival.
 */
export const toBatch = async (
  facts: Facts,
  read: ReadDocument,
  arrival: Arrival,
  known: Known,
  home: HomeProfile,
): Promise<ImportBatch> => {
  const sourceOf = passageFinder(read)
  const document = { ...sourceDocument(facts, read, arrival, home), ...toLookAt(facts, sourceOf) }
  const things = thingDrafts(facts, document, home, { sourceOf, opening: openingOf(read) })
  const there = new Set(things.map(({ local }) => local))
  const links = linkDrafts(facts, home, sourceOf).filter(
    ({ from, to, source }) => there.has(from) && there.has(to) && from !== to && source.passages.length > 0,
  )
  const { ids, keys, perhaps } = await assignIds(things, links, known, home, { older: arrival.older, text: read.text })
  const idOf = (local: string): string => ids.get(local) ?? local

  const said = statementsOf(document)
  for (const { local, kind, fields, source } of things) said.add({ id: idOf(local), kind }, fields, source)
  for (const { kind, from, to, fields, source } of links) {
    const [start, end] = [idOf(from), idOf(to)]
    if (start !== end) said.add({ id: linkIdOf(kind, start, end, fields), kind, from: start, to: end }, fields, source)
  }
  return {
    document,
    statements: said.all(),
    keys,
    ...(arrival.replaces || arrival.older ? { text: read.text } : {}),
    ...(arrival.anew === undefined ? {} : { anew: true }),
    ...(perhaps.length === 0 ? {} : { perhaps }),
  }
}

const sourceDocument = (facts: Facts, read: ReadDocument, arrival: Arrival, home: HomeProfile): SourceDocument => {
  const asOf = facts.year ? `${facts.year}-12-31` : lastPast(facts, todayIn(home.timeZone, new Date(arrival.importedAt)))
  return {
    id: arrival.anew ?? documentId(read.name, arrival.hash),
    name: read.name,
    hash: arrival.hash,
    form: facts.form,
    ...(facts.year ? { year: facts.year } : {}),
    ...(facts.country ? { country: facts.country } : {}),
    ...(asOf ? { asOf } : {}),
    importedAt: arrival.importedAt,
    importedBy: arrival.importedBy,
    order: arrival.order,
    ...(arrival.replaces ? { replaces: arrival.replaces } : {}),
    sensitive: read.sensitive,
  }
}

/** What the reader left unread or doubts, with where it stands; kept with the document for the checks. */
const toLookAt = (facts: Facts, sourceOf: ReturnType<typeof passageFinder>): Pick<SourceDocument, 'unread' | 'warnings' | 'remarks'> => {
  const unread = (facts.unread ?? []).flatMap((one) => sourceOf(one).passages)
  const placed = ({ code, says, ...where }: NonNullable<Facts['remarks']>[number]) => ({ code, says, passages: sourceOf(where).passages })
  const [warnings, remarks] = [(facts.warnings ?? []).map(placed), (facts.remarks ?? []).map(placed)]
  return {
    ...(unread.length > 0 ? { unread } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  }
}

/** The last event that a document tells of as past: up to then it speaks. */
const lastPast = (facts: Facts, today: string): string | undefined =>
  facts.events
    .filter(({ end, planned }) => end !== null && !planned && end <= today)
    .map(({ end }) => end ?? '')
    .toSorted()
    .at(-1)

/** Collects one statement for each thing or link: what is told twice joins its passages. */
const statementsOf = (document: SourceDocument) => {
  const byAbout = new Map<string, Statement>()
  const add = (about: About, fields: Fields, { passages, rule, confidence }: Source): void => {
    const before = byAbout.get(about.id)
    const statement: Statement = before ?? {
      id: `${document.hash.slice(0, 16)}:${about.id}`,
      document: document.id,
      about,
      fields: {},
      passages: [],
      rule,
      confidence,
    }
    byAbout.set(about.id, {
      ...statement,
      fields: joined(statement.fields, fields),
      passages: [
        ...statement.passages,
        ...passages.filter((one) => !statement.passages.some(({ from, to }) => from === one.from && to === one.to)),
      ],
      confidence: Math.max(statement.confidence, confidence),
    })
  }
  return { add, all: () => [...byAbout.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** Within one document the first telling of a field stands; lists are joined. */
const joined = (first: Fields, second: Fields): Fields => {
  const fields: Record<string, Value> = { ...second, ...first }
  for (const [name, value] of Object.entries(second)) {
    const before = first[name]
    if (isTexts(before) && isTexts(value)) fields[name] = [...new Set([...before, ...value])]
  }
  return fields
}
const isTexts = (value: Value | undefined): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string')
