import { Button, CloseButton, Group, Select, Text } from '@mantine/core'
import { IconAffiliate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { thingKindNames } from '../../graph/kinds.ts'
import { openOnGraph, openTable, select } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { headingOf, useLanguage } from '../app/words.ts'
import { FilterButton, FilterChips } from '../panels/Filters.tsx'
import { TableGrid } from './table/TableGrid.tsx'
import { ColumnsButton, DownloadMenu, GroupChoice } from './table/TableTools.tsx'

/** What is chosen, and what can be done with it. */
const Chosen = () => {
  const { t } = useTranslation()
  const selected = useView(({ selected }) => selected)
  if (selected.length === 0) return null
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {t('table.selected', { count: selected.length })}
      </Text>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconAffiliate size={16} />}
        onClick={() => takeStep(openOnGraph(...selected), 'add', String(selected.length))}
      >
        {t('table.onGraph')}
      </Button>
      <CloseButton size="sm" aria-label={t('table.unselect')} onClick={() => takeStep(select(), 'select')} />
    </Group>
  )
}

/** «Таблица»: the things of one kind, filtered, sorted, grouped; however many there are, the screen holds those in sight. */
export const TableLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kind = useView(({ table }) => table.kind)
  return (
    <div className="lens lens-list">
      <Group className="lens-bar" gap="sm">
        <Select
          size="xs"
          w={230}
          aria-label={t('table.kind')}
          allowDeselect={false}
          value={kind}
          data={thingKindNames.map((value) => ({ value, label: headingOf(value, language) }))}
          onChange={(chosen) => chosen !== null && takeStep(openTable(chosen), 'table', headingOf(chosen, language))}
        />
        <FilterButton />
        <ColumnsButton />
        <GroupChoice />
        <DownloadMenu />
        <FilterChips />
      </Group>
      <TableGrid key={kind} chosen={<Chosen />} />
    </div>
  )
}
