import { remembered } from '../../graph/remember.ts'
import { type TopicId, topics } from '../../graph/vocabulary.ts'
import topicWords from '../data/words/topics.json'

const isOfOneWord = (pattern: string): boolean => !/[ -]|\\s/.test(pattern.replaceAll('[а-яё]', ''))

/** The patterns of each topic: those of one word, which are looked for word by word, and those of several. */
const patterns = Object.entries(topicWords).flatMap(([topic, words]) => {
  const [one, several] = [words.filter(isOfOneWord), words.filter((pattern) => !isOfOneWord(pattern))]
  const word = one.length > 0 ? new RegExp(`^(?:${one.join('|')})`, 'u') : null
  const run = several.length > 0 ? new RegExp(`(?<!\\p{L})(?:${several.join('|')})`, 'u') : null
  return topic in topics ? [{ topic: topic as TopicId, word, run }] : []
})

const topicsOfWord = remembered((word: string) => patterns.filter((each) => each.word?.test(word)).map(({ topic }) => topic))

/** The topics that a text speaks of, by the words of import/data/words/topics.json. */
export const topicsOf = (text: string): TopicId[] => {
  const low = text.toLowerCase()
  const found = new Set(low.match(/\p{L}+/gu)?.flatMap(topicsOfWord))
  return patterns.filter(({ topic, run }) => found.has(topic) || run?.test(low)).map(({ topic }) => topic)
}
