import { Group, Text } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMatrix } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { ClearFilter } from '../panels/ClearFilter.tsx'
import { FilterButton, FilterChips } from '../panels/Filters.tsx'
import { Failed, Loading, Nothing } from '../panels/states.tsx'
import { CellPanel } from './CellPanel.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'

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
          <Nothing title={t('matrix.nothing')} icon={<IconLayoutGrid size={40} />} actions={<ClearFilter />}>
            {t('matrix.nothingAdvice')}
          </Nothing>
        )}
        {data !== undefined && data.rows.length > 0 && (
          <div className="matrix-scroll">
            <MatrixGrid matrix={data} />
          </div>
        )}
      </div>
      {cell !== null && data !== undefined && !hasCard && <CellPanel key={`${cell.row} ${cell.column}`} {...cell} matrix={data} />}
    </div>
  )
}
