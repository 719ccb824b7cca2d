import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ParseKeys } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../app/call.ts'
import { useDesk } from '../app/desk.ts'
import { asked, useHome, useWhole } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import './firstVisit.css'

/** What a first visit tells, step by step. */
const tour = ['firstVisit.search', 'firstVisit.card', 'firstVisit.lenses', 'firstVisit.help'] as const satisfies readonly ParseKeys[]

/** Whether the reader of this server has been shown round; undefined while that is not known. */
const useIntroduced = () => {
  const user = useHome().data?.user
  const { data } = useQuery({ ...asked('keptPage', { query: { kinds: ['introduced'], limit: 200 } }), staleTime: Number.POSITIVE_INFINITY })
  return user === undefined || data === undefined ? undefined : { user, isSo: data.items.some(({ name }) => name === user) }
}

/** The first visit: four steps above the first screen that can be skipped, once for each reader. It takes neither the screen nor the keys. */
export const FirstVisit = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const isOverview = useView(({ lens }) => lens === 'overview')
  const introduced = useIntroduced()
  const whole = useWhole().data
  const [at, setAt] = useState(0)
  const [isOver, setOver] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  const step = tour[at]
  const isShown = isOverview && !isOver && introduced?.isSo === false && whole !== undefined && whole.documents > 0 && step !== undefined
  useEffect(() => {
    if (isShown) say(t('firstVisit.begins'))
  }, [isShown, say, t])
  if (!isShown) return null
  const go = (to: number) => {
    setAt(to)
    words.current?.focus({ preventScroll: true })
  }
  const finish = async () => {
    setOver(true)
    say(t('firstVisit.over'))
    await call('keep', { body: { kind: 'introduced', name: introduced.user, body: {} } }).catch(nothing)
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'keptPage' })
  }
  const isLast = at === tour.length - 1
  return (
    <section className="first-visit unprinted" aria-label={t('firstVisit.title')}>
      <div className="first-visit-words">
        <Title order={2} size="sm">
          {t('firstVisit.title')} · {t('firstVisit.step', { at: at + 1, of: tour.length })}
        </Title>
        <Text size="sm" ref={words} tabIndex={-1}>
          {t(step)}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {at > 0 && (
          <Button size="xs" variant="default" onClick={() => go(at - 1)}>
            {t('firstVisit.back')}
          </Button>
        )}
        <Button size="xs" onClick={() => (isLast ? void finish() : go(at + 1))}>
          {t(isLast ? 'firstVisit.done' : 'firstVisit.next')}
        </Button>
        {!isLast && (
          <Button size="xs" variant="subtle" onClick={() => void finish()}>
            {t('firstVisit.skip')}
          </Button>
        )}
      </Group>
    </section>
  )
}

/** Where it cannot be kept, the next visit begins as the first: nothing is lost by it. */
const nothing = () => undefined
