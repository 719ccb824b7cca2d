import { Readable } from 'node:stream'
import type { z } from 'zod'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { untilChanged } from '../cypher/until-changed.ts'
import type { Filter } from '../graph/answers.ts'
import { comparedIn } from '../graph/comparing.ts'
import { todayIn } from '../graph/dates.ts'
import type { HomeProfile } from '../graph/home.ts'
import { Filling } from '../graph/questions/blanks.ts'
import { questionList } from '../graph/questions/table.ts'
import { Refusal } from '../graph/refusal.ts'
import { checksCsv } from '../report/checks.ts'
import { journalCsv } from '../report/journal.ts'
import { places } from '../report/template/places.ts'
import type { api, ImportForm } from './api.ts'
import { examplesFrom, proposalsFor } from './asking.ts'
import { restoreFrom } from './backup.ts'
import { checkedBefore, checkedFile } from './before-show.ts'
import type { boundariesOf } from './boundaries.ts'
import type { Handlers } from './call.ts'
import { checkPageOf, faultsIn } from './checks.ts'
import { digestVisited, digestWith } from './digests.ts'
import { keepDraft } from './drafts.ts'
import type { Files } from './files.ts'
import { insideOf } from './import-archive.ts'
import { fileName } from './imports.ts'
import type { Jobs, JobWish } from './jobs.ts'
import { takeBack } from './keeping.ts'
import { backupInTurn, exportOf } from './leaving.ts'
import { type ListWish, listFileOf } from './list-files.ts'
import { proposalOf } from './mappings.ts'
import { materialOf } from './material.ts'
import { meetingWith } from './meetings.ts'
import type { Office } from './office.ts'
import { type OriginalOf, originalIn } from './original.ts'
import { partFile, pictureFile, shownIn, viewKept } from './pictures.ts'
import { checksFile, reportOf } from './reports.ts'
import { sourcesFor } from './slides.ts'
import { readPageOf, surroundingsOf } from './surroundings.ts'
import { keepTemplate } from './templates.ts'
import { wholeList } from './whole-list.ts'

export interface HandlerParts {
  /** Throws while the store is not open. */
  graph: () => KnowledgeGraph
  office: () => Office
  files: Files
  jobs: Jobs
  home: HomeProfile
  boundaries: ReturnType<typeof boundariesOf>
  user: string
  /** Whether the Cypher console is switched on. */
  hasConsole: boolean
  engine: KnowledgeGraph['engine']
  version: string
  /** The host of the language model that the settings name. */
  model: string | null
}

/** The filter of a question, out of a query that also holds other things. */
const filterIn = ({ kinds, parts, countries, topics, orgTypes, firstDay, lastDay, asOf }: Filter): Filter => ({
  kinds,
  parts,
  countries,
  topics,
  orgTypes,
  ...(firstDay === undefined ? {} : { firstDay }),
  ...(lastDay === undefined ? {} : { lastDay }),
  ...(asOf === undefined ? {} : { asOf }),
})

const tableWishIn = ({ sort, direction, group, columns, ...query }: Filter & ListQuery): ListWish => ({
  filter: filterIn(query),
  order: { by: sort, direction, group },
  columns,
})
type ListQuery = { sort: string; direction: 'asc' | 'desc'; columns: string[]; group?: string | undefined }

/** Today where the home city is. */
const todayOf = ({ timeZone }: HomeProfile): string => todayIn(timeZone)

/** What each address of the contract does. */
export const handlersOf = ({
  graph,
  office,
  files,
  jobs,
  home,
  boundaries,
  user,
  engine,
  version,
  model,
  hasConsole,
}: HandlerParts): Handlers => ({
  health: async () => ({ status: 'ok' }),
  ready: async () => {
    await graph().ready()
    return { status: 'ready', engine }
  },
  home: async ({ owner }) => ({ home, user, engine, version, owner, model, console: hasConsole }),

  boundaries: async () => ({ name: boundaries?.name ?? null, shapes: boundaries?.shapes ?? null }),
  overview: ({ query }) => graph().overview(filterIn(query)),
  levels: ({ query }) => graph().levels(filterIn(query)),
  levelThings: ({ query: { regions, limit, offset, ...query } }) =>
    graph().levelThings({ regions: regions.map((code) => (code === '-' ? '' : code)) }, filterIn(query), { limit, offset }),
  search: ({ query: { q, kinds, ...page } }) => graph().search(q, kinds, page),
  things: ({ query: { sort, direction, group, ...query } }) =>
    graph().things(filterIn(query), { by: sort, direction, group }, pageIn(query)),
  thingGroups: ({ query: { group, ...query } }) => graph().thingGroups(filterIn(query), group),
  thingsCsv: ({ query, language }) => listFileOf(graph(), tableWishIn(query), 'csv', language),
  thingsXlsx: ({ query, language }) => listFileOf(graph(), tableWishIn(query), 'xlsx', language),
  card: ({ params }) => graph().card(params.id),
  tellings: ({ params, query }) => graph().tellings(params.id, query),
  link: ({ params }) => graph().linkCard(params.id),
  neighbourCounts: ({ params, query }) => graph().neighbourCounts(params.id, filterIn(query)),
  neighbours: ({ params, query: { link, direction, kind, ...query } }) =>
    graph().neighbours(params.id, { link, direction, kind }, filterIn(query), pageIn(query)),
  subgraph: ({ body }) => graph().subgraph(body.ids),
  subgraphFile: ({ params: { format }, body, language }) => partFile(graph(), home, body.ids, { format, language }),
  subgraphOfView: async ({ params: { format }, query: { view }, language }) =>
    partFile(graph(), home, await shownIn(graph(), home, await viewKept(graph(), view)), { format, language }),
  picture: ({ params, query, body: { view }, language }) => pictureFile(graph(), home, view, { ...params, ...query, language }),
  pictureOfView: async ({ params, query: { view, ...look }, language }) =>
    pictureFile(graph(), home, await viewKept(graph(), view), { ...params, ...look, language }),
  paths: ({ query: { from, to, ...wish } }) => graph().paths(from, to, wish),
  questions: proposed(graph, home),
  question: ({ params: { id }, query: { limit, offset, ...filling } }) =>
    graph().answer({ id, filling: Filling.parse(filling), today: todayOf(home) }, { limit, offset }),
  comparison: ({ query }) => {
    const compare = comparedIn(query)
    if (compare === null) throw new Refusal('request-invalid', { reason: 'comparison' })
    return graph().comparison(compare, todayOf(home))
  },
  built: ({ body, query, signal }) => graph().built(body, query, signal),
  console: async ({ body, signal }) => {
    if (!hasConsole) throw new Refusal('console-off')
    return graph().console(body, signal)
  },
  posts: ({ query: { q, limit } }) => graph().posts(q, limit),
  matrix: ({ query: { rows, columns, empty, supposed, ...query } }) =>
    graph().matrix(filterIn(query), { rows, columns, empty: empty === 'true', supposed: supposed === 'true' }),
  timeline: ({ query: { lanes, ...query } }) => graph().timeline(filterIn(query), lanes),
  cell: ({ query: { rows, columns, row, column, way, ...query } }) =>
    graph().cell({ rows, columns, row, column, way }, filterIn(query), pageIn(query)),
  events: ({ query: { about, direction, ...query } }) => graph().events(filterIn(query), about, { direction, ...pageIn(query) }),

  documents: async ({ query }) => {
    const { items, ...rest } = await graph().documents(query)
    // What is to be looked at is the checks' to tell, and may be long.
    return { ...rest, items: items.map(({ unread: _unread, warnings: _warnings, ...document }) => document) }
  },
  readPage: ({ params, query }) => readPageOf(graph(), files, { ...params, ...query }),
  surroundings: ({ params, query }) => surroundingsOf(graph(), files, { ...params, ...query }),
  original: looked(originalIn(office)),
  takeBack: ({ params }) => takeBack(office(), params.id),
  import: async ({ query: { name, ...query }, form, bytes, language }) => {
    // Writing waits for a store that was lost meanwhile; whoever sends a file is told of it at once.
    await graph().ready()
    return jobs.add({ name, bytes, ...fileWishOf(query, form) }, language)
  },
  readAgain: async ({ params: { id }, query, body, language }) => {
    const { name, hash } = await graph().document(id)
    return jobs.add({ name, bytes: await files.bytes(hash), anew: true, ...wishOf(query, body) }, language)
  },
  columnsOf: async ({ params: { id }, signal }) => {
    const { name, hash } = await graph().document(id)
    return proposalOf(office(), { name, bytes: await files.bytes(hash), signal })
  },
  columns: async ({ query: { name, inside }, bytes, signal }) => {
    const list = inside === undefined ? { name, bytes } : { name: inside, bytes: await insideOf({ name, bytes }, inside) }
    return proposalOf(office(), { ...list, name: fileName(list.name), signal })
  },
  columnsPreview: async ({ body: { mapping, ...rows } }) =>
    (await import('../import/columns/read-lists.ts')).previewOf(rows, mapping, home),
  jobs: async ({ query, language }) => jobs.page(query, language),
  job: async ({ params, language }) => jobs.get(params.id, language),
  jobEvents: async ({ params, language, signal }) => {
    await jobs.get(params.id, language)
    return jobs.events(params.id, language, signal)
  },
  cancelJob: ({ params, language }) => jobs.cancel(params.id, language),
  jobAgain: ({ params, language }) => jobs.again(params.id, language),

  importTried: async ({ params: { id }, query, body, language }) =>
    jobs.add({ ...(await jobs.triedFile(id)), ...fileWishOf(query, body) }, language),
  columnsOfTried: async ({ params: { id }, query: { inside }, signal }) => {
    const tried = await jobs.triedFile(id)
    const list = inside === undefined ? tried : { name: inside, bytes: await insideOf(tried, inside) }
    return proposalOf(office(), { ...list, name: fileName(list.name), signal })
  },

  decisions: ({ query }) => graph().decisions(query),
  decide: ({ body }) => {
    const { turns } = office()
    return turns(() => graph().decide(body, user))
  },
  undoTogether: async ({ body: { ids } }) => {
    const { turns } = office()
    return { undone: (await turns(() => graph().undoTogether(ids, user))).length }
  },
  wouldChange: async ({ body, query: { limit, offset } }) => {
    const differences = await office().turns(() => graph().wouldChange(body))
    const next = offset + limit < differences.length ? offset + limit : null
    return { items: differences.slice(offset, offset + limit), total: differences.length, next }
  },
  duplicates: ({ query: { kinds, ...page } }) => graph().duplicates(kinds, page),
  journal: ({ query: { limit, offset, ...wish } }) => graph().journal({ ...wish, timeZone: home.timeZone }, { limit, offset }),
  journalFile: async ({ query, language }) => {
    const entries = await wholeList((page) => graph().journal({ ...query, timeZone: home.timeZone }, page))
    return { name: 'journal.csv', type: 'text/csv; charset=utf-8', content: Readable.from([journalCsv(entries, language)]) }
  },
  check: ({ query }) => checkPageOf(graph(), query),
  checkFile: async ({ query, language }) => {
    const csv = checksCsv(await faultsIn(graph(), query), language)
    return { name: 'check.csv', type: 'text/csv; charset=utf-8', content: Readable.from([csv]) }
  },
  checkWord: async ({ query, language }) => checksFile(await faultsIn(graph(), query), { language, today: todayOf(home), format: 'docx' }),
  export: ({ query: { format, sensitive }, owner, language }) => {
    if (sensitive === 'true' && !owner) throw new Refusal('owner-only')
    return exportOf({ graph: graph(), home }, { format, sensitive: sensitive === 'true', language })
  },
  reportPresentation: ({ query }) => reportOf(office(), { report: 'presentation', ...query }),
  beforeShow: async ({ query }) => checkedBefore(office(), await materialOf(office(), false), query),
  fileCheck: async ({ query: { name, audience = null, language }, bytes, signal }) =>
    checkedFile(office(), await materialOf(office(), false), { name: fileName(name), bytes, audience, language, signal }),
  slideSources: async ({ body }) => sourcesFor(office(), await materialOf(office(), false), body),
  draftPresentation: ({ body }) => keepDraft(office(), body),
  reportTable: ({ query: { year, draft, format } }) => reportOf(office(), { report: 'table', year, draft: draft === 'true', format }),
  reportBrief: ({ query: { control, contacts, ...wish }, owner }) => {
    if (contacts === 'true' && !owner) throw new Refusal('owner-only')
    return reportOf(office(), { report: 'brief', ...wish, control: control === 'true', contacts: contacts === 'true' })
  },
  reportDossier: ({ query: { control, ...wish } }) => reportOf(office(), { report: 'dossier', ...wish, control: control === 'true' }),
  meeting: async ({ query: { with: named, language } }) => meetingWith(office(), await materialOf(office(), false), named, language),
  reportMeeting: ({ query: { made, ...wish } }) => reportOf(office(), { report: 'meeting', ...wish, made: made === 'true' }),
  digest: ({ query: { language } }) => digestWith(office(), language),
  digestVisited: () => {
    const { turns } = office()
    return turns(() => digestVisited(office()))
  },
  calendar: ({ query: { language } }) => reportOf(office(), { report: 'digest', language, format: 'ics' }),
  reportDigest: ({ query }) => reportOf(office(), { report: 'digest', ...query }),
  templatePlaces: async () => Object.entries(places).map(([id, says]) => ({ id, ...says })),
  keepTemplate: ({ query: { name }, bytes }) => keepTemplate(office(), name, bytes, user),
  keptPage: ({ query: { kinds, forgotten, ...page } }) => graph().keptPage({ kinds, forgotten: forgotten === 'true' }, page),
  keep: ({ body }) => graph().keep(body, user),
  kept: ({ params, query }) => graph().kept(params.id, query.version),
  keptVersions: ({ params, query }) => graph().keptVersions(params.id, query),
  changeKept: ({ params, body }) => graph().changeKept(params.id, body, user),
  restore: async ({ body: { file, over }, owner }) => {
    if (!owner) throw new Refusal('owner-only')
    const { turns } = office()
    await turns(() => restoreFrom(file, office(), { over }))
    return { documents: (await graph().documents({ limit: 1, offset: 0 })).total }
  },
  backup: async ({ owner }) => {
    if (!owner) throw new Refusal('owner-only')
    return { name: 'pobratim.backup', type: 'application/gzip', content: await backupInTurn(office()) }
  },
})

const proposed = (graph: () => KnowledgeGraph, home: HomeProfile): Handlers['questions'] => {
  const examples = untilChanged(
    () => graph().turn(),
    (today: string) => examplesFrom(graph(), { home: home.country, today }),
  )
  return async ({ query: { text } }) => ({
    templates: questionList,
    proposals: text.trim() === '' ? await examples(todayOf(home)) : await proposalsFor(graph(), text),
  })
}

const looked =
  (original: OriginalOf): Handlers['original'] =>
  ({ params, query }) =>
    original({ ...params, ...query })

/** How a file is imported, out of its address and what is said besides. */
const wishOf = (
  { year, dryRun, mapping: named, model, hold }: z.infer<(typeof api)['readAgain']['query']>,
  form: ImportForm | undefined,
): Omit<JobWish, 'name'> => {
  const { mapping = named, same, ...leave } = form ?? { without: [] }
  return { year, dryRun: dryRun === 'true', mapping, same, leave, withoutModel: model === 'false', hold: hold === 'true' }
}

/** The same of a file that may be an archive, or a newer version. */
const fileWishOf = (
  { inside, replaces, anew, ...query }: z.infer<(typeof api)['importTried']['query']>,
  form: ImportForm | undefined,
): Omit<JobWish, 'name'> => ({ inside, replaces, anew: anew === 'true', ...wishOf(query, form) })

const pageIn = ({ limit, offset }: { limit: number; offset: number }) => ({ limit, offset })
