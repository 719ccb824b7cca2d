import { ActionIcon, Button, Group, Paper, Stack, Text, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconPlus, IconPresentation, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../graph/kept.ts'
import { useDesk } from '../app/desk.ts'
import { momentInWords, useLanguage } from '../app/words.ts'
import { keptOf, useKeeping, useKeptList } from '../panels/kept/keeping.ts'
import { Naming } from '../panels/kept/Naming.tsx'
import { Failed, Loading, Nothing, useTroubleInWords } from '../panels/states.tsx'
import { Drafts } from './Drafting.tsx'
import { PresentationEditor } from './PresentationEditor.tsx'
import { showSlide } from './showing.ts'

const Line = ({ presentation, edit }: { presentation: KeptBrief; edit: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { keep, forget } = useKeeping()
  const open = useDesk(({ open }) => open)
  const inWords = useTroubleInWords()
  const { id, name, at, by, version } = presentation
  const failed = (error: unknown) => notifications.show({ color: 'red', message: inWords(error) })
  const show = () =>
    keptOf('presentation', id).then(({ body }) => {
      if (body.slides.length === 0) return edit()
      open(null)
      showSlide(id, body.slides, 0)
    }, failed)
  const copy = () =>
    keptOf('presentation', id).then(
      ({ body }) => keep.mutate({ kind: 'presentation', name: t('kept.copyOf', { name }).slice(0, 200), body }),
      failed,
    )
  const acts = [
    ['show', IconPresentation, () => void show()],
    ['copy', IconCopy, () => void copy()],
    ['forget', IconTrash, () => forget.mutate(presentation)],
  ] as const
  return (
    <Paper withBorder p="xs" radius="md">
      <Group wrap="nowrap" justify="space-between">
        <Button variant="subtle" size="sm" justify="flex-start" className="kept-name" onClick={edit}>
          {name}
        </Button>
        <Group gap={2} wrap="nowrap">
          {acts.map(([key, ActIcon, act]) => (
            <Tooltip key={key} label={t(`kept.act.${key}`)}>
              <ActionIcon variant="subtle" aria-label={`${t(`kept.act.${key}`)}: ${name}`} onClick={act}>
                <ActIcon size={18} />
              </ActionIcon>
            </Tooltip>
          ))}
        </Group>
      </Group>
      <Text size="xs" c="dimmed" pl="sm">
        {t('kept.changed', { at: momentInWords(at, language), by, version })}
      </Text>
    </Paper>
  )
}

/** The presentations, and the one that is being edited. */
export const Presentations = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useKeptList('presentation')
  const { keep } = useKeeping()
  const [editing, setEditing] = useState<string | null>(null)
  if (editing !== null) return <PresentationEditor id={editing} back={() => setEditing(null)} />
  const items = data?.items
  return (
    <Stack>
      <Naming
        label={t('present.name')}
        usual={t('present.usual', { number: (data?.total ?? 0) + 1 })}
        act={t('present.make')}
        icon={<IconPlus size={16} />}
        busy={keep.isPending}
        make={(name) => keep.mutate({ kind: 'presentation', name, body: { slides: [] } }, { onSuccess: ({ id }) => setEditing(id) })}
      />
      <Drafts open={setEditing} />
      {error !== null && <Failed error={error} retry={() => void refetch()} />}
      {error === null && items === undefined && <Loading lines={4} />}
      {items?.length === 0 && (
        <Nothing title={t('present.none')} icon={<IconPresentation size={36} />}>
          {t('present.explain')}
        </Nothing>
      )}
      {items?.map((one) => (
        <Line key={one.id} presentation={one} edit={() => setEditing(one.id)} />
      ))}
    </Stack>
  )
}
