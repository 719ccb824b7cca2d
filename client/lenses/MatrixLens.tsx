import { Anchor, Button, CloseButton, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Matrix, ThingBrief } from '../../graph/answers.ts'
import { useMatrix, usePages } from '../app/queries.ts'
import { clearFilter, closeCell, openCell, select } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, nameOf, useLanguage } from '../app/words.ts'
import { EventLine } from '../panels/card/Events.tsx'
import { FilterButton, FilterChips } from '../panels/Filters.tsx'
import { Failed, Loading, Nothing } from '../panels/states.tsx'

/** How strongly a cell is shaded, from 0 to 5, by the root of its share of the greatest: small numbers stay told apart. */
export const heat = (events: number, greatest: number): number =>
  events === 0 || greatest === 0 ? 0 : Math.max(1, Math.round(5 * Math.sqrt(events / greatest)))

const arrows: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell to which a key leads, within the table. */
export const cellAfter = (
  key: string,
  [row, column]: readonly [number, number],
  rows: number,
  columns: number,
): [number, number] | null => {
  const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  const step = arrows[key]
  return step === undefined ? null : [within(row + step[0], rows), within(column + step[1], columns)]
}

const Name = ({ thing }: { thing: ThingBrief }) => {
  const language = useLanguage()
  const name = nameOf(thing, language)
  return (
    <Anchor component="button" size="sm" className="matrix-name" onClick={() => takeStep(select(thing.id), 'card', name)}>
      {name}
    </Anchor>
  )
}

const Grid = ({ matrix: { rows, columns, cells } }: { matrix: Matrix }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useView(({ cell }) => cell)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const body = useRef<HTMLTableSectionElement>(null)
  const counts = useMemo(() => new Map(cells.map(({ row, column, events }) => [`${row} ${column}`, events])), [cells])
  const greatest = Math.max(0, ...cells.map(({ events }) => events))
  const walk = (event: KeyboardEvent) => {
    const next = cellAfter(event.key, at, rows.length, columns.length)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    body.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus()
  }
  return (
    <table className="matrix" aria-label={t('matrix.title')}>
      <thead>
        <tr>
          <th scope="col" className="matrix-corner">
            {t('matrix.rows')}
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" className="matrix-column">
              <div>
                <Name thing={column} />
              </div>
            </th>
          ))}
          <th className="matrix-rest" aria-hidden />
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walk}>
        {rows.map((row, r) => (
          <tr key={row.id}>
            <th scope="row" className="matrix-row">
              <Name thing={row} />
            </th>
            {columns.map((column, c) => {
              const events = counts.get(`${row.id} ${column.id}`) ?? 0
              const says = t('matrix.cell', { row: nameOf(row, language), column: nameOf(column, language), count: events })
              return (
                <td key={column.id} data-heat={heat(events, greatest)} data-open={open?.row === row.id && open.column === column.id}>
                  <button
                    type="button"
                    data-at={`${r} ${c}`}
                    tabIndex={r === at[0] && c === at[1] ? 0 : -1}
                    aria-label={says}
                    title={says}
                    onFocus={() => setAt([r, c])}
                    onClick={() =>
                      events > 0 && takeStep(openCell(row.id, column.id), 'cell', `${nameOf(row, language)} — ${nameOf(column, language)}`)
                    }
                  >
                    {events > 0 ? events : ''}
                  </button>
                </td>
              )
            })}
            <td className="matrix-rest" aria-hidden />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The events behind a cell, with their passages. */
const CellPanel = ({ row, column, matrix }: { row: string; column: string; matrix: Matrix }) => {
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

/** «Сводная таблица»: which city bodies are named with which countries, by records in documents. */
export const MatrixLens = () => {
  const { t } = useTranslation()
  const filter = useView(({ filter }) => filter)
  const cell = useView(({ cell }) => cell)
  const hasCard = useView(({ selected, link }) => selected.length > 0 || link !== null)
  const { data, error, refetch } = useMatrix(filter)
  return (
    <div className="lens lens-matrix">
      <div className="lens-list">
        <Group className="lens-bar" gap="sm">
          <FilterButton />
          <FilterChips />
          <Text size="sm" c="dimmed">
            {t('matrix.note')}
          </Text>
        </Group>
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <Loading lines={12} />}
        {data?.rows.length === 0 && (
          <Nothing
            title={t('matrix.nothing')}
            icon={<IconLayoutGrid size={40} />}
            actions={
              <Button variant="default" onClick={() => takeStep(clearFilter, 'clearFilter')}>
                {t('filter.clear')}
              </Button>
            }
          >
            {t('matrix.nothingAdvice')}
          </Nothing>
        )}
        {data !== undefined && data.rows.length > 0 && (
          <div className="matrix-scroll">
            <Grid matrix={data} />
          </div>
        )}
      </div>
      {cell !== null && data !== undefined && !hasCard && <CellPanel key={`${cell.row} ${cell.column}`} {...cell} matrix={data} />}
    </div>
  )
}
