import { lastDay } from '../../graph/dates.ts'
import type { CommitmentFact } from '../../graph/facts.ts'
import { headsIn } from './agreement-titles.ts'
import { findDates } from './dates.ts'
import { sentencesOf } from './sentences.ts'
import type { ReadEvent, Scene } from './told.ts'

/** What was promised, and not merely discussed: the words that begin a promise, up to the end of their clause. */
const promise =
  /(?:(?:достигнута?|достигнуты)\s+(?:\S+\s+)?договор[её]нност[ьи]|договор[её]нност[ьи]\s+(?=об?\s)|договорил[а-яё]+|условил[а-яё]+|обязал[а-яё]+сь|обязуются|приняли\s+решение|принято\s+решение|подтвердил[а-яё]*\s+готовность|выразил[а-яё]*\s+готовность)(?=\s)[^.;)\n]{6,}/giu
const mereTalk = /обсужд[а-яё]+|обсудил[а-яё]*|вопрос[а-яё]*\s+$/iu

/** What the tellings of events promise, in the documents' words; a planned signing is a promise too, and no document yet. */
export const commitmentsOf = (events: readonly ReadEvent[], scene: Scene): CommitmentFact[] => [
  ...promised(events, scene),
  ...toBeSigned(events, scene),
]

const toBeSigned = (events: readonly ReadEvent[], { source }: Scene): CommitmentFact[] =>
  events.flatMap(({ fact, item: { lead }, told }) => {
    const text = told.reading.stretch.text.slice(lead.from, lead.to)
    if (!fact.planned || !/подписа[нт]|заключ/iu.test(text) || headsIn(text).length === 0) return []
    return [
      {
        text: text.replaceAll(/\s+/g, ' ').trim(),
        event: fact.id,
        ...(fact.end === null ? {} : { due: fact.end }),
        state: 'planned' as const,
        ...source(told.reading.stretch, lead.from, lead.to),
        rule: 'commitments/planned-signing',
        confidence: 0.8,
      },
    ]
  })

const promised = (events: readonly ReadEvent[], { source }: Scene): CommitmentFact[] =>
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
