import { ActionIcon, Group, Loader, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slide } from '../../graph/story.ts'
import { later } from '../app/later.tsx'
import { useWhole } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { countInWords, dateInWords, useLanguage } from '../app/words.ts'
import { useFilterInWords } from '../panels/Filters.tsx'
import { useKept } from '../panels/kept/keeping.tsx'
import { EventsSlide, MatrixSlide, TableSlide } from './ListSlides.tsx'
import { OverviewSlide } from './OverviewSlide.tsx'
import { leaveShow, turn } from './showing.ts'
import { useViewInWords } from './useViewInWords.ts'

const MapSlide = later(() => import('./MapSlide.tsx').then(({ MapSlide }) => MapSlide))
const GraphSlide = later(() => import('./GraphSlide.tsx').then(({ GraphSlide }) => GraphSlide))

const nothing = () => undefined
const none: readonly Slide[] = []

/** The slide that is shown and all slides of its presentation; a screen shown by itself is no slide of any. */
const useShown = () => {
  const show = useView(({ show }) => show)
  const slides = useKept('presentation', show?.of ?? null).data?.body.slides ?? none
  const at = show?.slide ?? -1
  return { slides, at, slide: slides[at] }
}

/** «Показ»: what is on the screen, full screen, large, with nothing private; arrows go through the kept views. */
export const Presentation = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const whole = useWhole().data
  const { slides, at, slide } = useShown()
  const root = useRef<HTMLDivElement>(null)
  const isFull = useRef(false)
  const inWords = useViewInWords()
  const title = slide === undefined || slide.title === '' ? inWords(view) : slide.title
  const filters = useFilterInWords()(view.filter)
  const go = (by: -1 | 1) => turn(slides, by)

  useEffect(() => {
    root.current?.focus()
    document.documentElement.requestFullscreen?.().catch(nothing)
    return () => {
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(nothing)
    }
  }, [])
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leaveShow()
      if (event.key === 'ArrowRight' || event.key === 'PageDown' || event.key === ' ') go(1)
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(-1)
    }
    // The end of an earlier showing's full screen may be told only now: it does not end this one.
    const left = () => {
      if (document.fullscreenElement !== null) isFull.current = true
      else if (isFull.current) leaveShow()
    }
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
        {slide !== undefined && slide.text !== '' && <Text className="slide-text">{slide.text}</Text>}
        {filters.length > 0 && <Text className="slide-note">{filters.map(({ label }) => label).join(' · ')}</Text>}
      </header>
      <div className="slide-body">
        <Suspense fallback={<Loader />}>
          {view.lens === 'graph' && <GraphSlide />}
          {view.lens === 'overview' && <OverviewSlide />}
          {view.lens === 'map' && <MapSlide />}
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
          {slides.length > 0 && (
            <>
              <ActionIcon
                variant="subtle"
                size="lg"
                color="gray"
                aria-label={t('slide.previous')}
                disabled={at <= 0}
                onClick={() => go(-1)}
              >
                <IconArrowLeft />
              </ActionIcon>
              <span>{`${at + 1} / ${slides.length}`}</span>
              <ActionIcon
                variant="subtle"
                size="lg"
                color="gray"
                aria-label={t('slide.next')}
                disabled={at >= slides.length - 1}
                onClick={() => go(1)}
              >
                <IconArrowRight />
              </ActionIcon>
            </>
          )}
          <ActionIcon variant="subtle" size="lg" color="gray" aria-label={t('slide.leave')} onClick={leaveShow}>
            <IconX />
          </ActionIcon>
        </Group>
      </footer>
    </div>
  )
}
