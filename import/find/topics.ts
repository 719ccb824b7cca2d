import { type TopicId, topics } from '../../graph/vocabulary.ts'
import topicWords from '../data/words/topics.json'
import { ofWord } from './language/word.ts'
import { runsIn, spotter } from './language/word-patterns.ts'

const isOfOneWord = (pattern: string): boolean => !/[ -]|\\s/.test(pattern.replaceAll('[а-яё]', ''))

/** The patterns of each topic: those of one word, which are looked for word by word, and those of several. */
const lists = Object.entries(topicWords).flatMap(([topic, words]) => {
  const one = words.filter(isOfOneWord)
  const word = one.length > 0 ? new RegExp(`^(?:${one.join('|')})`, 'u') : null
  return topic in topics
    ? [{ topic: topic as TopicId, word, patterns: words.filter((pattern) => !isOfOneWord(pattern)), flags: 'iu' as const }]
    : []
})

const topicsOfWord = ofWord((text) => lists.filter(({ word }) => word?.test(text.toLowerCase())).map(({ topic }) => topic))
const spot = spotter(lists)

/** The topics that a text speaks of, by the words of import/data/words/topics.json. */
export const topicsOf = (text: string): TopicId[] => {
  const found = new Set<TopicId>()
  for (const run of runsIn(text)) for (const topic of topicsOfWord(run)) found.add(topic)
  const spotted = spot(text)
  return lists.flatMap(({ topic }, at) => (found.has(topic) || spotted.some(({ list }) => list === at) ? [topic] : []))
}
