import { randomUUID } from 'node:crypto'
import { compare, computeLink, computeThing, type Said, staysWith } from '../graph/compute.ts'
import type { Decision } from '../graph/decisions.ts'
import type { LinkKind, ThingKind } from '../graph/kinds.ts'
import type { Part } from '../graph/leads.ts'
import { decidedEnd, fits, kindIn, type Shape } from '../graph/shape.ts'
import type { SourceDocument, Statement } from '../graph/statements.ts'
import type { Fields, Link, Thing } from '../graph/things.ts'
import { type Change, isRecast } from './change.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { allChunks, grouped, inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import { countRecords } from './records.ts'
import { propertiesOfLink, propertiesOfThing } from './rows.ts'
import { type Decided, decidedIn, linksDecided } from './shape.ts'
import type { Transaction } from './store.ts'
import { addLinks, dropLabels, linksByIdOf, nearEnd, putLabels, putLinks, putThings } from './templates.ts'
import { isSearched, tieWords } from './words.ts'

/** The word of everybody on some things and links: documents' statements and people's decisions. */
interface Word {
  said: Map<string, Said[]>
  decided: Map<string, Decision[]>
  /** Those that stay as they are, of which nobody's word is read. */
  left: ReadonlySet<string>
}

/** What is known of why things and links are computed anew. */
interface Occasion {
  /** Things of which every link is looked at: a person decided what they are tied to. */
  reshaped?: readonly string[]
  /** All that is new about some of them, where nothing that was said before has changed: most then stay as they are, and are not read. */
  told?: ReadonlyMap<string, readonly Part[]>
  /** Writes what is told, while what comes of it is computed: it is asked for when all that was there before has been read. */
  meanwhile?: () => Promise<unknown>
  /** What people decided, where it is known already. */
  decided?: Decided
}

/**
 * Computes these things and links anew from their statements and decisions, with every link that this brings or takes away,
 * and writes what differs.
 */
export const recompute = async (
  tx: Transaction,
  targets: Iterable<string>,
  { reshaped = [], told = new Map(), meanwhile = nothingMeanwhile, decided }: Occasion = {},
): Promise<Change[]> => {
  const all = [...new Set(targets)].sort(compare)
  const { shape, leads } = decided ?? (await decidedIn(tx))
  const addition: Addition = { told, merged: new Set(told.size === 0 ? [] : leads.redirects.values()) }
  const things = await thingsAnew(
    tx,
    all.filter((id) => !isLinkId(id)),
    shape,
    addition,
  )
  const moved = things.filter((one) => one.change === 'added' || one.change === 'removed' || isRecast(one)).map(({ about }) => about)
  const gone = things.filter(({ change }) => change === 'removed').map(({ about }) => about)
  const touched = await linksTouching(tx, [...new Set([...moved, ...reshaped])], shape)
  const linksThere = await linksRead(tx, [...all.filter(isLinkId), ...touched], { things, shape, addition })
  // The store writes in the order in which it is asked, and works while the links are computed.
  const written = [meanwhile(), writeThings(tx, things)]
  const links = linksAnew(linksThere, shape)
  await Promise.all([...written, writeLinks(tx, links)])
  await inChunks(gone, (ids) => tx.run(q.dropThings, { ids }))
  await countRecords(tx, [...things, ...links], { gone: new Set(gone), shape })
  await retie(tx, [...things, ...links])
  await tx.run(q.graphChanged, { turn: randomUUID() })
  return [...things, ...links]
}
const nothingMeanwhile = () => Promise.resolve()

/** What statements added, and the things that others are merged into. */
interface Addition {
  told: ReadonlyMap<string, readonly Part[]>
  merged: ReadonlySet<string>
}

/** Whether what was added to what is said of a thing or link, about which nobody decided anything, surely leaves it as it is. */
const isLeftBy = (
  { told, merged }: Addition,
  was: Thing | Link | undefined,
  decided: readonly Decision[] | undefined,
): was is Thing | Link => {
  const parts = was && told.get(was.id)
  if (!parts || decided) return false
  const ids = isThing(was) ? [was.id] : [was.from, was.to]
  return (
    !ids.some((id) => merged.has(id)) &&
    parts.every(({ statement }) => statement.about.id === was.id) &&
    staysWith(
      was,
      parts.map(({ statement }) => statement),
    )
  )
}

const thingsAnew = async (tx: Transaction, ids: readonly string[], shape: Shape, addition: Addition): Promise<Change[]> => {
  const before = new Map((await inChunks(ids, (chunk) => tx.run(q.thingsById, { ids: chunk }))).map(({ thing }) => [thing.id, thing]))
  const word = await wordOn(tx, ids, addition.told, (id, decided) => isLeftBy(addition, before.get(id), decided))
  return ids.flatMap((id): Change[] => {
    const was = before.get(id)
    const kind = kindIn(shape, id)
    if (!kind) return []
    if (was && word.left.has(id)) return changeOf(id, kind, was, was)
    return changeOf(id, kind, was, computeThing(id, kind, word.said.get(id) ?? [], word.decided.get(id) ?? []) ?? undefined)
  })
}

/** All is asked for at once: links that are asked for after it find their ends. */
const writeThings = (tx: Transaction, changes: readonly Change[]): Promise<unknown> => {
  const relabelled = changes
    .filter(isRecast)
    .flatMap(({ about, was, is }) => [
      ...(was && isThing(was) ? [tx.run(dropLabels[was.kind], { ids: [about] })] : []),
      ...(is && isThing(is) ? [tx.run(putLabels[is.kind], { ids: [about] })] : []),
    ])
  const written = changes.flatMap(({ change, was, is }) => (is && isThing(is) && change !== 'kept' ? [{ is, counted: countOf(was) }] : []))
  const put = [...grouped(written, ({ is }) => is.kind)].map(([kind, rows]) =>
    allChunks(rows, (chunk) =>
      tx.run(putThings[kind], {
        rows: chunk.map(({ is, counted }) => ({ id: is.id, properties: { ...propertiesOfThing(is), ...counted } })),
      }),
    ),
  )
  return Promise.all([...relabelled, ...put])
}
/** The count of records stays with a thing whose fields change. */
const countOf = (was: Change['was']): { records?: number } => (was && 'records' in was ? { records: Number(was.records) } : {})

/** Makes what was changed found by its words, and no more by those that it lost. */
const retie = async (tx: Transaction, changes: readonly Change[]): Promise<void> => {
  const different = changes.filter(({ change }) => change !== 'kept')
  const ids = new Set(different.map(({ about }) => about).filter((id) => !isLinkId(id)))
  for (const { about } of different) if (isLinkId(about) && isSearched(resolvedLink(about).kind)) ids.add(resolvedLink(about).from)
  const made = new Map(different.flatMap(({ is }) => (is && isThing(is) ? [[is.id, is] as const] : [])))
  const gone = new Set(different.filter(({ change }) => change === 'removed').map(({ about }) => about))
  const others = [...ids].filter((id) => !made.has(id) && !gone.has(id)).sort(compare)
  for (const { thing } of await inChunks(others, (chunk) => tx.run(q.thingsById, { ids: chunk }))) made.set(thing.id, thing)
  const fresh = new Set(different.filter(({ change }) => change === 'added').map(({ about }) => about))
  await tieWords(
    tx,
    [...made.values()].sort((a, b) => compare(a.id, b.id)),
    fresh,
  )
}

/** Every link that is, or that somebody says is, at things that came or went. */
const linksTouching = async (tx: Transaction, ids: readonly string[], shape: Shape): Promise<string[]> => {
  const stated = await inChunks(ids, (chunk) => tx.run(q.targetsAtEnds, { ids: chunk }))
  const stored = await inChunks(ids, (chunk) => tx.run(q.linksAt, { ids: chunk }))
  return [...stated.map(({ target }) => target), ...stored.map(({ id }) => id), ...linksDecided(shape, new Set(ids))]
}

/** Links that are looked at, with all that is said and decided of them. */
interface LinksThere {
  ids: readonly string[]
  before: ReadonlyMap<string, Link>
  word: Word
  /** The ends that stand when all is written. */
  standing: ReadonlySet<string>
}

const linksRead = async (
  tx: Transaction,
  targets: readonly string[],
  { things, shape, addition }: { things: readonly Change[]; shape: Shape; addition: Addition },
): Promise<LinksThere> => {
  const ids = [...new Set(targets)].sort(compare)
  const before = await linksBefore(tx, ids, new Set(things.flatMap(({ about, change }) => (change === 'added' ? [about] : []))))
  const isLeft = (id: string, decided: readonly Decision[] | undefined) =>
    !decidedEnd(shape, resolvedLink(id)) && isLeftBy(addition, before.get(id), decided)
  const word = await wordOn(tx, ids, addition.told, isLeft)
  const computed = new Set(things.map(({ about }) => about))
  const ends = [...new Set(ids.map(resolvedLink).flatMap(({ from, to }) => [from, to]))].filter((end) => !computed.has(end))
  const there = (await inChunks(ends, (chunk) => tx.run(q.thingsById, { ids: chunk }))).map(({ thing }) => thing.id)
  return { ids, before, word, standing: new Set([...there, ...things.flatMap(({ about, is }) => (is ? [about] : []))]) }
}

/** The links that are there; at a thing that was not there is none. */
const linksBefore = async (tx: Transaction, ids: readonly string[], fresh: ReadonlySet<string>): Promise<Map<string, Link>> => {
  const links = ids.map(resolvedLink).filter(({ from, to }) => !fresh.has(from) && !fresh.has(to))
  const found = new Map<string, Link>()
  for (const [kind, some] of grouped(links, ({ kind }) => kind)) {
    const rows = some.map(({ id }) => endsOf(id))
    for (const link of await inChunks(rows, (chunk) => tx.run(linksByIdOf[kind], { rows: chunk }))) found.set(link.id, link)
  }
  return found
}

const linksAnew = ({ ids, before, word, standing }: LinksThere, shape: Shape): Change[] =>
  ids.flatMap((id): Change[] => {
    const link = resolvedLink(id)
    const was = before.get(id)
    const tied = fits(shape, link) && [link.from, link.to].every((end) => standing.has(end))
    if (tied && was && word.left.has(id)) return changeOf(id, link.kind, was, was)
    const decided = decisionsOn(link, word.decided.get(id) ?? [], shape)
    const is = tied && decided ? computeLink(link, word.said.get(id) ?? [], decided) : null
    return changeOf(id, link.kind, was, is ?? undefined)
  })

const writeLinks = async (tx: Transaction, changes: readonly Change[]): Promise<unknown> => {
  const written = (wanted: Change['change']) => changes.flatMap(({ change, is }) => (is && !isThing(is) && change === wanted ? [is] : []))
  const put = (links: readonly Link[], questions: typeof putLinks) =>
    [...grouped(links, ({ kind }) => kind)].map(([kind, rows]) =>
      allChunks(rows, (chunk) =>
        tx.run(questions[kind], {
          rows: chunk.map((link) => ({ id: link.id, from: link.from, to: link.to, properties: propertiesOfLink(link) })),
        }),
      ),
    )
  const lost = changes.filter(({ change }) => change === 'removed').map(({ about }) => endsOf(about))
  return Promise.all([
    ...put(written('added'), addLinks),
    ...put(written('changed'), putLinks),
    allChunks(lost, (rows) => tx.run(q.dropLinks, { rows })),
  ])
}

/** The decisions about a link and, where a person decided what its beginning is tied to, that it is there; null where it is not. */
const decisionsOn = (
  link: { kind: LinkKind; from: string; to: string },
  decided: readonly Decision[],
  shape: Shape,
): readonly Decision[] | null => {
  const end = decidedEnd(shape, link)
  if (!end) return decided
  if (!end.drawn) return null
  const adds: Decision = { ...end.decision, adds: { kind: link.kind, fields: {} } }
  return [...decided, adds].sort((a, b) => numberOf(a) - numberOf(b))
}

const endsOf = (id: string): { id: string; near: string; far: string } => {
  const { kind, from, to } = resolvedLink(id)
  return nearEnd(kind) === 'from' ? { id, near: from, far: to } : { id, near: to, far: from }
}

const wordOn = async (
  tx: Transaction,
  all: readonly string[],
  told: ReadonlyMap<string, readonly Part[]>,
  isLeft: (id: string, decided: readonly Decision[] | undefined) => boolean,
): Promise<Word> => {
  const decisions = await inChunks(all, (chunk) => tx.run(q.decisionsOfTargets, { ids: chunk }))
  const decided = new Map(
    [...grouped(decisions, ({ target }) => target)].map(([target, found]) => [
      target,
      found.map(({ body }) => body).sort((a, b) => numberOf(a) - numberOf(b)),
    ]),
  )
  const left = new Set(all.filter((id) => isLeft(id, decided.get(id))))
  const ids = all.filter((id) => !left.has(id))
  const stated = await statedOf(tx, ids, told)
  const tellers = new Set([...stated.map(({ body }) => body.document), ...ids.filter((id) => !isLinkId(id))])
  const ranks = new Map((await inChunks([...tellers], (chunk) => tx.run(q.documentRanksOf, { ids: chunk }))).map((rank) => [rank.id, rank]))
  const ranked = (target: string, statement: Statement) => {
    const rank = ranks.get(statement.document)
    return { target, statement, asOf: rank?.asOf ?? undefined, order: rank?.order ?? 0 }
  }
  const documents = await inChunks(
    ids.filter((id) => ranks.has(id)),
    (chunk) => tx.run(q.documentsById, { ids: chunk }),
  )
  const said = grouped(
    [...stated.map(({ target, body }) => ranked(target, body)), ...documents.map(({ body }) => ranked(body.id, ofItself(body)))],
    ({ target }) => target,
  )
  return { said, decided, left }
}

/** What is stated of things and links; what was just told of them is known already, and not read again. */
const statedOf = async (
  tx: Transaction,
  ids: readonly string[],
  told: ReadonlyMap<string, readonly Part[]>,
): Promise<{ target: string; body: Statement }[]> => {
  const fresh = ids.flatMap((id) => (told.get(id) ?? []).map(({ target, statement }) => ({ target, body: statement })))
  const document = fresh[0]?.body.document
  if (document === undefined) return inChunks(ids, (chunk) => tx.run(q.statementsOfTargets, { ids: chunk }))
  return [...(await inChunks(ids, (chunk) => tx.run(q.statementsBesides, { ids: chunk, document }))), ...fresh]
}

/** Ids of decisions end in their number: 9 before 10. */
export const numberOf = ({ id }: Decision): number => Number(id.split('/').at(-1))

/** A document is a thing too, and its own witness. */
const ofItself = ({ id, name, hash, form, year, country, asOf, importedAt, importedBy }: SourceDocument): Statement => {
  const known: Record<string, Fields[string] | undefined> = { name, hash, form, year, country, asOf, importedAt, importedBy }
  const fields: Fields = {}
  for (const [field, value] of Object.entries(known)) if (value !== undefined) fields[field] = value
  return { id, document: id, about: { id, kind: 'Document' }, fields, passages: [], rule: 'document', confidence: 1 }
}

/** What became of one thing or link; nothing where it neither was nor is. */
export const changeOf = (
  about: string,
  kind: ThingKind | LinkKind,
  was: Thing | Link | undefined,
  is: Thing | Link | undefined,
): Change[] => {
  if (!was && !is) return []
  if (!was && is) return [{ about, kind, change: 'added', is }]
  if (was && !is) return [{ about, kind, change: 'removed', was }]
  if (!was || !is) return []
  return [{ about, kind, change: content(was) === content(is) ? 'kept' : 'changed', was, is }]
}

/** What counts as a difference: not the count of records, nor the order in which fields are kept. */
const content = ({ kind, fields, status, conflicts }: Thing | Link): string =>
  JSON.stringify([kind, Object.entries(fields).sort(([a], [b]) => compare(a, b)), status, conflicts])

const isThing = (found: Thing | Link): found is Thing => 'name' in found
