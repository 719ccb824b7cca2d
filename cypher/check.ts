import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Evidence, Fault, ThingBrief } from '../graph/answers.ts'
import { type CheckCode, checkCodes, checks, isCheckCode } from '../graph/checks.ts'
import { linkEntry, linkKindNames } from '../graph/kinds.ts'
import { masked, type Passage, withoutTags } from '../graph/locators.ts'
import { rememberedIn } from '../graph/remember.ts'
import type { SourceDocument } from '../graph/statements.ts'
import { type Around, codes, rules } from './check-rules.ts'
import documentsTelling from './documents-telling.cypher?raw'
import type { Pair } from './duplicates.ts'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { everyCountry } from './filter.ts'
import linksAstrayText from './links-astray.cypher?raw'
import { inChunks } from './lists.ts'
import { every, gathered, inPortions, walk } from './portions.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'
import { breathing } from './until-changed.ts'

/** A fault without where it is said: what else than `about` tells of it, or what of a document was read so. */
export interface Finding extends Omit<Fault, 'evidence' | 'says'> {
  code: CheckCode
  also?: string
  read?: readonly Passage[]
}
type Found = Omit<Finding, 'key'> & { code: CheckCode }

/**
 * What to look at in the graph and in its documents, in the order of the checks and of ids. Where each is said is read for those that
 * are shown (`evidenced`).
 */
export const findingsIn = async (store: Store, readText: ReadText, home: string, pairs: readonly Pair[]): Promise<Finding[]> => {
  const things = await gathered(walk(store, every.thing))
  const documents = await documentsIn(store)
  const around = await aroundOf(store, things, documents, home)
  const breathe = breathing()
  const found: Found[] = []
  for (const thing of things) {
    await breathe()
    found.push(...faultsOf(thing, around))
  }
  found.push(...(await linksAstray(store)), ...spelledTwice(pairs))
  const all = [...found.map((one) => keyed(one, one.about)), ...(await ofDocuments(documents, readText))]
  return all.toSorted((one, other) => rank(one) - rank(other))
}

/** Findings with where each is said. */
export const evidenced = async (store: Store, readText: ReadText, findings: readonly Finding[]): Promise<Fault[]> => {
  const about = findings.flatMap(({ about: one, also, read }) => (read !== undefined ? [] : also === undefined ? [one] : [one, also]))
  const told = await evidenceByTarget(store, readText, [...new Set(about)])
  const of = [...new Set(findings.flatMap(({ about: one, read }) => (read === undefined ? [] : [one])))]
  const documents = new Map((await inChunks(of, (ids) => store.run(q.documentsById, { ids }))).map(({ body }) => [body.id, body]))
  const texts = rememberedIn(new Map<string, Promise<string>>(), readText, mostTexts)
  const faults: Fault[] = []
  for (const { also, read, ...finding } of findings) {
    const document = read && documents.get(finding.about)
    const evidence = document
      ? read.length === 0
        ? []
        : [quoted(document, await texts(document.hash), read)]
      : [...(told.get(finding.about) ?? []), ...(also === undefined ? [] : (told.get(also) ?? []))]
    faults.push({ ...finding, says: checks[finding.code].says, evidence })
  }
  return faults
}
/** Of so many documents the read text is held at once. */
const mostTexts = 20

const rank = ({ code }: Finding): number => checkCodes.findIndex((known) => known === code)

/** A finding is known again, in a newer version of its document too, by what it is about and what it says. */
const keyed = (found: Found, of: string): Finding => {
  const said = [found.code, of, found.note?.ru ?? ''].join('\n')
  return { ...found, key: createHash('sha256').update(said).digest('base64url').slice(0, 16) }
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
  const ids = things.map(({ id }) => id)
  const decided = await inChunks(ids, (chunk) => store.run(q.decisionsOfTargets, { ids: chunk }))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const tellers = new Map((await inChunks(ids, (chunk) => store.run(telling, { ids: chunk }))).map((row) => [row.target, row.documents]))
  const events = things.flatMap(({ id, kind }) => (kind === 'Event' ? [id] : []))
  const places = new Map<string, number>()
  for await (const some of inPortions(events, eventsAtOnce))
    for (const { target, body } of await store.run(q.statementsOfTargets, { ids: some }))
      places.set(target, Math.max(places.get(target) ?? 0, new Set(body.passages.map(rowOf)).size))
  const codesOf = (kind: string) => new Set(things.filter((thing) => thing.kind === kind).flatMap(codes))
  return {
    countries: new Set([home, ...known]),
    sourced: new Set([...tellers.keys(), ...decided.filter(({ body }) => body.adds !== undefined).map(({ target }) => target)]),
    documentsOf: (id) => (tellers.get(id) ?? []).flatMap((document) => byId.get(document) ?? []),
    placesOf: (id) => places.get(id) ?? 0,
    withEvents: codesOf('Event'),
    withAgreements: codesOf('Agreement'),
  }
}

/** What is said of so many events is held at once. */
const eventsAtOnce = 1000
const telling = question(documentsTelling, {
  needs: z.object({ ids: z.array(z.string()) }),
  row: z.object({ target: z.string(), documents: z.array(z.string()) }),
})

/** The row or paragraph that a passage stands in. */
const rowOf = ({ locator }: Passage): string => ('row' in locator ? `${locator.table}:${locator.row}` : String(locator.paragraph))

const faultsOf = (thing: ThingBrief, around: Around): Found[] =>
  rules
    .filter(({ kinds, wrong }) => (kinds?.includes(thing.kind) ?? true) && wrong(thing, around))
    .map(({ code, note }) => ({ code, about: thing.id, name: thing.name, ...(note ? { note: note(thing) } : {}) }))

const Ends = z.record(z.string(), z.array(z.string()))
const astray = question(linksAstrayText, {
  needs: z.object({ from: Ends, to: Ends, limit: z.int() }),
  row: z.object({ id: z.string(), fromName: z.string(), toName: z.string() }),
})
/** A graph that was not written by the product may have any number of them. */
const mostAstray = 5000
const endsOf = (end: 'from' | 'to') => Object.fromEntries(linkKindNames.map((kind) => [kind, [...linkEntry(kind)[end]]]))

const linksAstray = async (store: Store): Promise<Found[]> =>
  (await store.run(astray, { from: endsOf('from'), to: endsOf('to'), limit: mostAstray })).map(({ id, fromName, toName }) => ({
    code: 'link-wrong-ends',
    about: id,
    name: `${fromName} → ${toName}`,
  }))

const spelledTwice = (pairs: readonly Pair[]): Found[] =>
  pairs.map(({ kind, a, b }) => {
    const note = { ru: `Сравните с «${b.name}»`, en: `Compare with "${b.name}"` }
    return { code: kind === 'Event' ? 'event-twice' : 'spelled-twice', about: a.id, name: a.name, note, also: b.id }
  })

/** What the reader left unread or warned of, document by document. */
const ofDocuments = async (documents: readonly SourceDocument[], readText: ReadText): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const document of documents) {
    const { id, name, warnings = [], remarks = [], unread = [] } = document
    for (const { code, says, passages } of [...warnings, ...remarks])
      findings.push(keyed({ code: isCheckCode(code) ? code : 'reading-doubt', about: id, name, note: says, read: passages }, name))
    const text = unread.length === 0 ? '' : await readText(document.hash)
    for (const passage of unread) {
      const quote = quoted(document, text, [passage]).passages[0]?.quote ?? ''
      const { note: _, ...finding } = keyed({ code: 'unread', about: id, name, note: { ru: quote, en: quote }, read: [passage] }, name)
      findings.push(finding)
    }
  }
  return findings
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
