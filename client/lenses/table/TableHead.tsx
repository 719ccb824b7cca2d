import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldsOf, type ThingKind } from '../../../graph/kinds.ts'
import { nameColumn, recordsColumn } from '../../../graph/table.ts'
import { sortTable } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { useLanguage } from '../../app/words.ts'

const Head = ({ sort, title, number = false }: { sort: string; title: string; number?: boolean }) => {
  const table = useView(({ table }) => table)
  const isSorted = table.sort === sort
  const Arrow = !isSorted ? IconArrowsSort : table.direction === 'asc' ? IconArrowUp : IconArrowDown
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (table.direction === 'asc' ? 'ascending' : 'descending') : 'none'}
      className={number ? 'grid-cell number-cell' : 'grid-cell'}
    >
      <UnstyledButton className="sort" onClick={() => takeStep(sortTable(sort), 'sort', title)}>
        {title}
        <Arrow size={14} opacity={isSorted ? 1 : 0.35} aria-hidden />
      </UnstyledButton>
    </div>
  )
}

/** The names of the columns; each sorts by its own, and again turns the order round. */
export const TableHead = ({ kind, fields }: { kind: ThingKind; fields: readonly string[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div role="row" aria-rowindex={1} className="grid-row grid-head">
      <div role="columnheader" className="grid-cell">
        <span className="unseen">{t('table.choice')}</span>
      </div>
      <Head sort={nameColumn} title={t('table.name')} />
      {fields.map((field) => (
        <Head key={field} sort={field} title={fieldsOf(kind)[field]?.title[language] ?? field} />
      ))}
      <Head sort={recordsColumn} title={t('table.records')} number />
    </div>
  )
}
