import type { QueryClient } from '@tanstack/react-query'
import type { Slide } from '../../graph/story.ts'
import { Language } from '../../graph/text.ts'
import type { Lens, View } from '../../graph/view.ts'
import { sceneOf } from '../../picture/viewed.ts'
import { asked, subgraphOf, topicMembers } from '../app/queries.ts'
import { placeNew } from '../canvas/layout.ts'
import { digestQuery } from '../digest/digest.ts'
import { landQuery } from '../lenses/map/useMapDrawing.ts'
import { inYear, matrixInput } from '../lenses/matrix.ts'
import { placeless } from '../lenses/usePlaces.ts'
import { meetingQuery } from '../meeting/meeting.ts'
import { slideEvents, slideSources, slideThings, slideTimeline } from './asking.ts'
import { useShowing } from './showing.ts'

/** Kept until the page is closed: the showing goes on without a network. */
const forGood = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }
type Keeper = (client: QueryClient, view: View) => Promise<unknown>[]

/** What each lens asks for on a slide, and the code that draws it. */
const keepers: Readonly<Record<Lens, Keeper>> = {
  graph: (client, { things, filter: { topics } }) => [
    ...(things.length > 0 ? [client.prefetchQuery({ ...subgraphOf(things), ...forGood })] : []),
    ...(topics.length > 0 ? [client.prefetchQuery({ ...topicMembers(topics), ...forGood })] : []),
    import('./GraphSlide.tsx'),
  ],
  overview: (client, { filter }) => [client.prefetchQuery({ ...asked('overview', { query: filter }), ...forGood })],
  everything: (client, { filter }) => [client.prefetchQuery({ ...asked('overview', { query: filter }), ...forGood })],
  map: (client, { filter }) => [
    client.prefetchQuery({ ...asked('overview', { query: filter }), ...forGood }),
    client.prefetchQuery({ ...asked('boundaries', {}), ...forGood }),
    client.prefetchQuery({ ...landQuery, ...forGood }),
    import('./MapSlide.tsx'),
  ],
  matrix: (client, { filter, matrix: wish }) => [
    client.prefetchQuery({ ...asked('matrix', matrixInput(filter, wish)), ...forGood }),
    ...(wish.years ?? []).map((year) =>
      client.prefetchQuery({ ...asked('matrix', matrixInput(inYear(filter, year), { ...wish, supposed: false })), ...forGood }),
    ),
  ],
  timeline: (client, view) => [
    view.timeline.form === 'list'
      ? client.prefetchQuery({ ...slideEvents(view), ...forGood })
      : client.prefetchQuery({ ...slideTimeline(view), ...forGood }),
    import('./TimelineSlide.tsx'),
  ],
  table: (client, view) => [client.prefetchQuery({ ...slideThings(view), ...forGood })],
  ask: () => [],
  build: () => [],
  console: () => [],
  digest: (client) => [
    ...Language.options.map((language) => client.prefetchQuery({ ...digestQuery(language), ...forGood })),
    import('../digest/DigestSlide.tsx'),
  ],
  meeting: (client, { meeting }) => [
    ...(meeting === null
      ? []
      : Language.options.map((language) => client.prefetchQuery({ ...meetingQuery(meeting.with, language), ...forGood }))),
    import('../meeting/MeetingSlide.tsx'),
  ],
}

/** Finds places for what a slide was kept without, so that turning to it needs no layout. */
const keepPlaces = async (client: QueryClient, { id, view }: Slide, language: Language): Promise<void> => {
  if (view.lens !== 'graph' || view.things.length === 0) return
  const known = await client.ensureQueryData(subgraphOf(view.things))
  const nothingKnown = { partOf: () => undefined, topicMembers: undefined, homeCountry: '' }
  const scene = sceneOf(view, known, nothingKnown, language)
  const ids = placeless(scene)
  if (ids.length > 0) useShowing.getState().placed(id, await placeNew(scene, ids, view.expansions.at(-1)?.of))
}

/** Asks for everything that slides show, and keeps it. What cannot be had now is asked for again when its slide is shown. */
export const keepSlides = async (
  client: QueryClient,
  of: string,
  slides: readonly Slide[],
  leftOut: readonly string[],
  language: Language,
): Promise<void> => {
  await Promise.all([
    client.prefetchQuery({ ...asked('kept', { params: { id: of } }), ...forGood }),
    client.prefetchQuery({ ...asked('home', {}), ...forGood }),
    client.prefetchQuery({ ...asked('overview', { query: {} }), ...forGood }),
    ...slides.flatMap(({ view }) => [
      ...keepers[view.lens](client, view),
      client.prefetchQuery({ ...slideSources(view, leftOut, language), ...forGood }),
    ]),
  ])
  for (const slide of slides) await keepPlaces(client, slide, language)
}
