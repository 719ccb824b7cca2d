import { ActionIcon, Group, Loader, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toAddress } from '../app/address.ts'
import { later } from '../app/later.tsx'
import { useHome, useWhole } from '../app/queries.ts'
import { present } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, dateInWords, headingOf, useLanguage } from '../app/words.ts'
import { useFilterInWords } from '../panels/Filters.tsx'
import { openKept, useKept } from './kept.ts'
import { EventsSlide, MatrixSlide, TableSlide } from './ListSlides.tsx'
import { OverviewSlide } from './OverviewSlide.tsx'

const GraphSlide = later(() => import('./GraphSlide.tsx').then(({ GraphSlide }) => GraphSlide))

const nothing = () => undefined

/** What the slide is called: the kept view's name, else what is shown. */
const useSlideTitle = (): string => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const home = useHome().data?.home
  const kept = useKept(({ views }) => views.find(({ address }) => address === toAddress({ ...view, presenting: false })))
  if (kept !== undefined) return kept.name
  if (view.lens === 'overview' && home !== undefined) return t('first.titleOf', { city: home.name[language] })
  return view.lens === 'table' ? headingOf(view.table.kind, language) : t(`lens.${view.lens}`)
}

/** «Показ»: what is on the screen, full screen, large, with nothing private; arrows go through the kept views. */
export const Presentation = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const whole = useWhole().data
  const { views } = useKept()
  const root = useRef<HTMLDivElement>(null)
  const title = useSlideTitle()
  const filters = useFilterInWords()(view.filter)
  const here = views.findIndex(({ address }) => address === toAddress({ ...view, presenting: false }))
  const go = (by: -1 | 1) => {
    const next = views[here < 0 ? (by === 1 ? 0 : views.length - 1) : here + by]
    if (next !== undefined) openKept(next)
  }
  const leave = () => takeStep(present(false), 'leave')

  useEffect(() => {
    root.current?.focus()
    document.documentElement.requestFullscreen?.().catch(nothing)
    return () => {
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(nothing)
    }
  }, [])
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
      if (event.key === 'ArrowRight' || event.key === 'PageDown' || event.key === ' ') go(1)
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(-1)
    }
    const left = () => document.fullscreenElement === null && leave()
    globalThis.addEventListener('keydown', key)
    document.addEventListener('fullscreenchange', left)
    return () => {
      globalThis.removeEventListener('keydown', key)
      document.removeEventListener('fullscreenchange', left)
    }
  })

  return (
    <div ref={root} className="slide" data-mantine-color-scheme="light" tabIndex={-1} role="region" aria-label={t('slide.title')}>
      <header className="slide-head">
        <Title order={1}>{title}</Title>
        {filters.length > 0 && <Text className="slide-note">{filters.map(({ label }) => label).join(' · ')}</Text>}
      </header>
      <div className="slide-body">
        <Suspense fallback={<Loader />}>
          {view.lens === 'graph' && <GraphSlide />}
          {view.lens === 'overview' && <OverviewSlide />}
        </Suspense>
        {view.lens === 'matrix' && <MatrixSlide />}
        {view.lens === 'timeline' && <EventsSlide />}
        {view.lens === 'table' && <TableSlide />}
      </div>
      <footer className="slide-foot">
        <span>
          {whole !== undefined && whole.asOf !== null
            ? t('slide.covers', { date: dateInWords(whole.asOf, language), documents: countInWords(whole.documents, 'Document', language) })
            : ''}
        </span>
        <Group gap="xs" className="slide-tools">
          {views.length > 0 && (
            <>
              <ActionIcon
                variant="subtle"
                size="lg"
                color="gray"
                aria-label={t('slide.previous')}
                disabled={here <= 0}
                onClick={() => go(-1)}
              >
                <IconArrowLeft />
              </ActionIcon>
              <span>{here < 0 ? '' : `${here + 1} / ${views.length}`}</span>
              <ActionIcon
                variant="subtle"
                size="lg"
                color="gray"
                aria-label={t('slide.next')}
                disabled={here === views.length - 1}
                onClick={() => go(1)}
              >
                <IconArrowRight />
              </ActionIcon>
            </>
          )}
          <ActionIcon variant="subtle" size="lg" color="gray" aria-label={t('slide.leave')} onClick={leave}>
            <IconX />
          </ActionIcon>
        </Group>
      </footer>
    </div>
  )
}
