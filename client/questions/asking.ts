import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SearchHit } from '../../graph/answers.ts'
import type { Proposal } from '../../graph/questions/answer.ts'
import { fits } from '../../graph/questions/blanks.ts'
import { heard } from '../../graph/questions/matching.ts'
import { blanksOf } from '../../graph/questions/table.ts'
import type { View } from '../../graph/view.ts'
import { stem, wordsOf } from '../../graph/words.ts'
import { asked, usePages } from '../app/queries.ts'
import { askQuestion } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'

/** How many characters of a text the server takes. */
export const longestText = 200

/** The questions that a text may mean, with their blanks filled; those to begin with where there is no text. */
export const useProposals = (text: string) =>
  useQuery({ ...asked('questions', { query: { text: text.trim().slice(0, longestText) } }), placeholderData: keepPreviousData })

/** How many questions stand among what a search found. */
const mostInSearch = 3

/** What tells one proposal from another in a list. */
export const optionOf = ({ id, filling }: Proposal): string => `?${id} ${JSON.stringify(filling)}`

/** The questions that a searched text may mean; they stand first where the text has words of questions, and the best hit not all of its words; settled when it is known which. */
export const useQuestionsFor = (text: string, best: SearchHit | undefined): { all: Proposal[]; first: boolean; settled: boolean } => {
  const { data, error, isPlaceholderData } = useProposals(text)
  const all = text.trim() === '' || isPlaceholderData ? [] : (data?.proposals ?? []).slice(0, mostInSearch)
  const named = new Set(best === undefined ? [] : wordsOf(`${best.matched} ${best.thing.name}`).map(stem))
  const isNamed = wordsOf(text).every((word) => named.has(stem(word)) || [...named].some((other) => other.startsWith(stem(word))))
  const isAsked = !isNamed && heard(text).matches.some(({ score }) => score > 0)
  return { all, first: isAsked && (all[0]?.complete ?? false), settled: error !== null || (data !== undefined && !isPlaceholderData) }
}

/** Opens a question with its blanks as far as they are filled. */
export const openQuestion = ({ id, filling }: Pick<Proposal, 'id' | 'filling'>, name: string): void =>
  takeStep(askQuestion({ id, filling }), 'ask', name)

/** The answer to a question, a page after another. */
export const useAnswer = ({ id, filling }: NonNullable<View['ask']>, enabled = true) =>
  usePages('question', { params: { id }, query: filling }, 50, enabled)

/** The question that is asked, with its blanks filled; null until it is answered. */
export const useAskedInWords = (ask: View['ask']): string | null => {
  const language = useLanguage()
  const { data } = useAnswer(ask ?? { id: 'no-term', filling: {} }, ask !== null && isAnswerable(ask))
  const [first] = data?.pages ?? []
  return first === undefined || first.id !== ask?.id || !isAnswerable(ask) ? null : first.question[language]
}

/** Whether a question can be answered: every blank that it needs holds what it may. */
export const isAnswerable = ({ id, filling }: NonNullable<View['ask']>): boolean =>
  blanksOf(id).every(({ name, optional }) => {
    const value = filling[name]
    return value === undefined ? optional : fits(name, value)
  })
