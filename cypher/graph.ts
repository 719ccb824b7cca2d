import { randomUUID } from 'node:crypto'
import type { Difference } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { Refusal } from '../graph/refusal.ts'
import type { ImportBatch } from '../graph/statements.ts'
import { cardOf, linkCardOf } from './card.ts'
import type { Change } from './change.ts'
import { checkIn } from './check.ts'
import { decide } from './decide.ts'
import { duplicatesIn } from './duplicates.ts'
import { eventsOf } from './events.ts'
import type { ReadText } from './evidence.ts'
import { journalOf } from './journal.ts'
import { changeKept, keep, keptOf, keptPageOf, keptVersionsOf } from './kept.ts'
import type { KnowledgeGraph } from './knowledge-graph.ts'
import { knownIn } from './known.ts'
import { inChunks } from './lists.ts'
import { cellOf, matrixOf } from './matrix.ts'
import { neighbourCountsOf, neighboursOf } from './neighbours.ts'
import { overviewOf } from './overview.ts'
import { paged, pageOf } from './paged.ts'
import { pathsBetween } from './paths.ts'
import { questions as q } from './questions.ts'
import { resultOf, save, withdraw } from './save.ts'
import { searchIn } from './search.ts'
import type { Store, Transaction } from './store.ts'
import { subgraphOf, thingsIn } from './things.ts'
import { dumpOf, exportOf, restoreInto } from './whole.ts'

export interface GraphSettings {
  readText: ReadText
  /** The home city's profile id and the code of its country (graph/home.ts). */
  home: { id: string; country: string }
}

/** Thrown to roll back a transaction that was only tried. */
class OnlyTried extends Error {}

/** The knowledge graph over a store. */
export const graphOver = (store: Store, { readText, home }: GraphSettings): KnowledgeGraph => {
  const reading = { store, readText, home: home.country }
  return {
    engine: store.engine,
    ...knownIn(store),
    ready: () => store.ready(),
    close: () => store.close(),
    async save(batch) {
      const changes = await store.write((tx) => save(tx, batch))
      await store.settle()
      return resultOf(changes)
    },
    differences: (batch) => tried(store, batch),
    async takeBack(document) {
      const changes = await store.write((tx) => withdraw(tx, document))
      await store.settle()
      return resultOf(changes)
    },
    async decide(decision, by) {
      const at = new Date().toISOString()
      return store.write((tx) => decide(tx, decision, by, at))
    },
    async documents(page) {
      const [count] = await store.run(q.documentsCount, {})
      const rows = await store.run(q.documentsPage, page)
      return paged(
        rows.map(({ body }) => body),
        count?.total ?? 0,
        page,
      )
    },
    async document(id) {
      const [found] = await store.run(q.documentsById, { ids: [id] })
      if (!found) throw new Refusal('document-unknown', { document: id })
      return found.body
    },
    async documentOfHash(hash) {
      const [found] = await store.run(q.documentByHash, { hash })
      return found?.body ?? null
    },
    overview: (filter) => overviewOf(store, filter, home.country),
    search: (text, kinds, page) => searchIn(store, text, kinds, page),
    card: (id) => cardOf(store, readText, id),
    linkCard: (id) => linkCardOf(store, readText, id),
    things: (filter, order, page) => thingsIn(store, home.country, filter, order, page),
    neighbourCounts: (id, filter) => neighbourCountsOf(store, home.country, id, filter),
    neighbours: (id, wish, filter, page) => neighboursOf(store, home.country, id, wish, filter, page),
    subgraph: (ids) => subgraphOf(store, ids),
    paths: (from, to, wish) => pathsBetween(store, readText, { from, to }, wish),
    matrix: (filter) => matrixOf(store, filter, home.country),
    cell: (row, column, filter, page) => cellOf(reading, [row, column], filter, page),
    events: (filter, about, page) => eventsOf(reading, filter, about, page),
    async decisions(page) {
      const [count] = await store.run(q.decisionsCount, {})
      const rows = await store.run(q.decisionsPage, page)
      return paged(
        rows.map(({ body }) => body),
        count?.total ?? 0,
        page,
      )
    },
    duplicates: async (kinds, page) => pageOf(await duplicatesIn(store, kinds), page),
    journal: (wish, page) => journalOf(store, wish, page),
    keptPage: (wish, page) => keptPageOf(store, wish, page),
    kept: (id, version) => keptOf(store, id, version),
    keptVersions: (id, page) => keptVersionsOf(store, id, page),
    keep: (record, by) => store.write((tx) => keep(tx, `kept/${randomUUID()}`, record, by, new Date().toISOString())),
    changeKept: (id, change, by) => store.write((tx) => changeKept(tx, id, change, by, new Date().toISOString())),
    exportAll: () => exportOf(store, home.id),
    check: () => checkIn(store, readText, home.country),
    dump: () => dumpOf(store),
    restore: (records) => restoreInto(store, records),
  }
}

/** What saving would change: done and rolled back, so that it cannot differ from the real thing. */
const tried = async (store: Store, batch: ImportBatch): Promise<Difference[]> => {
  let changes: Change[] = []
  let names: ReadonlyMap<string, string> = new Map()
  const trial = store.write(async (tx) => {
    changes = await save(tx, batch)
    names = await namesOfEnds(tx, changes)
    throw new OnlyTried()
  })
  await trial.catch((error: unknown) => {
    if (!(error instanceof OnlyTried)) throw error
  })
  return changes.flatMap((change) => differenceOf(change, names)).sort((a, b) => compare(a.about, b.about))
}

/** What the ends of changed links are called, those that go away too. */
const namesOfEnds = async (tx: Transaction, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> => {
  const changed = changes.flatMap(({ was, is }) => is ?? was ?? [])
  const ends = [...new Set(changed.flatMap((one) => ('from' in one ? [one.from, one.to] : [])))]
  const standing = await inChunks(ends, (ids) => tx.run(q.thingsById, { ids }))
  return new Map([
    ...changed.flatMap((one): [string, string][] => ('name' in one ? [[one.id, one.name]] : [])),
    ...standing.map(({ thing }): [string, string] => [thing.id, thing.name]),
  ])
}

const differenceOf = ({ about, kind, change, was, is }: Change, names: ReadonlyMap<string, string>): Difference[] => {
  const thing = is ?? was
  if (change === 'kept' || kind === 'Document' || !thing) return []
  const named = (id: string): string => names.get(id) ?? id
  const fields = { ...(was ? { was: was.fields } : {}), ...(is ? { is: is.fields } : {}) }
  return [
    {
      about,
      kind,
      name: 'name' in thing ? thing.name : `${named(thing.from)} → ${named(thing.to)}`,
      change,
      conflicts: is?.conflicts ?? [],
      ...fields,
    },
  ]
}
