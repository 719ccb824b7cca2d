import { keepPreviousData, type QueryClient, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filter, ThingBrief } from '../../graph/answers.ts'
import { idFrom } from '../../graph/ids.ts'
import type { CallAnswer, CallInput, EndpointName } from '../../server/api.ts'
import { type AnyInput, ask, call } from './call.ts'
import type { Trouble } from './trouble.ts'
import type { CountryName } from './words.ts'
import { countryNames, useLanguage } from './words.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Trouble
  }
}

/** A question of the contract as a cached query. */
export const asked = <N extends EndpointName>(name: N, input: CallInput<N>) =>
  queryOptions<CallAnswer<N>>({ queryKey: [name, input], queryFn: ({ signal }) => call(name, input, signal) })

export const useHome = () => useQuery({ ...asked('home', {}), staleTime: Number.POSITIVE_INFINITY })
export const useOverview = (filter: Filter) => useQuery({ ...asked('overview', { query: filter }), placeholderData: keepPreviousData })
export const useCard = (id: string) => useQuery(asked('card', { params: { id } }))
export const useLinkCard = (id: string) => useQuery(asked('link', { params: { id } }))
export const useMatrix = (input: CallInput<'matrix'>, enabled = true) =>
  useQuery({ ...asked('matrix', input), placeholderData: keepPreviousData, enabled })
export const useCounts = (id: string, filter: Filter) => useQuery(asked('neighbourCounts', { params: { id }, query: filter }))
/** What hangs between things, in whatever order they are named. */
export const subgraphOf = (ids: readonly string[]) => asked('subgraph', { body: { ids: [...ids].sort() } })
export const useSubgraph = (ids: readonly string[]) =>
  useQuery({
    ...subgraphOf(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })

/** The whole graph without a filter: the names of countries, the years and the numbers. */
export const useWhole = () => useQuery({ ...asked('overview', { query: {} }), staleTime: 60_000 })

const noCountries: ThingBrief[] = []

/** Countries of the graph as briefs, in the documents' order. */
export const useCountries = (): ThingBrief[] => {
  const { data } = useWhole()
  return useMemo(() => data?.parts.flatMap(({ countries }) => countries.map(({ thing }) => thing)) ?? noCountries, [data])
}

/** Names of countries in the language of the interface. */
export const useCountryName = (): CountryName => {
  const language = useLanguage()
  const countries = useCountries()
  return useMemo(() => countryNames(countries, language), [countries, language])
}

type Paged = 'neighbours' | 'events' | 'things' | 'cell' | 'documents' | 'journal' | 'question' | 'built'

const onPage = ({ query, ...rest }: AnyInput, limit: number, offset: number): AnyInput => ({ ...rest, query: { ...query, limit, offset } })

/** A paged list of the contract: pages are asked for one after another. */
export const usePages = <N extends Paged>(name: N, input: CallInput<N>, limit: number, enabled = true) =>
  useInfiniteQuery({
    enabled,
    queryKey: [name, 'pages', input, limit],
    queryFn: ({ pageParam, signal }) => ask(name, onPage(input, limit, pageParam), signal),
    initialPageParam: 0,
    getNextPageParam: (last: CallAnswer<N>) => last.next,
    placeholderData: keepPreviousData,
  })

/** The ids of what is about any of these topics; undefined while it is not known. */
export const useTopicMembers = (topics: Filter['topics']): ReadonlySet<string> | undefined =>
  useQuery({ ...topicMembers(topics), enabled: topics.length > 0 }).data

/** The ids of what is about any of some topics. */
export const topicMembers = (topics: Filter['topics']) =>
  queryOptions<ReadonlySet<string>>({
    queryKey: ['topic members', topics],
    queryFn: async ({ signal }) => {
      const members = new Set<string>()
      for (const topic of topics) {
        let offset: number | null = 0
        while (offset !== null) {
          const found: CallAnswer<'neighbours'> = await call(
            'neighbours',
            { params: { id: idFrom('Topic', [topic]) }, query: { link: 'ABOUT', limit: 200, offset } },
            signal,
          )
          for (const { thing } of found.items) members.add(thing.id)
          offset = found.next
        }
      }
      return members
    },
  })

/** What an import or its taking back makes stale: everything but who the reader is, and what a decision would change that was just taken. */
export const refreshGraph = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'home' && queryKey[0] !== 'wouldChange' })
