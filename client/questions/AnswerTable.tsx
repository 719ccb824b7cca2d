import { Table, UnstyledButton } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { Fragment, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../graph/answers.ts'
import type { AnswerRow } from '../../graph/questions/answer.ts'
import type { Column } from '../../graph/questions/template.ts'
import { useLanguage } from '../app/words.ts'
import { Sources } from '../panels/Sources.tsx'
import { Cell } from './Cell.tsx'

interface RowParts {
  row: AnswerRow
  columns: [string, Column][]
  things: ReadonlyMap<string, ThingBrief>
  unsourced: boolean
}

const cellClass = ({ is }: Column): string => (is === 'count' ? 'number-cell' : is === 'date' ? 'date-cell' : '')

const Row = ({ row, columns, things, unsourced }: RowParts) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const sources = useId()
  return (
    <Fragment>
      <Table.Tr>
        {columns.map(([name, column]) => (
          <Table.Td key={name} className={cellClass(column)}>
            <Cell column={column} cell={row.cells[name] ?? null} things={things} />
          </Table.Td>
        ))}
        {!unsourced && (
          <Table.Td>
            <UnstyledButton className="sources-button" aria-expanded={open} aria-controls={sources} onClick={() => setOpen(!open)}>
              <IconQuote size={14} aria-hidden />
              <span>{t('ask.sources', { count: row.evidence.length })}</span>
            </UnstyledButton>
          </Table.Td>
        )}
      </Table.Tr>
      {open && (
        <Table.Tr id={sources}>
          <Table.Td colSpan={columns.length + 1} className="row-sources">
            <Sources evidence={row.evidence} />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  )
}

/** Rows may be alike in all that they show: their place tells them apart. */
const keyed = (rows: readonly AnswerRow[]) => rows.map((row, at) => ({ row, key: `${at} ${JSON.stringify(row.cells)}` }))

/** The rows of an answer as a table: names open cards, each row shows where it is said; `unsourced` where no row has a place of its own. */
export const AnswerTable = ({
  label,
  columns,
  rows,
  things,
  unsourced = false,
}: {
  label: string
  columns: [string, Column][]
  rows: readonly AnswerRow[]
  things: ReadonlyMap<string, ThingBrief>
  unsourced?: boolean
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table stickyHeader highlightOnHover verticalSpacing={6} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {columns.map(([name, column]) => (
            <Table.Th key={name} className={column.is === 'count' ? 'number-cell' : ''}>
              {column.title[language]}
            </Table.Th>
          ))}
          {!unsourced && <Table.Th>{t('ask.said')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keyed(rows).map(({ row, key }) => (
          <Row key={key} row={row} columns={columns} things={things} unsourced={unsourced} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
