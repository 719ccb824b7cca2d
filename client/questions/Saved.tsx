import { ActionIcon, Button, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconBookmark, IconBookmarkPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../graph/kept.ts'
import { keptOf, useKeeping, useKeptList } from '../panels/kept/keeping.tsx'
import { Naming } from '../panels/kept/Naming.tsx'
import { openView, viewToKeep } from '../panels/kept/opening.ts'
import { Failed } from '../panels/states.tsx'

/** Keeps what is shown as a question of one's own: its blanks, filters and lens. */
export const SaveQuestion = ({ usual }: { usual: string }) => {
  const { t } = useTranslation()
  const { keep } = useKeeping()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} width={420} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconBookmarkPlus size={16} />} onClick={() => setOpen(!open)}>
          {t('ask.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('ask.save')}>
        <Naming
          label={t('ask.saveName')}
          usual={usual.slice(0, 200)}
          act={t('ask.keep')}
          icon={<IconBookmark size={16} />}
          busy={keep.isPending}
          make={(name) => {
            keep.mutate({ kind: 'question', name, body: { view: viewToKeep(), note: '' } }, { onSuccess: () => setOpen(false) })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

const SavedLine = ({ kept }: { kept: KeptBrief }) => {
  const { t } = useTranslation()
  const { forget } = useKeeping()
  const open = async () => {
    const { body, name } = await keptOf('question', kept.id)
    openView(name, body.view)
  }
  return (
    <Group wrap="nowrap" gap="xs" className="line">
      <UnstyledButton className="line-button" onClick={() => void open()}>
        <Text size="sm">{kept.name}</Text>
      </UnstyledButton>
      <ActionIcon variant="subtle" color="gray" aria-label={t('ask.forget', { name: kept.name })} onClick={() => forget.mutate(kept)}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  )
}

/** The questions that people keep; nothing where there is none. */
export const SavedQuestions = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useKeptList('question')
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined || data.items.length === 0) return null
  return (
    <section aria-label={t('ask.saved')}>
      <Text fw={600} mb={4}>
        {t('ask.saved')}
      </Text>
      <Stack gap={2}>
        {data.items.map((kept) => (
          <SavedLine key={kept.id} kept={kept} />
        ))}
      </Stack>
    </section>
  )
}
