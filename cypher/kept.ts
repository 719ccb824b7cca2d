import { z } from 'zod'
import type { Page } from '../graph/answers.ts'
import { resolvedAbout } from '../graph/compute.ts'
import { Kept, KeptBrief, type KeptChange, type KeptKind, keptKindNames, keptKinds, keptLimit, type NewKept } from '../graph/kept.ts'
import { Refusal } from '../graph/refusal.ts'
import keptById from './kept-by-id.cypher?raw'
import keptCount from './kept-count.cypher?raw'
import keptPage from './kept-page.cypher?raw'
import keptVersion from './kept-version.cypher?raw'
import keptVersions from './kept-versions.cypher?raw'
import keptVersionsCount from './kept-versions-count.cypher?raw'
import { paged } from './paged.ts'
import { question } from './question.ts'
import { text } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store, Transaction } from './store.ts'
import { putRecords } from './templates.ts'
import type { PageWish } from './wishes.ts'

const PageNeeds = z.object({ offset: z.int().min(0), limit: z.int().min(1) })
const OfKinds = z.object({ kinds: z.array(z.string()), forgotten: z.boolean() })
const Of = z.object({ of: z.string() })
const One = z.object({ id: z.string() })
const KeptRow = z.object({ body: text(Kept) })
const BriefRow = z.object({ brief: text(KeptBrief) })
const Total = z.object({ total: z.int() })

const q = {
  byId: question(keptById, { needs: One, row: KeptRow }),
  version: question(keptVersion, { needs: One, row: KeptRow }),
  page: question(keptPage, { needs: OfKinds.extend(PageNeeds.shape), row: BriefRow }),
  count: question(keptCount, { needs: OfKinds, row: Total }),
  versions: question(keptVersions, { needs: Of.extend(PageNeeds.shape), row: BriefRow }),
  versionsCount: question(keptVersionsCount, { needs: Of, row: Total }),
}

/** Which kept records a list is of; all kinds where none is named. */
export interface KeptWish {
  kinds: readonly KeptKind[]
  forgotten: boolean
}

/** Kept records without their bodies, the last changed first. */
export const keptPageOf = async (store: Store, { kinds, forgotten }: KeptWish, page: PageWish): Promise<Page<KeptBrief>> => {
  const wish = { kinds: kinds.length === 0 ? keptKindNames : [...kinds], forgotten }
  const [count] = await store.run(q.count, wish)
  const rows = await store.run(q.page, { ...wish, ...page })
  return paged(
    rows.map(({ brief }) => brief),
    count?.total ?? 0,
    page,
  )
}

/** The versions of a kept record, the newest first. Throws `kept-unknown`. */
export const keptVersionsOf = async (store: Store, id: string, page: PageWish): Promise<Page<KeptBrief>> => {
  const [count] = await store.run(q.versionsCount, { of: id })
  if (!count?.total) throw new Refusal('kept-unknown', { id })
  const rows = await store.run(q.versions, { of: id, ...page })
  return paged(
    rows.map(({ brief }) => brief),
    count.total,
    page,
  )
}

/** A kept record, its newest version or the one asked for; ids in it lead where merges lead now. Throws `kept-unknown`. */
export const keptOf = async (store: Transaction, id: string, version?: number): Promise<Kept> => {
  const [found] = version === undefined ? await store.run(q.byId, { id }) : await store.run(q.version, { id: versionId(id, version) })
  if (!found) throw new Refusal('kept-unknown', { id })
  const redirects = await redirectsIn(store)
  return { ...found.body, body: Kept.shape.body.parse(following(found.body.body, redirects)) }
}

/** Keeps something new. Throws `kept-invalid`. */
export const keep = async (tx: Transaction, id: string, { kind, name, body }: NewKept, by: string, at: string): Promise<Kept> => {
  const kept: Kept = { id, kind, name, version: 1, by, at, since: at, forgotten: false, body: bodyOf(kind, body) }
  await putKept(tx, [kept])
  return kept
}

/** Makes the next version of a kept record. Throws `kept-unknown`, `kept-changed` where somebody else was faster, `kept-invalid`. */
export const changeKept = async (tx: Transaction, id: string, change: KeptChange, by: string, at: string): Promise<Kept> => {
  const before = await keptOf(tx, id)
  if (before.version !== change.version) throw new Refusal('kept-changed', { name: before.name, by: before.by })
  const kept: Kept = {
    ...before,
    name: change.name ?? before.name,
    body: change.body === undefined ? before.body : bodyOf(before.kind, change.body),
    forgotten: change.forgotten ?? before.forgotten,
    version: before.version + 1,
    by,
    at,
  }
  await putKept(tx, [kept])
  return kept
}

/** Writes versions as they are; of several of one record the newest is the one that counts. */
export const putKept = async (tx: Transaction, versions: readonly Kept[]): Promise<void> => {
  const newest = new Map<string, Kept>()
  for (const one of versions) if ((newest.get(one.id)?.version ?? 0) < one.version) newest.set(one.id, one)
  for (const one of versions) await tx.run(putRecords.KeptVersion, { rows: [rowOf(versionId(one.id, one.version), one)] })
  for (const one of newest.values()) await tx.run(putRecords.Kept, { rows: [rowOf(one.id, one)] })
}

const versionId = (id: string, version: number): string => `${id}@${version}`

const rowOf = (id: string, kept: Kept) => {
  const { body: _, ...brief } = kept
  const { kind, version, at, forgotten } = kept
  const properties = { id, of: kept.id, kind, version, at, forgotten, brief: JSON.stringify(brief), body: JSON.stringify(kept) }
  return { id, properties }
}

const bodyOf = (kind: KeptKind, body: Kept['body']): Kept['body'] => {
  const read = keptKinds[kind].body.safeParse(body)
  if (!read.success) throw new Refusal('kept-invalid', { reason: z.prettifyError(read.error) })
  if (JSON.stringify(read.data).length > keptLimit) throw new Refusal('kept-too-large', { limit: keptLimit })
  return Kept.shape.body.parse(read.data)
}

/** The same value with every id in it, also as a name of a field, led to where merges lead. */
const following = (value: unknown, redirects: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return resolvedAbout(value, redirects)
  if (Array.isArray(value)) return value.map((one) => following(one, redirects))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [resolvedAbout(name, redirects), following(one, redirects)]))
}
