import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filter } from '../../../graph/answers.ts'
import { landOf, type Shapes } from '../../../picture/map/land.ts'
import { drawMap, type MapDrawing } from '../../../picture/map/map.ts'
import { asked, useHome, useOverview } from '../../app/queries.ts'
import { useView } from '../../app/store.ts'

/** The land, read once; it comes with the client, never from elsewhere. */
export const landQuery = queryOptions({
  queryKey: ['home', 'land'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => {
    const { default: topology } = await import('world-atlas/land-50m.json')
    return landOf(topology as unknown as Parameters<typeof landOf>[0])
  },
})

/** The map of what a filter leaves, the reader's where none is given, for a sheet of a size; null until it can be drawn. */
export const useMapDrawing = ({ width, height, filter: own }: { width: number; height: number; filter?: Filter }) => {
  const shown = useView(({ filter }) => filter)
  const filter = own ?? shown
  const overview = useOverview(filter)
  const home = useHome().data?.home
  const land = useQuery(landQuery)
  const boundaries = useQuery({ ...asked('boundaries', {}), staleTime: Number.POSITIVE_INFINITY })
  const isReady = width > 0 && height > 0 && boundaries.data !== undefined
  const drawing = useMemo<MapDrawing | null>(
    () =>
      isReady && overview.data !== undefined && home !== undefined && land.data !== undefined
        ? drawMap(overview.data, {
            width,
            height,
            home,
            land: land.data,
            boundaries: (boundaries.data?.shapes ?? undefined) as Shapes | undefined,
          })
        : null,
    [isReady, overview.data, home, land.data, boundaries.data, width, height],
  )
  return {
    drawing,
    home,
    error: overview.error ?? boundaries.error,
    refetch: () => void Promise.all([overview.refetch(), boundaries.refetch()]),
  }
}
