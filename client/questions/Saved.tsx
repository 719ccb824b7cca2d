import { ActionIcon, Button, Group, Modal, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconBookmark, IconBookmarkPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../graph/kept.ts'
import { useDesk } from '../app/desk.ts'
import { useView } from '../app/store.ts'
import { useFilterInWords } from '../panels/Filters.tsx'
import { Help } from '../panels/Help.tsx'
import { keptOf, useKeeping, useKeptList } from '../panels/kept/keeping.ts'
import { Naming } from '../panels/kept/Naming.tsx'
import { openView, viewToKeep } from '../panels/kept/opening.ts'
import { Failed } from '../panels/states.tsx'

const useSave = () => {
  const { keep } = useKeeping()
  const save = (name: string, onSuccess: () => void) =>
    keep.mutate({ kind: 'question', name, body: { view: viewToKeep(), note: '' } }, { onSuccess })
  return { save, isPending: keep.isPending }
}

/** Whatever is on the screen, with its lens and filters, as a question of one's own. */
export const SaveViewAsQuestion = () => {
  const { t } = useTranslation()
  const { panel, open } = useDesk()
  const { lens, filter } = useView((view) => view)
  const chips = useFilterInWords()(filter)
  const { save, isPending } = useSave()
  const usual = [t(`lens.${lens}`), chips.map(({ label }) => label).join(', ')].filter(Boolean).join(': ')
  return (
    <Modal
      opened={panel === 'saveQuestion'}
      onClose={() => open(null)}
      title={<Text fw={600}>{t('ask.saveView')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="saveQuestion" />
      <Naming
        label={t('ask.saveName')}
        usual={usual.slice(0, 200)}
        act={t('ask.keep')}
        icon={<IconBookmark size={16} />}
        busy={isPending}
        make={(name) => save(name, () => open(null))}
      />
    </Modal>
  )
}

/** Keeps the question that is answered, with its blanks. */
export const SaveQuestion = ({ usual }: { usual: string }) => {
  const { t } = useTranslation()
  const { save, isPending } = useSave()
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
          busy={isPending}
          make={(name) => save(name, () => setOpen(false))}
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
