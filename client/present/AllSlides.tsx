import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slide } from '../../graph/story.ts'
import { useViewInWords } from './useViewInWords.ts'

/** All slides of a presentation, laid out to go to one; the keys start at the one that is shown. */
export const AllSlides = ({ slides, at, go }: { slides: readonly Slide[]; at: number; go: (at: number) => void }) => {
  const { t } = useTranslation()
  const inWords = useViewInWords()
  const list = useRef<HTMLOListElement>(null)
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])]
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  }, [])
  const walk = (by: number) => {
    const all = buttons()
    all[Math.max(0, Math.min(all.length - 1, all.findIndex((one) => one === document.activeElement) + by))]?.focus()
  }
  return (
    <section className="slides-all" role="dialog" aria-modal aria-label={t('slide.all')}>
      <h2>{t('slide.all')}</h2>
      <ol
        ref={list}
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight' || key === 'ArrowDown') walk(1)
          if (key === 'ArrowLeft' || key === 'ArrowUp') walk(-1)
        }}
      >
        {slides.map(({ id, title, view }, index) => (
          <li key={id}>
            <button type="button" aria-current={index === at} onClick={() => go(index)}>
              <b>{`${index + 1}. ${title === '' ? inWords(view) : title}`}</b>
              <span>{t(`lens.${view.lens}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
