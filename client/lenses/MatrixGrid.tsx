import { Anchor } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixSide } from '../../graph/answers.ts'
import { type Axis, axes } from '../../graph/axes.ts'
import { openCell, select } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { ChangeMarks } from '../panels/compare/ChangeMark.tsx'
import { changesInBoth, changesInWords, useChangesOn } from '../panels/compare/useChangesOn.ts'
import { cellAfter, changeOf, heat, type ShownCell, sideName } from './matrix.ts'
import type { ShownMatrix } from './useShownMatrix.ts'

const Name = ({ side, axis }: { side: MatrixSide; axis: Axis }) => {
  const language = useLanguage()
  const name = sideName(side, axis, language)
  const { thing } = side
  if (thing === null) return <span className="matrix-name">{name}</span>
  return (
    <Anchor component="button" size="sm" className="matrix-name" onClick={() => takeStep(select(thing.id), 'card', name)}>
      {name}
    </Anchor>
  )
}

/** What stands in a cell: the number that is stated, the change between two years, what follows from a post, what is only supposed. */
const Counts = ({ cell }: { cell: ShownCell }) => {
  const change = changeOf(cell)
  return (
    <>
      {cell.events > 0 || change !== '' ? cell.events : ''}
      {change !== '' && <small className="matrix-change"> {change}</small>}
      {cell.before === undefined && cell.byPost > 0 && <small className="matrix-post"> +{cell.byPost}</small>}
      {cell.before === undefined && cell.supposed > 0 && <small className="matrix-supposed"> {cell.supposed}</small>}
    </>
  )
}

const nothing: ShownCell = { events: 0, byPost: 0, supposed: 0 }

/** The words of a cell for a screen reader and the tooltip. */
const useCellInWords = (): ((row: string, column: string, cell: ShownCell) => string) => {
  const { t } = useTranslation()
  return (row, column, { events, before, byPost, supposed }) =>
    [
      t('matrix.cell', { row, column, count: events }),
      ...(before === undefined ? [] : [t('matrix.was', { count: before })]),
      ...(before === undefined && byPost > 0 ? [t('matrix.byPost', { count: byPost })] : []),
      ...(before === undefined && supposed > 0 ? [t('matrix.bySupposed', { count: supposed })] : []),
    ].join('; ')
}

/** The table itself: names that stay in sight, numbers with shading, walked with the arrows. */
export const MatrixGrid = ({ matrix: { rows, columns }, cells }: ShownMatrix) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useView(({ cell }) => cell)
  const wish = useView(({ matrix }) => matrix)
  const inWords = useCellInWords()
  const [ofRows, ofColumns] = [useChangesOn(wish.rows), useChangesOn(wish.columns)]
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const body = useRef<HTMLTableSectionElement>(null)
  const greatest = Math.max(0, ...[...cells.values()].map(({ events }) => events))
  const reach: readonly [number, number] = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)]
  const walk = (event: KeyboardEvent) => {
    const next = cellAfter(event.key, reach, rows.length, columns.length)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    body.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus()
  }
  return (
    <table className="matrix" aria-label={t('matrix.title', { rows: axes[wish.rows][language], columns: axes[wish.columns][language] })}>
      <thead>
        <tr>
          <th scope="col" className="matrix-corner">
            {axes[wish.rows][language]}
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" className="matrix-column">
              <div>
                <Name side={column} axis={wish.columns} />
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
              <Name side={row} axis={wish.rows} />
            </th>
            {columns.map((column, c) => {
              const cell = cells.get(`${row.id} ${column.id}`) ?? nothing
              const names = [sideName(row, wish.rows, language), sideName(column, wish.columns, language)] as const
              const changes = changesInBoth(ofRows.get(row.id), ofColumns.get(column.id))
              const says = [inWords(...names, cell), changesInWords(changes, language)].filter(Boolean).join('; ')
              const isFull = cell.events + cell.byPost + cell.supposed + (cell.before ?? 0) > 0
              return (
                <td
                  key={column.id}
                  data-heat={heat(cell.events, greatest)}
                  data-full={isFull}
                  data-open={open?.row === row.id && open.column === column.id}
                >
                  <button
                    type="button"
                    data-at={`${r} ${c}`}
                    tabIndex={r === reach[0] && c === reach[1] ? 0 : -1}
                    title={says}
                    onFocus={() => setAt([r, c])}
                    onClick={() => isFull && takeStep(openCell(row.id, column.id), 'cell', names.join(' — '))}
                  >
                    {/* The button's name is what is seen and then its words: who speaks to the page says what they see. */}
                    <Counts cell={cell} />
                    <ChangeMarks changes={changes} />
                    <span className="unseen"> {says}</span>
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
