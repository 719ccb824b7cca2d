import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhole } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { countInWords, dateInWords, useLanguage } from '../app/words.ts'
import { useFilterInWords } from '../panels/Filters.tsx'
import { AllSlides } from './AllSlides.tsx'
import { slideSources } from './asking.ts'
import { useGliding } from './gliding.ts'
import { ShowTools } from './ShowTools.tsx'
import { SlideBody } from './SlideBody.tsx'
import { SlideFrame } from './SlideFrame.tsx'
import { showSlide, useShowing } from './showing.ts'
import { useLeftOut } from './useLeftOut.ts'
import { useKeepSlides, useShowKeys, useShown, useSpeaker } from './useShown.ts'
import { useViewInWords } from './useViewInWords.ts'

/** «Показ»: what is on the screen, full screen, large, with nothing private; keys and clickers go through the slides. */
export const Presentation = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const whole = useWhole().data
  const { of, slides, at, slide } = useShown()
  const { black, all, set } = useShowing()
  const root = useRef<HTMLDivElement>(null)
  const inWords = useViewInWords()
  const filters = useFilterInWords()(view.filter)
  const left = useLeftOut()
  const sources = useQuery(slideSources(slide?.view ?? view, [...left], language)).data?.line ?? ''
  const act = useShowKeys(of, slides, at)
  useKeepSlides(of, slides)
  useSpeaker(of, slides, at)
  useGliding(root)
  useEffect(() => {
    if (!all) root.current?.focus()
  }, [all])
  const covers =
    whole !== undefined && whole.asOf !== null
      ? t('slide.covers', { date: dateInWords(whole.asOf, language), documents: countInWords(whole.documents, 'Document', language) })
      : ''
  return (
    <>
      <SlideFrame
        ref={root}
        title={slide === undefined || slide.title === '' ? inWords(view) : slide.title}
        text={slide?.text ?? ''}
        note={filters.map(({ label }) => label).join(' · ')}
        sources={view.lens === 'meeting' ? '' : sources}
        foot={covers}
        tools={<ShowTools at={at} count={slides.length} act={act} />}
      >
        <SlideBody lens={view.lens} />
      </SlideFrame>
      {all && of !== null && <AllSlides slides={slides} at={at} go={(to) => showSlide(of, slides, to)} />}
      {black && (
        <button type="button" className="slide-black plain" aria-label={t('slide.blackEnd')} onClick={() => set({ black: false })} />
      )}
    </>
  )
}
