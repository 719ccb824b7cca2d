import { Button, FileButton, Group, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconFileDownload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../graph/text.ts'
import { api } from '../../server/api.ts'
import { addressOf, sendTemplate } from '../app/call.ts'
import { FileCheck } from './FileCheck.tsx'
import { useKeptList } from './kept/keeping.ts'
import { useTroubleInWords } from './states.tsx'
import { Templates } from './Templates.tsx'

/** What a report is of: the query that names it. */
type Of = { country: string } | { about: string }
interface Made {
  label: 'reports.word' | 'reports.pdf' | 'reports.control' | 'reports.wordEnglish' | 'reports.pdfEnglish'
  query: { format?: 'docx' | 'pdf'; control?: true; language?: Language }
}

/** The files that a report is made as. */
const files: readonly Made[] = [
  { label: 'reports.word', query: {} },
  { label: 'reports.pdf', query: { format: 'pdf' } },
  { label: 'reports.control', query: { control: true } },
  { label: 'reports.wordEnglish', query: { language: 'en' } },
  { label: 'reports.pdfEnglish', query: { language: 'en', format: 'pdf' } },
]

/** A report as a menu of its files: clean and control copies, in both languages, or in an office's own template. */
const ReportMenu = ({ path, of, label }: { path: string; of: Of; label: string }) => {
  const { t } = useTranslation()
  const templates = useKeptList('template').data?.items ?? []
  const [open, setOpen] = useState<'templates' | 'check' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Templates opened={open === 'templates'} close={close} />
      <FileCheck address={open === 'check' ? addressOf(path, {}, { ...of }) : null} label={label} close={close} />
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconFileDownload size={16} />} rightSection={<IconChevronDown size={14} />}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {files.map(({ label: file, query }) => (
            <Menu.Item key={file} component="a" href={addressOf(path, {}, { ...of, ...query })} download>
              {t(file)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('reports.templates')}</Menu.Label>
          {templates.map(({ id, name }) => (
            <Menu.Item key={id} component="a" href={addressOf(path, {}, { ...of, template: id })} download>
              {name}
            </Menu.Item>
          ))}
          <AddTemplate />
          <Menu.Item onClick={() => setOpen('templates')}>{t('reports.manage')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setOpen('check')}>{t('reports.check')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

/** Takes an office's own Word file as a template; what is wrong with it is said. */
const AddTemplate = () => {
  const { t } = useTranslation()
  const inWords = useTroubleInWords()
  const client = useQueryClient()
  const reset = useRef<() => void>(null)
  const add = useMutation({
    mutationFn: sendTemplate,
    onSuccess: async ({ name }) => {
      notifications.show({ message: t('reports.templateAdded', { name }), color: 'teal' })
      await client.invalidateQueries({ queryKey: ['keptPage'] })
    },
    onError: (error) => notifications.show({ message: inWords(error), color: 'red', autoClose: 20_000 }),
    onSettled: () => reset.current?.(),
  })
  return (
    <FileButton accept=".docx" resetRef={reset} onChange={(file) => file && add.mutate(file)}>
      {(props) => (
        <Menu.Item {...props} closeMenuOnClick={false} disabled={add.isPending}>
          {t('reports.addTemplate')}
        </Menu.Item>
      )}
    </FileButton>
  )
}

/** The brief on a country or a place. */
export const BriefFiles = ({ country }: { country: string }) => {
  const { t } = useTranslation()
  return <ReportMenu path={api.reportBrief.path} of={{ country }} label={t('reports.brief')} />
}

/** «Справка» on anything. */
export const DossierFiles = ({ about }: { about: string }) => {
  const { t } = useTranslation()
  return <ReportMenu path={api.reportDossier.path} of={{ about }} label={t('reports.dossier')} />
}

const TableLink = ({ query, label }: { query: object; label: string }) => (
  <Button
    component="a"
    href={addressOf(api.reportTable.path, {}, query)}
    download
    size="xs"
    variant="default"
    leftSection={<IconFileDownload size={16} />}
  >
    {label}
  </Button>
)

/** The annual table of a year as a Word file and a workbook, and the draft of the next year's. */
export const TableFiles = ({ year }: { year: number }) => {
  const { t } = useTranslation()
  return (
    <Group gap={6}>
      <TableLink query={{ year }} label={t('reports.table', { year: String(year) })} />
      <TableLink query={{ year, format: 'xlsx' }} label={t('reports.sheet')} />
      <TableLink query={{ year: year + 1, draft: true }} label={t('reports.draft', { year: String(year + 1) })} />
    </Group>
  )
}
