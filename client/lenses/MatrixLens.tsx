import { Group, Text } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bodyAxes } from '../../graph/axes.ts'
import { useView } from '../app/store.ts'
import { numberInWords, useLanguage } from '../app/words.ts'
import { ClearFilter } from '../panels/ClearFilter.tsx'
import { FilterButton, FilterChips } from '../panels/Filters.tsx'
import { Failed, Loading, Nothing } from '../panels/states.tsx'
import { CellPanel } from './CellPanel.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixTools } from './MatrixTools.tsx'
import { useShownMatrix } from './useShownMatrix.ts'

/** What the signs in the cells mean, as far as they can be there. */
const Signs = () => {
  const { t } = useTranslation()
  const { rows, supposed, years } = useView(({ matrix }) => matrix)
  const signs = [
    ...(years === null ? [] : [t('matrix.sign.change', { before: years[0], after: years[1] })]),
    ...(bodyAxes.includes(rows) && years === null ? [t('matrix.sign.byPost')] : []),
    ...(bodyAxes.includes(rows) && years === null && supposed ? [t('matrix.sign.supposed')] : []),
  ]
  return (
    <Text size="sm" c="dimmed">
      {[t('matrix.note'), ...signs].join(' ')}
    </Text>
  )
}

/** «Сводная таблица»: any two sides of events crossed, by records in documents; at first which city bodies are named with which countries. */
export const MatrixLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const cell = useView(({ cell }) => cell)
  const hasCard = useView(({ selected, link }) => selected.length > 0 || link !== null)
  const { shown, error, refetch } = useShownMatrix()
  const matrix = shown?.matrix
  const isCut = matrix !== undefined && (matrix.rowTotal > matrix.rows.length || matrix.columnTotal > matrix.columns.length)
  const isEmpty = matrix !== undefined && (matrix.rows.length === 0 || matrix.columns.length === 0)
  return (
    <div className="lens lens-matrix">
      <div className="lens-list">
        <Group className="lens-bar" gap="sm" align="flex-end">
          <FilterButton />
          <MatrixTools />
          <FilterChips />
        </Group>
        <div className="matrix-note">
          <Signs />
        </div>
        {error !== null && <Failed error={error} retry={refetch} />}
        {error === null && shown === undefined && <Loading lines={12} />}
        {isEmpty && (
          <Nothing title={t('matrix.nothing')} icon={<IconLayoutGrid size={40} />} actions={<ClearFilter />}>
            {t('matrix.nothingAdvice')}
          </Nothing>
        )}
        {isCut && (
          <Text size="sm" px="md">
            {t('matrix.cut', {
              rows: matrix.rows.length,
              rowTotal: numberInWords(matrix.rowTotal, language),
              columns: matrix.columns.length,
              columnTotal: numberInWords(matrix.columnTotal, language),
            })}
          </Text>
        )}
        {shown !== undefined && !isEmpty && (
          <div className="matrix-scroll">
            <MatrixGrid {...shown} />
          </div>
        )}
      </div>
      {cell !== null && matrix !== undefined && !hasCard && <CellPanel key={`${cell.row} ${cell.column}`} {...cell} matrix={matrix} />}
    </div>
  )
}
