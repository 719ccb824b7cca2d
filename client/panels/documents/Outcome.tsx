import { Alert, Anchor, Badge, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import { differenceClasses } from '../../../graph/differences.ts'
import { isRefusalCode, refusals } from '../../../graph/refusal.ts'
import { useDesk } from '../../app/desk.ts'
import { momentInWords, useLanguage } from '../../app/words.ts'
import { Differences } from '../review/Differences.tsx'
import './documents.css'

const Refused = ({ error }: { error: NonNullable<ImportOutcome['error']> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const isList = error.code === 'columns-unknown'
  return (
    <Alert
      color={isList ? 'blue' : 'red'}
      variant="light"
      icon={<IconAlertTriangle />}
      title={t(isList ? 'import.isList' : 'import.refused')}
      role="alert"
    >
      {error.message === '' && isRefusalCode(error.code) ? refusals[error.code].says[language] : error.message}
    </Alert>
  )
}

/** How many differences there are of each class; one by one on demand. */
const Found = ({ outcome }: { outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const [isListed, setListed] = useState(false)
  const { groups = [], differences } = outcome
  const count = (wanted: (typeof differenceClasses)[number]) =>
    groups.reduce((sum, group) => sum + (group.class === wanted ? group.count : 0), 0)
  if (groups.length === 0) return <Text size="sm">{t('import.noDifferences')}</Text>
  return (
    <Stack gap={4} align="flex-start">
      <Group gap={6}>
        {differenceClasses.map((one) =>
          count(one) === 0 ? null : (
            <Badge key={one} variant="light" color="gray" c="var(--mantine-color-text)" tt="none">
              {t(`accept.class.${one}`)}: {count(one)}
            </Badge>
          ),
        )}
      </Group>
      {differences !== undefined && differences.length > 0 && (
        <Anchor component="button" size="sm" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
          {t(isListed ? 'import.hideList' : 'import.list')}
        </Anchor>
      )}
      {isListed && <Differences outcome={outcome} />}
    </Stack>
  )
}

const Warnings = ({ outcome: { warnings } }: { outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (warnings.length === 0) return null
  return (
    <Alert className="notice" color="yellow" variant="light" title={t('import.warnings', { count: warnings.length })}>
      <List size="sm">
        {warnings.map((warning) => (
          <List.Item key={warning.ru}>{warning[language]}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

/** The same file is in the graph: under what name, who imported it and when. */
const Known = ({ known: { name, at, by } }: { known: NonNullable<ImportOutcome['known']> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Text size="sm" className="words">
      {t('import.known', { name, at: momentInWords(at, language), by })}
    </Text>
  )
}

/** Opens the text of a document that is in the graph, with what was read of it. */
const ReadIt = ({ document }: { document: string }) => {
  const { t } = useTranslation()
  const read = useDesk(({ read }) => read)
  return (
    <Anchor component="button" size="sm" onClick={() => read({ document, from: 0 })}>
      {t('import.read')}
    </Anchor>
  )
}

/** What came of a file: why it was refused, or what it changed or would change. */
export const Outcome = ({ outcome }: { outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const { error, added, changed, kept, removed, files, known, document } = outcome
  if (error !== undefined) return files === undefined ? <Refused error={error} /> : null
  const isTried = outcome.outcome === 'dry-run'
  return (
    <Stack gap={4}>
      <Group gap={6}>
        <IconCheck size={18} color="var(--mantine-color-teal-6)" aria-hidden />
        <Text size="sm" fw={600}>
          {t(`import.outcome.${outcome.outcome}`)}
        </Text>
      </Group>
      {outcome.outcome !== 'unchanged' && !(isTried && files === undefined) && (
        <Text size="sm">
          {[
            t('import.added', { count: added }),
            ...(changed > 0 ? [t('import.changed', { count: changed })] : []),
            ...(kept > 0 ? [t('import.kept', { count: kept })] : []),
            ...(removed > 0 ? [t('import.removed', { count: removed })] : []),
          ].join(' · ')}
        </Text>
      )}
      {known !== undefined && <Known known={known} />}
      {document !== undefined && !isTried && (
        <div>
          <ReadIt document={document} />
        </div>
      )}
      {isTried && files === undefined && <Found outcome={outcome} />}
      <Warnings outcome={outcome} />
    </Stack>
  )
}
