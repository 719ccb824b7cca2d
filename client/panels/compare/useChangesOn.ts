import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Timeline } from '../../../graph/answers.ts'
import type { Axis } from '../../../graph/axes.ts'
import { changeKinds } from '../../../graph/changes.ts'
import { type Comparison, countedChanges } from '../../../graph/comparing.ts'
import type { Language } from '../../../graph/text.ts'
import { asked } from '../../app/queries.ts'
import { useView } from '../../app/store.ts'
import { numberInWords } from '../../app/words.ts'
import { useChanges } from './useComparison.ts'

type Changes = Comparison['changes']

/** What a comparison found, by the sides on which its events and agreements stand. */
export const changesBySide = (changes: Changes, { marks }: Pick<Timeline, 'marks'>): Map<string, Changes> => {
  const found = new Map<string, Changes>()
  for (const { id, lanes } of marks) {
    const change = changes[id]
    if (change !== undefined) for (const lane of lanes) found.set(lane, { ...found.get(lane), [id]: change })
  }
  return found
}

const nothing: ReadonlyMap<string, Changes> = new Map()

/** The same for an axis of the matrix, within the filter of the view; nothing while nothing is compared. */
export const useChangesOn = (axis: Axis): ReadonlyMap<string, Changes> => {
  const changes = useChanges()
  const filter = useView(({ filter }) => filter)
  const isCompared = useView(({ compare }) => compare !== null)
  const { data } = useQuery({ ...asked('timeline', { query: { ...filter, lanes: axis } }), enabled: isCompared })
  return useMemo(() => (data === undefined || !isCompared ? nothing : changesBySide(changes, data)), [changes, data, isCompared])
}

/** What two sides have in common: a cell of the matrix. */
export const changesInBoth = (one: Changes | undefined, other: Changes | undefined): Changes =>
  Object.fromEntries(Object.entries(one ?? {}).filter(([id]) => other?.[id] !== undefined))

/** «появилось: 3, закончилось: 1»; nothing where nothing was found. */
export const changesInWords = (changes: Changes | undefined, language: Language): string =>
  countedChanges(changes ?? {})
    .map(([change, count]) => `${changeKinds[change][language]}: ${numberInWords(count, language)}`)
    .join(', ')
