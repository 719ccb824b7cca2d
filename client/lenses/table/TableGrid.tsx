import { Group, Text } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NamedGroup, shownColumns } from '../../../graph/table.ts'
import { useView } from '../../app/store.ts'
import { countInWords, headingOf, useLanguage } from '../../app/words.ts'
import { ClearFilter } from '../../panels/ClearFilter.tsx'
import { Failed, Loading, Nothing } from '../../panels/states.tsx'
import { type Line, linesOf } from './lines.ts'
import { TableHead } from './TableHead.tsx'
import { ComingLine, GroupLine, type Placed, ThingRow } from './TableLine.tsx'
import { useRowsInSight } from './useRowsInSight.ts'
import { useTableKeys } from './useTableKeys.ts'
import { useGroups, useIdsAt, useTableWish, useThingsAt, useTotal } from './useThings.ts'
import './table.css'

/** Every row is as high as two lines of words, so that the scroll bar is right before a row has come. */
const rowHeight = 46
const headHeight = 44
/** Besides the fields: the tick, the name, the number of records. */
const fixedColumns = 3

const Grid = ({ total, groups }: { total: number; groups: NamedGroup[] | null }) => {
  const language = useLanguage()
  const { kind, columns, folded, group } = useView(({ table }) => table)
  const wish = useTableWish()
  const lines = linesOf(total, groups, new Set(folded))
  const fields = shownColumns(kind, columns)
  const [wanted, setActive] = useState(0)
  const active = Math.min(wanted, Math.max(0, lines.count - 1))
  const sheet = useRef<HTMLDivElement>(null)
  const rows = useRowsInSight(sheet, lines.count, { row: rowHeight, head: headHeight })
  const inSight = rows.lines.map((line) => ({ line, at: lines.at(line) }))
  const thingAt = useThingsAt(
    wish,
    inSight.flatMap(({ at }) => (at.is === 'thing' ? [at.offset] : [])),
  )
  const go = (line: number) => {
    setActive(line)
    rows.bring(line)
  }
  const { choose, onKeyDown } = useTableKeys({ lines, active, onPage: rows.onPage, go, idsAt: useIdsAt(wish) })
  const idOf = (line: number) => `table-line-${line}`
  const isActiveThere = inSight.some(({ line }) => line === active)

  const drawn = (at: Line, placed: Placed) => {
    const width = fields.length + fixedColumns
    if (at.is === 'group')
      return <GroupLine key={placed.id} {...placed} kind={kind} field={group ?? ''} group={at.group} folded={at.folded} columns={width} />
    const thing = thingAt(at.offset)
    if (thing === undefined || thing.kind !== kind) return <ComingLine key={placed.id} {...placed} columns={width} />
    return <ThingRow key={placed.id} {...placed} thing={thing} fields={fields} />
  }

  return (
    <div
      ref={sheet}
      onScroll={rows.onScroll}
      role="grid"
      tabIndex={0}
      className="grid-sheet"
      style={{ '--fields': fields.length } as CSSProperties}
      aria-label={headingOf(kind, language)}
      aria-rowcount={lines.count + 1}
      aria-colcount={fields.length + fixedColumns}
      aria-multiselectable
      aria-activedescendant={isActiveThere ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <TableHead kind={kind} fields={fields} />
      <div
        role="rowgroup"
        className="grid-rows"
        style={{ height: rows.whole }}
        onClick={({ currentTarget }) => currentTarget.parentElement?.focus({ preventScroll: true })}
      >
        {inSight.map(({ line, at }) =>
          drawn(at, {
            id: idOf(line),
            line,
            style: { transform: `translateY(${line * rowHeight}px)`, height: rowHeight },
            active: line === active,
            choose: (choice) => {
              setActive(line)
              void choose(line, choice)
            },
          }),
        )}
      </div>
    </div>
  )
}

/** The rows of the table: how many there are, what is said of the chosen ones, and those in sight. */
export const TableGrid = ({ chosen }: { chosen: ReactNode }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kind = useView(({ table }) => table.kind)
  const wish = useTableWish()
  const { data, error, refetch, isPlaceholderData } = useTotal(wish)
  const grouped = useGroups(wish)
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (grouped.error !== null) return <Failed error={grouped.error} retry={() => void grouped.refetch()} />
  const isOfAnother = isPlaceholderData && data?.items[0]?.kind !== kind
  if (data === undefined || isOfAnother || grouped.groups === undefined) return <Loading lines={12} />
  if (data.total === 0)
    return (
      <Nothing
        title={t('table.nothing', { kind: headingOf(kind, language).toLocaleLowerCase() })}
        icon={<IconTable size={40} />}
        actions={<ClearFilter />}
      >
        {t('table.nothingAdvice')}
      </Nothing>
    )
  return (
    <>
      <Group justify="space-between" mih={38} pb="xs">
        <Text size="sm" c="dimmed" role="status">
          {countInWords(data.total, kind, language)}
        </Text>
        {chosen}
      </Group>
      <Grid total={data.total} groups={grouped.groups} />
    </>
  )
}
