import { Group, ScrollArea, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ColumnsProposal, columnTargets, type Mapping, type RowPreview } from '../../../../graph/columns.ts'
import { call } from '../../../app/call.ts'
import { useLanguage } from '../../../app/words.ts'
import { Failed, Loading } from '../../states.tsx'
import { useSaid } from './words.ts'

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

/** What a mapping reads of the first rows of a list, row by row, and what it refuses. */
export const RowsPreview = ({ proposal, mapping }: { proposal: ColumnsProposal; mapping: Mapping }) => {
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
