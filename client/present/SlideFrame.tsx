import { Text, Title } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import './present.css'

/**
 * The frame of anything that a hall sees: a title, a sentence or two, a quiet note, the picture itself, and below it what it rests on,
 * its documents and places, with the tools of showing. All of it is in the light colours; the picture is the children's.
 */
export const SlideFrame = ({
  ref,
  title,
  text = '',
  note = '',
  sources = '',
  foot = '',
  tools,
  children,
}: {
  ref?: Ref<HTMLDivElement>
  title: string
  text?: string
  note?: string
  sources?: string
  foot?: string
  tools?: ReactNode
  children: ReactNode
}) => {
  const { t } = useTranslation()
  return (
    <div ref={ref} className="slide" data-mantine-color-scheme="light" tabIndex={-1} role="region" aria-label={t('slide.title')}>
      <header className="slide-head">
        <Title order={1}>{title}</Title>
        {text !== '' && <Text className="slide-text">{text}</Text>}
        {note !== '' && <Text className="slide-note">{note}</Text>}
      </header>
      {children}
      <div className="slide-sources">
        {sources !== '' && <p className="two-lines">{sources}</p>}
        <footer className="slide-foot">
          <span>{foot}</span>
          {tools}
        </footer>
      </div>
    </div>
  )
}
