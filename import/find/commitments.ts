import { lastDay } from '../../graph/dates.ts'
import type { CommitmentFact } from '../../graph/facts.ts'
import { findDates } from './dates.ts'
import type { ReadEvent, Scene } from './events.ts'
import { sentencesOf } from './sentences.ts'

/** What was promised, and not merely discussed: the words that begin a promise, up to the end of their clause. */
const promise =
  /(?:(?:достигнута?|достигнуты)\s+(?:\S+\s+)?договор[её]нност[ьи]|договор[её]нност[ьи]\s+(?=об?\s)|договорил[а-яё]+|условил[а-яё]+|обязал[а-яё]+сь|обязуются|приняли\s+решение|принято\s+решение|подтвердил[а-яё]*\s+готовность|выразил[а-яё]*\s+готовность)(?=\s)[^.;)\n]{6,}/giu
const mereTalk = /обсужд[а-яё]+|обсудил[а-яё]*|вопрос[а-яё]*\s+$/iu

/** The promises that the tellings of events hold, in the documents' words. */
export const commitmentsOf = (events: readonly ReadEvent[], { source }: Scene): CommitmentFact[] =>
  events.flatMap(({ fact, item, told }) =>
    item.ranges.flatMap((range) => {
      const { stretch } = told.reading
      const text = stretch.text.slice(range.from, range.to)
      return sentencesOf(text).flatMap((sentence) =>
        [...sentence.text.matchAll(promise)].flatMap((found): CommitmentFact[] => {
          const before = sentence.text.slice(Math.max(0, found.index - 25), found.index)
          if (mereTalk.test(before)) return []
          const from = range.from + sentence.from + found.index
          const due = findDates(found[0]).find(({ validity, start }) => !validity && (fact.end === null || lastDay(start) > fact.end))
          return [
            {
              text: found[0].replaceAll(/\s+/g, ' ').trim(),
              event: fact.id,
              ...(due ? { due: due.end } : {}),
              state: 'no-word',
              ...source(stretch, from, from + found[0].length),
              rule: 'commitments/promise',
              confidence: 0.7,
            },
          ]
        }),
      )
    }),
  )
