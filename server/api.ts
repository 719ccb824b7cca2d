import { z } from 'zod'
import * as answers from '../graph/answers.ts'
import { Axis } from '../graph/axes.ts'
import { BeforeShowFinding } from '../graph/before-show.ts'
import { Built, BuiltAnswer } from '../graph/built.ts'
import { checkCodes } from '../graph/checks.ts'
import { ColumnsProposal, Mapping, RowPreview } from '../graph/columns.ts'
import { Comparison, comparedIn } from '../graph/comparing.ts'
import { ConsoleAnswer, ConsoleWish } from '../graph/console.ts'
import { Day } from '../graph/dates.ts'
import { Decision, mostUndone, NewDecision } from '../graph/decisions.ts'
import { LeaveOut, mostPairs, SamePair } from '../graph/differences.ts'
import { Digest } from '../graph/digest.ts'
import { HomeProfile } from '../graph/home.ts'
import { JobStage } from '../graph/jobs.ts'
import { Kept, KeptBrief, KeptChange, KeptKind, keptLimit, NewKept } from '../graph/kept.ts'
import { LinkKind, ThingKind } from '../graph/kinds.ts'
import { Levels, LevelThing } from '../graph/levels.ts'
import { Meeting } from '../graph/meeting.ts'
import { Answer, Questions } from '../graph/questions/answer.ts'
import { type BlankName, blankNames } from '../graph/questions/blanks.ts'
import { QuestionId } from '../graph/questions/table.ts'
import { SourceDocument } from '../graph/statements.ts'
import { ThingGroup } from '../graph/table.ts'
import { Language } from '../graph/text.ts'
import { Id, LinkId } from '../graph/things.ts'
import { View } from '../graph/view.ts'
import { OrgType, TopicId, WorldPart } from '../graph/vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { exportFormats } from './export-formats.ts'

/** How many characters, ids and items a request may hold. Nothing is unbounded. */
export const limits = {
  page: 200,
  levelThings: 2000,
  ids: 400,
  query: 200,
  pathLength: 6,
  paths: 10,
  surroundings: 20_000,
  decision: 2_000_000,
  exportRows: 1_000_000,
} as const

/** A list in an address: `?kinds=Place,Event`. */
const many = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .union([z.string(), z.array(z.string())])
    .default('')
    .transform((value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
    .pipe(z.array(item).max(limits.ids))

const number = z.coerce.number<number | string>()
const Offset = number.int().min(0).max(1_000_000).default(0)
const pageQuery = (usual: number) => ({ limit: number.int().min(1).max(limits.page).default(usual), offset: Offset })

/** A filter in an address; the same as `Filter` of graph/answers.ts. */
export const filterQuery = {
  kinds: many(ThingKind),
  parts: many(WorldPart),
  countries: many(z.string().max(8)),
  topics: many(TopicId),
  orgTypes: many(OrgType),
  firstDay: z.iso.date().optional(),
  lastDay: z.iso.date().optional(),
  asOf: z.iso.date().optional(),
}
/** What a table is sorted by, and what groups it: a field of its one kind. */
const orderQuery = {
  sort: z.string().max(40).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  group: z.string().max(40).optional(),
}
const tableFileQuery = { ...filterQuery, ...orderQuery, columns: many(z.string().max(40)) }
const journalQuery = {
  by: z.string().max(200).optional(),
  kind: answers.JournalKind.optional(),
  text: z.string().max(limits.query).optional(),
  firstDay: z.iso.date().optional(),
  lastDay: z.iso.date().optional(),
}
/** The blanks of questions in an address: each may be there. */
const blankQuery = Object.fromEntries(blankNames.map((name) => [name, z.string().min(1).max(400).optional()])) as Record<
  BlankName,
  z.ZodOptional<z.ZodString>
>
/** What is compared: two days, or two documents, the earlier first. */
const compareQuery = z
  .strictObject({ day: Day.optional(), laterDay: Day.optional(), document: Id.optional(), laterDocument: Id.optional() })
  .refine((query) => comparedIn(query) !== null, { error: 'day and laterDay, or document and laterDocument' })
/** What the rows and columns of the matrix are. */
const axesQuery = { rows: Axis.default('bodies'), columns: Axis.default('countries') }
const checkQuery = {
  code: z.enum(checkCodes).optional(),
  text: z.string().max(limits.query).optional(),
  /** Whether those are wanted that somebody said are no faults. */
  noFault: z.enum(['true', 'false']).default('false'),
}
/** The checks walk the whole graph, so that one long page is cheaper than many short ones. */
export const CheckWish = z.strictObject({ ...checkQuery, limit: number.int().min(1).max(5000).default(100), offset: Offset })
export type CheckWish = z.infer<typeof CheckWish>
export const Checked = answers.page(answers.Fault).extend({ byCode: z.array(z.object({ code: z.enum(checkCodes), count: z.int() })) })
export type Checked = z.infer<typeof Checked>
const OneId = z.strictObject({ id: Id })
/** What a presentation can be drafted on. */
const DraftName = z.enum(['country', 'place', 'body', 'topic', 'year', 'changed'])
/** How a report on paper is wished for. */
const paperQuery = {
  control: z.enum(['true', 'false']).default('false'),
  language: Language.default('ru'),
  format: z.enum(['docx', 'pdf']).default('docx'),
  /** The id of a kept template. */
  template: Id.optional(),
}

/** The forms in which the whole graph leaves. */
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>
/** The formats in which a part of the graph leaves, and those of a picture. */
export const PartFormat = z.enum(['graphml', 'gexf', 'json', 'csv'])
export type PartFormat = z.infer<typeof PartFormat>
export const PictureFormat = z.enum(['svg', 'png', 'pdf'])
export type PictureFormat = z.infer<typeof PictureFormat>
const OneView = z.strictObject({ view: Id })
const PictureLook = { theme: z.enum(['light', 'dark']).default('light'), scale: number.min(1).max(4).default(2) }

/** Boundaries for the map as an administrator sets them: GeoJSON. */
export const Shapes = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.looseObject({ type: z.literal('Feature'), geometry: z.looseObject({ type: z.string() }) })).max(5000),
})
export type Shapes = z.infer<typeof Shapes>

/** How a file was tried. */
export const TriedWish = z.object({
  year: z.int().optional(),
  replaces: Id.optional(),
  same: z.array(SamePair).optional(),
  withoutModel: z.boolean().optional(),
})

/** A job of importing one file: its stage, how far it is, and what came of it. */
export const Job = z.object({
  id: z.string(),
  file: z.string(),
  stage: JobStage,
  /** From 0 to 1; of an archive by its documents. */
  progress: z.number().min(0).max(1),
  outcome: answers.ImportOutcome.optional(),
  startedAt: z.string(),
  /** Whether nothing is written by it. */
  dryRun: z.boolean().optional(),
  /** The SHA-256 of the file. */
  hash: z.string().optional(),
  /** Whether the server holds the file of a trial, so that it can be imported without being sent again; and how it was tried. */
  held: z.boolean().optional(),
  tried: TriedWish.optional(),
})
export type Job = z.infer<typeof Job>

/**
 * What may be said of a file besides its address: what of it is left out, what the columns of its list mean, and what of its older
 * version is the same, told otherwise.
 */
export const ImportForm = LeaveOut.extend({ mapping: Mapping.optional(), same: z.array(SamePair).max(mostPairs).optional() })
export type ImportForm = z.infer<typeof ImportForm>

/** How a file is imported. */
const importQuery = {
  /** The table's year, where its heading does not say it. */
  year: number.int().min(1900).max(2200).optional(),
  dryRun: z.enum(['true', 'false']).default('false'),
  /** A remembered mapping of columns, by its id or name. */
  mapping: z.string().min(1).max(400).optional(),
  /** Whether the language model of the settings is asked about what the rules leave over. */
  model: z.enum(['true', 'false']).default('true'),
  /** Whether the file of a trial is held for a week, to be imported without being sent again. */
  hold: z.enum(['true', 'false']).default('false'),
}
/** How a file that is not in the graph yet is imported. */
const fileQuery = {
  /** Of a .zip: the path of the only document in it that is imported. */
  inside: z.string().min(1).max(1000).optional(),
  replaces: Id.optional(),
  /** Whether a file that is there is read anew. */
  anew: z.enum(['true', 'false']).default('false'),
  ...importQuery,
}
const OneJob = z.strictObject({ id: z.string().max(64) })

/** The contract (03): every address, its parameters, its answer. */
export const api = {
  health: endpoint({ method: 'get', path: '/health', summary: 'The process lives.', answer: z.object({ status: z.literal('ok') }) }),
  ready: endpoint({
    method: 'get',
    path: '/ready',
    summary: 'The store is open and the samples are in; 503 until then.',
    answer: z.object({ status: z.literal('ready'), engine: z.enum(['embedded', 'neo4j']) }),
  }),
  home: endpoint({
    method: 'get',
    path: '/api/home',
    summary: "The home city's profile and who the reader is.",
    answer: z.object({
      home: HomeProfile,
      user: z.string(),
      engine: z.enum(['embedded', 'neo4j']),
      version: z.string(),
      /** Whether the Cypher console is switched on. */
      console: z.boolean().default(true),
      /** Whether the caller brought the token of the data folder's owner. */
      owner: z.boolean().optional(),
      /** The host of the language model that is asked about what the rules leave over; null where none is. */
      model: z.string().nullable().default(null),
    }),
  }),
  boundaries: endpoint({
    method: 'get',
    path: '/api/boundaries',
    summary: 'The boundaries that the administrator has set for the map, and the name of their file; none at first.',
    answer: z.object({ name: z.string().nullable(), shapes: Shapes.nullable() }),
  }),
  overview: endpoint({
    method: 'get',
    path: '/api/overview',
    summary: 'The whole graph by part of the world and country, with the bodies that work with each.',
    query: z.strictObject(filterQuery),
    answer: answers.Overview,
  }),
  levels: endpoint({
    method: 'get',
    path: '/api/levels',
    summary: 'Everything that is known by part of the world and country: how much there is of each kind, within the filter and in all.',
    query: z.strictObject(filterQuery),
    answer: Levels,
  }),
  levelThings: endpoint({
    method: 'get',
    path: '/api/levels/things',
    summary:
      'The things of some countries (codes; `-` is none; all where none are named), with the place or body that each belongs to, its day, what it is tied to, and whether the filter leaves it.',
    query: z.strictObject({
      ...filterQuery,
      regions: many(z.string().max(8)),
      limit: number.int().min(1).max(limits.levelThings).default(500),
      offset: Offset,
    }),
    answer: answers.page(LevelThing),
  }),
  search: endpoint({
    method: 'get',
    path: '/api/search',
    summary: 'Things by name: word forms, small typing errors, Latin spelling and back.',
    query: z.strictObject({ q: z.string().max(limits.query), kinds: many(ThingKind), ...pageQuery(20) }),
    answer: answers.SearchAnswer,
  }),
  things: endpoint({
    method: 'get',
    path: '/api/things',
    summary: 'Things as a table: filtered, sorted, paged.',
    query: z.strictObject({
      ...filterQuery,
      ...orderQuery,
      ...pageQuery(50),
    }),
    answer: answers.page(answers.ThingBrief),
  }),
  thingGroups: endpoint({
    method: 'get',
    path: '/api/things-in-groups',
    summary: 'How many things of one kind have each value of a field, in the order of a table grouped by it.',
    query: z.strictObject({ ...filterQuery, group: z.string().max(40) }),
    answer: z.array(ThingGroup),
  }),
  thingsCsv: endpoint({
    method: 'get',
    path: '/api/things.csv',
    summary: 'The table of one kind whole, in words, for a spreadsheet; without people who only answer for a country.',
    query: z.strictObject(tableFileQuery),
    answer: z.string(),
    kind: 'file',
  }),
  thingsXlsx: endpoint({
    method: 'get',
    path: '/api/things.xlsx',
    summary: 'The same as a workbook.',
    query: z.strictObject(tableFileQuery),
    answer: z.string(),
    kind: 'file',
  }),
  card: endpoint({
    method: 'get',
    path: '/api/things/:id',
    summary: 'One thing: its fields, statements, passages and decisions.',
    params: OneId,
    answer: answers.Card,
  }),
  tellings: endpoint({
    method: 'get',
    path: '/api/things/:id/tellings',
    summary: 'Where documents tell of a thing, place by place: what each says of it and of its links.',
    params: OneId,
    query: z.strictObject(pageQuery(50)),
    answer: answers.page(answers.TellingPlace),
  }),
  link: endpoint({
    method: 'get',
    path: '/api/links/:id',
    summary: 'One link with its ends and where it is said.',
    params: z.strictObject({ id: LinkId }),
    answer: answers.LinkCard,
  }),
  neighbourCounts: endpoint({
    method: 'get',
    path: '/api/things/:id/neighbours/counts',
    summary: 'How many neighbours by link, direction and kind.',
    params: OneId,
    query: z.strictObject(filterQuery),
    answer: z.array(answers.NeighbourCount),
  }),
  neighbours: endpoint({
    method: 'get',
    path: '/api/things/:id/neighbours',
    summary: 'Neighbours with the links that lead to them, paged.',
    params: OneId,
    query: z.strictObject({
      ...filterQuery,
      link: LinkKind.optional(),
      direction: z.enum(['out', 'in']).optional(),
      kind: ThingKind.optional(),
      ...pageQuery(50),
    }),
    answer: answers.page(answers.Neighbour),
  }),
  subgraph: endpoint({
    method: 'post',
    path: '/api/subgraph',
    summary: 'These things and the links among them.',
    body: z.strictObject({ ids: z.array(Id).max(limits.ids) }),
    answer: answers.Subgraph,
  }),
  subgraphFile: endpoint({
    method: 'post',
    path: '/api/subgraph.:format',
    summary: 'These things, the links among them and what stands behind both as a file, without what is private.',
    params: z.object({ format: PartFormat }),
    body: z.strictObject({ ids: z.array(Id).max(limits.ids) }),
    answer: z.string(),
    kind: 'file',
  }),
  subgraphOfView: endpoint({
    method: 'get',
    path: '/api/subgraph.:format',
    summary: 'The same of what a kept view shows.',
    params: z.object({ format: PartFormat }),
    query: OneView,
    answer: z.string(),
    kind: 'file',
  }),
  picture: endpoint({
    method: 'post',
    path: '/api/picture.:format',
    summary: 'The canvas of a view as a picture with its legend, date, filters and coverage: the same that the page saves.',
    params: z.object({ format: PictureFormat }),
    query: z.strictObject(PictureLook),
    body: z.strictObject({ view: View }),
    bodyLimit: 2 ** 20,
    answer: z.string(),
    kind: 'file',
  }),
  pictureOfView: endpoint({
    method: 'get',
    path: '/api/picture.:format',
    summary: 'The same of a kept view.',
    params: z.object({ format: PictureFormat }),
    query: OneView.extend(PictureLook),
    answer: z.string(),
    kind: 'file',
  }),
  paths: endpoint({
    method: 'get',
    path: '/api/paths',
    summary: 'Several paths between two things, the shortest first, each step a sentence with its evidence; around what is to be avoided.',
    query: z.strictObject({
      from: Id,
      to: Id,
      limit: number.int().min(1).max(limits.paths).default(5),
      longest: number.int().min(1).max(limits.pathLength).default(4),
      avoid: many(Id),
      avoidKinds: many(ThingKind),
      through: answers.ThroughHubs.default('lastly'),
    }),
    answer: z.array(answers.Path),
  }),
  questions: endpoint({
    method: 'get',
    path: '/api/questions',
    summary: 'The table of questions, and those that a free text may mean, filled from the graph; without a text, a few to begin with.',
    query: z.strictObject({ text: z.string().max(limits.query).default('') }),
    answer: Questions,
  }),
  question: endpoint({
    method: 'get',
    path: '/api/questions/:id',
    summary: 'The answer to a question of the table: a sentence, a page of rows with their passages, and what to draw.',
    params: z.strictObject({ id: QuestionId }),
    query: z.strictObject({ ...blankQuery, ...pageQuery(50) }),
    answer: Answer,
  }),
  comparison: endpoint({
    method: 'get',
    path: '/api/comparison',
    summary:
      'What appeared, ended and changed between two days or two documents: a mark for each thing. The question of the same says where.',
    query: compareQuery,
    answer: Comparison,
  }),
  built: endpoint({
    method: 'post',
    path: '/api/built',
    summary:
      'Answers a question put together by pointing: things of a kind, steps along links, conditions and counts; with sources and the Cypher that was made of it.',
    body: Built,
    query: z.strictObject(pageQuery(50)),
    answer: BuiltAnswer,
  }),
  console: endpoint({
    method: 'post',
    path: '/api/console',
    summary:
      'Answers a question in Cypher over a copy of the graph that can only be read and holds nothing private; an administrator may switch it off.',
    body: ConsoleWish,
    answer: ConsoleAnswer,
  }),
  posts: endpoint({
    method: 'get',
    path: '/api/posts',
    summary: 'Posts named in the documents, by their words.',
    query: z.strictObject({ q: z.string().max(limits.query).default(''), limit: number.int().min(1).max(50).default(10) }),
    answer: z.array(z.string()),
  }),
  matrix: endpoint({
    method: 'get',
    path: '/api/matrix',
    summary: 'Which city bodies engage which countries, or any other two sides of events: records in documents.',
    query: z.strictObject({
      ...filterQuery,
      ...axesQuery,
      empty: z.enum(['true', 'false']).default('false'),
      supposed: z.enum(['true', 'false']).default('false'),
    }),
    answer: answers.Matrix,
  }),
  cell: endpoint({
    method: 'get',
    path: '/api/matrix/cell',
    summary: 'The events behind one cell of the matrix, with their passages: stated, by a post, or by a remit.',
    query: z.strictObject({
      ...axesQuery,
      row: z.string().max(400),
      column: z.string().max(400),
      way: z.enum(['stated', 'by post', 'by remit']).default('stated'),
      ...filterQuery,
      ...pageQuery(50),
    }),
    answer: answers.page(answers.EventTelling),
  }),
  timeline: endpoint({
    method: 'get',
    path: '/api/timeline',
    summary: 'Events and agreements in time on lanes of countries, city bodies, topics, kinds or any other side of the matrix.',
    query: z.strictObject({ ...filterQuery, lanes: Axis.default('countries') }),
    answer: answers.Timeline,
  }),
  events: endpoint({
    method: 'get',
    path: '/api/events',
    summary: 'Events in order of time or, downwards, from the latest on, of the whole graph or about one thing; undated ones last.',
    query: z.strictObject({ about: Id.optional(), direction: z.enum(['asc', 'desc']).default('asc'), ...filterQuery, ...pageQuery(50) }),
    answer: answers.page(answers.EventTelling),
  }),
  documents: endpoint({
    method: 'get',
    path: '/api/documents',
    summary: 'The imported documents, newest first.',
    query: z.strictObject(pageQuery(50)),
    answer: answers.page(SourceDocument),
  }),
  surroundings: endpoint({
    method: 'get',
    path: '/api/documents/:id/text',
    summary: 'The read text around a passage, masked.',
    params: OneId,
    query: z.strictObject({
      from: number.int().min(0),
      to: number.int().min(0),
      around: number.int().min(0).max(limits.surroundings).default(400),
    }),
    answer: answers.Surroundings,
  }),
  original: endpoint({
    method: 'get',
    path: '/api/documents/:id/original',
    summary: 'The row of a table or the paragraph in which a passage stands, cell by cell, masked.',
    params: OneId,
    query: z.strictObject({ from: number.int().min(0), to: number.int().min(0) }),
    answer: answers.Original.extend({ document: Id, documentName: z.string() }),
  }),
  readPage: endpoint({
    method: 'get',
    path: '/api/documents/:id/pages',
    summary: 'A page of the read text, masked, whole lines, with what was read from each stretch of it.',
    params: OneId,
    query: z.strictObject({ from: number.int().min(0).default(0), size: number.int().min(200).max(limits.surroundings).default(6000) }),
    answer: answers.ReadPage,
  }),
  takeBack: endpoint({
    method: 'delete',
    path: '/api/documents/:id',
    summary: 'Takes an import back; what other documents say stays.',
    params: OneId,
    answer: z.object({ added: z.int(), changed: z.int(), kept: z.int(), removed: z.int() }),
  }),
  import: endpoint({
    method: 'post',
    path: '/api/imports',
    summary:
      'Imports one file as a job: its bytes are the body, or the part `file` of a form whose part `wish` names what of it is left out.',
    query: z.strictObject({ name: z.string().min(1).max(255), ...fileQuery }),
    takesBytes: true,
    form: ImportForm,
    answer: Job,
    status: 202,
  }),
  columns: endpoint({
    method: 'post',
    path: '/api/columns',
    summary: 'What the columns of a list (its bytes are the body) may mean: by what is remembered of such a list, else by its headings.',
    query: z.strictObject({ name: z.string().min(1).max(255), inside: z.string().min(1).max(1000).optional() }),
    takesBytes: true,
    answer: ColumnsProposal,
  }),
  readAgain: endpoint({
    method: 'post',
    path: '/api/documents/:id/again',
    summary:
      'Reads an imported document anew as a job: with a year, or with what the columns of its list mean now. What people decided stays.',
    params: OneId,
    query: z.strictObject(importQuery),
    body: ImportForm,
    bodyLimit: limits.decision,
    answer: Job,
    status: 202,
  }),
  columnsOf: endpoint({
    method: 'get',
    path: '/api/documents/:id/columns',
    summary: 'What the columns of an imported list mean, and its first rows.',
    params: OneId,
    answer: ColumnsProposal,
  }),
  columnsPreview: endpoint({
    method: 'post',
    path: '/api/columns/preview',
    summary: 'What a mapping of columns reads of some rows, row by row, and what it refuses; writes nothing.',
    body: z.strictObject({
      headers: z.array(z.string().max(200)).max(200),
      rows: z.array(z.strictObject({ row: z.int().min(1), cells: z.array(z.string().max(1000)).max(200) })).max(50),
      mapping: Mapping,
    }),
    answer: z.array(RowPreview),
  }),
  jobs: endpoint({
    method: 'get',
    path: '/api/jobs',
    summary: 'The newest jobs; the differences of a trial are told by the job itself.',
    query: z.strictObject(pageQuery(50)),
    answer: answers.page(Job),
  }),
  job: endpoint({
    method: 'get',
    path: '/api/jobs/:id',
    summary: 'One job.',
    params: OneJob,
    answer: Job,
  }),
  jobEvents: endpoint({
    method: 'get',
    path: '/api/jobs/:id/events',
    summary: 'The progress of a job as server-sent events; each is a Job.',
    params: OneJob,
    answer: Job,
    kind: 'stream',
  }),
  cancelJob: endpoint({
    method: 'delete',
    path: '/api/jobs/:id',
    summary: 'Cancels a job; nothing more of it is written, and the file of a trial is held no longer.',
    params: OneJob,
    answer: Job,
  }),
  jobAgain: endpoint({
    method: 'post',
    path: '/api/jobs/:id/again',
    summary: 'Takes up again a job whose server stopped; what it had written is not written twice.',
    params: OneJob,
    answer: Job,
    status: 202,
  }),
  importTried: endpoint({
    method: 'post',
    path: '/api/jobs/:id/import',
    summary: 'Imports, or tries once more, the file of a trial that is held (`hold`), as a new job.',
    params: OneJob,
    query: z.strictObject(fileQuery),
    body: ImportForm,
    bodyLimit: limits.decision,
    answer: Job,
    status: 202,
  }),
  columnsOfTried: endpoint({
    method: 'get',
    path: '/api/jobs/:id/columns',
    summary: 'What the columns of a list that was tried and is held may mean, and its first rows.',
    params: OneJob,
    query: z.strictObject({ inside: z.string().min(1).max(1000).optional() }),
    answer: ColumnsProposal,
  }),
  decisions: endpoint({
    method: 'get',
    path: '/api/decisions',
    summary: 'The decisions, newest first.',
    query: z.strictObject(pageQuery(50)),
    answer: answers.page(Decision),
  }),
  decide: endpoint({
    method: 'post',
    path: '/api/decisions',
    summary: 'Takes a decision: set, kind, scope, same, different, split, move, reject, confirm, add, undo.',
    body: NewDecision,
    bodyLimit: limits.decision,
    answer: Decision,
    status: 201,
  }),
  undoTogether: endpoint({
    method: 'post',
    path: '/api/decisions/undo',
    summary: 'Undoes many decisions at once, as those by which something of an import was left out; those already undone are passed over.',
    body: z.strictObject({ ids: z.array(z.string().min(1).max(100)).min(1).max(mostUndone) }),
    bodyLimit: limits.decision,
    answer: z.object({ undone: z.int() }),
  }),
  wouldChange: endpoint({
    method: 'post',
    path: '/api/decisions/preview',
    summary: 'What a decision would change in the graph; nothing is decided.',
    body: NewDecision,
    bodyLimit: limits.decision,
    query: z.strictObject(pageQuery(100)),
    answer: answers.page(answers.Difference),
  }),
  duplicates: endpoint({
    method: 'get',
    path: '/api/duplicates',
    summary: 'Pairs of things that may be one, the likeliest first, with the reasons.',
    query: z.strictObject({ kinds: many(ThingKind), ...pageQuery(50) }),
    answer: answers.page(answers.Duplicate),
  }),
  journal: endpoint({
    method: 'get',
    path: '/api/journal',
    summary: 'Decisions and imports, newest first, by who, what and words.',
    query: z.strictObject({ ...journalQuery, ...pageQuery(50) }),
    answer: answers.Journal,
  }),
  journalFile: endpoint({
    method: 'get',
    path: '/api/journal.csv',
    summary: 'The journal as a table for a spreadsheet.',
    query: z.strictObject(journalQuery),
    answer: z.string(),
    kind: 'file',
  }),
  check: endpoint({
    method: 'get',
    path: '/api/check',
    summary: 'What to look at in the documents and in the graph, by check, each with its place; or what was said to be no fault.',
    query: CheckWish,
    answer: Checked,
  }),
  checkFile: endpoint({
    method: 'get',
    path: '/api/check.csv',
    summary: 'The findings of the checks as a table for a spreadsheet.',
    query: z.strictObject(checkQuery),
    answer: z.string(),
    kind: 'file',
  }),
  checkWord: endpoint({
    method: 'get',
    path: '/api/check.docx',
    summary: 'The findings of the checks as a Word file, by check, each with its place.',
    query: z.strictObject(checkQuery),
    answer: z.string(),
    kind: 'file',
  }),
  export: endpoint({
    method: 'get',
    path: '/api/export',
    summary: 'The whole graph as a file.',
    query: z.strictObject({ format: ExportFormat.default('json'), sensitive: z.enum(['true', 'false']).default('false') }),
    answer: answers.Export,
    kind: 'file',
  }),
  reportBrief: endpoint({
    method: 'get',
    path: '/api/reports/brief',
    summary:
      'The brief on a country or a place (its code, name or id) as a Word file or a PDF; the control copy has a source to every sentence. Contacts are for the owner of the data folder.',
    query: z.strictObject({
      country: z.string().min(1).max(400),
      contacts: z.enum(['true', 'false']).default('false'),
      ...paperQuery,
    }),
    answer: z.string(),
    kind: 'file',
  }),
  reportDossier: endpoint({
    method: 'get',
    path: '/api/reports/dossier',
    summary: 'The dossier on anything (its name or id), on one to four pages, as a Word file or a PDF.',
    query: z.strictObject({ about: z.string().min(1).max(400), ...paperQuery }),
    answer: z.string(),
    kind: 'file',
  }),
  meeting: endpoint({
    method: 'get',
    path: '/api/meeting',
    summary:
      'What to know before a guest comes (a country, place, organisation or person, by its name, code or id): sentences by section with their sources, and what was edited by hand.',
    query: z.strictObject({ with: z.string().min(1).max(400), language: Language.default('ru') }),
    answer: Meeting,
  }),
  reportMeeting: endpoint({
    method: 'get',
    path: '/api/reports/meeting',
    summary: 'The same on one sheet of A4, as a Word file or a PDF; `made` leaves out what was edited by hand.',
    query: z.strictObject({
      with: z.string().min(1).max(400),
      made: z.enum(['true', 'false']).default('false'),
      language: Language.default('ru'),
      format: z.enum(['docx', 'pdf']).default('docx'),
    }),
    answer: z.string(),
    kind: 'file',
  }),
  digest: endpoint({
    method: 'get',
    path: '/api/digest',
    summary:
      'The digest for a leader: the year in records, what is next, terms that end, anniversaries, commitments with no word, what changed since the last visit; each number with what opens it.',
    query: z.strictObject({ language: Language.default('ru') }),
    answer: Digest,
  }),
  digestVisited: endpoint({
    method: 'post',
    path: '/api/digest/visit',
    summary: 'Notes that the reader has the digest open, on one day once; gives when it was opened before that day.',
    answer: z.object({ since: z.string().nullable() }),
  }),
  calendar: endpoint({
    method: 'get',
    path: '/api/calendar.ics',
    summary:
      'What is ahead as a calendar (RFC 5545): planned events, commitments due, terms that end, anniversaries of a year; only what has a day.',
    query: z.strictObject({ language: Language.default('ru') }),
    answer: z.string(),
    kind: 'file',
  }),
  reportDigest: endpoint({
    method: 'get',
    path: '/api/reports/digest',
    summary: 'The digest for a leader as a Word file or a PDF, or its calendar.',
    query: z.strictObject({ language: Language.default('ru'), format: z.enum(['docx', 'pdf', 'ics']).default('docx') }),
    answer: z.string(),
    kind: 'file',
  }),
  reportPresentation: endpoint({
    method: 'get',
    path: '/api/reports/presentation',
    summary:
      "A kept presentation (`of`: its id or name), or a draft that is kept nowhere (`draft`, `about`), as a PowerPoint file of shapes and tables with the speaker's notes, or as a PDF.",
    query: z.strictObject({
      of: z.string().min(1).max(400).optional(),
      draft: DraftName.optional(),
      about: z.string().min(1).max(400).optional(),
      language: Language.default('ru'),
      format: z.enum(['pptx', 'pdf']).default('pptx'),
    }),
    answer: z.string(),
    kind: 'file',
  }),
  beforeShow: endpoint({
    method: 'get',
    path: '/api/presentations/check',
    summary:
      'What is to be looked at before a presentation (its id or name) leaves the office, slide by slide: contacts, words of the list, what is not confirmed or contradicted, misprints, unofficial names, other countries, remembrance.',
    query: z.strictObject({ of: z.string().min(1).max(400), language: Language.default('ru') }),
    answer: z.array(BeforeShowFinding),
  }),
  fileCheck: endpoint({
    method: 'post',
    path: '/api/files/check',
    summary:
      "What is to be looked at before a file (its bytes are the body; whatever can be imported) leaves the office: contacts, words of the list, misprints, unofficial names, what is not confirmed or contradicted, other countries than the guests', remembrance. The file is not kept.",
    query: z.strictObject({
      name: z.string().min(1).max(255),
      audience: z.string().max(8).optional(),
      language: Language.default('ru'),
    }),
    takesBytes: true,
    answer: z.array(BeforeShowFinding),
  }),
  slideSources: endpoint({
    method: 'post',
    path: '/api/slides/sources',
    summary: 'The documents and places that a slide of a view rests on, without what is left out of its presentation; no quotes.',
    body: z.strictObject({ view: View, leftOut: z.array(Id).max(2000).default([]), language: Language.default('ru') }),
    bodyLimit: 2 ** 20,
    answer: z.object({ line: z.string(), sources: z.array(z.object({ document: z.string(), place: z.string() })) }),
  }),
  draftPresentation: endpoint({
    method: 'post',
    path: '/api/presentations/drafts',
    summary:
      'Keeps a presentation of three to seven slides drafted by rules: on a country, a place, a body of the city, a topic (a name, code or id), a year (the last one unless named), or what the last document brought.',
    body: z.strictObject({
      draft: DraftName,
      about: z.string().min(1).max(400).optional(),
      language: Language.default('ru'),
    }),
    answer: Kept,
    status: 201,
  }),
  reportTable: endpoint({
    method: 'get',
    path: '/api/reports/table',
    summary: "The office's annual table of a year as a Word file or a workbook; or the draft of it from the year before.",
    query: z.strictObject({
      year: number.int().min(1900).max(2200),
      draft: z.enum(['true', 'false']).default('false'),
      format: z.enum(['docx', 'xlsx']).default('docx'),
    }),
    answer: z.string(),
    kind: 'file',
  }),
  templatePlaces: endpoint({
    method: 'get',
    path: '/api/templates/places',
    summary: "The named places that an office's own Word file may have, in both languages.",
    answer: z.array(z.object({ id: z.string(), ru: z.string(), en: z.string() })),
  }),
  keepTemplate: endpoint({
    method: 'post',
    path: '/api/templates',
    summary: "Keeps an office's own Word file with named places (its bytes are the body) as a template of reports.",
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    takesBytes: true,
    answer: Kept,
    status: 201,
  }),
  keptPage: endpoint({
    method: 'get',
    path: '/api/kept',
    summary: 'What people keep beside the graph (views, presentations, mappings of columns …), the last changed first.',
    query: z.strictObject({ kinds: many(KeptKind), forgotten: z.enum(['true', 'false']).default('false'), ...pageQuery(50) }),
    answer: answers.page(KeptBrief),
  }),
  keep: endpoint({
    method: 'post',
    path: '/api/kept',
    summary: 'Keeps something new.',
    body: NewKept,
    bodyLimit: 2 * keptLimit,
    answer: Kept,
    status: 201,
  }),
  kept: endpoint({
    method: 'get',
    path: '/api/kept/:id',
    summary: 'A kept record, its newest version or the one asked for; ids in it follow merges.',
    params: OneId,
    query: z.strictObject({ version: number.int().min(1).optional() }),
    answer: Kept,
  }),
  keptVersions: endpoint({
    method: 'get',
    path: '/api/kept/:id/versions',
    summary: 'The versions of a kept record, the newest first.',
    params: OneId,
    query: z.strictObject(pageQuery(50)),
    answer: answers.page(KeptBrief),
  }),
  changeKept: endpoint({
    method: 'put',
    path: '/api/kept/:id',
    summary:
      'Makes the next version of a kept record: its name, its body, or that it is forgotten; refused where it was changed meanwhile.',
    params: OneId,
    body: KeptChange,
    bodyLimit: 2 * keptLimit,
    answer: Kept,
  }),
  restore: endpoint({
    method: 'post',
    path: '/api/restore',
    summary:
      "Restores everything from a backup at a path of the server's computer, for the data folder's owner alone; with `over`, in the place of what is there, which stays until the whole stands.",
    body: z.strictObject({ file: z.string().min(1).max(4096), over: z.boolean().default(false) }),
    answer: z.object({ documents: z.int() }),
  }),
  backup: endpoint({
    method: 'get',
    path: '/api/backup',
    summary: 'Everything as one file for `restore`; for the owner of the data folder.',
    answer: z.string(),
    kind: 'file',
  }),
} as const

export type Api = typeof api
export type EndpointName = keyof Api
type Input<T> = T extends z.ZodType ? z.input<T> : undefined
/** What a call of an address takes, before parsing. */
export type CallInput<N extends EndpointName> = {
  params?: Api[N] extends { params: infer P } ? Input<P> : undefined
  query?: Api[N] extends { query: infer Q } ? Input<Q> : undefined
  body?: Api[N] extends { body: infer B } ? Input<B> : undefined
}
export type CallAnswer<N extends EndpointName> = z.infer<Api[N]['answer']>
