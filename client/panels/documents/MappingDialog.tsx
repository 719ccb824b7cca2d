import { Alert, Button, Group, Modal, ScrollArea, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ColumnsProposal,
  columnTargets,
  dateForms,
  Mapping,
  type RowPreview,
  readsMany,
  rowKinds,
  separators,
} from '../../../graph/columns.ts'
import { thingEntry } from '../../../graph/kinds.ts'
import { call, sendColumns } from '../../app/call.ts'
import { useCountryName } from '../../app/queries.ts'
import { useLanguage } from '../../app/words.ts'
import { Failed, Loading } from '../states.tsx'
import { type Upload, useSendAgain, useUploads, useWindowOver } from './jobs.ts'

/** How many rows stand beside the headings. */
const sampleRows = 5
/** The choice of a column that is not read: an empty value means "nothing chosen" to a list of choices. */
const skip = 'skip'

/** The values of a select over a table of wordings. */
const useChoices = (): ((words: Readonly<Record<string, { ru: string; en: string }>>) => { value: string; label: string }[]) => {
  const language = useLanguage()
  return (words) => Object.entries(words).map(([value, label]) => ({ value, label: label[language] }))
}

/** A value of a row as a reader says it: a country by its name, a key of a vocabulary by its words. */
const useSaid = (about: Mapping['about']): ((fills: string, value: string) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countryName = useCountryName()
  return (fills, value) => {
    const target = about === 'nothing' ? undefined : columnTargets[about][fills]
    if (target?.reads === 'country' || target?.reads === 'countries') return countryName(value)
    if (target?.reads === 'yes') return t(value === 'yes' ? 'columns.yes' : 'columns.no')
    return target?.values?.[value]?.[language] ?? value
  }
}

/** What keeps a mapping from being used, in words; null where nothing does. */
const useFault = (): ((mapping: Mapping) => string | null) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ about, columns }) => {
    if (about === 'nothing') return null
    const targets = columnTargets[about]
    const twice = columns.find(({ fills }, at) => {
      const target = fills === null ? undefined : targets[fills]
      return target && !readsMany.has(target.reads) && columns.findIndex((one) => one.fills === fills) < at
    })
    if (twice?.fills) return t('columns.twice', { what: targets[twice.fills]?.title[language] })
    return columns.some(({ fills }) => fills === 'name') ? null : t('columns.unnamed')
  }
}

const Columns = ({ proposal, mapping, change }: { proposal: ColumnsProposal; mapping: Mapping; change: (mapping: Mapping) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const rows = proposal.rows.slice(0, sampleRows)
  const { about } = mapping
  const fields = about === 'nothing' ? [] : Object.entries(columnTargets[about])
  const choices = [{ value: skip, label: t('columns.skip') }, ...fields.map(([value, { title }]) => ({ value, label: title[language] }))]
  return (
    <ScrollArea type="auto" tabIndex={0} aria-label={t('columns.sample')}>
      <Table verticalSpacing={4} horizontalSpacing="xs" className="columns">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('columns.column')}</Table.Th>
            <Table.Th scope="col">{t('columns.fills')}</Table.Th>
            {rows.map(({ row }) => (
              <Table.Th key={row} scope="col">
                {t('columns.row', { row })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mapping.columns.map(({ header, fills }, at) => (
            <Table.Tr key={header}>
              <Table.Th scope="row">
                <Text size="sm" fw={600} maw={180} className="words">
                  {header}
                </Text>
              </Table.Th>
              <Table.Td>
                <Select
                  size="xs"
                  w={230}
                  allowDeselect={false}
                  aria-label={`${t('columns.fills')}: ${header}`}
                  data={choices}
                  value={fills ?? skip}
                  onChange={(chosen) => {
                    const filled = chosen === null || chosen === skip ? null : chosen
                    change({ ...mapping, columns: mapping.columns.map((one, place) => (place === at ? { ...one, fills: filled } : one)) })
                  }}
                />
              </Table.Td>
              {rows.map(({ row, cells }) => (
                <Table.Td key={row}>
                  <Text size="xs" maw={170} lineClamp={2} title={cells[at]} {...(fills === null ? { c: 'dimmed' } : {})}>
                    {cells[at]}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}

const Row = ({ row: { row, refused, warnings, understood }, mapping }: { row: RowPreview; mapping: Mapping }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = useSaid(mapping.about)
  const targets = mapping.about === 'nothing' ? {} : columnTargets[mapping.about]
  return (
    <Group component="li" gap={6} align="baseline">
      <Text size="xs" c="dimmed" w={80}>
        {t('columns.row', { row })}
      </Text>
      {refused.length === 0 &&
        understood
          .filter(({ values }) => values.length > 0)
          .map(({ header, fills, values }) => (
            <Text key={header} size="xs" className="words">
              <Text span c="dimmed">
                {targets[fills]?.title[language] ?? header}:{' '}
              </Text>
              {values.map((value) => said(fills, value)).join(', ')}
            </Text>
          ))}
      {[...refused, ...warnings].map((says) => (
        <Group key={says.ru} gap={4} wrap="nowrap">
          <IconAlertTriangle size={14} color={`var(--mantine-color-${refused.includes(says) ? 'red' : 'yellow'}-6)`} aria-hidden />
          <Text size="xs" className="words">
            {says[language]}
          </Text>
        </Group>
      ))}
    </Group>
  )
}

const Preview = ({ proposal, mapping }: { proposal: ColumnsProposal; mapping: Mapping }) => {
  const { t } = useTranslation()
  const { headers, rows, total } = proposal
  const { data, error, refetch } = useQuery({
    queryKey: ['columnsPreview', headers, rows, mapping],
    queryFn: ({ signal }) => call('columnsPreview', { body: { headers, rows, mapping } }, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={4} />
  const read = data.filter(({ refused }) => refused.length === 0).length
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        {mapping.about === 'nothing' ? t('columns.readsNothing') : t('columns.previewCount', { read, shown: data.length, total })}
      </Text>
      <ScrollArea.Autosize mah={220} type="auto" tabIndex={0} aria-label={t('columns.preview')}>
        <Stack component="ul" gap={4} m={0} p={0}>
          {data.map((row) => (
            <Row key={row.row} row={row} mapping={mapping} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  )
}

const Chosen = ({ upload, proposal, close }: { upload: Upload; proposal: ColumnsProposal; close: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const choices = useChoices()
  const faultOf = useFault()
  const sendAgain = useSendAgain()
  const showsFirst = useUploads(({ showsFirst }) => showsFirst)
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
      void sendAgain(upload, { tries: showsFirst, older: upload.older })
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
      <Columns proposal={proposal} mapping={mapping} change={change} />
      {fault === null ? (
        <Preview proposal={proposal} mapping={mapping} />
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
            {t(showsFirst ? 'columns.keepAndTry' : 'columns.keep')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

/** What the columns of a list hold: proposed, checked against its first rows, remembered; then the file goes in. */
export const MappingDialog = ({ upload, close }: { upload: Upload; close: () => void }) => {
  const { t } = useTranslation()
  useWindowOver()
  const { data, error, refetch } = useQuery({
    queryKey: ['columns', upload.key],
    queryFn: ({ signal }) => sendColumns(upload.source, upload.inside, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Modal
      opened
      onClose={close}
      size={1100}
      title={<Text fw={600}>{t('columns.title', { file: upload.file })}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error !== null && <Failed error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading lines={8} />}
      {data !== undefined && <Chosen upload={upload} proposal={data} close={close} />}
    </Modal>
  )
}
