import { type LinkKind, linkEntry, linkKindNames, thingEntry } from '../graph/kinds.ts'
import type { Link, Thing } from '../graph/things.ts'
import { soundOf, stem, trigramsOf, wordsOf } from '../graph/words.ts'
import { grouped, inChunks } from './lists.ts'
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

/** What is searched of a link, and finds the thing that it goes out from: a person by the post in which a document names them. */
const searchedOf = ({ kind, fields }: Link): string[] =>
  Object.entries(linkEntry(kind).fields).flatMap(([field, { searched }]) => (searched ? [fields[field] ?? []].flat().map(String) : []))

/** Whether a link holds words by which a thing is found. */
export const isSearched = (kind: LinkKind): boolean => Object.values(linkEntry(kind).fields).some(({ searched }) => searched)

const mayHaveSearchedLinks = new Set(linkKindNames.filter(isSearched).flatMap((kind) => linkEntry(kind).from))

/**
 * Ties things to the words by which they are found: of their own searched fields, and of those of links that go out from them. Those
 * that are `fresh` were tied to none before.
 */
export const tieWords = async (tx: Transaction, things: readonly Thing[], fresh: ReadonlySet<string> = new Set()): Promise<void> => {
  const ids = things.filter(({ kind }) => mayHaveSearchedLinks.has(kind)).map(({ id }) => id)
  const links = grouped(await inChunks(ids, (chunk) => tx.run(q.linksAt, { ids: chunk })), ({ from }) => from)
  const ties = things.map((thing) => {
    const texts = [...searchedTexts(thing), ...(links.get(thing.id) ?? []).flatMap(searchedOf)]
    return { thing: thing.id, words: [...new Set(texts.flatMap(wordsOf))] }
  })
  await keepWords(tx, [...new Set(ties.flatMap(({ words }) => words))])
  const tied = things.flatMap(({ id }) => (fresh.has(id) ? [] : [id]))
  await inChunks(tied, (ids) => tx.run(q.dropWordsOf, { ids }))
  await inChunks(ties, (rows) => tx.run(q.putWordsOf, { rows }))
}

/** Words are kept once, with stem, sound and the trigrams of their sound. */
const keepWords = async (tx: Transaction, words: readonly string[]): Promise<void> => {
  const known = new Set((await inChunks(words, (chunk) => tx.run(q.wordsKnown, { words: chunk }))).map(({ id }) => id))
  const fresh = words.filter((word) => !known.has(word)).map((word) => ({ id: word, stem: stem(word), sound: soundOf(word) }))
  const grams = fresh.map(({ id, sound }) => ({ word: id, grams: [...new Set(trigramsOf(sound))] }))
  await inChunks(fresh, (rows) => tx.run(q.putWords, { rows }))
  await inChunks(grams, (rows) => tx.run(q.putGrams, { rows }))
}
