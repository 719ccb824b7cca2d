import { readFileSync } from 'node:fs'
import { type Annotated, marked, Reference, unmarked } from './mutants/annotated.ts'
import { otherCommittees, otherCompanies } from './mutants/bodies.ts'
import { otherDates } from './mutants/dates.ts'
import { otherPeople } from './mutants/people.ts'
import { otherCountries, otherPlaces } from './mutants/places.ts'
import { type Random, seeded } from './mutants/random.ts'
import { otherOrder, otherPages } from './mutants/rows.ts'
import { otherAlphabet, otherQuotes, otherSpaces, otherYo } from './mutants/spelling.ts'
import { type Judged, type Score, scoreText } from './scores.ts'

/** What is changed in a document and its reference alike; one seed gives one mutant. */
export const mutations: Record<string, (annotated: Annotated, random: Random) => Annotated> = {
  people: otherPeople,
  committees: otherCommittees,
  companies: otherCompanies,
  places: otherPlaces,
  countries: otherCountries,
  rows: otherOrder,
  pages: otherPages,
  dates: otherDates,
  quotes: otherQuotes,
  'ё and е': otherYo,
  spaces: otherSpaces,
  'Latin letters': otherAlphabet,
}

/** A mutant of a document: its text and its reference, whose quotes all stand in it. */
export const mutantOf = ({ file, gold }: Judged, mutation: string, seed: number): Annotated => {
  const original = marked(readFileSync(file, 'utf8'), Reference.parse(JSON.parse(readFileSync(gold, 'utf8'))))
  return unmarked(mutations[mutation]?.(original, seeded(seed)) ?? original)
}

/** Reads a mutant and scores it; `source` keeps the document's name. */
export const scoreMutant = (document: Judged, mutation: string, seed: number): Promise<Score> => {
  const { text, reference } = mutantOf(document, mutation, seed)
  return scoreText(document.source, text, JSON.stringify(reference))
}

/** The seeds of all mutants that `npm run evaluate` reads. */
export const seeds = [1, 2, 3] as const
/** One seed for each mutation, all seeds in turn: what the tests read, in a third of the time. */
export const seedsInTurn = (at: number): readonly number[] => seeds.filter((_, turn) => turn === at % seeds.length)

/** How one document's score falls by a mutation: the score that it has itself, and those of the mutants of all seeds. */
export interface Fall {
  source: string
  mutation: string
  original: number
  mutants: number[]
  /** The greatest fall of the overall score. */
  fall: number
}

/** The falls of a document by each mutation, with the seeds for its place among the mutations. */
export const fallsOf = async (document: Judged, seedsOf: (at: number) => readonly number[] = () => seeds): Promise<Fall[]> => {
  const { overall } = await scoreText(document.source, readFileSync(document.file, 'utf8'), readFileSync(document.gold, 'utf8'))
  const falls: Fall[] = []
  for (const [at, mutation] of Object.keys(mutations).entries()) {
    const mutants: number[] = []
    for (const seed of seedsOf(at)) mutants.push((await scoreMutant(document, mutation, seed)).overall)
    falls.push({ source: document.source, mutation, original: overall, mutants, fall: overall - Math.min(...mutants) })
  }
  return falls
}
