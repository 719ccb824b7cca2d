import { z } from 'zod'
import type { SearchAnswer, SearchHit, ThingBrief } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { ThingKind, thingKindNames } from '../graph/kinds.ts'
import { fold, soundOf, stem, trigramsOf, wordsOf } from '../graph/words.ts'
import { likeness, type SoughtWord } from './likeness.ts'
import { grouped } from './lists.ts'
import { paged } from './paged.ts'
import { question } from './question.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'
import thingsByWords from './things-by-words.cypher?raw'
import type { PageWish } from './wishes.ts'
import { searchedTexts } from './words.ts'
import wordsAlike from './words-alike.cypher?raw'
import wordsBeginning from './words-beginning.cypher?raw'
import wordsNear from './words-near.cypher?raw'

const Word = z.object({ word: z.string(), stem: z.string(), sound: z.string() })
type Word = z.infer<typeof Word>
const Candidate = z.object({ id: z.string(), kind: ThingKind, name: z.string(), records: z.int(), words: z.array(z.string()) })
type Candidate = z.infer<typeof Candidate>

const ask = {
  alike: question(wordsAlike, { needs: z.object({ stems: z.array(z.string()), sounds: z.array(z.string()) }), row: Word }),
  beginning: question(wordsBeginning, { needs: z.object({ beginnings: z.array(z.string()), limit: z.int() }), row: Word }),
  near: question(wordsNear, { needs: z.object({ grams: z.array(z.string()), least: z.int(), limit: z.int() }), row: Word }),
  things: question(thingsByWords, { needs: z.object({ words: z.array(z.string()), limit: z.int() }), row: Candidate }),
}

/** What is looked at: words of the query, words alike to each, things with such words, and the best of these by their whole names. */
const most = { sought: 12, words: 300, things: 20_000, ranked: 400 } as const

/** The engine gives words and things that may be meant; which are, and in what order, is decided here, alike on both engines. */
export const searchIn = async (store: Store, text: string, kinds: readonly ThingKind[], page: PageWish): Promise<SearchAnswer> => {
  const sought = [...new Set(wordsOf(text))].slice(0, most.sought).map((word) => ({ word, stem: stem(word), sound: soundOf(word) }))
  if (sought.length === 0) return { ...paged<SearchHit>([], 0, page), byKind: [] }
  const alike = await wordsLike(store, sought)
  const found = await store.run(ask.things, { words: [...alike.keys()], limit: most.things })
  const complete = ranked(found, sought, alike)
  const perKind = grouped(complete, ({ kind }) => kind)
  const byKind = thingKindNames.flatMap((kind) => ({ kind, count: perKind.get(kind)?.length ?? 0 })).filter(({ count }) => count > 0)
  const wanted = kinds.length === 0 ? complete : complete.filter(({ kind }) => kinds.includes(kind))
  const best = await byWholeName(store, wanted.slice(0, most.ranked), text)
  const rest = await briefs(store, wanted.slice(Math.max(most.ranked, page.offset), page.offset + page.limit))
  const items = [
    ...best.slice(page.offset, page.offset + page.limit),
    ...rest.map(({ thing, score }) => ({ thing, matched: thing.name, score })),
  ]
  return { ...paged(items.slice(0, page.limit), wanted.length, page), byKind }
}

/** Every word that one of the sought may mean, with how like it is to which. */
const wordsLike = async (store: Store, sought: readonly SoughtWord[]): Promise<Map<string, Map<string, number>>> => {
  const known = new Map<string, Word>()
  const keep = (words: readonly Word[]) => words.forEach((word) => known.set(word.word, word))
  keep(await store.run(ask.alike, { stems: sought.map((word) => word.stem), sounds: sought.map(({ sound }) => sound) }))
  keep(await store.run(ask.beginning, { beginnings: sought.map(({ sound }) => sound), limit: most.words }))
  for (const { sound } of sought) {
    if (sound.length >= 4)
      keep(await store.run(ask.near, { grams: trigramsOf(sound), least: Math.max(1, sound.length - 4), limit: most.words }))
  }
  const alike = new Map<string, Map<string, number>>()
  for (const word of known.values()) {
    const scores = sought.map((wanted) => [wanted.word, likeness(wanted, word)] as const).filter(([, score]) => score > 0)
    if (scores.length > 0) alike.set(word.word, new Map(scores))
  }
  return alike
}

type Ranked = Candidate & { score: number }

/** Things that have every sought word; if none has, those that have the most of them. */
const ranked = (
  candidates: readonly Candidate[],
  sought: readonly SoughtWord[],
  alike: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Ranked[] => {
  const scored = candidates.map((candidate) => {
    const best = sought.map(({ word }) => Math.max(0, ...candidate.words.map((have) => alike.get(have)?.get(word) ?? 0)))
    const matched = best.filter((score) => score > 0).length
    const length = Math.max(1, wordsOf(candidate.name).length)
    const score = best.reduce((sum, one) => sum + one, 0) / sought.length + Math.min(1, matched / length) / 10
    return { ...candidate, matched, score }
  })
  const needed = scored.reduce((most, { matched }) => Math.max(most, matched), 0)
  return scored.filter(({ matched }) => matched === needed).sort(bestFirst)
}

const bestFirst = (a: Ranked, b: Ranked): number =>
  b.score - a.score || b.records - a.records || compare(a.name, b.name) || compare(a.id, b.id)

const briefs = async (store: Store, hits: readonly Ranked[]): Promise<{ thing: ThingBrief; score: number }[]> => {
  const things = new Map((await store.run(q.thingsById, { ids: hits.map(({ id }) => id) })).map(({ thing }) => [thing.id, thing]))
  return hits.flatMap(({ id, score }) => {
    const thing = things.get(id)
    return thing ? [{ thing, score }] : []
  })
}

/** An exact name goes before a name that begins so, that before mere words; an alias counts a little less than the name. */
const byWholeName = async (store: Store, hits: readonly Ranked[], text: string): Promise<SearchHit[]> => {
  const wanted = fold(text)
  const scored = (await briefs(store, hits)).map(({ thing, score }): SearchHit => {
    const texts = searchedTexts(thing).map((name, at) => ({ name, score: wholeness(fold(name), wanted) - (at === 0 ? 0 : 0.05) }))
    const best = texts.reduce((a, b) => (b.score > a.score ? b : a))
    return { thing, matched: best.score > 0 ? best.name : thing.name, score: score + Math.max(0, best.score) }
  })
  return scored.sort(
    (a, b) =>
      b.score - a.score || b.thing.records - a.thing.records || compare(a.thing.name, b.thing.name) || compare(a.thing.id, b.thing.id),
  )
}

const wholeness = (name: string, wanted: string): number => {
  if (name === wanted) return 2
  if (soundOf(name) === soundOf(wanted)) return 1.5
  if (name.startsWith(wanted)) return 1
  return name.includes(` ${wanted}`) ? 0.5 : 0
}
