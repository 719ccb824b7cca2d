import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../../graph/kept.ts'
import { useDesk } from '../../app/desk.ts'
import { asked } from '../../app/queries.ts'
import { momentInWords, useLanguage } from '../../app/words.ts'
import { Failed, Loading } from '../states.tsx'
import { keptOf, useKeeping } from './keeping.ts'
import { openView } from './opening.ts'

/** The versions of a kept view, the newest first: any can be looked at, and made the newest again. */
export const Versions = ({ of, close }: { of: KeptBrief; close: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useDesk(({ open }) => open)
  const { change } = useKeeping()
  const { data, error, refetch } = useQuery(asked('keptVersions', { params: { id: of.id }, query: { limit: 200 } }))
  const look = async (version: number) => {
    const { name, body } = await keptOf('view', of.id, version)
    openView(name, body.view)
    close()
    open(null)
  }
  const bringBack = async (version: number) => {
    const { name, body } = await keptOf('view', of.id, version)
    change.mutate({ id: of.id, version: of.version, name, body }, { onSuccess: close })
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={<Text fw={600}>{t('kept.versionsOf', { name: of.name })}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="xs">
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <Loading lines={3} />}
        {data?.items.map(({ version, name, by, at }) => (
          <Group key={version} justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm">
                {version}. {name}
              </Text>
              <Text size="xs" c="dimmed">
                {momentInWords(at, language)}, {by}
              </Text>
            </div>
            <Group gap="xs" wrap="nowrap">
              <Button size="xs" variant="default" onClick={() => void look(version)}>
                {t('kept.look')}
              </Button>
              {version !== of.version && (
                <Button size="xs" variant="light" loading={change.isPending} onClick={() => void bringBack(version)}>
                  {t('kept.bringBack')}
                </Button>
              )}
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  )
}
