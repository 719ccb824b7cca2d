import { Anchor, Button, Center, Group, ScrollArea, Text, Title } from '@mantine/core'
import { IconTimeline } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePages } from '../app/queries.ts'
import { setTimeline } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, dateInWords, useLanguage } from '../app/words.ts'
import { ClearFilter } from '../panels/ClearFilter.tsx'
import { EventLine } from '../panels/card/Events.tsx'
import { FilterButton, FilterChips } from '../panels/Filters.tsx'
import { OneOf } from '../panels/OneOf.tsx'
import { directionOf, type Order, OrderSwitch } from '../panels/OrderSwitch.tsx'
import { Failed, Loading, Nothing } from '../panels/states.tsx'
import { groupedBy } from './chronicle.ts'
import { Lanes, TimelineBoard } from './timeline/TimelineBoard.tsx'

const Chronicle = ({ by, order }: { by: 'year' | 'month'; order: Order }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages(
    'events',
    { query: { ...filter, direction: directionOf(order) } },
    200,
  )
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={12} />
  const items = data.pages.flatMap(({ items }) => items)
  const total = data.pages[0]?.total ?? 0
  if (total === 0)
    return (
      <Nothing title={t('timeline.nothing')} icon={<IconTimeline size={40} />} actions={<ClearFilter />}>
        {t('timeline.nothingAdvice')}
      </Nothing>
    )
  const groups = groupedBy(items, by)
  return (
    <div className="chronicle">
      <nav className="years" aria-label={t('timeline.years')}>
        {groups.map(([heading, { length }]) => (
          <Anchor
            key={heading}
            size="sm"
            component="button"
            onClick={() => document.getElementById(`when-${heading}`)?.scrollIntoView({ block: 'start' })}
          >
            {heading === '' ? t('noDate') : dateInWords(heading, language)}{' '}
            <Text span size="xs" c="dimmed">
              {length}
            </Text>
          </Anchor>
        ))}
      </nav>
      <div className="chronicle-list">
        <Text size="sm" c="dimmed" role="status">
          {countInWords(total, 'Event', language)}
        </Text>
        {groups.map(([heading, tellings]) => (
          <section key={heading} id={`when-${heading}`}>
            <Title order={2} size="h4" className="when">
              {heading === '' ? t('noDate') : dateInWords(heading, language)}
            </Title>
            {tellings.map((telling) => (
              <EventLine key={telling.thing.id} telling={telling} />
            ))}
          </section>
        ))}
        {hasNextPage && (
          <Center p="md">
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more', { count: total - items.length })}
            </Button>
          </Center>
        )}
      </div>
    </div>
  )
}

const Read = () => {
  const { t } = useTranslation()
  const [by, setBy] = useState<'year' | 'month'>('year')
  const [order, setOrder] = useState<Order>('newest')
  return (
    <>
      <Group px="md" pb="xs" gap="sm">
        <OneOf
          label={t('timeline.by')}
          choices={[
            ['year', t('timeline.byYear')],
            ['month', t('timeline.byMonth')],
          ]}
          value={by}
          onChange={setBy}
        />
        <OrderSwitch order={order} onChange={setOrder} />
      </Group>
      <ScrollArea className="lens-scroll" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('lens.timeline') }}>
        <Chronicle by={by} order={order} />
      </ScrollArea>
    </>
  )
}

/** «Хронология»: events and the terms of agreements in time, as a picture on lanes or as a list to read. */
export const TimelineLens = () => {
  const { t } = useTranslation()
  const form = useView(({ timeline }) => timeline.form)
  return (
    <div className="lens lens-list">
      <Group className="lens-bar" gap="sm">
        <OneOf
          label={t('timeline.as')}
          choices={(['picture', 'list'] as const).map((one) => [one, t(`timeline.form.${one}`)] as const)}
          value={form}
          onChange={(chosen) => takeStep(setTimeline({ form: chosen }), 'timeline', t(`timeline.form.${chosen}`))}
        />
        {form === 'picture' && <Lanes />}
        <FilterButton />
        <FilterChips />
      </Group>
      {form === 'picture' ? <TimelineBoard /> : <Read />}
    </div>
  )
}
