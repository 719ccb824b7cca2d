import type {
  Card,
  Difference,
  Duplicate,
  EventTelling,
  Export,
  Fault,
  Filter,
  Journal,
  JournalWish,
  LinkCard,
  Matrix,
  Neighbour,
  NeighbourCount,
  Overview,
  Page,
  Path,
  ReadThere,
  SearchAnswer,
  Subgraph,
  TellingPlace,
  ThingBrief,
  Timeline,
} from '../graph/answers.ts'
import type { Axis, MatrixWish } from '../graph/axes.ts'
import type { Built, BuiltAnswer } from '../graph/built.ts'
import type { Compare, Comparison } from '../graph/comparing.ts'
import type { ConsoleAnswer, ConsoleWish } from '../graph/console.ts'
import type { Decision, NewDecision } from '../graph/decisions.ts'
import type { LeaveOut } from '../graph/differences.ts'
import type { DigestFacts } from '../graph/digest.ts'
import type { Kept, KeptBrief, KeptChange, NewKept } from '../graph/kept.ts'
import type { LinkKind, ThingKind } from '../graph/kinds.ts'
import type { Known } from '../graph/known.ts'
import type { LeavingRecord } from '../graph/leaving.ts'
import type { Levels, LevelThing } from '../graph/levels.ts'
import type { Answer } from '../graph/questions/answer.ts'
import type { Filling } from '../graph/questions/blanks.ts'
import type { QuestionId } from '../graph/questions/table.ts'
import type { ImportBatch, SourceDocument, Statement } from '../graph/statements.ts'
import type { ThingGroup } from '../graph/table.ts'
import type { Finding } from './check.ts'
import type { JobShelf } from './jobs.ts'
import type { KeptWish } from './kept.ts'
import type { CellWish } from './matrix.ts'
import type { RestoreWish } from './restore.ts'
import type { LeavingWish } from './whole.ts'
import type { DumpRecord, EventsWish, LevelWish, PageWish, PathWish, SaveResult, TableOrder } from './wishes.ts'

/**
 * The knowledge graph over whichever store is open: every question and every change that the product has.
 * Times out, pages and limits everything; throws `Refusal` for the caller's faults.
 */
export interface KnowledgeGraph extends Known {
  readonly engine: 'embedded' | 'neo4j'
  /** Throws a Refusal while the store cannot be had. */
  ready(): Promise<void>
  close(): Promise<void>

  // Changes
  /**
   * Saves one document whole or not at all. A document already there changes nothing, unless it was read `anew`. `replaces` takes the older one out in the same
   * transaction; what is left out of it is decided in the same one. Throws `difference-unknown`.
   */
  save(batch: ImportBatch, leave?: LeaveOut): Promise<SaveResult>
  /** What `save` would change; writes nothing. */
  differences(batch: ImportBatch, leave?: LeaveOut): Promise<Difference[]>
  /** Takes an import back: its statements go, what they were about is computed anew; the journal tells who did it. */
  takeBack(document: string, by: string): Promise<SaveResult>
  /** Declares a document that stands the newer version of another, which goes. Throws `document-unknown`, `document-replaces-itself`. */
  replace(newer: string, older: string, by: string): Promise<SaveResult>
  decide(decision: NewDecision, by: string): Promise<Decision>
  /** Undoes many decisions in one transaction; those already undone are passed over. */
  undoTogether(ids: readonly string[], by: string): Promise<Decision[]>
  /** What a decision would change; nothing is decided. Throws as `decide`. */
  wouldChange(decision: NewDecision): Promise<Difference[]>

  // Questions
  documents(page: PageWish): Promise<Page<SourceDocument>>
  document(id: string): Promise<SourceDocument>
  documentOfHash(hash: string): Promise<SourceDocument | null>
  /** Everything that a document says, as it said it. */
  saidBy(document: string): Promise<Statement[]>
  /** Documents of the same form, year and country as one, by id; itself too where it is there. */
  documentsLike(document: Pick<SourceDocument, 'form' | 'year' | 'country'>): Promise<{ id: string; name: string }[]>
  overview(filter: Filter): Promise<Overview>
  /** Everything by part of the world and country: the room that each takes and what of it the filter leaves. */
  levels(filter: Filter): Promise<Levels>
  /** The things of some countries with what they belong to and are tied to. */
  levelThings(wish: LevelWish, filter: Filter, page: PageWish): Promise<Page<LevelThing>>
  search(text: string, kinds: readonly ThingKind[], page: PageWish): Promise<SearchAnswer>
  card(id: string): Promise<Card>
  linkCard(id: string): Promise<LinkCard>
  /** Where documents tell of a thing, place by place. */
  tellings(id: string, page: PageWish): Promise<Page<TellingPlace>>
  /** What is read in characters `from`–`to` of a document: each passage with what it is about. */
  readIn(document: string, from: number, to: number): Promise<ReadThere[]>
  things(filter: Filter, order: TableOrder, page: PageWish): Promise<Page<ThingBrief>>
  /** How many things of the filter's one kind have each value of a field, in the order of a table grouped by it. */
  thingGroups(filter: Filter, group: string): Promise<ThingGroup[]>
  neighbourCounts(id: string, filter: Filter): Promise<NeighbourCount[]>
  neighbours(
    id: string,
    wish: { link?: LinkKind | undefined; direction?: 'out' | 'in' | undefined; kind?: ThingKind | undefined },
    filter: Filter,
    page: PageWish,
  ): Promise<Page<Neighbour>>
  /** These things and the links among them; a filter on time hides events outside it. */
  subgraph(ids: readonly string[]): Promise<Subgraph>
  paths(from: string, to: string, wish: PathWish): Promise<Path[]>
  /** Answers a question of the table (graph/questions); `today` is the home city's. */
  answer(wish: { id: QuestionId; filling: Filling; today: string }, page: PageWish): Promise<Answer>
  /** What appeared, ended and changed between two days or two documents, thing by thing. */
  comparison(compare: Compare, today: string): Promise<Comparison>
  /** Answers a question put together by pointing, over the masked copy. Throws `console-…`. */
  built(question: Built, page: PageWish, signal?: AbortSignal): Promise<BuiltAnswer>
  /** Answers what an analyst wrote in Cypher, over the masked copy alone. Throws `console-…`. */
  console(wish: ConsoleWish, signal?: AbortSignal): Promise<ConsoleAnswer>
  /** Posts named in the documents, by their words. */
  posts(words: string, limit: number): Promise<string[]>
  matrix(filter: Filter, wish: MatrixWish): Promise<Matrix>
  timeline(filter: Filter, lanes: Axis): Promise<Timeline>
  cell(cell: CellWish, filter: Filter, page: PageWish): Promise<Page<EventTelling>>
  events(filter: Filter, about: string | undefined, page: EventsWish): Promise<Page<EventTelling>>
  decisions(page: PageWish): Promise<Page<Decision>>
  /** Pairs that may be one, the likeliest first; none that was decided to be different. */
  duplicates(kinds: readonly ThingKind[], page: PageWish): Promise<Page<Duplicate>>
  journal(wish: JournalWish, page: PageWish): Promise<Journal>
  /** What the digest of a day is made of. */
  digestFacts(today: string): Promise<DigestFacts>
  /** Which of these things and links may be told outside the office by name. */
  tellable(ids: readonly string[]): Promise<ReadonlySet<string>>

  // What people keep beside the graph (graph/kept.ts)
  keptPage(wish: KeptWish, page: PageWish): Promise<Page<KeptBrief>>
  kept(id: string, version?: number): Promise<Kept>
  keptVersions(id: string, page: PageWish): Promise<Page<KeptBrief>>
  keep(record: NewKept, by: string): Promise<Kept>
  changeKept(id: string, change: KeptChange, by: string): Promise<Kept>

  /** The jobs of all servers, so that each can tell of every one. */
  readonly jobs: JobShelf

  // Whole
  /** Everything at once, for whoever must see it together; what goes out as a file is `leaving`. */
  exportAll(): Promise<Export>
  /** Everything as it goes out, a portion at a time and of one moment. Writers wait until it is read or given up. */
  leaving(wish: LeavingWish): AsyncIterable<LeavingRecord>
  /** Some things as they go out, merged ids followed, the links among them and what stands behind; without what is private. */
  part(ids: readonly string[]): AsyncIterable<LeavingRecord>
  /** The ids of things and links that never leave the office (02, Private). */
  neverLeaving(): Promise<ReadonlySet<string>>
  check(): Promise<Fault[]>
  /** What stands for the graph as it is now: another after each change of it, by whichever server. */
  turn(): Promise<string>
  /** The same without where each is said, which is read for those that are shown (`evidenced`); kept until the graph changes. */
  findings(): Promise<readonly Finding[]>
  evidenced(findings: readonly Finding[]): Promise<Fault[]>
  /** Everything in plain records, for a backup: decisions, documents, statements, keys … Writers wait until it is read or given up. */
  dump(): AsyncIterable<DumpRecord>
  /** Fills a store from a dump, whole or not at all; `open` gives its records from the beginning. Throws `store-not-empty` unless `over` what is there. */
  restore(open: () => AsyncIterable<DumpRecord>, wish?: RestoreWish): Promise<void>
}
