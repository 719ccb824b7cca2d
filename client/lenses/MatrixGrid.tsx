import { Anchor } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Matrix, ThingBrief } from '../../graph/answers.ts'
import { openCell, select } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { cellAfter, heat } from './matrix.ts'

const Name = ({ thing }: { thing: ThingBrief }) => {
  const language = useLanguage()
  const name = nameOf(thing, language)
  return (
    <Anchor component="button" size="sm" className="matrix-name" onClick={() => takeStep(select(thing.id), 'card', name)}>
      {name}
    </Anchor>
  )
}

/** The table itself: names that stay in sight, numbers with shading, walked with the arrows. */
export const MatrixGrid = ({ matrix: { rows, columns, cells } }: { matrix: Matrix }) => {
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
