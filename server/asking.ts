import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { Filter, type SearchHit, type ThingBrief } from '../graph/answers.ts'
import type { ThingKind } from '../graph/kinds.ts'
import type { Proposal } from '../graph/questions/answer.ts'
import { type BlankName, blankOf, type Filling } from '../graph/questions/blanks.ts'
import { heard, type Match, timesFor } from '../graph/questions/matching.ts'
import { questionInWords } from '../graph/questions/saying.ts'
import { blanksOf, type QuestionId, questionIds, templateOf } from '../graph/questions/table.ts'
import { soundOf, stem, wordsOf } from '../graph/words.ts'

/** How many questions are tried for a text, and how many are offered. */
const most = { tried: 10, offered: 8, examples: 4 } as const

const kindsOf = (name: BlankName): readonly ThingKind[] => {
  const blank = blankOf(name)
  return blank.is === 'thing' ? blank.kinds : []
}

/** How much of the sought words a thing's name or alias has: from 0 to 1. */
const coverage = (words: readonly string[], { thing, matched }: SearchHit): number => {
  const have = wordsOf(`${matched} ${thing.name} ${String(thing.fields['nameEn'] ?? '')}`)
  const stems = new Set(have.map(stem))
  const beginnings = new Set(have.map(beginning).filter((sound) => sound.length >= shortestSound))
  return words.filter((word) => stems.has(stem(word)) || beginnings.has(beginning(word))).length / words.length
}
const beginning = (word: string): string => soundOf(word).slice(0, 4)
/** Sounds shorter than this meet by chance: «zzz» and an initial. */
const shortestSound = 3

interface Found {
  thing: ThingBrief
  covered: number
}
type Find = (words: readonly string[], kinds: readonly ThingKind[]) => Promise<Found | null>

/** Looks a name up among some kinds, each look-up once for one text. */
const finder = (graph: KnowledgeGraph): Find => {
  const known = new Map<string, Promise<Found | null>>()
  const look = async (words: readonly string[], kinds: readonly ThingKind[]): Promise<Found | null> => {
    const { items } = await graph.search(words.join(' '), kinds, { limit: 1, offset: 0 })
    const [hit] = items
    const covered = hit === undefined ? 0 : coverage(words, hit)
    return hit === undefined || covered === 0 ? null : { thing: hit.thing, covered }
  }
  return (words, kinds) => {
    const key = `${words.join(' ')}|${kinds.join()}`
    const found = known.get(key) ?? look(words, kinds)
    known.set(key, found)
    return found
  }
}

interface Filled {
  filling: Filling
  things: ThingBrief[]
  /** The share of the names that found a place in a blank. */
  covered: number
}

const splits = (names: readonly string[]): [string[], string[]][] =>
  names.slice(1).map((_, at) => [names.slice(0, at + 1), names.slice(at + 1)])

const filledWith = async (find: Find, { id, names }: Match, times: Filling): Promise<Filled> => {
  const filling = timesFor(id, times)
  const blanks = blanksOf(id).map(({ name }) => name)
  const [first, second] = blanks.filter((name) => blankOf(name).is === 'thing')
  if (names.length === 0) return { filling, things: [], covered: 0 }
  if (blanks.includes('post')) return { filling: { ...filling, post: names.join(' ') }, things: [], covered: 0.6 }
  if (first === undefined) return { filling, things: [], covered: 0 }
  let best: Filled = { filling, things: [], covered: 0 }
  const keep = (filled: Filled) => {
    if (filled.covered > best.covered) best = filled
  }
  const whole = await find(names, kindsOf(first))
  if (whole) keep({ filling: { ...filling, [first]: whole.thing.id }, things: [whole.thing], covered: whole.covered })
  if (second === undefined) return best
  for (const [before, after] of splits(names.slice(0, 6))) {
    const [one, two] = [await find(before, kindsOf(first)), await find(after, kindsOf(second))]
    if (!one || !two || one.thing.id === two.thing.id) continue
    const covered = (one.covered * before.length + two.covered * after.length) / names.length
    keep({
      filling: { ...filling, [first]: one.thing.id, [second]: two.thing.id },
      things: [one.thing, two.thing],
      covered: covered + 0.01,
    })
  }
  return best
}

const proposal = (id: QuestionId, filling: Filling, things: readonly ThingBrief[]): Proposal => {
  const said = { filling, things: new Map(things.map((thing) => [thing.id, thing])) }
  return {
    id,
    filling,
    question: { ru: questionInWords(id, said, 'ru'), en: questionInWords(id, said, 'en') },
    things: [...things],
    complete: blanksOf(id).every(({ name, optional }) => optional || filling[name] !== undefined),
  }
}

/** Where no word is of a question: what can be asked of the thing that is named. */
const aboutTheNamed = async (find: Find, names: readonly string[], matches: readonly Match[]): Promise<Match[]> => {
  const found = names.length === 0 ? null : await find(names, [])
  if (!found) return []
  const takes = ({ id }: Match) =>
    blanksOf(id).some(({ name }) => name !== 'thing' && name !== 'other' && kindsOf(name).includes(found.thing.kind))
  return matches.filter(takes)
}

/** The questions that a free text may mean, with their blanks filled from the graph, the likeliest first. Any text will do. */
export const proposalsFor = async (graph: KnowledgeGraph, text: string): Promise<Proposal[]> => {
  const { matches, times, names } = heard(text)
  const find = finder(graph)
  const named = matches.filter(({ score }) => score > 0)
  const tried = (named.length > 0 ? named : await aboutTheNamed(find, names, matches)).slice(0, most.tried)
  const made = []
  for (const match of tried) {
    const filled = await filledWith(find, match, times)
    const offer = proposal(match.id, filled.filling, filled.things)
    made.push({ offer, rank: match.score + filled.covered + (offer.complete ? 0.5 : 0) + (filled.filling.period === undefined ? 0 : 0.2) })
  }
  return made
    .sort((a, b) => b.rank - a.rank)
    .map(({ offer }) => offer)
    .slice(0, most.offered)
}

/** What the records name most of a kind, the home city and its country aside. */
const foremost = async (graph: KnowledgeGraph, kind: ThingKind, home: string): Promise<ThingBrief | undefined> => {
  const { items } = await graph.things(Filter.parse({ kinds: [kind] }), { by: 'records', direction: 'desc' }, { limit: 5, offset: 0 })
  return items.find(({ fields }) => fields['home'] !== true && fields['code'] !== home)
}

/** Questions to begin with, filled with what the graph tells most of; only such as have an answer. */
export const examplesFrom = async (graph: KnowledgeGraph, { home, today }: { home: string; today: string }): Promise<Proposal[]> => {
  const { years } = await graph.overview(Filter.parse({}))
  const year = years.findLast(({ year, events }) => events > 0 && String(year) <= today.slice(0, 4))?.year
  const examples: Proposal[] = []
  for (const id of questionIds.filter((one) => templateOf(one).example === true)) {
    const things: ThingBrief[] = []
    const filling: Filling = {}
    for (const { name } of blanksOf(id)) {
      const [kind] = kindsOf(name)
      const thing = kind === undefined ? undefined : await foremost(graph, kind, home)
      if (thing !== undefined) {
        things.push(thing)
        filling[name] = thing.id
      }
      if (name === 'period' && year !== undefined) filling.period = String(year)
      if (name === 'day' && year !== undefined) filling.day = `${year}-01-01`
    }
    const offer = proposal(id, filling, things)
    if (!offer.complete) continue
    const { total } = await graph.answer({ id, filling, today }, { limit: 1, offset: 0 })
    if (total > 0) examples.push(offer)
    if (examples.length === most.examples) break
  }
  return examples
}
