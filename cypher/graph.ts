import { randomUUID } from 'node:crypto'

import type { Filter } from '../graph/answers.ts'
import { Refusal } from '../graph/refusal.ts'
import { answerTo, postsLike } from './asking.ts'
import { cardOf, linkCardOf } from './card.ts'
import { evidenced, findingsIn } from './check.ts'
import { comparisonOf } from './comparison.ts'
import { builtAnswer, consoleAnswer } from './copy/asked.ts'
import { type CopySettings, ReadingCopy } from './copy/reading-copy.ts'
import { decide, undoTogether } from './decide.ts'
import { differencesIn, saveWithout, wouldChange } from './differences.ts'
import { digestFactsOf, tellableIn } from './digest.ts'
import { dumpOf } from './dump.ts'
import { duplicatesIn, pairsIn } from './duplicates.ts'
import { eventsOf } from './events.ts'
import type { ReadText } from './evidence.ts'
import { jobsIn } from './jobs.ts'
import { journalOf } from './journal.ts'
import { changeKept, keep, keptOf, keptPageOf, keptVersionsOf } from './kept.ts'
import type { KnowledgeGraph } from './knowledge-graph.ts'
import { knownIn } from './known.ts'
import { levelsOf, levelThingsOf } from './levels.ts'
import { inChunks } from './lists.ts'
import { cellOf, type MatrixHome, matrixOf } from './matrix.ts'
import { neighbourCountsOf, neighboursOf } from './neighbours.ts'
import { overviewOf } from './overview.ts'
import { paged, pageOf } from './paged.ts'
import { partOf } from './part.ts'
import { pathsBetween } from './paths.ts'
import type { TextOf } from './placing.ts'
import { privateIn } from './private.ts'
import { questions as q } from './questions.ts'
import { readIn } from './read-there.ts'
import { restoreInto } from './restore.ts'
import { resultOf } from './save.ts'
import { searchIn } from './search.ts'
import type { Store, Transaction } from './store.ts'
import { replace, takeBack } from './taken-back.ts'
import { tellingsOf } from './tellings.ts'
import { subgraphOf, thingGroupsIn, thingsIn } from './things.ts'
import { timelineOf } from './timeline.ts'
import { turnOf, untilChanged } from './until-changed.ts'
import { exportOf, leavingFrom } from './whole.ts'

export interface GraphSettings {
  readText: ReadText
  /** The home city's profile id, the code of its country and its bodies (graph/home.ts). */
  home: { id: string } & MatrixHome
  /** Where the masked copy for analysts is made; without it nobody may ask it. */
  copy?: CopySettings
}

/** Overviews of so many filters are remembered: every page shows the one of no filter. */
const mostOverviews = 8

/** The knowledge graph over a store. */
export const graphOver = (store: Store, { readText, home, copy: settings }: GraphSettings): KnowledgeGraph => {
  const made = settings && new ReadingCopy(store, settings)
  const copy = (): ReadingCopy => {
    if (made === undefined) throw new Error('this graph was opened with no place for the copy')
    return made
  }
  const reading = { store, readText, home: home.country }
  const textOf: TextOf = ({ hash }) => readText(hash)
  const { forget, ...known } = knownIn(store)
  const turn = () => turnOf(store)
  const pairs = untilChanged(turn, () => pairsIn(store))
  const findings = untilChanged(turn, async () => findingsIn(store, readText, home.country, await pairs(null)))
  const overview = untilChanged(turn, (filter: Filter) => overviewOf(store, filter, home), mostOverviews)
  /** A change after which an id may be free that was taken. */
  const change = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => store.write(work).finally(forget)
  return {
    engine: store.engine,
    ...known,
    ready: () => store.ready(),
    async close() {
      await made?.close()
      await store.close()
    },
    async save(batch, leave) {
      const isAddition = batch.document.replaces === undefined && batch.anew !== true && leave === undefined
      const work = (tx: Transaction) => saveWithout(tx, batch, leave)
      const changes = await (isAddition ? store.write(work) : change(work))
      await store.settle()
      return resultOf(changes)
    },
    differences: (batch, leave) => differencesIn(store, batch, leave),
    async takeBack(document, by) {
      const at = new Date().toISOString()
      const changes = await change((tx) => takeBack(tx, document, by, at))
      await store.settle()
      return resultOf(changes)
    },
    async replace(newer, older, by) {
      const at = new Date().toISOString()
      const changes = await change((tx) => replace(tx, { newer, older }, { by, at }, textOf))
      await store.settle()
      return resultOf(changes)
    },
    async decide(decision, by) {
      const at = new Date().toISOString()
      return change((tx) => decide(tx, decision, by, at, textOf))
    },
    async undoTogether(ids, by) {
      const at = new Date().toISOString()
      return change((tx) => undoTogether(tx, ids, by, at, textOf))
    },
    wouldChange: (decision) => wouldChange(store, decision, textOf),
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
    documentsLike: ({ form, year = 0, country = '' }) => store.run(q.documentsLike, { form, year, country, limit: 100 }),
    async documentOfHash(hash) {
      const [found] = await store.run(q.documentByHash, { hash })
      return found?.body ?? null
    },
    async saidBy(document) {
      const stated = await store.run(q.statementsOfDocument, { document })
      const ids = stated.flatMap(({ id, of }) => (of === null ? [id] : []))
      return (await inChunks(ids, (chunk) => store.run(q.statementsWhole, { ids: chunk }))).map(({ body }) => body)
    },
    overview,
    levels: (filter) => levelsOf(store, filter, home.country),
    levelThings: (wish, filter, page) => levelThingsOf(store, wish, filter, home.country, page),
    search: (text, kinds, page) => searchIn(store, text, kinds, page),
    card: (id) => cardOf(store, readText, id),
    linkCard: (id) => linkCardOf(store, readText, id),
    tellings: async (id, page) => pageOf(await tellingsOf(store, readText, id), page),
    readIn: (document, from, to) => readIn(store, document, from, to),
    things: (filter, order, page) => thingsIn(store, home.country, filter, order, page),
    thingGroups: (filter, group) => thingGroupsIn(store, home.country, filter, group),
    neighbourCounts: (id, filter) => neighbourCountsOf(store, home.country, id, filter),
    neighbours: (id, wish, filter, page) => neighboursOf(store, home.country, id, wish, filter, page),
    subgraph: (ids) => subgraphOf(store, ids),
    paths: (from, to, wish) => pathsBetween(store, readText, { from, to }, wish),
    answer: (wish, page) => answerTo(reading, wish, page),
    comparison: (compare, today) => comparisonOf(reading, compare, today),
    built: async (question, page, signal) => builtAnswer({ copy: copy(), store, readText }, question, page, signal),
    console: async (wish, signal) => consoleAnswer(copy(), wish, signal),
    posts: (words, limit) => postsLike(store, words, limit),
    matrix: (filter, wish) => matrixOf(store, filter, wish, home),
    timeline: (filter, lanes) => timelineOf(store, filter, lanes, home),
    cell: (cell, filter, page) => cellOf({ store, readText, home }, cell, filter, page),
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
    duplicates: async (kinds, page) => duplicatesIn(store, await pairs(null), kinds, page),
    journal: (wish, page) => journalOf(store, wish, page),
    digestFacts: untilChanged(turn, (today: string) => digestFactsOf(store, today)),
    tellable: (ids) => tellableIn(store, ids),
    jobs: jobsIn(store),
    keptPage: (wish, page) => keptPageOf(store, wish, page),
    kept: (id, version) => keptOf(store, id, version),
    keptVersions: (id, page) => keptVersionsOf(store, id, page),
    keep: (record, by) => store.write((tx) => keep(tx, `kept/${randomUUID()}`, record, by, new Date().toISOString())),
    changeKept: (id, change, by) => store.write((tx) => changeKept(tx, id, change, by, new Date().toISOString())),
    exportAll: () => exportOf(store, home.id),
    leaving: (wish) => leavingFrom(store, wish),
    part: (ids) => partOf(store, ids),
    neverLeaving: () => privateIn(store),
    findings: () => findings(null),
    turn,
    evidenced: (some) => evidenced(store, readText, some),
    check: async () => evidenced(store, readText, await findings(null)),
    dump: () => dumpOf(store),
    restore: (open, wish = { over: false }) => restoreInto(store, open, textOf, wish).finally(forget),
  }
}
