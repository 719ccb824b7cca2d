import { compare, computeLink, computeThing, type Said } from '../graph/compute.ts'
import type { Decision } from '../graph/decisions.ts'
import type { LinkKind, ThingKind } from '../graph/kinds.ts'
import { decidedEnd, fits, kindIn, type Shape } from '../graph/shape.ts'
import type { SourceDocument, Statement } from '../graph/statements.ts'
import type { Fields, Link, Thing } from '../graph/things.ts'
import type { Change } from './change.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { grouped, inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import { countRecords } from './records.ts'
import { propertiesOfLink, propertiesOfThing } from './rows.ts'
import { linksDecided, shapeIn } from './shape.ts'
import type { Transaction } from './store.ts'
import { dropLabels, nearEnd, putLabels, putLinks, putThings } from './templates.ts'
import { isSearched, tieWords } from './words.ts'

/** The word of everybody on some things and links: documents' statements and people's decisions. */
interface Word {
  said: Map<string, Said[]>
  decided: Map<string, Decision[]>
}

/**
 * Computes these things and links anew from their statements and decisions, with every link that this brings or takes away,
 * and writes what differs. Of `reshaped` things every link is looked at: a person decided what they are tied to.
 */
export const recompute = async (tx: Transaction, targets: Iterable<string>, reshaped: readonly string[] = []): Promise<Change[]> => {
  const all = [...new Set(targets)].sort(compare)
  const shape = await shapeIn(tx)
  const things = await recomputeThings(
    tx,
    all.filter((id) => !isLinkId(id)),
    shape,
  )
  const moved = things.filter((one) => one.change === 'added' || one.change === 'removed' || isRecast(one)).map(({ about }) => about)
  const gone = things.filter(({ change }) => change === 'removed').map(({ about }) => about)
  const touched = await linksTouching(tx, [...new Set([...moved, ...reshaped])], shape)
  const links = await recomputeLinks(tx, [...all.filter(isLinkId), ...touched], { gone: new Set(gone), shape })
  await inChunks(gone, (ids) => tx.run(q.dropThings, { ids }))
  await countRecords(tx, [...things, ...links], { gone: new Set(gone), shape })
  await retie(tx, [...things, ...links])
  return [...things, ...links]
}

const recomputeThings = async (tx: Transaction, ids: readonly string[], shape: Shape): Promise<Change[]> => {
  const word = await wordOn(tx, ids)
  const before = new Map((await inChunks(ids, (chunk) => tx.run(q.thingsById, { ids: chunk }))).map(({ thing }) => [thing.id, thing]))
  const changes = ids.flatMap((id): Change[] => {
    const was = before.get(id)
    const said = word.said.get(id) ?? []
    const decided = word.decided.get(id) ?? []
    const kind = kindIn(shape, id)
    if (!kind) return []
    return changeOf(id, kind, was, computeThing(id, kind, said, decided) ?? undefined)
  })
  await writeThings(tx, changes)
  return changes
}

/** Whether a thing is of another kind than it was. */
const isRecast = ({ was, is }: Change): boolean => was !== undefined && is !== undefined && was.kind !== is.kind

const writeThings = async (tx: Transaction, changes: readonly Change[]): Promise<void> => {
  for (const { about, was, is } of changes.filter(isRecast)) {
    if (was && isThing(was)) await tx.run(dropLabels[was.kind], { ids: [about] })
    if (is && isThing(is)) await tx.run(putLabels[is.kind], { ids: [about] })
  }
  const written = changes.flatMap(({ change, is }) => (is && isThing(is) && change !== 'kept' ? [is] : []))
  for (const [kind, rows] of grouped(written, ({ kind }) => kind)) {
    await inChunks(rows, (chunk) =>
      tx.run(putThings[kind], { rows: chunk.map((thing) => ({ id: thing.id, properties: propertiesOfThing(thing) })) }),
    )
  }
}

/** Makes what was changed found by its words, and no more by those that it lost. */
const retie = async (tx: Transaction, changes: readonly Change[]): Promise<void> => {
  const different = changes.filter(({ change }) => change !== 'kept')
  const ids = new Set(different.map(({ about }) => about).filter((id) => !isLinkId(id)))
  for (const { about } of different) if (isLinkId(about) && isSearched(resolvedLink(about).kind)) ids.add(resolvedLink(about).from)
  const things = await inChunks([...ids].sort(compare), (chunk) => tx.run(q.thingsById, { ids: chunk }))
  await tieWords(
    tx,
    things.map(({ thing }) => thing),
  )
}

/** Every link that is, or that somebody says is, at things that came or went. */
const linksTouching = async (tx: Transaction, ids: readonly string[], shape: Shape): Promise<string[]> => {
  const stated = await inChunks(ids, (chunk) => tx.run(q.targetsAtEnds, { ids: chunk }))
  const stored = await inChunks(ids, (chunk) => tx.run(q.linksAt, { ids: chunk }))
  return [...stated.map(({ target }) => target), ...stored.map(({ id }) => id), ...linksDecided(shape, new Set(ids))]
}

const recomputeLinks = async (
  tx: Transaction,
  targets: readonly string[],
  { gone, shape }: { gone: ReadonlySet<string>; shape: Shape },
): Promise<Change[]> => {
  const ids = [...new Set(targets)].sort(compare)
  const word = await wordOn(tx, ids)
  const before = new Map((await inChunks(ids.map(endsOf), (rows) => tx.run(q.linksById, { rows }))).map((link) => [link.id, link]))
  const ends = [...new Set(ids.map(resolvedLink).flatMap(({ from, to }) => [from, to]))]
  const standing = new Set((await inChunks(ends, (chunk) => tx.run(q.thingsById, { ids: chunk }))).map(({ thing }) => thing.id))
  const changes = ids.flatMap((id): Change[] => {
    const link = resolvedLink(id)
    const tied = fits(shape, link) && [link.from, link.to].every((end) => standing.has(end) && !gone.has(end))
    const decided = decisionsOn(link, word.decided.get(id) ?? [], shape)
    const is = tied && decided ? computeLink(link, word.said.get(id) ?? [], decided) : null
    return changeOf(id, link.kind, before.get(id), is ?? undefined)
  })
  const written = changes.flatMap(({ change, is }) => (is && !isThing(is) && change !== 'kept' ? [is] : []))
  for (const [kind, rows] of grouped(written, ({ kind }) => kind)) {
    await inChunks(rows, (chunk) =>
      tx.run(putLinks[kind], {
        rows: chunk.map((link) => ({ id: link.id, from: link.from, to: link.to, properties: propertiesOfLink(link) })),
      }),
    )
  }
  const lost = changes.filter(({ change }) => change === 'removed').map(({ about }) => endsOf(about))
  await inChunks(lost, (rows) => tx.run(q.dropLinks, { rows }))
  return changes
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

const wordOn = async (tx: Transaction, ids: readonly string[]): Promise<Word> => {
  const ranks = new Map((await tx.run(q.documentRanks, {})).map((rank) => [rank.id, rank]))
  const ranked = (target: string, statement: Statement) => {
    const rank = ranks.get(statement.document)
    return { target, statement, asOf: rank?.asOf ?? undefined, order: rank?.order ?? 0 }
  }
  const stated = await inChunks(ids, (chunk) => tx.run(q.statementsOfTargets, { ids: chunk }))
  const documents = await inChunks(
    ids.filter((id) => ranks.has(id)),
    (chunk) => tx.run(q.documentsById, { ids: chunk }),
  )
  const said = grouped(
    [...stated.map(({ target, body }) => ranked(target, body)), ...documents.map(({ body }) => ranked(body.id, ofItself(body)))],
    ({ target }) => target,
  )
  const decisions = await inChunks(ids, (chunk) => tx.run(q.decisionsOfTargets, { ids: chunk }))
  const decided = new Map(
    [...grouped(decisions, ({ target }) => target)].map(([target, found]) => [
      target,
      found.map(({ body }) => body).sort((a, b) => numberOf(a) - numberOf(b)),
    ]),
  )
  return { said, decided }
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
