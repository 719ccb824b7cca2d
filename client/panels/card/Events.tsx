import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventTelling } from '../../../graph/answers.ts'
import { filterSize } from '../../app/filtering.ts'
import { usePages } from '../../app/queries.ts'
import { select } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { nameOf, periodInWords, sortInWords, statusInWords, useLanguage } from '../../app/words.ts'
import { ChangeMark } from '../compare/ChangeMark.tsx'
import { useChanges } from '../compare/useComparison.ts'
import { KindMark } from '../KindMark.tsx'
import { directionOf, type Order, OrderSwitch } from '../OrderSwitch.tsx'
import { Sources } from '../Sources.tsx'
import { Failed, Loading } from '../states.tsx'

const asDate = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** An event as a list tells it: when, what, who, and where it is said. */
export const EventLine = ({ telling: { thing, participants, evidence }, most = 1 }: { telling: EventTelling; most?: number }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = nameOf(thing, language)
  const change = useChanges()[thing.id]
  const when = periodInWords(asDate(thing.fields['start']), asDate(thing.fields['end']), language)
  const isDoubtful = thing.status !== 'stated' && thing.status !== 'confirmed'
  return (
    <article className="event">
      <Text size="sm" fw={600}>
        {when === '' ? t('noDate') : when}
        <Text span c="dimmed" size="sm" fw={400}>
          {' · '}
          {sortInWords(thing, language)}
          {thing.fields['planned'] === true && ` · ${t('planned')}`}
          {isDoubtful && ` · ${statusInWords(thing.status, language)}`}
        </Text>
        {change !== undefined && (
          <>
            {' '}
            <ChangeMark change={change} />
          </>
        )}
      </Text>
      <Anchor component="button" size="sm" ta="left" onClick={() => takeStep(select(thing.id), 'card', name)}>
        {name}
      </Anchor>
      {participants.length > 0 && (
        <Group gap="xs" my={2}>
          {participants.slice(0, 6).map(({ thing: one, link }) => (
            <Anchor
              key={link.id}
              component="button"
              size="xs"
              c="dimmed"
              className="participant"
              onClick={() => takeStep(select(one.id), 'card', nameOf(one, language))}
            >
              <KindMark kind={one.kind} size={11} /> {nameOf(one, language)}
            </Anchor>
          ))}
          {participants.length > 6 && (
            <Text size="xs" c="dimmed">
              {t('andMore', { count: participants.length - 6 })}
            </Text>
          )}
        </Group>
      )}
      {most > 0 && <Sources evidence={evidence} most={most} />}
    </article>
  )
}

/** Events that touch a thing, in order of time; the newest first unless the reader turns the order round. */
export const Events = ({ about }: { about: string }) => {
  const { t } = useTranslation()
  const filter = useView(({ filter }) => filter)
  const [order, setOrder] = useState<Order>('newest')
  const { data, error, refetch, fetchNextPage, hasNextPage } = usePages(
    'events',
    { query: { ...filter, about, direction: directionOf(order) } },
    50,
  )
  const [shown, setShown] = useState(6)
  const items = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={4} />
  const total = data.pages[0]?.total ?? 0
  if (total === 0) return <Text size="sm">{t(filterSize(filter) > 0 ? 'card.noEventsFiltered' : 'card.noEvents')}</Text>
  return (
    <Stack gap="xs">
      {total > 1 && <OrderSwitch order={order} onChange={setOrder} />}
      {items.slice(0, shown).map((telling) => (
        <EventLine key={telling.thing.id} telling={telling} />
      ))}
      {(shown < items.length || hasNextPage) && (
        <Anchor
          component="button"
          size="sm"
          onClick={() => {
            if (shown + 20 > items.length && hasNextPage) void fetchNextPage()
            setShown(shown + 20)
          }}
        >
          {t('more', { count: total - shown })}
        </Anchor>
      )}
    </Stack>
  )
}
