import { thingEntry } from '../graph/kinds.ts'
import type { Thing } from '../graph/things.ts'
import { soundOf, stem, trigramsOf, wordsOf } from '../graph/words.ts'
import { inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import type { Transaction } from './store.ts'

/** The texts by which a thing is found: the searched fields of its kind. */
export const searchedTexts = ({ kind, name, fields }: Pick<Thing, 'kind' | 'name' | 'fields'>): string[] => {
  const texts = [name]
  for (const [field, { searched }] of Object.entries(thingEntry(kind).fields)) {
    if (searched) texts.push(...[fields[field] ?? []].flat().map(String))
  }
  return [...new Set(texts)]
}

/** Ties things to the words of their searched texts; words are kept once, with stem, sound and the trigrams of their sound. */
export const tieWords = async (tx: Transaction, things: readonly Thing[]): Promise<void> => {
  const ties = things.flatMap((thing) => {
    const words = new Set(searchedTexts(thing).flatMap(wordsOf))
    return [...words].map((word) => ({ thing: thing.id, word }))
  })
  const words = [...new Set(ties.map(({ word }) => word))]
  const known = new Set((await inChunks(words, (chunk) => tx.run(q.wordsKnown, { words: chunk }))).map(({ id }) => id))
  const fresh = words.filter((word) => !known.has(word)).map((word) => ({ id: word, stem: stem(word), sound: soundOf(word) }))
  const grams = fresh.flatMap(({ id, sound }) => trigramsOf(sound).map((gram) => ({ gram, word: id })))
  await inChunks(fresh, (rows) => tx.run(q.putWords, { rows }))
  await inChunks(grams, (rows) => tx.run(q.putGrams, { rows }))
  await inChunks(
    things.map(({ id }) => id),
    (ids) => tx.run(q.dropWordsOf, { ids }),
  )
  await inChunks(ties, (rows) => tx.run(q.putWordsOf, { rows }))
}
