import { Anchor, CloseButton, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Matrix, ThingBrief } from '../../graph/answers.ts'
import { usePages } from '../app/queries.ts'
import { closeCell } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, nameOf, useLanguage } from '../app/words.ts'
import { EventLine } from '../panels/card/Events.tsx'
import { Failed, Loading } from '../panels/states.tsx'

/** The events behind a cell, with their passages. */
export const CellPanel = ({ row, column, matrix }: { row: string; column: string; matrix: Matrix }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { data, error, refetch, hasNextPage, fetchNextPage } = usePages('cell', { query: { ...filter, row, column } }, 50)
  const named = (things: readonly ThingBrief[], id: string) => {
    const thing = things.find((one) => one.id === id)
    return thing === undefined ? '' : nameOf(thing, language)
  }
  const items = data?.pages.flatMap(({ items }) => items) ?? []
  const total = data?.pages[0]?.total ?? 0
  return (
    <section className="side side-right" aria-label={t('matrix.behind')}>
      <Group justify="space-between" p="md" pb="xs" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h5">
            {named(matrix.rows, row)} — {named(matrix.columns, column)}
          </Title>
          {data !== undefined && (
            <Text size="sm" c="dimmed">
              {countInWords(total, 'Event', language)}
            </Text>
          )}
        </div>
        <CloseButton aria-label={t('close')} onClick={() => takeStep(closeCell, 'closeCell')} />
      </Group>
      <ScrollArea.Autosize
        mah="100%"
        className="side-scroll"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('matrix.behind') }}
      >
        <Stack p="md" pt={0} gap="sm">
          {error !== null && <Failed error={error} retry={() => void refetch()} />}
          {error === null && data === undefined && <Loading lines={6} />}
          {items.map((telling) => (
            <EventLine key={telling.thing.id} telling={telling} most={2} />
          ))}
          {hasNextPage && (
            <Anchor component="button" size="sm" onClick={() => void fetchNextPage()}>
              {t('more', { count: total - items.length })}
            </Anchor>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </section>
  )
}
