import { Loader } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MatrixSide } from '../../graph/answers.ts'
import { todayIn } from '../../graph/dates.ts'
import { kindLook } from '../../picture/look.ts'
import { hallTimeline } from '../../picture/timeline/hall.ts'
import { daysForHall, spanShown } from '../../picture/timeline/timeline.ts'
import { isSure } from '../../picture/viewed.ts'
import { useHome } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { headingOf, marksNamed, useLanguage } from '../app/words.ts'
import { measure } from '../canvas/measure.ts'
import { slideTimeline } from './asking.ts'
import { HallTimeline, hall, nameLines } from './HallTimeline.tsx'
import { useLeaf } from './leaves.ts'
import { useLeftOut } from './useLeftOut.ts'

/** How many names a hall can read at once (01). */
const most = 25

/** Events and documents in time for a hall: lanes with large names, on leaves that the arrows up and down turn; what stays moves to its new place. */
export const TimelineSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const { ref, width, height } = useElementSize()
  const left = useLeftOut()
  const home = useHome().data?.home
  const { data } = useQuery(slideTimeline(view))
  const nameOf = (lane: MatrixSide | null) => nameLines(lane, view.timeline.lanes, language, t('timeline.noLane'))
  const shown = data && { ...data, marks: marksNamed(data, language).marks.filter((mark) => isSure(mark) && !left.has(mark.id)) }
  const lanes = new Set(shown?.marks.flatMap((mark) => (mark.lanes.length === 0 ? [''] : mark.lanes))).size
  const side = lanes > 1 ? hall.names : 0
  const drawn =
    shown === undefined || home === undefined || width === 0
      ? undefined
      : hallTimeline(shown, {
          span: spanShown(shown, daysForHall(view), Date.parse(todayIn(home.timeZone))),
          width: width - side,
          height: Math.max(hall.row, height - hall.head),
          size: hall.size,
          row: hall.row,
          measure,
          most,
          least: (lane) => nameOf(lane).length,
        })
  const at = useLeaf(drawn?.leaves.length ?? 1)
  const leaf = drawn?.leaves[at]
  const kinds = (['Event', 'Agreement'] as const).filter((kind) => shown?.marks.some((mark) => mark.kind === kind) === true)
  const missing = [
    ...(drawn !== undefined && drawn.leaves.length > 1 ? [t('slide.lanes', { count: drawn.leaves.length })] : []),
    ...(drawn !== undefined && drawn.left > 0 ? [t('slide.noRoom', { count: drawn.left })] : []),
    ...(drawn !== undefined && drawn.undated > 0 ? [t('timeline.undated', { count: drawn.undated })] : []),
  ]
  return (
    <>
      <div ref={ref} className="slide-picture">
        {drawn === undefined ? (
          <Loader />
        ) : (
          <HallTimeline
            leaf={leaf}
            side={side}
            width={width}
            height={height}
            label={t('timeline.label', { count: shown?.marks.length ?? 0 })}
            nameOf={nameOf}
          />
        )}
      </div>
      {missing.length > 0 && <p className="slide-note hall-missing">{missing.join(' · ')}</p>}
      <ul className="slide-legend" aria-label={t('legend.title')}>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg width={26} height={26} viewBox="-1.25 -1.25 2.5 2.5" aria-hidden>
              <rect x={-1} y={-1} width={2} height={2} rx={kind === 'Event' ? 1 : 0} fill={kindLook(kind, 'light').fill} />
            </svg>
            {headingOf(kind, language)}
          </li>
        ))}
      </ul>
    </>
  )
}
