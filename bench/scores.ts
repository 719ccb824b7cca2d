import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HomeProfile } from '../graph/home.ts'
import home from '../import/data/home/saint-petersburg.json'
import { findFacts } from '../import/find/facts.ts'
import { read } from '../import/read/read.ts'
import { shared } from '../tests/support/needs.ts'

export interface Measure {
  precision: number
  recall: number
  f1: number
  gold: number
  found: number
  hit: number
}
/** What gold/score.mjs says of one document: a measure for each kind, how right the matched events are, and the mean. */
export interface Score {
  source: string
  kinds: Record<string, Measure>
  eventAttributes: Record<string, number>
  overall: number
  missed: string[]
  spurious: string[]
}

const isMeasure = (value: unknown): value is Measure => typeof value === 'object' && value !== null && 'f1' in value

/** A document and its reference, as files. */
export interface Judged {
  source: string
  file: string
  gold: string
}
const unseenFolder = fileURLToPath(new URL('../tests/import/unseen/', import.meta.url))

/** Reads every source of ../shared that has a reference, and scores what was read with ../shared/gold/score.mjs. */
export const scoreSources = (): Promise<Score[]> => scoresOf(officeDocuments())

/** The office's own documents with their references. */
export const officeDocuments = (): Judged[] =>
  readdirSync(join(shared, 'sources'))
    .toSorted()
    .map((source) => ({ source, file: join(shared, 'sources', source), gold: join(shared, 'gold', `${source.slice(0, 3)}.json`) }))

/** The same for the documents of tests/import/unseen, which were written to judge the importer by. */
export const scoreUnseen = (): Promise<Score[]> =>
  scoresOf(
    readdirSync(unseenFolder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((source) => ({ source, file: join(unseenFolder, source), gold: join(unseenFolder, source.replace(/txt$/, 'json')) })),
  )

const scoresOf = async (documents: readonly Judged[]): Promise<Score[]> => {
  const scores: Score[] = []
  for (const { source, file, gold } of documents)
    scores.push(await scoreText(source, readFileSync(file, 'utf8'), readFileSync(gold, 'utf8')))
  return scores
}

/** Reads a text as a document of that name, and scores what was read against a reference, given as JSON. */
export const scoreText = async (source: string, text: string, reference: string): Promise<Score> => {
  return scoreFacts(source, text, reference, findFacts(await read(source, Buffer.from(text)), { home: HomeProfile.parse(home) }))
}

/** Scores what somebody read in a text, in the form of the references. */
export const scoreFacts = (source: string, text: string, reference: string, facts: object): Score => {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-scores-'))
  try {
    const written = { 'gold.json': reference, 'facts.json': JSON.stringify(facts), 'source.txt': text }
    for (const [name, what] of Object.entries(written)) writeFileSync(join(folder, name), what)
    const files = Object.keys(written).map((name) => join(folder, name))
    const said = execFileSync('node', [join(shared, 'gold', 'score.mjs'), ...files, '--json', '--misses'], { encoding: 'utf8' })
    return scoreOf(source, said)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Misses = Record<string, { missed: string[]; spurious: string[] }>
const scoreOf = (source: string, json: string): Score => {
  const report = JSON.parse(json) as Record<string, unknown> & { eventAttributes: Record<string, number>; overall: number; misses: Misses }
  const lines = (which: 'missed' | 'spurious') =>
    Object.entries(report.misses).flatMap(([kind, found]) => found[which].map((what) => `${kind}: ${what}`))
  return {
    source,
    kinds: Object.fromEntries(
      Object.entries(report).filter((entry): entry is [string, Measure] => isMeasure(entry[1]) && entry[0] !== 'eventAttributes'),
    ),
    eventAttributes: report.eventAttributes,
    overall: report.overall,
    missed: lines('missed'),
    spurious: lines('spurious'),
  }
}
