import { Loader } from '@mantine/core'
import { Suspense } from 'react'
import type { Lens } from '../../graph/view.ts'
import { later } from '../app/later.tsx'
import { useView } from '../app/store.ts'
import { EventsSlide, MatrixSlide, TableSlide } from './ListSlides.tsx'
import { OverviewSlide } from './OverviewSlide.tsx'

const MapSlide = later(() => import('./MapSlide.tsx').then(({ MapSlide }) => MapSlide))
const TimelineSlide = later(() => import('./TimelineSlide.tsx').then(({ TimelineSlide }) => TimelineSlide))
const GraphSlide = later(() => import('./GraphSlide.tsx').then(({ GraphSlide }) => GraphSlide))
const MeetingSlide = later(() => import('../meeting/MeetingSlide.tsx').then(({ MeetingSlide }) => MeetingSlide))
const DigestSlide = later(() => import('../digest/DigestSlide.tsx').then(({ DigestSlide }) => DigestSlide))

/** What a lens shows to a hall. Between two slides of one lens it stays, so that things can move to their new places. */
export const SlideBody = ({ lens }: { lens: Lens }) => {
  const form = useView(({ timeline }) => timeline.form)
  return (
    <div className="slide-body" key={lens}>
      <Suspense fallback={<Loader />}>
        {lens === 'graph' && <GraphSlide />}
        {(lens === 'overview' || lens === 'everything') && <OverviewSlide />}
        {lens === 'map' && <MapSlide />}
        {lens === 'timeline' && form === 'picture' && <TimelineSlide />}
        {lens === 'meeting' && <MeetingSlide />}
        {lens === 'digest' && <DigestSlide />}
      </Suspense>
      {lens === 'matrix' && <MatrixSlide />}
      {lens === 'timeline' && form === 'list' && <EventsSlide />}
      {lens === 'table' && <TableSlide />}
    </div>
  )
}
