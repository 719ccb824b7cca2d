import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ThingBrief } from '../../../graph/answers.ts'
import type { ThingKind } from '../../../graph/kinds.ts'
import { groupingsOf, inOrderOfWords, type NamedGroup } from '../../../graph/table.ts'
import type { CallInput } from '../../../server/api.ts'
import { asked } from '../../app/queries.ts'
import { useView } from '../../app/store.ts'
import { useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../../panels/card/useValueInWords.ts'

const pageSize = 100
/** How long the rows in sight must stand before their pages are asked for, so that a long drag asks for none of what it passes (ms). */
const rest = 60

type Wish = NonNullable<CallInput<'things'>['query']>

/** The kinds whose things have names in English, by which a reader of English has them in order. */
const namedInEnglish: ReadonlySet<ThingKind> = new Set(['Country', 'Place'])

/** What the table asks for: the reader's filter, narrowed to its kind, in its order and groups. */
export const useTableWish = (): Wish => {
  const filter = useView(({ filter }) => filter)
  const { kind, sort: chosen, direction, group } = useView(({ table }) => table)
  const sort = useLanguage() === 'en' && chosen === 'name' && namedInEnglish.has(kind) ? 'nameEn' : chosen
  return useMemo(
    () => ({ ...filter, kinds: [kind], sort, direction, ...(group !== null && groupingsOf(kind).has(group) ? { group } : {}) }),
    [filter, kind, sort, direction, group],
  )
}

const pageOf = (wish: Wish, page: number) => asked('things', { query: { ...wish, limit: pageSize, offset: page * pageSize } })

/** The first page of the table, which tells how many things there are; while it is asked anew, what was there before. */
export const useTotal = (wish: Wish) => useQuery({ ...pageOf(wish, 0), placeholderData: keepPreviousData })

/** The groups of the table in the order of their words; null where it has none, undefined while they are not known. */
export const useGroups = (wish: Wish) => {
  const { group = '', sort, direction, ...filter } = wish
  const order = sort === group ? direction : 'asc'
  const language = useLanguage()
  const inWords = useValueInWords()
  const kind = useView(({ table }) => table.kind)
  const { data, error, refetch } = useQuery({ ...asked('thingGroups', { query: { ...filter, group } }), enabled: group !== '' })
  const groups: NamedGroup[] | null | undefined =
    group === '' ? null : data && inOrderOfWords(data, (value) => inWords(kind, group, value), language, order)
  return { groups, error, refetch }
}

/** The things at some places of the table's order, as far as they are here; pages are asked for as their places come into sight. */
export const useThingsAt = (wish: Wish, offsets: readonly number[]): ((offset: number) => ThingBrief | undefined) => {
  const inSight = [...new Set(offsets.map((offset) => Math.floor(offset / pageSize)))].join()
  const [settled] = useDebouncedValue(inSight, rest)
  const pages = settled === '' ? [] : settled.split(',').map(Number)
  const answers = useQueries({ queries: pages.map((page) => pageOf(wish, page)) })
  const byPage = new Map(pages.map((page, at) => [page, answers[at]?.data?.items]))
  return (offset) => byPage.get(Math.floor(offset / pageSize))?.[offset % pageSize]
}

/** Asks for the ids of the things at some places of the table's order. */
export const useIdsAt = (wish: Wish): ((offsets: readonly number[]) => Promise<string[]>) => {
  const client = useQueryClient()
  return async (offsets) => {
    const pages = [...new Set(offsets.map((offset) => Math.floor(offset / pageSize)))]
    const found = new Map(
      await Promise.all(
        pages.map(async (page) => [page, (await client.fetchQuery({ ...pageOf(wish, page), staleTime: 60_000 })).items] as const),
      ),
    )
    return offsets.flatMap((offset) => found.get(Math.floor(offset / pageSize))?.[offset % pageSize]?.id ?? [])
  }
}
