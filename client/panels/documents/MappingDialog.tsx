import { Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ColumnsProposal } from '../../../graph/columns.ts'
import { call, sendColumns } from '../../app/call.ts'
import { Help } from '../Help.tsx'
import { Failed, Loading } from '../states.tsx'
import { MappingForm } from './mapping/MappingForm.tsx'
import { type Source, type Upload, useWindowOver } from './uploads.ts'

const proposalOf = (source: NonNullable<Source>, inside: string | undefined, signal: AbortSignal): Promise<ColumnsProposal> => {
  if (source instanceof File) return sendColumns(source, inside, signal)
  if ('stored' in source) return call('columnsOf', { params: { id: source.stored } }, signal)
  return call('columnsOfTried', { params: { id: source.tried }, query: { inside } }, signal)
}

interface DialogParts {
  upload: Upload
  source: NonNullable<Source>
  close: () => void
}

/** What the columns of a list hold: proposed, checked against its first rows, remembered; then the file goes in. */
export const MappingDialog = ({ upload, source, close }: DialogParts) => {
  const { t } = useTranslation()
  useWindowOver()
  const { data, error, refetch } = useQuery({
    queryKey: ['columns', upload.key],
    queryFn: ({ signal }) => proposalOf(source, upload.inside, signal),
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
      <Help of="columns" />
      {error !== null && <Failed error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading lines={8} />}
      {data !== undefined && <MappingForm upload={upload} proposal={data} close={close} />}
    </Modal>
  )
}
