import { Button, Drawer, FileButton, Group, Paper, Stack, Switch, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sourceFormats } from '../../../graph/read-document.ts'
import { useDesk } from '../../app/desk.ts'
import { useHome } from '../../app/queries.ts'
import { Help } from '../Help.tsx'
import { useBelow } from '../useBelow.ts'
import { useDismiss, useImportFiles, useSendAll } from './jobs.ts'
import { useServersJobs } from './serversJobs.ts'
import { UploadRow } from './UploadRow.tsx'
import { isLost, isUnderWay, leaveOf, readyIn, useUploads } from './uploads.ts'

/** The kinds of file that can be read. */
export const accepted = [...sourceFormats, 'zip'].map((extension) => `.${extension}`).join(',')

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

/** Says, before anything is sent, that sentences go to a language model where one is set up, and lets the reader not want that. */
const ModelNotice = () => {
  const { t } = useTranslation()
  const { data } = useHome()
  const { asksModel, setAsksModel } = useUploads()
  if (data === undefined || data.model === null) return null
  return (
    <Switch
      size="xs"
      label={t('import.model', { host: data.model })}
      description={t(asksModel ? 'import.modelOn' : 'import.modelOff')}
      checked={asksModel}
      onChange={({ currentTarget }) => setAsksModel(currentTarget.checked)}
    />
  )
}

/** Everything that was looked at can be written together; what waits for a person's word stays. */
const WriteAll = () => {
  const { t } = useTranslation()
  const sendAll = useSendAll()
  const { ready, waiting } = readyIn(useUploads(({ uploads }) => uploads))
  if (ready.length + waiting < 2) return null
  const write = () =>
    sendAll(
      ready.map((upload) => {
        const leave = leaveOf(upload, t('accept.whyUsual', { file: upload.file }))
        return { upload, way: { older: upload.older, leave, anew: true } }
      }),
    )
  return (
    <Group gap="xs">
      {ready.length > 0 && <Button onClick={() => void write()}>{t('import.writeReady', { count: ready.length })}</Button>}
      {waiting > 0 && (
        <Text size="sm" role="status">
          {t('import.waiting', { count: waiting })}
        </Text>
      )}
    </Group>
  )
}

/** Загрузка документов: files chosen or dropped, how far each is, and what came of it. */
export const ImportPanel = () => {
  const { t } = useTranslation()
  const { panel, open, reading } = useDesk()
  const { uploads, clear, atOnce, setAtOnce, windows } = useUploads()
  useServersJobs(panel === 'import')
  const isBelow = useBelow(reading !== null)
  const dismiss = useDismiss()
  const whole = uploads.filter(({ of }) => of === undefined)
  const clearAll = () => {
    // The server would tell of what it lost when the list is opened next.
    for (const upload of whole.filter(isLost)) void dismiss(upload)
    clear()
  }
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={panel === 'import'}
      closeOnEscape={windows === 0}
      onClose={() => isBelow() || open(null)}
      position="right"
      size="md"
      title={<Text fw={600}>{t('import.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="import" />
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
            <Text size="xs" ta="center">
              {t(atOnce ? 'import.writesAtOnce' : 'import.showsFirst')}
            </Text>
            <Switch
              size="xs"
              label={t('import.atOnce')}
              checked={atOnce}
              onChange={({ currentTarget }) => setAtOnce(currentTarget.checked)}
            />
            <ModelNotice />
          </Stack>
        </Paper>
        <WriteAll />
        {whole.map((upload) => (
          <UploadRow key={upload.key} upload={upload} parts={uploads.filter(({ of }) => of === upload.key)} />
        ))}
        <Group>
          <Button variant="subtle" size="xs" onClick={() => open('documents')}>
            {t('documents.title')}
          </Button>
          {whole.some((upload) => !isUnderWay(upload)) && (
            <Button variant="subtle" size="xs" color="gray" onClick={clearAll}>
              {t('import.clear')}
            </Button>
          )}
        </Group>
      </Stack>
    </Drawer>
  )
}
