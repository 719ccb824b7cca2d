import { Alert, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconFiles, IconRefresh, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import { isRefusalCode, refusals } from '../../../graph/refusal.ts'
import { Trouble } from '../../app/trouble.ts'
import { momentInWords, useLanguage } from '../../app/words.ts'
import { Continue } from '../review/Continue.tsx'
import { useTroubleInWords } from '../states.tsx'
import { AskYear } from './AskYear.tsx'
import { useCancelUpload, useDismiss, useRetry } from './jobs.ts'
import { Outcome } from './Outcome.tsx'
import { SetColumns } from './SetColumns.tsx'
import { isLost, isTried, isUnderWay, twinOf, type Upload, useUploads } from './uploads.ts'

const isCancelled = ({ isDropped, job }: Upload): boolean => isDropped === true || job?.stage === 'cancelled'
/** Of an archive that was not only tried, what was written before it was cancelled stays. */
const mayBePartlyIn = ({ file, job }: Upload): boolean => job !== null && job.dryRun !== true && /\.zip$/iu.test(file)
/** Whether another try may fare better: what is wrong with the file itself stays wrong. */
const mayRetry = (upload: Upload): boolean => {
  const { job, error, source } = upload
  const code = job?.outcome?.error?.code
  // A trial of which only the server had the bytes could not be written afterwards.
  if (isLost(upload)) return source !== null || job?.dryRun !== true
  const isOfFile = code !== undefined && isRefusalCode(code) && ofTheFile.has(refusals[code].status)
  const isUnsendable = error instanceof Trouble && (error.code === 'file-changed' || ofTheFile.has(error.status))
  return source !== null && (isCancelled(upload) || error !== null || code !== undefined) && !isOfFile && !isUnsendable
}
/** What a file is refused with for what it is: too large, of an unknown kind, damaged, nothing in it. */
const ofTheFile: ReadonlySet<number> = new Set([413, 415, 422])

/** What can be done with a row: cancel what is under way, try again what failed, take off what is over. */
const Actions = ({ upload }: { upload: Upload }) => {
  const { t } = useTranslation()
  const cancel = useCancelUpload()
  const retry = useRetry()
  const dismiss = useDismiss()
  const { file, of } = upload
  if (isUnderWay(upload))
    return (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('import.cancel', { file })}
        leftSection={<IconX size={14} />}
        onClick={() => void cancel(upload)}
      >
        {t('import.cancelNow')}
      </Button>
    )
  const lost = isLost(upload)
  return (
    <Group gap={4} wrap="nowrap">
      {mayRetry(upload) && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          aria-label={t(lost ? 'import.resumeFile' : 'import.retryFile', { file })}
          onClick={() => void retry(upload)}
        >
          {t(lost ? 'import.resume' : 'import.retry')}
        </Button>
      )}
      {of === undefined && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('import.dismissFile', { file })}
          onClick={() => void dismiss(upload)}
        >
          {t('import.dismiss')}
        </Button>
      )}
    </Group>
  )
}

/** What came of a file, and what can be done about it. */
const Came = ({ upload, outcome }: { upload: Upload; outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const twin = useUploads(({ uploads }) => twinOf(upload, uploads))
  if (twin !== undefined)
    return (
      <Alert variant="light" color="blue" icon={<IconFiles />} title={t('import.twin')}>
        {t(isTried(twin) ? 'import.twinTried' : 'import.twinWritten', { file: twin.file })}
      </Alert>
    )
  const { source, job } = upload
  return (
    <>
      {source !== null && 'tried' in source && upload.of === undefined && isTried(upload) && job !== null && (
        <Text size="xs" c="dimmed">
          {t('import.triedAt', { at: momentInWords(job.startedAt, language) })}
        </Text>
      )}
      <Outcome outcome={outcome} />
      {outcome.asks?.includes('year') === true && source !== null && <AskYear upload={upload} />}
      <SetColumns upload={upload} outcome={outcome} />
      <Continue upload={upload} outcome={outcome} />
    </>
  )
}

/** A file on its way in and what came of it; of a .zip, each of its documents by itself. */
export const UploadRow = ({ upload, parts }: { upload: Upload; parts: readonly Upload[] }) => {
  const { file, job, error } = upload
  const { t } = useTranslation()
  const inWords = useTroubleInWords()
  const isBusy = isUnderWay(upload)
  const outcome = job?.outcome
  return (
    <Paper withBorder p="sm" radius="md" component="section" aria-label={file}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text size="sm" fw={600} className="words">
            {file}
          </Text>
          <Actions upload={upload} />
        </Group>
        {isCancelled(upload) && (
          <Text size="sm" c="dimmed">
            {t(mayBePartlyIn(upload) ? 'import.cancelledPartly' : 'import.stage.cancelled')}
          </Text>
        )}
        {isBusy && (
          <>
            <Progress value={(job?.progress ?? 0) * 100} animated={job !== null} aria-label={t('import.progress', { file })} />
            <Text size="xs" c="dimmed" role="status">
              {t(`import.stage.${job?.stage ?? 'waiting'}`)}
            </Text>
          </>
        )}
        {error !== null && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t('import.refused')} role="alert">
            {inWords(error)}
          </Alert>
        )}
        {outcome !== undefined && <Came upload={upload} outcome={outcome} />}
        {parts.map((part) => (
          <UploadRow key={part.key} upload={part} parts={[]} />
        ))}
      </Stack>
    </Paper>
  )
}
