import { z } from 'zod'
import type { Evidence, ThingBrief } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import type { Answer } from '../graph/questions/answer.ts'
import { type BlankName, blankNames, blankOf, daysOfPeriod, type Filling, fits } from '../graph/questions/blanks.ts'
import { answerInWords, namedInSentence, questionInWords, type Said } from '../graph/questions/saying.ts'
import { blanksOf, type QuestionId, questionIds, templateOf } from '../graph/questions/table.ts'
import { type AskedRow, rowSchema } from '../graph/questions/template.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Wording } from '../graph/text.ts'
import { cityBodyTypes } from '../graph/vocabulary.ts'
import { stem, wordsOf } from '../graph/words.ts'
import { askedTexts, shownTexts } from './asked-texts.ts'
import { changesBetween } from './compared.ts'
import { evidenceByTarget, type ReadText } from './evidence.ts'
import { isLinkId } from './ids.ts'
import { inChunks } from './lists.ts'
import { thingOf } from './lookup.ts'
import { pageOf } from './paged.ts'
import { hubs } from './paths.ts'
import posts from './posts.cypher?raw'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'
import type { PageWish } from './wishes.ts'

/** How many rows an answer may have, how many sources a row shows, and how many things a picture of it draws. */
const most = { rows: 5000, sources: 4, picture: 120 } as const

/** Every question has the same parameters: its blanks, empty where they are not filled, and what every office's question turns on. */
const Needs = z.record(z.string(), z.union([z.string(), z.boolean(), z.int(), z.array(z.string())]))
const asked = Object.fromEntries(
  questionIds.map((id) => [id, question(askedTexts[id], { needs: Needs, row: rowSchema(templateOf(id).columns) })]),
)
const shown = Object.fromEntries(
  questionIds.flatMap((id) => {
    const text = shownTexts[id]
    return text === undefined ? [] : [[id, question(text, { needs: Needs, row: rowSchema(templateOf(id).columns) })]]
  }),
)

/** Which of the filled blanks the question has; throws `question-blank-…` for what is missing or cannot stand there. */
const fillingFor = (id: QuestionId, given: Filling): Filling => {
  const filling: Filling = {}
  for (const { name, optional } of blanksOf(id)) {
    const value = given[name]
    if (value === undefined && !optional) throw new Refusal('question-blank-empty', { blank: blankOf(name).title })
    if (value !== undefined && !fits(name, value)) throw new Refusal('question-blank-wrong', { blank: blankOf(name).title, value })
    if (value !== undefined) filling[name] = value
  }
  return filling
}

/** The filling by the ids of now, with the things in it. Throws `thing-unknown`, `question-blank-wrong`. */
const saidIn = async (store: Store, filling: Filling): Promise<Said & { things: Map<string, ThingBrief> }> => {
  const things = new Map<string, ThingBrief>()
  const now: Filling = { ...filling }
  for (const name of blankNames) {
    const [blank, value] = [blankOf(name), filling[name]]
    if (value === undefined || blank.is !== 'thing') continue
    const thing = await thingOf(store, value)
    if (!blank.kinds.includes(thing.kind)) throw new Refusal('question-blank-wrong', { blank: blank.title, value: thing.name })
    things.set(thing.id, thing)
    now[name] = thing.id
  }
  return { filling: now, things }
}

/** Word forms meet by their stems, which stand at the beginning of the words of a post. */
const postWords = (post: string): string[] => wordsOf(post).map(stem)

const needsOf = ({ filling, things }: Said, { home, today }: { home: string; today: string }) => {
  const blank = (name: BlankName): [string, string][] => {
    const value = filling[name] ?? ''
    const thing = things.get(value)
    return [
      [name, value],
      [`${name}Code`, thing?.kind === 'Country' ? String(thing.fields['code'] ?? '') : ''],
    ]
  }
  const days = daysOfPeriod(filling.period ?? '')
  return {
    ...Object.fromEntries(blankNames.flatMap(blank)),
    allTime: days === null,
    firstDay: days?.firstDay ?? '0000-01-01',
    lastDay: days?.lastDay ?? '9999-12-31',
    postWords: postWords(filling.post ?? ''),
    home,
    today,
    bodyTypes: [...cityBodyTypes],
    hubs: [...hubs],
    limit: most.rows,
  }
}

/** Comparisons are made here of what the store gives; a union of two questions is put in the order of time, the newest first. */
const rowsOf = async (store: Store, id: QuestionId, said: Said, about: { home: string; today: string }): Promise<AskedRow[]> => {
  const needs = needsOf(said, about)
  if (id === 'changed-documents') {
    const { document = '', laterDocument = '' } = said.filling
    return changesBetween(store, [document], [laterDocument])
  }
  const found = asked[id]
  const rows = found === undefined ? [] : await store.run(found, needs)
  if (id === 'changed-dates') return [...inOrder(rows), ...(await changedMeanwhile(store, needs))]
  return askedTexts[id].includes('\nUNION\n') ? inOrder(rows).slice(0, most.rows) : rows
}

/** Rows with what is told of them only where they are shown. */
const shownRows = async (
  store: Store,
  id: QuestionId,
  rows: readonly AskedRow[],
  needs: z.infer<typeof Needs>,
): Promise<Map<string, AskedRow>> => {
  const found = shown[id]
  if (found === undefined || rows.length === 0) return new Map()
  const told = await store.run(found, { ...needs, rows: rows.map((row) => firstCell(id, row)) })
  return new Map(told.map((row) => [firstCell(id, row), row]))
}
const firstCell = (id: QuestionId, { cells }: AskedRow): string => {
  const cell = cells[Object.keys(templateOf(id).columns)[0] ?? '']
  return typeof cell === 'string' ? cell : ''
}

const inOrder = (rows: readonly AskedRow[]): AskedRow[] =>
  rows
    .map((row) => ({ row, cells: JSON.stringify(row.cells) }))
    .sort((a, b) => compare(whenOf(b.row), whenOf(a.row)) || compare(a.cells, b.cells))
    .map(({ row }) => row)
const whenOf = ({ cells: { dated } }: AskedRow): string => (typeof dated === 'string' ? dated : '')

/** What the documents that tell up to the later day say otherwise than those before the earlier. */
const changedMeanwhile = async (store: Store, { day, laterDay }: Record<string, unknown>): Promise<AskedRow[]> => {
  const ranks = await store.run(q.documentRanks, {})
  const upTo = (first: string, last: string) => ranks.flatMap(({ id, asOf }) => (asOf !== null && asOf > first && asOf <= last ? [id] : []))
  const rows = await changesBetween(store, upTo('', String(day)), upTo(String(day), String(laterDay)))
  return rows.filter(({ cells }) => cells['change'] === 'changed').map((row) => ({ ...row, cells: { ...row.cells, dated: null } }))
}

const named = question(posts, {
  needs: z.object({ words: z.array(z.string()), limit: z.int() }),
  row: z.object({ post: z.string(), named: z.int() }),
})

/** Posts named in the documents, by the beginnings of their words, the most frequent first. */
export const postsLike = async (store: Store, words: string, limit: number): Promise<string[]> =>
  (await store.run(named, { words: postWords(words), limit })).map(({ post }) => post)

const isThing = (id: string): boolean => !isLinkId(id)
const idsIn = (id: QuestionId, { cells }: AskedRow): string[] =>
  Object.entries(templateOf(id).columns).flatMap(([name, { is }]) => {
    const cell = cells[name]
    if (is === 'thing') return typeof cell === 'string' ? [cell] : []
    return is === 'things' && Array.isArray(cell) ? cell : []
  })

export interface Reading {
  store: Store
  readText: ReadText
  home: string
}

/** Every row of a question's answer with the question in words. Throws as `answerTo`. */
export const rowsAnswering = async (
  { store, home }: Pick<Reading, 'store' | 'home'>,
  { id, filling, today }: { id: QuestionId; filling: Filling; today: string },
): Promise<{ rows: AskedRow[]; question: Wording; complete: boolean }> => {
  const said = await saidIn(store, fillingFor(id, filling))
  const rows = await rowsOf(store, id, said, { home, today })
  return { rows, question: questionSaid(id, said), complete: rows.length < most.rows }
}
const questionSaid = (id: QuestionId, said: Said): Wording => ({
  ru: questionInWords(id, said, 'ru'),
  en: questionInWords(id, said, 'en'),
})

/**
 * Answers a question of the table: the rows, their sources, and the sentence that tells them; a page at a time.
 * Throws `question-blank-empty`, `question-blank-wrong`, `thing-unknown`.
 */
export const answerTo = async (
  { store, readText, home }: Reading,
  { id, filling, today }: { id: QuestionId; filling: Filling; today: string },
  wish: PageWish,
): Promise<Answer> => {
  const said = await saidIn(store, fillingFor(id, filling))
  const found = await rowsOf(store, id, said, { home, today })
  const told = await shownRows(store, id, pageOf(found, wish).items, needsOf(said, { home, today }))
  const rows = told.size === 0 ? found : found.map((row) => told.get(firstCell(id, row)) ?? row)
  const { items, ...page } = pageOf(rows, wish)
  const picture = pictureOf(id, rows, said)
  const first = Object.values(templateOf(id).columns).length * namedInSentence
  const named = new Set([...items, ...rows.slice(0, first)].flatMap((row) => idsIn(id, row)))
  const things = (await inChunks([...named], (ids) => store.run(q.thingsById, { ids }))).map(({ thing }) => thing)
  for (const thing of things) said.things.set(thing.id, thing)
  const sources = items.flatMap(({ rests }) => restsShown(rests))
  const evidence = await evidenceByTarget(store, readText, [...new Set(sources)])
  const looked = await lookedThrough(store)
  return {
    ...page,
    id,
    filling: said.filling,
    question: questionSaid(id, said),
    sentence: answerInWords(id, rows, said, looked, rows.length < most.rows),
    items: items.map(({ cells, rests }) => ({ cells, evidence: evidenceOfRow(rests, evidence) })),
    things: [...said.things.values()],
    picture,
    looked,
    complete: rows.length < most.rows,
  }
}

const restsShown = (rests: readonly string[]): string[] => rests.slice(0, most.sources)
const evidenceOfRow = (rests: readonly string[], evidence: ReadonlyMap<string, Evidence[]>): Evidence[] =>
  restsShown(rests)
    .flatMap((rest) => evidence.get(rest) ?? [])
    .slice(0, most.sources)

/** What was asked about, then what the rows name, then the events and documents that tie these; as many as a reader takes in. */
const pictureOf = (id: QuestionId, rows: readonly AskedRow[], { things }: Said): string[] => {
  const named = rows.flatMap((row) => idsIn(id, row))
  const tying = rows.flatMap(({ rests }) => rests.filter(isThing))
  const kinds = [[...things.keys()], [...new Set(named)].slice(0, most.picture / 2), tying]
  return rows.length === 0 ? [...things.keys()] : [...new Set(kinds.flat())].slice(0, most.picture)
}

const lookedThrough = async (store: Store): Promise<Answer['looked']> => {
  const ranks = await store.run(q.documentRanks, {})
  const days = ranks.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort(compare)
  return { documents: ranks.length, asOf: days.at(-1) ?? null }
}
