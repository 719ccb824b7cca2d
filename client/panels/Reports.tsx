import { Button, Group } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../server/api.ts'
import { addressOf } from '../app/call.ts'

const WordFile = ({ href, label }: { href: string; label: string }) => (
  <Button component="a" href={href} download size="xs" variant="default" leftSection={<IconFileDownload size={16} />}>
    {label}
  </Button>
)

/** The brief on a country as Word files: the clean copy, and the control copy with its sources. */
export const BriefFiles = ({ country }: { country: string }) => {
  const { t } = useTranslation()
  const { path } = api.reportBrief
  return (
    <Group gap="xs">
      <WordFile href={addressOf(path, {}, { country })} label={t('reports.brief')} />
      <WordFile href={addressOf(path, {}, { country, control: true })} label={t('reports.control')} />
    </Group>
  )
}

/** The annual table of a year as a Word file. */
export const TableFile = ({ year }: { year: number }) => {
  const { t } = useTranslation()
  return <WordFile href={addressOf(api.reportTable.path, {}, { year })} label={t('reports.table', { year: String(year) })} />
}
