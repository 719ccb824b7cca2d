import { Anchor, Group, Select, Text, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconArrowsHorizontal, IconMinus, IconPlus, IconTimeline } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timeline, TimelineMark } from '../../../graph/answers.ts'
import { axes, laneAxes } from '../../../graph/axes.ts'
import { changeKinds } from '../../../graph/changes.ts'
import { todayIn } from '../../../graph/dates.ts'
import type { Language } from '../../../graph/text.ts'
import type { View } from '../../../graph/view.ts'
import { drawTimeline, type Span, spanShown } from '../../../picture/timeline/timeline.ts'
import { BarIcon } from '../../app/HeaderParts.tsx'
import { asked, useHome } from '../../app/queries.ts'
import { select, setFilter, setTimeline } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { dateInWords, kindInWords, marksNamed, periodInWords, useLanguage } from '../../app/words.ts'
import { measure } from '../../canvas/measure.ts'
import { ClearFilter } from '../../panels/ClearFilter.tsx'
import { useChanges } from '../../panels/compare/useComparison.ts'
import { Failed, Loading, Nothing } from '../../panels/states.tsx'
import { sideName } from '../matrix.ts'
import { stretchIn, TimelinePicture } from './TimelinePicture.tsx'
import { useSpan, zoomedSpan } from './useSpan.ts'
import { useWindow } from './useWindow.ts'
import './timeline.css'

const row = 24
const size = 12.5
const mostNames = 400

/** Events and agreements of what the filter leaves, on the chosen lanes. */
export const useTimeline = () => {
  const filter = useView(({ filter }) => filter)
  const lanes = useView(({ timeline }) => timeline.lanes)
  const language = useLanguage()
  return useQuery({
    ...asked('timeline', { query: { ...filter, lanes } }),
    placeholderData: keepPreviousData,
    select: useCallback((timeline: Timeline) => marksNamed(timeline, language), [language]),
  })
}

/** What a mark says when it is pointed at or read out: what it is, when, and of an agreement until when, or that no document says. */
export const useMarkInWords = (): ((mark: TimelineMark) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ kind, name, dates, until, planned }) => {
    const when =
      kind === 'Event' ? periodInWords(dates[0], until ?? undefined, language) : dates.map((date) => dateInWords(date, language)).join(', ')
    const term = until === null ? t('timeline.noTerm') : t('timeline.until', { date: dateInWords(until, language) })
    return [name, kindInWords(kind, language), when, ...(kind === 'Agreement' ? [term] : []), ...(planned ? [t('planned')] : [])]
      .filter(Boolean)
      .join(' · ')
  }
}

/** The span that is shown: the view's, else all of it. */
export const spanOf = (timeline: Timeline, kept: View['timeline']['span'], timeZone: string): Span =>
  spanShown(timeline, kept, Date.parse(todayIn(timeZone)))

/** A line of the scale: a month or a day says its year where another one begins. */
const tickInWords = (date: string, before: string | undefined, language: Language): string => {
  const words = dateInWords(date, language)
  if (date.length === 4) return words
  return before?.slice(0, 4) === date.slice(0, 4) ? words.replace(/ \d{4}( г\.)?$/u, '') : words.replace(/ г\.$/u, '')
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const Board = ({ timeline, timeZone }: { timeline: Timeline; timeZone: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useComputedColorScheme('light')
  const { lanes, span: kept } = useView(({ timeline }) => timeline)
  const selected = useView(({ selected }) => selected)
  const { ref, width } = useElementSize()
  const frame = useRef<HTMLDivElement>(null)
  const inWords = useMarkInWords()
  const changes = useChanges()
  const says = (mark: TimelineMark) => {
    const change = changes[mark.id]
    return change === undefined ? inWords(mark) : `${inWords(mark)} · ${changeKinds[change][language]}`
  }
  const span = useMemo(() => spanOf(timeline, kept, timeZone), [timeline, kept, timeZone])
  const settle = (to: Span) => takeStep(setTimeline({ span: [dayOf(to.from), dayOf(to.to)] }), 'timeline', t('timeline.zoom'))
  const choose = (chosen: Span) => {
    const [firstDay, lastDay] = [dayOf(chosen.from), dayOf(chosen.to)]
    takeStep(
      (view) => setTimeline({ span: null })(setFilter({ firstDay, lastDay })(view)),
      'filter',
      periodInWords(firstDay, lastDay, language),
    )
  }
  const { shown, brush, hands } = useSpan(frame, { span, width, settle, choose })
  const drawing = useMemo(
    () => (width === 0 ? null : drawTimeline(timeline, { span: shown, width, row, size, measure, most: mostNames })),
    [timeline, shown, width],
  )
  const drawn = useWindow(frame)
  const middle = (span.from + span.to) / 2
  return (
    <div className="timeline">
      <div className="timeline-tools">
        <BarIcon label={t('canvas.zoomIn')} onClick={() => settle(zoomedSpan(span, 0.6, middle))}>
          <IconPlus size={18} />
        </BarIcon>
        <BarIcon label={t('canvas.zoomOut')} onClick={() => settle(zoomedSpan(span, 1.6, middle))}>
          <IconMinus size={18} />
        </BarIcon>
        <BarIcon
          label={t('timeline.whole')}
          disabled={kept === null}
          onClick={() => takeStep(setTimeline({ span: null }), 'timeline', t('timeline.whole'))}
        >
          <IconArrowsHorizontal size={18} />
        </BarIcon>
      </div>
      <div className="timeline-head" aria-hidden>
        {drawing?.ticks.map(({ date, x, isMajor }, at, ticks) => (
          <span key={date} style={{ left: x }} data-major={isMajor}>
            {tickInWords(date, ticks[at - 1]?.date, language)}
          </span>
        ))}
      </div>
      <div className="timeline-body">
        <div className="timeline-names">
          {drawing?.lanes.map(({ id, side, height }) => (
            <div key={id} style={{ height }}>
              {side === null ? t('timeline.noLane') : sideName(side, lanes, language)}
            </div>
          ))}
        </div>
        <div
          ref={(element) => {
            frame.current = element
            ref(element)
          }}
          className="timeline-sheet"
          {...hands}
        >
          {drawing !== null && (
            <TimelinePicture
              drawing={drawing}
              theme={theme}
              label={t('timeline.label', { count: timeline.marks.length })}
              says={says}
              selected={selected}
              changes={changes}
              size={size}
              row={row}
              brush={stretchIn(brush, shown, width)}
              drawn={drawn}
              onOpen={(mark) => takeStep(select(mark.id), 'card', mark.name)}
            />
          )}
        </div>
      </div>
      {drawing !== null && drawing.undated.length > 0 && (
        <details className="timeline-undated">
          <summary>{t('timeline.undated', { count: drawing.undated.length })}</summary>
          <Group gap="xs">
            {drawing.undated.map((mark) => (
              <Anchor key={mark.id} component="button" size="sm" onClick={() => takeStep(select(mark.id), 'card', mark.name)}>
                {mark.name}
              </Anchor>
            ))}
          </Group>
        </details>
      )}
    </div>
  )
}

/** Which lanes the picture has. */
export const Lanes = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const lanes = useView(({ timeline }) => timeline.lanes)
  return (
    <Select
      size="xs"
      w={180}
      aria-label={t('timeline.lanes')}
      value={lanes}
      allowDeselect={false}
      data={laneAxes.map((value) => ({ value, label: axes[value][language] }))}
      onChange={(chosen) => chosen !== null && takeStep(setTimeline({ lanes: chosen }), 'timeline', axes[chosen][language])}
    />
  )
}

/** The picture of events and terms in time. */
export const TimelineBoard = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useTimeline()
  const home = useHome().data?.home
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined || home === undefined) return <Loading lines={12} />
  if (data.marks.length === 0)
    return (
      <Nothing title={t('timeline.nothing')} icon={<IconTimeline size={40} />} actions={<ClearFilter />}>
        {t('timeline.nothingAdvice')}
      </Nothing>
    )
  return (
    <>
      <Text size="xs" c="dimmed" px="md" pb={6}>
        {t('timeline.note')} {!data.complete && t('timeline.cut')}
      </Text>
      <Board timeline={data} timeZone={home.timeZone} />
    </>
  )
}
