import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ColumnsProposal, dateForms, Mapping, rowKinds, separators } from '../../../../graph/columns.ts'
import { thingEntry } from '../../../../graph/kinds.ts'
import { call } from '../../../app/call.ts'
import { useLanguage } from '../../../app/words.ts'
import { Failed } from '../../states.tsx'
import { useSendAgain } from '../jobs.ts'
import { type Upload, useUploads } from '../uploads.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { RowsPreview } from './RowsPreview.tsx'
import { useChoices, useFault } from './words.ts'

/** What the columns of a list hold, as a person checks and corrects it before it is remembered. */
export const MappingForm = ({ upload, proposal, close }: { upload: Upload; proposal: ColumnsProposal; close: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const choices = useChoices()
  const faultOf = useFault()
  const sendAgain = useSendAgain()
  const atOnce = useUploads(({ atOnce }) => atOnce)
  // What is in the graph already is never read otherwise unseen.
  const tries = !atOnce || !(upload.source instanceof File)
  const { kept, headers, byKind, sheet } = proposal
  const [mapping, change] = useState(proposal.mapping)
  const [name, setName] = useState(kept?.name ?? upload.file.replace(/\.\w+$/, ''))
  const keeping = useMutation({
    mutationFn: () =>
      kept === undefined
        ? call('keep', { body: { kind: 'mapping', name: name.trim(), body: mapping } })
        : call('changeKept', { params: { id: kept.id }, body: { version: kept.version, name: name.trim(), body: mapping } }),
    onSuccess: () => {
      close()
      void sendAgain(upload, { tries, older: upload.older, anew: true })
    },
  })
  const fault = faultOf(mapping)
  const kinds = [
    ...rowKinds.map((kind) => ({ value: kind, label: thingEntry(kind).heading[language] })),
    { value: 'nothing', label: t('columns.nothing') },
  ]
  const turnTo = (chosen: string | null) => {
    const { data: about } = Mapping.shape.about.safeParse(chosen)
    if (about === undefined) return
    const fills = about === 'nothing' ? [] : byKind[about]
    change({ ...mapping, about, columns: headers.map((header, at) => ({ header, fills: fills[at] ?? null })) })
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{t('columns.explain')}</Text>
      {sheet !== undefined && <Text size="sm">{t('columns.sheet', { sheet })}</Text>}
      <Group grow align="flex-end">
        <Select
          size="xs"
          label={t('columns.about')}
          data={kinds}
          value={mapping.about}
          allowDeselect={false}
          onChange={turnTo}
          data-autofocus
        />
        <Select
          size="xs"
          label={t('columns.dates')}
          data={choices(dateForms)}
          value={mapping.dates}
          allowDeselect={false}
          onChange={(chosen) => change({ ...mapping, dates: chosen === 'month-first' ? chosen : 'day-first' })}
        />
        <Select
          size="xs"
          label={t('columns.separator')}
          data={choices(separators)}
          value={mapping.separator}
          allowDeselect={false}
          onChange={(chosen) => change({ ...mapping, separator: Mapping.shape.separator.parse(chosen ?? undefined) })}
        />
      </Group>
      <ColumnsTable proposal={proposal} mapping={mapping} change={change} />
      {fault === null ? (
        <RowsPreview proposal={proposal} mapping={mapping} />
      ) : (
        <Alert color="yellow" variant="light" role="alert">
          {fault}
        </Alert>
      )}
      {keeping.error !== null && <Failed error={keeping.error} />}
      <Group justify="space-between" align="flex-end">
        <TextInput
          size="xs"
          w={320}
          label={t('columns.name')}
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Group gap="xs">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button loading={keeping.isPending} disabled={fault !== null || name.trim() === ''} onClick={() => keeping.mutate()}>
            {t(tries ? 'columns.keepAndTry' : 'columns.keep')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
