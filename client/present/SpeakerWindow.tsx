import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slide } from '../../graph/story.ts'
import { useLanguage } from '../app/words.ts'
import { useKept } from '../panels/kept/keeping.ts'
import { Failed, Loading } from '../panels/states.tsx'
import { openChannel, type Word } from './channel.ts'
import { turned } from './showing.ts'
import { actOfKey } from './showKeys.ts'
import { useViewInWords } from './useViewInWords.ts'
import './present.css'

const two = (value: number): string => String(value).padStart(2, '0')
const inMinutes = (milliseconds: number): string => `${two(Math.floor(milliseconds / 60_000))}:${two(Math.floor(milliseconds / 1000) % 60)}`

/** What time it is, and how long the speaker has been speaking. */
const Clock = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [now, setNow] = useState(() => Date.now())
  const [begun, begin] = useState(now)
  useInterval(() => setNow(Date.now()), 1000, { autoInvoke: true })
  return (
    <Group>
      <span className="speaker-clock" role="timer" aria-label={t('slide.spoken')}>
        {inMinutes(Math.max(0, now - begun))}
      </span>
      <Button variant="default" size="compact-md" onClick={() => begin(Date.now())}>
        {t('slide.spokenAnew')}
      </Button>
      <span className="speaker-clock" aria-label={t('slide.clock')}>
        {new Date(now).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })}
      </span>
    </Group>
  )
}

/** Where the hall's window stands, and what is said to it. */
const useHall = (of: string, first: number) => {
  const [shown, setShown] = useState({ slide: first, black: false })
  const say = useRef<(word: Word) => void>(() => undefined)
  useEffect(() => {
    const channel = openChannel(of, (word) => {
      if (word.says === 'shown') setShown({ slide: word.slide, black: word.black })
    })
    say.current = channel.say
    channel.say({ says: 'hello', of })
    return channel.close
  }, [of])
  return { ...shown, say: (word: Word) => say.current(word) }
}

const Notes = ({ of, first, slides }: { of: string; first: number; slides: readonly Slide[] }) => {
  const { t } = useTranslation()
  const inWords = useViewInWords()
  const { slide: at, black, say } = useHall(of, first)
  const go = (slide: number) => say({ says: 'go', of, slide })
  const [slide, next] = [slides[at], slides[at + 1]]
  const titleOf = ({ title, view }: Slide) => (title === '' ? inWords(view) : title)
  const press = useEffectEvent((event: KeyboardEvent) => {
    const what = actOfKey(event)
    if (event.target instanceof HTMLButtonElement && event.key === ' ') return
    if (what === 'black') say({ says: 'black', of, black: !black })
    if (what === 'next' || what === 'previous' || what === 'first' || what === 'last') {
      event.preventDefault()
      go(turned(at, slides.length, what))
    }
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => press(event)
    globalThis.addEventListener('keydown', key)
    return () => globalThis.removeEventListener('keydown', key)
  }, [])
  return (
    <main className="speaker" aria-label={t('slide.speaker')}>
      <header className="speaker-head">
        <Title order={1} size="h2">
          {slide === undefined ? t('slide.speaker') : `${at + 1} / ${slides.length}. ${titleOf(slide)}`}
        </Title>
        <Clock />
      </header>
      <Stack className="scroll">
        {slide !== undefined && slide.text !== '' && <Text fw={600}>{slide.text}</Text>}
        <p className="speaker-notes">{slide === undefined || slide.notes === '' ? t('slide.noNotes') : slide.notes}</p>
      </Stack>
      <section className="speaker-next" aria-label={t('slide.nextOne')}>
        <Text size="sm" c="dimmed">
          {t('slide.nextOne')}
        </Text>
        {next === undefined ? (
          <Text>{t('slide.lastOne')}</Text>
        ) : (
          <Stack gap="xs">
            <Text fw={600}>{titleOf(next)}</Text>
            <Text size="sm">{t(`lens.${next.view.lens}`)}</Text>
            {next.text !== '' && <Text size="sm">{next.text}</Text>}
          </Stack>
        )}
      </section>
      <Paper className="speaker-foot">
        <Group>
          <Button variant="default" disabled={at <= 0} onClick={() => go(at - 1)}>
            {t('slide.previous')}
          </Button>
          <Button disabled={next === undefined} onClick={() => go(at + 1)}>
            {t('slide.next')}
          </Button>
        </Group>
        <Button variant="default" aria-pressed={black} onClick={() => say({ says: 'black', of, black: !black })}>
          {t(black ? 'slide.blackEnd' : 'slide.black')}
        </Button>
      </Paper>
    </main>
  )
}

/** The speaker's own window: notes, the next slide and a clock, in step with what the hall sees. */
export const SpeakerWindow = ({ of, slide }: { of: string; slide: number }) => {
  const { data, error, refetch } = useKept('presentation', of)
  if (error !== null && data === undefined) return <Failed error={error} retry={() => void refetch()} />
  return data === undefined ? <Loading lines={5} /> : <Notes of={of} first={slide} slides={data.body.slides} />
}
