import { type TopicId, topics } from '../../graph/vocabulary.ts'
import topicWords from '../data/words/topics.json'

const patterns = Object.entries(topicWords).flatMap(([topic, words]) =>
  topic in topics ? [{ topic: topic as TopicId, pattern: new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'u') }] : [],
)

/** The topics that a text speaks of, by the words of import/data/words/topics.json. */
export const topicsOf = (text: string): TopicId[] => {
  const low = text.toLowerCase()
  return patterns.filter(({ pattern }) => pattern.test(low)).map(({ topic }) => topic)
}
