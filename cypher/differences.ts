import type { Difference } from '../graph/answers.ts'
import { compare, resolvedAbout } from '../graph/compute.ts'
import type { NewDecision } from '../graph/decisions.ts'
import type { LeaveOut } from '../graph/differences.ts'
import type { Passage } from '../graph/locators.ts'
import type { ImportBatch, Statement } from '../graph/statements.ts'
import type { Link, Thing } from '../graph/things.ts'
import type { Change } from './change.ts'
import { decideTogether } from './decide.ts'
import { leaveOut } from './leave-out.ts'
import { grouped, inChunks } from './lists.ts'
import type { TextOf } from './placing.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store, Transaction } from './store.ts'
import { saveInPlace } from './taken-back.ts'

/** Thrown to roll back a transaction that was only tried. */
class OnlyTried extends Error {}

/** Does something and rolls it back, so that what it gives cannot differ from the real thing. */
export const onlyTried = async <T>(store: Store, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  const given: T[] = []
  const tried = store.write(async (tx) => {
    given.splice(0, 1, await work(tx))
    throw new OnlyTried()
  })
  await tried.catch((error: unknown) => {
    if (!(error instanceof OnlyTried)) throw error
  })
  const [first] = given
  if (first === undefined) throw new Error('what was tried gave nothing')
  return first
}

/** Saves a document, without what was not accepted of it, inside a transaction. Throws as `save` and `leaveOut`. */
export const saveWithout = (tx: Transaction, batch: ImportBatch, leave: LeaveOut | undefined): Promise<Change[]> => {
  const { importedBy: by, importedAt: at } = batch.document
  if (leave === undefined || leave.without.length === 0) return saveInPlace(tx, batch)
  const maybe = new Set((batch.perhaps ?? []).map(({ is }) => is))
  return saveInPlace(tx, batch, (changes) => leaveOut(tx, changes, leave, { by, at, maybe }))
}

interface Trial {
  changes: Change[]
  /** What the ends of changed links are called, those that go away too. */
  names: ReadonlyMap<string, string>
  /** What the new document's statements are about, merges followed. */
  said: ReadonlyMap<string, Statement[]>
}

/** What saving would change: done and rolled back, so that it cannot differ from the real thing. */
export const differencesIn = async (store: Store, batch: ImportBatch, leave: LeaveOut | undefined): Promise<Difference[]> => {
  const { changes, names, said } = await onlyTried(store, async (tx): Promise<Trial> => {
    const changes = await saveWithout(tx, batch, leave)
    const redirects = await redirectsIn(tx)
    const said = grouped(batch.statements, ({ about }) => resolvedAbout(about.id, redirects))
    return { changes, names: await namesOfEnds(tx, changes), said }
  })
  const before = await saidBefore(store, batch, changes)
  const pairs = new Map(
    (batch.perhaps ?? []).flatMap(({ was, is }): [string, string][] => [
      [was, is],
      [is, was],
    ]),
  )
  return changes
    .flatMap((change) => differenceOf(change, names, said.get(change.about) ?? before.get(change.about) ?? [], pairs.get(change.about)))
    .sort((a, b) => compare(a.about, b.about))
}

/** What a decision would change; nothing is decided. Throws as `decide`. */
export const wouldChange = async (store: Store, wish: NewDecision, textOf: TextOf): Promise<Difference[]> => {
  const { changes, names } = await onlyTried(store, async (tx) => {
    const { changes } = await decideTogether(tx, [wish], '', new Date().toISOString(), textOf)
    return { changes, names: await namesOfEnds(tx, changes) }
  })
  return changes.flatMap((change) => differenceOf(change, names, [])).sort((a, b) => compare(a.about, b.about))
}

/** What the older document says of what the newer one does not speak of. */
const saidBefore = async (store: Store, { document, anew }: ImportBatch, changes: readonly Change[]): Promise<Map<string, Statement[]>> => {
  const before = anew === true ? document.id : document.replaces
  if (before === undefined) return new Map()
  const rows = await inChunks(
    changes.flatMap(({ about, was }) => (was ? [about] : [])),
    (ids) => store.run(q.statementsOfTargets, { ids }),
  )
  const older = rows.filter(({ body }) => body.document === before)
  return new Map([...grouped(older, ({ target }) => target)].map(([target, found]) => [target, found.map(({ body }) => body)]))
}

const namesOfEnds = async (tx: Transaction, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> => {
  const changed = changes.flatMap(({ was, is }) => is ?? was ?? [])
  const ends = [...new Set(changed.flatMap((one) => ('from' in one ? [one.from, one.to] : [])))]
  const standing = await inChunks(ends, (ids) => tx.run(q.thingsById, { ids }))
  return new Map([
    ...changed.flatMap((one): [string, string][] => ('name' in one ? [[one.id, one.name]] : [])),
    ...standing.map(({ thing }): [string, string] => [thing.id, thing.name]),
  ])
}

const differenceOf = (
  { about, kind, change, was, is }: Change,
  names: ReadonlyMap<string, string>,
  said: readonly Statement[],
  mayBe?: string,
): Difference[] => {
  const thing = is ?? was
  if (change === 'kept' || kind === 'Document' || !thing || (was && is && isAlike(was, is))) return []
  const named = (id: string): string => names.get(id) ?? id
  const passages = said.flatMap(({ document, passages }) => passages.map((passage) => ({ document, ...passage })))
  return [
    {
      about,
      kind,
      name: 'name' in thing ? thing.name : `${named(thing.from)} → ${named(thing.to)}`,
      change,
      ...(is ? { status: is.status } : {}),
      conflicts: is?.conflicts ?? [],
      ...(was ? { was: was.fields } : {}),
      ...(is ? { is: is.fields } : {}),
      passages: passages.slice(0, mostPassages).map(placed),
      ...(mayBe === undefined || change === 'changed' ? {} : { mayBe: { id: mayBe, name: named(mayBe) } }),
    },
  ]
}

/** Nothing differs but which of two documents says what: no person would see a difference. */
const isAlike = (was: Thing | Link, is: Thing | Link): boolean => said(was) === said(is)
const said = ({ kind, status, fields, conflicts }: Thing | Link): string => {
  const others = conflicts.map(({ field, value }) => JSON.stringify([field, value])).sort(compare)
  return JSON.stringify([kind, status, Object.entries(fields).sort(([a], [b]) => compare(a, b)), others])
}

/** More places than these of one fact nobody looks up before accepting it. */
const mostPassages = 5
const placed = ({ document, locator, from, to }: Passage & { document: string }) => ({ document, locator, from, to })
