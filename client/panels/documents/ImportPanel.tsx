import { Alert, Badge, Button, Drawer, FileButton, Group, List, Paper, Progress, Stack, Switch, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconUpload, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import { ReadDocument } from '../../../graph/read-document.ts'
import { type RefusalCode, refusals } from '../../../graph/refusal.ts'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { useLanguage } from '../../app/words.ts'
import { Continue } from '../review/Continue.tsx'
import { Differences } from '../review/Differences.tsx'
import { useTroubleInWords } from '../states.tsx'
import { isOver, type Upload, useImportFiles, useUploads } from './jobs.ts'
import { SetColumns } from './SetColumns.tsx'

/** The kinds of file that can be read. */
export const accepted = [...ReadDocument.shape.format.options, 'zip'].map((extension) => `.${extension}`).join(',')

const isKnown = (code: string): code is RefusalCode => code in refusals

const Outcome = ({ outcome }: { outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { error, warnings, added, changed, kept, removed, files } = outcome
  if (error !== undefined && files === undefined)
    return (
      <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t('import.refused')} role="alert">
        {error.message === '' && isKnown(error.code) ? refusals[error.code].says[language] : error.message}
      </Alert>
    )
  return (
    <Stack gap={4}>
      {error === undefined && (
        <Group gap={6}>
          <IconCheck size={18} color="var(--mantine-color-teal-6)" aria-hidden />
          <Text size="sm" fw={600}>
            {t(`import.outcome.${outcome.outcome}`)}
          </Text>
        </Group>
      )}
      {error === undefined && outcome.outcome !== 'unchanged' && (
        <Text size="sm">
          {[
            t('import.added', { count: added }),
            ...(changed > 0 ? [t('import.changed', { count: changed })] : []),
            ...(kept > 0 ? [t('import.kept', { count: kept })] : []),
            ...(removed > 0 ? [t('import.removed', { count: removed })] : []),
          ].join(' · ')}
        </Text>
      )}
      {files?.map((file) => (
        <Paper key={file.file} withBorder p="xs" radius="sm">
          <Text size="sm" fw={600} className="words">
            {file.file.slice(outcome.file.length + 1)}
          </Text>
          <Outcome outcome={file} />
        </Paper>
      ))}
      {outcome.differences !== undefined && <Differences outcome={outcome} />}
      {warnings.length > 0 && (
        <Alert color="yellow" variant="light" title={t('import.warnings', { count: warnings.length })}>
          <List size="sm">
            {warnings.map((warning) => (
              <List.Item key={warning.ru}>{warning[language]}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  )
}

const Row = ({ upload }: { upload: Upload }) => {
  const { file, job, error } = upload
  const { t } = useTranslation()
  const inWords = useTroubleInWords()
  const isUnderWay = error === null && (job === null || !isOver(job))
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600} className="words">
            {file}
          </Text>
          {isUnderWay && job !== null && (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconX size={14} />}
              onClick={() => void call('cancelJob', { params: { id: job.id } }).catch(() => undefined)}
            >
              {t('cancel')}
            </Button>
          )}
          {job?.stage === 'cancelled' && <Badge color="gray">{t('import.stage.cancelled')}</Badge>}
        </Group>
        {isUnderWay && (
          <>
            <Progress value={(job?.progress ?? 0) * 100} animated aria-label={t('import.progress', { file })} />
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
        {job?.outcome !== undefined && (
          <>
            <Outcome outcome={job.outcome} />
            <SetColumns upload={upload} outcome={job.outcome} />
            <Continue upload={upload} outcome={job.outcome} />
          </>
        )}
      </Stack>
    </Paper>
  )
}

/** The button that chooses files to import. */
export const ChooseFiles = () => {
  const { t } = useTranslation()
  const importFiles = useImportFiles()
  return (
    <FileButton multiple accept={accepted} onChange={(files) => void importFiles(files)}>
      {(props) => (
        <Button {...props} leftSection={<IconUpload size={18} />}>
          {t('import.choose')}
        </Button>
      )}
    </FileButton>
  )
}

/** Загрузка документов: files chosen or dropped, how far each is, and what came of it. */
export const ImportPanel = () => {
  const { t } = useTranslation()
  const { panel, open } = useDesk()
  const { uploads, clear, showsFirst, setShowsFirst } = useUploads()
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={panel === 'import'}
      onClose={() => open(null)}
      position="right"
      size="md"
      title={<Text fw={600}>{t('import.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Paper p="lg" radius="md" className="drop">
          <Stack align="center" gap="xs">
            <Text size="sm" ta="center">
              {t('import.drop')}
            </Text>
            <ChooseFiles />
            <Text size="xs" c="dimmed" ta="center">
              {t('import.kinds')}
            </Text>
            <Switch
              size="xs"
              label={t('import.showFirst')}
              checked={showsFirst}
              onChange={({ currentTarget }) => setShowsFirst(currentTarget.checked)}
            />
          </Stack>
        </Paper>
        {uploads.map((upload) => (
          <Row key={upload.key} upload={upload} />
        ))}
        <Group>
          <Button variant="subtle" size="xs" onClick={() => open('documents')}>
            {t('documents.title')}
          </Button>
          {uploads.length > 0 && (
            <Button variant="subtle" size="xs" color="gray" onClick={clear}>
              {t('import.clear')}
            </Button>
          )}
        </Group>
      </Stack>
    </Drawer>
  )
}
