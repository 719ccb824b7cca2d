import { Button, Checkbox, Menu, Popover, Select, Stack } from '@mantine/core'
import { IconChevronDown, IconColumns3, IconDownload, IconFold, IconListDetails } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '../../../graph/kinds.ts'
import { columnsOf, groupingsOf, shownColumns } from '../../../graph/table.ts'
import { api } from '../../../server/api.ts'
import { addressOf } from '../../app/call.ts'
import { setTable } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { useLanguage } from '../../app/words.ts'
import { useGroups, useTableWish } from './useThings.ts'

/** Which fields of its kind the table shows. */
export const ColumnsButton = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, columns } = useView(({ table }) => table)
  const change = (chosen: string[]) => takeStep(setTable({ columns: chosen }), 'columns')
  return (
    <Popover position="bottom-start" width={300} shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Button variant={columns.length > 0 ? 'light' : 'default'} size="xs" leftSection={<IconColumns3 size={16} />}>
          {t('table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="70vh" style={{ overflowY: 'auto' }} aria-label={t('table.columns')}>
        <Stack gap="sm">
          <Checkbox.Group value={shownColumns(kind, columns)} onChange={change} aria-label={t('table.columns')}>
            <Stack gap="xs">
              {columnsOf(kind).map((field) => (
                <Checkbox key={field} size="sm" value={field} label={fieldsOf(kind)[field]?.title[language] ?? field} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button size="xs" variant="default" disabled={columns.length === 0} onClick={() => change([])}>
            {t('table.usual')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

/** By which field the table is grouped; its groups folded and opened all at once. */
export const GroupChoice = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, group, folded } = useView(({ table }) => table)
  const { groups } = useGroups(useTableWish())
  const isFolded = groups !== null && groups !== undefined && groups.every(({ key }) => folded.includes(key))
  return (
    <>
      <Select
        size="xs"
        w={210}
        aria-label={t('table.group')}
        placeholder={t('table.noGroup')}
        leftSection={<IconListDetails size={16} />}
        clearable
        value={group}
        data={[...groupingsOf(kind).keys()].map((value) => ({
          value,
          label: t('table.groupBy', { field: fieldsOf(kind)[value]?.title[language] ?? value }),
        }))}
        onChange={(chosen) => takeStep(setTable({ group: chosen, folded: [] }), 'group')}
      />
      {groups !== null && groups !== undefined && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFold size={16} />}
          onClick={() => takeStep(setTable({ folded: isFolded ? [] : groups.map(({ key }) => key) }), 'fold')}
        >
          {t(isFolded ? 'table.unfoldAll' : 'table.foldAll')}
        </Button>
      )}
    </>
  )
}

/** The whole table as the filter leaves it, as a file. */
export const DownloadMenu = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, columns } = useView(({ table }) => table)
  const query = { ...useTableWish(), columns: shownColumns(kind, columns), lang: language }
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconDownload size={16} />} rightSection={<IconChevronDown size={14} />}>
          {t('table.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={addressOf(api.thingsXlsx.path, {}, query)} download>
          {t('table.xlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={addressOf(api.thingsCsv.path, {}, query)} download>
          {t('table.csv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
