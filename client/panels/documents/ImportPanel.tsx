import { Alert, Badge, Button, Drawer, FileButton, Group, List, Paper, Progress, Stack, Switch, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconUpload, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import { ReadDocument } from '../../../graph/read-document.ts'
import { type RefusalCode, refusals } from '../../../graph/refusal.ts'
import { useDesk } from '../../app/desk.ts'
import { useLanguage } from '../../app/words.ts'
import { Continue } from '../review/Continue.tsx'
import { Differences } from '../review/Differences.tsx'
import { useTroubleInWords } from '../states.tsx'
import { isUnderWay, type Upload, useCancelUpload, useImportFiles, useUploads } from './jobs.ts'
import { SetColumns } from './SetColumns.tsx'

/** The kinds of file that can be read. */
export const accepted = [...ReadDocument.shape.format.options, 'zip'].map((extension) => `.${extension}`).join(',')

const isKnown = (code: string): code is RefusalCode => code in refusals

/** What came of a file, in a line or two. */
const Outcome = ({ outcome }: { outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { error, added, changed, kept, removed, files } = outcome
  if (error !== undefined)
    return files === undefined ? (
      <Alert
        color={error.code === 'columns-unknown' ? 'blue' : 'red'}
        variant="light"
        icon={<IconAlertTriangle />}
        title={t(error.code === 'columns-unknown' ? 'import.isList' : 'import.refused')}
        role="alert"
      >
        {error.message === '' && isKnown(error.code) ? refusals[error.code].says[language] : error.message}
      </Alert>
    ) : null
  return (
    <Stack gap={4}>
      <Group gap={6}>
        <IconCheck size={18} color="var(--mantine-color-teal-6)" aria-hidden />
        <Text size="sm" fw={600}>
          {t(`import.outcome.${outcome.outcome}`)}
        </Text>
      </Group>
      {outcome.outcome !== 'unchanged' && (
        <Text size="sm">
          {[
            t('import.added', { count: added }),
            ...(changed > 0 ? [t('import.changed', { count: changed })] : []),
            ...(kept > 0 ? [t('import.kept', { count: kept })] : []),
            ...(removed > 0 ? [t('import.removed', { count: removed })] : []),
          ].join(' · ')}
        </Text>
      )}
    </Stack>
  )
}

const Warnings = ({ outcome: { warnings } }: { outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (warnings.length === 0) return null
  return (
    <Alert color="yellow" variant="light" title={t('import.warnings', { count: warnings.length })}>
      <List size="sm">
        {warnings.map((warning) => (
          <List.Item key={warning.ru}>{warning[language]}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

/** A file on its way in and what came of it; of a .zip, each of its documents by itself. */
const Row = ({ upload, parts }: { upload: Upload; parts: readonly Upload[] }) => {
  const { file, job, error, isDropped } = upload
  const { t } = useTranslation()
  const inWords = useTroubleInWords()
  const cancel = useCancelUpload()
  const isBusy = isUnderWay(upload)
  const outcome = job?.outcome
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600} className="words">
            {file}
          </Text>
          {isBusy && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('import.cancel', { file })}
              leftSection={<IconX size={14} />}
              onClick={() => void cancel(upload)}
            >
              {t('cancel')}
            </Button>
          )}
          {(isDropped === true || job?.stage === 'cancelled') && (
            <Badge color="gray" tt="none">
              {t('import.stage.cancelled')}
            </Badge>
          )}
        </Group>
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
        {outcome !== undefined && (
          <>
            <Outcome outcome={outcome} />
            <SetColumns upload={upload} outcome={outcome} />
            <Continue upload={upload} outcome={outcome} />
            <Warnings outcome={outcome} />
            {outcome.differences !== undefined && <Differences outcome={outcome} />}
          </>
        )}
        {parts.map((part) => (
          <Row key={part.key} upload={part} parts={[]} />
        ))}
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
  const { uploads, clear, showsFirst, setShowsFirst, windows } = useUploads()
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={panel === 'import'}
      closeOnEscape={windows === 0}
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
        {uploads
          .filter(({ of }) => of === undefined)
          .map((upload) => (
            <Row key={upload.key} upload={upload} parts={uploads.filter(({ of }) => of === upload.key)} />
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
