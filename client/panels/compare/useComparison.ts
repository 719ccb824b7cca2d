import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Comparison, questionOf } from '../../../graph/comparing.ts'
import { asked } from '../../app/queries.ts'
import { useView } from '../../app/store.ts'

/** What the comparison of the shown view has found, while there is one. */
export const useComparison = () => {
  const compare = useView(({ compare }) => compare)
  const query = compare === null ? {} : questionOf(compare).filling
  const found = useQuery({ ...asked('comparison', { query }), enabled: compare !== null, placeholderData: keepPreviousData })
  return { ...found, data: compare === null ? undefined : found.data }
}

const none: Comparison['changes'] = {}

/** The mark of each thing; none while nothing is compared. */
export const useChanges = (): Comparison['changes'] => useComparison().data?.changes ?? none
