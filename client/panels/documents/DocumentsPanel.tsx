import { Badge, Button, Drawer, Group, Modal, Paper, Stack, Text } from '@mantine/core'
import { IconFileText, IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceDocument } from '../../../graph/statements.ts'
import { documentForms } from '../../../graph/vocabulary.ts'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { refreshGraph, useCountryName, usePages } from '../../app/queries.ts'
import { dateInWords, momentInWords, useLanguage } from '../../app/words.ts'
import { Help } from '../Help.tsx'
import { Listed } from '../Listed.tsx'
import { TableFiles } from '../Reports.tsx'
import { Failed, Nothing } from '../states.tsx'
import { useBelow } from '../useBelow.ts'
import { CompareWith, FirstOfTwo } from './CompareDocuments.tsx'
import { useReadAgain } from './jobs.ts'

const TakeBack = ({ document, close }: { document: SourceDocument; close: () => void }) => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const taking = useMutation({
    mutationFn: () => call('takeBack', { params: { id: document.id } }),
    onSuccess: async ({ removed }) => {
      say(t('documents.takenBack', { count: removed }))
      close()
      await refreshGraph(client)
    },
  })
  return (
    <Modal
      opened
      onClose={close}
      title={<Text fw={600}>{t('documents.confirmTitle')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Text size="sm">{t('documents.confirm', { name: document.name })}</Text>
        {taking.error !== null && <Failed error={taking.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red" loading={taking.isPending} onClick={() => taking.mutate()}>
            {t('documents.takeBack')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Tries a document anew: to tell its year, to explain its columns otherwise, or by what the reader knows now. */
const ReadAgain = ({ document }: { document: SourceDocument }) => {
  const { t } = useTranslation()
  const readAgain = useReadAgain()
  const { form, year } = document
  if (form === 'graph') return null
  const says =
    form === 'list' ? 'documents.setColumns' : form === 'table' && year === undefined ? 'documents.setYear' : 'documents.readAgain'
  return (
    <Button size="xs" variant="default" onClick={() => void readAgain(document)}>
      {t(says)}
    </Button>
  )
}

const Row = ({ document, takeBack, compare }: { document: SourceDocument; takeBack: () => void; compare: ReactNode }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countryName = useCountryName()
  const read = useDesk(({ read }) => read)
  const { form, year, country, asOf, importedAt, importedBy } = document
  const inYear = year === undefined ? (form === 'table' ? t('documents.noYear') : '') : String(year)
  const facts = [documentForms[form][language], country === undefined ? '' : countryName(country), inYear]
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="xs">
        <div>
          <Text size="sm" fw={600} className="words">
            {document.name}
          </Text>
          <Group gap={6}>
            {facts.filter(Boolean).map((fact) => (
              <Badge key={fact} variant="light" color="gray" tt="none">
                {fact}
              </Badge>
            ))}
          </Group>
          {asOf !== undefined && <Text size="xs">{t('documents.asOf', { date: dateInWords(asOf, language) })}</Text>}
          <Text size="xs" c="dimmed">
            {t('documents.imported', { at: momentInWords(importedAt, language), by: importedBy })}
          </Text>
        </div>
        <Group gap={6}>
          {form === 'table' && year !== undefined && <TableFiles year={year} />}
          <Button size="xs" variant="default" onClick={() => read({ document: document.id, from: 0 })}>
            {t('reader.read')}
          </Button>
          {compare}
          <ReadAgain document={document} />
          <Button size="xs" variant="default" onClick={takeBack}>
            {t('documents.takeBack')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** The imported documents, newest first; each can be taken back after a question. */
export const DocumentsPanel = () => {
  const { t } = useTranslation()
  const { panel, open, reading } = useDesk()
  const [leaving, setLeaving] = useState<SourceDocument | null>(null)
  const [first, setFirst] = useState<SourceDocument | null>(null)
  const pages = usePages('documents', {}, 50)
  const isBelow = useBelow(reading !== null)
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={panel === 'documents'}
      onClose={() => isBelow() || open(null)}
      position="right"
      size="lg"
      title={<Text fw={600}>{t('documents.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="documents" />
      <Stack gap="sm">
        <Group>
          <Button size="xs" leftSection={<IconUpload size={16} />} onClick={() => open('import')}>
            {t('import.title')}
          </Button>
        </Group>
        {first !== null && <FirstOfTwo first={first} cancel={() => setFirst(null)} />}
        <Listed
          pages={pages}
          none={
            <Nothing title={t('documents.none')} icon={<IconFileText size={40} />}>
              {t('empty.how')}
            </Nothing>
          }
        >
          {(items) =>
            items.map((document) => (
              <Row
                key={document.id}
                document={document}
                takeBack={() => setLeaving(document)}
                compare={items.length > 1 && <CompareWith document={document} first={first} choose={setFirst} />}
              />
            ))
          }
        </Listed>
        {leaving !== null && <TakeBack document={leaving} close={() => setLeaving(null)} />}
      </Stack>
    </Drawer>
  )
}
