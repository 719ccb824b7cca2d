import { z } from 'zod'
import { Decision } from '../graph/decisions.ts'
import { SourceDocument, Statement } from '../graph/statements.ts'
import { TakenBack } from '../graph/taken-back.ts'
import addRecordCounts from './add-records.cypher?raw'
import allTakenBack from './all-taken-back.cypher?raw'
import countNeighbours from './count-neighbours.cypher?raw'
import countStatements from './count-statements.cypher?raw'
import decisionsAbout from './decisions-about.cypher?raw'
import decisionsAll from './decisions-all.cypher?raw'
import decisionsCount from './decisions-count.cypher?raw'
import decisionsOfTargets from './decisions-of-targets.cypher?raw'
import decisionsPage from './decisions-page.cypher?raw'
import decisionsShaping from './decisions-shaping.cypher?raw'
import documentByHash from './document-by-hash.cypher?raw'
import documentParts from './document-parts.cypher?raw'
import documentRanks from './document-ranks.cypher?raw'
import documentRanksOf from './document-ranks-of.cypher?raw'
import documentsAfter from './documents-after.cypher?raw'
import documentsById from './documents-by-id.cypher?raw'
import documentsCount from './documents-count.cypher?raw'
import documentsLike from './documents-like.cypher?raw'
import documentsPage from './documents-page.cypher?raw'
import dropKeys from './drop-keys.cypher?raw'
import dropLinks from './drop-links.cypher?raw'
import dropParts from './drop-parts.cypher?raw'
import dropThings from './drop-things.cypher?raw'
import dropWordsOf from './drop-words-of.cypher?raw'
import graphChanged from './graph-changed.cypher?raw'
import idsTaken from './ids-taken.cypher?raw'
import idsWithKeys from './ids-with-keys.cypher?raw'
import isEmpty from './is-empty.cypher?raw'
import keys from './keys.cypher?raw'
import lastOrder from './last-order.cypher?raw'
import linksAt from './links-at.cypher?raw'
import linksById from './links-by-id.cypher?raw'
import lock from './lock.cypher?raw'
import partsAt from './parts-at.cypher?raw'
import putGrams from './put-grams.cypher?raw'
import putKeys from './put-keys.cypher?raw'
import putRecordCounts from './put-records.cypher?raw'
import putWords from './put-words.cypher?raw'
import putWordsOf from './put-words-of.cypher?raw'
import { question } from './question.ts'
import redirects from './redirects.cypher?raw'
import { ThingRow, TiedLinkRow } from './rows.ts'
import statementsOfDocument from './statements-of-document.cypher?raw'
import statementsOfTargets from './statements-of-targets.cypher?raw'
import statementsBesides from './statements-of-targets-besides.cypher?raw'
import statementsTouching from './statements-touching.cypher?raw'
import statementsWhole from './statements-whole.cypher?raw'
import targetsAtEnds from './targets-at-ends.cypher?raw'
import thingsById from './things-by-id.cypher?raw'
import wordsKnown from './words-known.cypher?raw'

/** What is kept as JSON text, parsed at the door like everything else. */
export const text = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(schema)

const none = z.object({})
const Ids = z.object({ ids: z.array(z.string()) })
const PageNeeds = z.object({ offset: z.int().min(0), limit: z.int().min(1) })
const IdRow = z.object({ id: z.string() })
const Total = z.object({ total: z.int() })
const Ends = z.object({ rows: z.array(z.object({ id: z.string(), near: z.string(), far: z.string() })) })
const Records = z.object({ id: z.string(), records: z.int() })
const DecisionRow = z.object({ body: text(Decision) })
const DocumentRow = z.object({ body: text(SourceDocument) })

/** Every question and change that keeps the record: documents, statements, decisions, and what is computed from them. */
export const questions = {
  lock: question(lock, { needs: none, row: none }),
  graphChanged: question(graphChanged, { needs: z.object({ turn: z.string() }), row: none }),
  isEmpty: question(isEmpty, { needs: none, row: z.object({ records: z.int() }) }),
  documentByHash: question(documentByHash, { needs: z.object({ hash: z.string() }), row: DocumentRow }),
  documentsById: question(documentsById, { needs: Ids, row: DocumentRow }),
  documentParts: question(documentParts, {
    needs: z.object({ document: z.string() }),
    row: z.object({ target: z.string(), body: text(Statement) }),
  }),
  documentsAfter: question(documentsAfter, { needs: IdRow, row: DocumentRow }),
  documentsPage: question(documentsPage, { needs: PageNeeds, row: DocumentRow }),
  documentsLike: question(documentsLike, {
    needs: z.object({ form: z.string(), year: z.int(), country: z.string(), limit: z.int() }),
    row: IdRow.extend({ name: z.string() }),
  }),
  documentsCount: question(documentsCount, { needs: none, row: Total }),
  documentRanks: question(documentRanks, {
    needs: none,
    row: z.object({ id: z.string(), asOf: z.string().nullable(), order: z.int() }),
  }),
  documentRanksOf: question(documentRanksOf, {
    needs: Ids,
    row: z.object({ id: z.string(), asOf: z.string().nullable(), order: z.int() }),
  }),
  lastOrder: question(lastOrder, { needs: none, row: z.object({ order: z.int().nullable() }) }),
  allTakenBack: question(allTakenBack, { needs: none, row: z.object({ body: text(TakenBack) }) }),
  statementsOfDocument: question(statementsOfDocument, {
    needs: z.object({ document: z.string() }),
    row: z.object({ id: z.string(), target: z.string(), of: z.string().nullable() }),
  }),
  statementsOfTargets: question(statementsOfTargets, { needs: Ids, row: z.object({ target: z.string(), body: text(Statement) }) }),
  statementsBesides: question(statementsBesides, {
    needs: Ids.extend({ document: z.string() }),
    row: z.object({ target: z.string(), body: text(Statement) }),
  }),
  statementsTouching: question(statementsTouching, { needs: Ids, row: z.object({ id: z.string(), target: z.string() }) }),
  statementsWhole: question(statementsWhole, { needs: Ids, row: z.object({ body: text(Statement) }) }),
  partsAt: question(partsAt, { needs: IdRow, row: z.object({ target: z.string(), body: text(Statement) }) }),
  dropParts: question(dropParts, { needs: Ids, row: none }),
  targetsAtEnds: question(targetsAtEnds, { needs: Ids, row: z.object({ target: z.string() }) }),
  decisionsOfTargets: question(decisionsOfTargets, { needs: Ids, row: z.object({ target: z.string(), body: text(Decision) }) }),
  decisionsShaping: question(decisionsShaping, { needs: none, row: DecisionRow }),
  decisionsAll: question(decisionsAll, { needs: none, row: DecisionRow }),
  decisionsAbout: question(decisionsAbout, { needs: Ids.extend({ limit: z.int().min(1) }), row: DecisionRow }),
  decisionsPage: question(decisionsPage, { needs: PageNeeds, row: DecisionRow }),
  decisionsCount: question(decisionsCount, { needs: none, row: Total }),
  redirects: question(redirects, { needs: none, row: z.object({ id: z.string(), leads: z.string() }) }),
  keys: question(keys, { needs: z.object({ keys: z.array(z.string()) }), row: z.object({ key: z.string(), id: z.string() }) }),
  putKeys: question(putKeys, { needs: z.object({ rows: z.array(z.object({ key: z.string(), id: z.string() })) }), row: none }),
  dropKeys: question(dropKeys, { needs: Ids, row: none }),
  idsTaken: question(idsTaken, { needs: Ids, row: IdRow }),
  idsWithKeys: question(idsWithKeys, { needs: Ids, row: IdRow }),
  thingsById: question(thingsById, { needs: Ids, row: z.object({ thing: ThingRow }) }),
  linksById: question(linksById, { needs: Ends, row: TiedLinkRow }),
  linksAt: question(linksAt, { needs: Ids, row: TiedLinkRow }),
  dropThings: question(dropThings, { needs: Ids, row: none }),
  dropLinks: question(dropLinks, { needs: Ends, row: none }),
  countNeighbours: question(countNeighbours, { needs: Ids.extend({ recordKinds: z.array(z.string()) }), row: Records }),
  countStatements: question(countStatements, { needs: Ids, row: Records }),
  addRecordCounts: question(addRecordCounts, { needs: z.object({ rows: z.array(Records) }), row: none }),
  putRecordCounts: question(putRecordCounts, { needs: z.object({ rows: z.array(Records) }), row: none }),
  wordsKnown: question(wordsKnown, { needs: z.object({ words: z.array(z.string()) }), row: IdRow }),
  putWords: question(putWords, {
    needs: z.object({ rows: z.array(z.object({ id: z.string(), stem: z.string(), sound: z.string() })) }),
    row: none,
  }),
  putGrams: question(putGrams, {
    needs: z.object({ rows: z.array(z.object({ word: z.string(), grams: z.array(z.string()) })) }),
    row: none,
  }),
  dropWordsOf: question(dropWordsOf, { needs: Ids, row: none }),
  putWordsOf: question(putWordsOf, {
    needs: z.object({ rows: z.array(z.object({ thing: z.string(), words: z.array(z.string()) })) }),
    row: none,
  }),
}
