import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import { useSendAgain } from '../documents/jobs.ts'
import { leaveOf, type Upload } from '../documents/uploads.ts'
import { Loading } from '../states.tsx'

const Acceptance = lazy(() => import('../accept/Acceptance.tsx').then(({ Acceptance }) => ({ default: Acceptance })))

/** What can be done after a file was read: keep what was only tried, or declare it a newer version of a known document. */
export const Continue = ({ upload, outcome }: { upload: Upload; outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const sendAgain = useSendAgain()
  const { older, source } = upload
  const isTried = outcome.outcome === 'dry-run' || outcome.files?.some(({ outcome }) => outcome === 'dry-run') === true
  const { mayReplace = [], groups = [], differences = [], files } = outcome
  const [isAccepting, setAccepting] = useState(upload.opens === true)
  // Of the documents of a large .zip not all differences are listed: the one that is opened is tried by itself.
  const isCut =
    upload.inside !== undefined && upload.opens !== true && differences.length < groups.reduce((sum, { count }) => sum + count, 0)
  if (source === null || (!isTried && mayReplace.length === 0)) return null
  const leave = leaveOf(upload, t('accept.whyUsual', { file: upload.file }))
  const write =
    older !== null ? t('import.writeInstead', { name: older.name }) : t(files === undefined ? 'import.write' : 'import.writeAll')
  return (
    <Stack gap="xs">
      {mayReplace.map((one) => (
        <Alert key={one.id} variant="light" color="blue" icon={<IconFiles />} title={t('import.newer')}>
          <Text size="sm" className="words" mb={6}>
            {t('import.newerOf', { name: one.name })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => void sendAgain(upload, { tries: isTried, older: one })}>
            {t(isTried ? 'import.compare' : 'import.replace')}
          </Button>
        </Alert>
      ))}
      {isTried && (
        <Group gap="xs">
          {groups.length > 0 && (
            <Button size="xs" onClick={() => (isCut ? void sendAgain(upload, { tries: true, older, opens: true }) : setAccepting(true))}>
              {t('accept.open')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => void sendAgain(upload, { older, leave, anew: true })}>
            {leave === undefined ? write : t('import.writeTicked')}
          </Button>
          {older !== null && (
            <Button size="xs" variant="default" onClick={() => void sendAgain(upload, { tries: true })}>
              {t('import.notNewer')}
            </Button>
          )}
        </Group>
      )}
      {isAccepting && (
        <Suspense fallback={<Loading />}>
          <Acceptance upload={upload} outcome={outcome} close={() => setAccepting(false)} />
        </Suspense>
      )}
    </Stack>
  )
}
