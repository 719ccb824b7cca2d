import { Alert, Button, EmptyState, Skeleton, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Trouble } from '../app/trouble.ts'
import { useLanguage } from '../app/words.ts'

/** What went wrong, in words, what to do, and a button to try again. */
export const Failed = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const { t } = useTranslation()
  const says = useTroubleInWords()(error)
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t('failed.title')} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{says}</Text>
        {retry !== undefined && (
          <Button size="xs" variant="default" leftSection={<IconRefresh size={16} />} onClick={retry}>
            {t('failed.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

/** The words for any error. */
export const useTroubleInWords = (): ((error: unknown) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (error) => {
    if (!(error instanceof Trouble)) return t('failed.unknown')
    if (error.code === 'offline') return t('failed.offline')
    if (error.code === 'thing-unknown') return t('failed.gone')
    if (error.code === 'file-changed') return t('failed.fileChanged')
    if (error.code === 'layout') return t('failed.layout')
    if (error.code === 'unreadable') return t('failed.unreadable')
    return error.in(language) ?? t('failed.unknown')
  }
}

/** Grey lines while an answer is on its way. */
export const Loading = ({ lines = 4 }: { lines?: number }) => {
  const { t } = useTranslation()
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')} aria-busy>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 26 : 16} width={`${100 - ((line * 17) % 40)}%`} radius="sm" />
      ))}
    </Stack>
  )
}

/** An empty place: what is not there and what to do about it. */
export const Nothing = ({
  title,
  children,
  icon,
  actions,
}: {
  title: string
  children?: ReactNode
  icon?: ReactNode
  actions?: ReactNode
}) => (
  <EmptyState title={title} description={children} icon={icon} py="xl" size="sm">
    {actions !== undefined && <EmptyState.Actions>{actions}</EmptyState.Actions>}
  </EmptyState>
)
