import { Loader, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MatrixSide, ThingBrief } from '../../graph/answers.ts'
import { axes } from '../../graph/axes.ts'
import { columnsForHall } from '../../graph/table.ts'
import { isPublic } from '../../picture/viewed.ts'
import { useView } from '../app/store.ts'
import { nameOf, periodInWords, useLanguage } from '../app/words.ts'
import { changeOf, heat, sideName } from '../lenses/matrix.ts'
import { type ShownMatrix, useShownMatrix } from '../lenses/useShownMatrix.ts'
import { slideEvents, slideThings } from './asking.ts'
import { leavesOf, useLeaf } from './leaves.ts'
import { TableLeaves } from './TableLeaves.tsx'
import { useLeftOut } from './useLeftOut.ts'

/** What names of columns with the note take of a matrix's height, names of rows of its width. */
const matrixFrame = { height: 380, width: 480, row: 66, column: 66 } as const

const MatrixLeaves = ({ matrix, cells }: ShownMatrix) => {
  const left = useLeftOut()
  const stays = ({ thing }: MatrixSide) => thing === null || !left.has(thing.id)
  const [rows, columns] = [matrix.rows.filter(stays), matrix.columns.filter(stays)]
  const { t } = useTranslation()
  const language = useLanguage()
  const wish = useView(({ matrix }) => matrix)
  const { ref, width, height } = useElementSize()
  const rowLeaves = leavesOf(rows.length, Math.floor((height - matrixFrame.height) / matrixFrame.row))
  const columnLeaves = leavesOf(columns.length, Math.floor((width - matrixFrame.width) / matrixFrame.column))
  const leaves = rowLeaves.flatMap((row) => columnLeaves.map((column) => ({ row, column })))
  const leaf = leaves[useLeaf(leaves.length)]
  if (leaf === undefined) return null
  const greatest = Math.max(0, ...[...cells.values()].map(({ events }) => events))
  return (
    <div ref={ref} className="slide-scroll">
      <table className="matrix matrix-slide">
        <thead>
          <tr>
            <th className="matrix-corner">{axes[wish.rows][language]}</th>
            {columns.slice(leaf.column.from, leaf.column.to).map((column) => (
              <th key={column.id} className="matrix-column">
                <div>{sideName(column, wish.columns, language)}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(leaf.row.from, leaf.row.to).map((row) => (
            <tr key={row.id} data-move={row.id}>
              <th className="matrix-row">
                <div className="two-lines">{sideName(row, wish.rows, language)}</div>
              </th>
              {columns.slice(leaf.column.from, leaf.column.to).map((column) => {
                const cell = cells.get(`${row.id} ${column.id}`)
                const events = cell?.events ?? 0
                const change = cell === undefined ? '' : changeOf(cell)
                return (
                  <td key={column.id} data-heat={heat(events, greatest)}>
                    {events > 0 || change !== '' ? events : ''}
                    {change !== '' && <span className="matrix-change"> {change}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Text className="slide-note">
        {t('matrix.note')}
        {leaves.length > 1 &&
          ` ${t('slide.part', {
            fromRow: leaf.row.from + 1,
            toRow: leaf.row.to,
            rows: rows.length,
            fromColumn: leaf.column.from + 1,
            toColumn: leaf.column.to,
            columns: columns.length,
          })}`}
      </Text>
    </div>
  )
}

/** The matrix, as many rows and columns at once as a hall can read, in the documents' own order; nothing that is only supposed. */
export const MatrixSlide = () => {
  const { shown } = useShownMatrix()
  return shown === undefined ? <Loader /> : <MatrixLeaves {...shown} />
}

const said = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const SlideLine = ({ thing: { kind, name, fields } }: { thing: ThingBrief }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const when = periodInWords(said(fields['start']), said(fields['end']), language)
  return (
    <span className="two-lines">
      {kind === 'Event' && <b>{when === '' ? t('noDate') : when} · </b>}
      {nameOf({ name, fields }, language)}
    </span>
  )
}

/** What the note about leaves takes of a list's height. */
const noteHeight = 52

/** A list on leaves of as many lines as there is room for. */
const Leaves = ({ things, line, columns }: { things: readonly ThingBrief[]; line: number; columns: 1 | 3 }) => {
  const { t } = useTranslation()
  const { ref, height } = useElementSize()
  const leaves = leavesOf(things.length, Math.floor((height - noteHeight) / line) * columns)
  const leaf = leaves[useLeaf(leaves.length)]
  if (leaf === undefined) return null
  return (
    <div ref={ref} className="slide-scroll">
      <ul className="slide-list" data-columns={columns > 1}>
        {things.slice(leaf.from, leaf.to).map((thing) => (
          <li key={thing.id} data-move={thing.id}>
            <SlideLine thing={thing} />
          </li>
        ))}
      </ul>
      {leaves.length > 1 && (
        <Text className="slide-note">{t('slide.first', { from: leaf.from + 1, to: leaf.to, count: things.length })}</Text>
      )}
    </div>
  )
}

/** Events by time, the newest first. */
export const EventsSlide = () => {
  const filter = useView(({ filter }) => filter)
  const left = useLeftOut()
  const { data } = useQuery(slideEvents({ filter }))
  if (data === undefined) return <Loader />
  const day = ({ fields }: ThingBrief) => said(fields['firstDay']) ?? ''
  const things = data.items
    .map(({ thing }) => thing)
    .filter((thing) => isPublic(thing) && !left.has(thing.id))
    .sort((a, b) => day(b).localeCompare(day(a)))
  return <Leaves things={things} line={94} columns={1} />
}

/** The things of a table: countries and topics by their names, all else with a few columns. */
export const TableSlide = () => {
  const filter = useView(({ filter }) => filter)
  const table = useView(({ table }) => table)
  const left = useLeftOut()
  const { data } = useQuery(slideThings({ filter, table }))
  if (data === undefined) return <Loader />
  const things = data.items.filter((thing) => isPublic(thing) && !left.has(thing.id))
  const fields = columnsForHall(table.kind, table.columns, filter.countries)
  return fields.length === 0 ? (
    <Leaves things={things} line={55} columns={3} />
  ) : (
    <TableLeaves things={things} fields={fields} kind={table.kind} />
  )
}
