import { CloseButton, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Filter, Matrix, MatrixSide } from '../../graph/answers.ts'
import { type Axis, bodyAxes } from '../../graph/axes.ts'
import { usePages } from '../app/queries.ts'
import { closeCell } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, useLanguage } from '../app/words.ts'
import { EventLine } from '../panels/card/Events.tsx'
import { Help } from '../panels/Help.tsx'
import { Listed } from '../panels/Listed.tsx'
import { inYear, sideName } from './matrix.ts'

type Way = 'stated' | 'by post' | 'by remit'

/** One group of a cell's events: of one way and one year; a group with none is not shown unless it is said outright. */
const Behind = ({ row, column, way, filter, title }: { row: string; column: string; way: Way; filter: Filter; title: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { rows, columns } = useView(({ matrix }) => matrix)
  const pages = usePages('cell', { query: { ...filter, rows, columns, row, column, way } }, 50)
  const { data } = pages
  const total = data?.pages[0]?.total ?? 0
  if (data !== undefined && total === 0 && way !== 'stated') return null
  return (
    <section>
      <Text size="sm" c="dimmed" pb="xs">
        {title === '' ? '' : `${title}: `}
        {data !== undefined && (total === 0 ? t('matrix.notStated') : countInWords(total, 'Event', language))}
      </Text>
      <Stack gap="sm">
        <Listed pages={pages}>{(items) => items.map((telling) => <EventLine key={telling.thing.id} telling={telling} most={2} />)}</Listed>
      </Stack>
    </section>
  )
}

/** The events behind a cell with their passages: of two years one after the other, what is only supposed last. */
export const CellPanel = ({ row, column, matrix }: { row: string; column: string; matrix: Matrix }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { rows, columns, supposed, years } = useView(({ matrix }) => matrix)
  const named = (sides: readonly MatrixSide[], axis: Axis, id: string) => {
    const side = sides.find((one) => one.id === id)
    return side === undefined ? '' : sideName(side, axis, language)
  }
  const ofBodies = bodyAxes.includes(rows) && years === null
  const groups: { key: string; way: Way; filter: Filter; title: string }[] = [
    ...(years === null
      ? [{ key: 'stated', way: 'stated' as const, filter, title: '' }]
      : years.map((year) => ({ key: String(year), way: 'stated' as const, filter: inYear(filter, year), title: String(year) }))),
    ...(ofBodies ? [{ key: 'post', way: 'by post' as const, filter, title: t('matrix.behindPost') }] : []),
    ...(ofBodies && supposed ? [{ key: 'remit', way: 'by remit' as const, filter, title: t('matrix.behindSupposed') }] : []),
  ]
  return (
    <section className="side side-right" aria-label={t('matrix.behind')}>
      <Group justify="space-between" p="md" pb="xs" wrap="nowrap" align="flex-start">
        <Title order={2} size="h5">
          {named(matrix.rows, rows, row)} — {named(matrix.columns, columns, column)}
        </Title>
        <CloseButton aria-label={t('close')} onClick={() => takeStep(closeCell, 'closeCell')} />
      </Group>
      <ScrollArea.Autosize
        mah="100%"
        className="side-scroll"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('matrix.behind') }}
      >
        <Stack p="md" pt={0} gap="md">
          <Help of="cell" />
          {groups.map(({ key, ...group }) => (
            <Behind key={key} row={row} column={column} {...group} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </section>
  )
}
