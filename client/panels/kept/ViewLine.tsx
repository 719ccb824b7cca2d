import { ActionIcon, Button, Group, Menu, Paper, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowsDiff, IconCopy, IconDeviceFloppy, IconDots, IconHistory, IconLink, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../../graph/kept.ts'
import { useDesk } from '../../app/desk.ts'
import { momentInWords, useLanguage } from '../../app/words.ts'
import { useTroubleInWords } from '../states.tsx'
import { type KeptOf, keptOf, useKeeping } from './keeping.ts'
import { addressOfKept, openView, viewToKeep } from './opening.ts'

const Editing = ({ view, close }: { view: KeptOf<'view'>; close: () => void }) => {
  const { t } = useTranslation()
  const { change } = useKeeping()
  const [name, setName] = useState(view.name)
  const [note, setNote] = useState(view.body.note)
  const save = () =>
    change.mutate(
      { id: view.id, version: view.version, name: name.trim() || view.name, body: { ...view.body, note } },
      { onSuccess: close },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput
        label={t('kept.name')}
        value={name}
        maxLength={200}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        autoFocus
      />
      <Textarea
        mt="xs"
        label={t('kept.note')}
        value={note}
        maxLength={4000}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Group mt="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button size="xs" type="submit" loading={change.isPending}>
          {t('kept.save')}
        </Button>
      </Group>
    </form>
  )
}

/** One kept view with all that can be done with it. */
export const ViewLine = ({ view, see }: { view: KeptBrief; see: (what: 'versions' | 'compare') => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { keep, change, forget } = useKeeping()
  const { say, open } = useDesk()
  const inWords = useTroubleInWords()
  const [editing, setEditing] = useState<KeptOf<'view'> | null>(null)
  const { id, name, version, at, by } = view

  const withBody = (use: (whole: KeptOf<'view'>) => void) => () => {
    keptOf('view', id).then(use, (error: unknown) => notifications.show({ color: 'red', message: inWords(error) }))
  }
  const actions = [
    ['edit', IconPencil, withBody(setEditing)],
    ['replace', IconDeviceFloppy, withBody(({ body }) => change.mutate({ id, version, body: { ...body, view: viewToKeep() } }))],
    ['copy', IconCopy, withBody(({ body }) => keep.mutate({ kind: 'view', name: t('kept.copyOf', { name }).slice(0, 200), body }))],
    ['versions', IconHistory, () => see('versions')],
    ['compare', IconArrowsDiff, () => see('compare')],
    [
      'link',
      IconLink,
      () => void navigator.clipboard.writeText(addressOfKept(id)).then(() => notifications.show({ message: t('kept.copied') })),
    ],
    ['forget', IconTrash, () => forget.mutate(view)],
  ] as const

  if (editing !== null)
    return (
      <Paper withBorder p="sm" radius="md">
        <Editing view={editing} close={() => setEditing(null)} />
      </Paper>
    )
  return (
    <Paper withBorder p="xs" radius="md">
      <Group wrap="nowrap" justify="space-between">
        <Button
          variant="subtle"
          size="sm"
          justify="flex-start"
          className="kept-name"
          onClick={withBody(({ body }) => {
            openView(name, body.view)
            say(name)
            open(null)
          })}
        >
          {name}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={t('kept.actions', { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {actions.map(([key, ActIcon, act]) => (
              <Menu.Item key={key} leftSection={<ActIcon size={16} />} onClick={act}>
                {t(`kept.act.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text size="xs" c="dimmed" pl="sm">
        {t('kept.changed', { at: momentInWords(at, language), by, version })}
      </Text>
    </Paper>
  )
}
