import { ActionIcon, Button, Drawer, Group, Paper, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconBookmark, IconPresentation, IconShare, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../app/desk.ts'
import { present } from '../app/steps.ts'
import { currentView, takeStep } from '../app/store.ts'
import { Nothing } from '../panels/states.tsx'
import { openKept, shareAddress, useKept } from './kept.ts'

const Keep = () => {
  const { t } = useTranslation()
  const { keep, views } = useKept()
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep(name.trim() === '' ? t('kept.usual', { number: views.length + 1 }) : name.trim(), currentView())
        setName('')
      }}
    >
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('kept.name')}
          value={name}
          maxLength={200}
          placeholder={t('kept.usual', { number: views.length + 1 })}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" leftSection={<IconBookmark size={16} />}>
          {t('kept.keep')}
        </Button>
      </Group>
    </form>
  )
}

/** The kept views: the order in which they are shown, their names, and an address that hands them on. */
export const KeptPanel = () => {
  const { t } = useTranslation()
  const { panel, open } = useDesk()
  const { views, drop, move } = useKept()
  const clipboard = useClipboard({ timeout: 3000 })
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={panel === 'kept'}
      onClose={() => open(null)}
      position="right"
      title={<Text fw={600}>{t('kept.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Keep />
        {views.length === 0 && (
          <Nothing title={t('kept.none')} icon={<IconBookmark size={36} />}>
            {t('kept.explain')}
          </Nothing>
        )}
        {views.map((view, at) => (
          <Paper key={`${view.address} ${view.name}`} withBorder p="xs" radius="md">
            <Group wrap="nowrap" justify="space-between">
              <Button variant="subtle" size="sm" justify="flex-start" className="kept-name" onClick={() => openKept(view)}>
                {at + 1}. {view.name}
              </Button>
              <Group gap={2} wrap="nowrap">
                {(
                  [
                    ['kept.up', <IconArrowUp key="up" size={16} />, () => move(at, -1), at === 0],
                    ['kept.down', <IconArrowDown key="down" size={16} />, () => move(at, 1), at === views.length - 1],
                    ['kept.drop', <IconTrash key="drop" size={16} />, () => drop(at), false],
                  ] as const
                ).map(([key, icon, act, isOff]) => (
                  <Tooltip key={key} label={t(key)}>
                    <ActionIcon variant="subtle" disabled={isOff} aria-label={`${t(key)}: ${view.name}`} onClick={act}>
                      {icon}
                    </ActionIcon>
                  </Tooltip>
                ))}
              </Group>
            </Group>
          </Paper>
        ))}
        {views.length > 0 && (
          <Group>
            <Button
              leftSection={<IconPresentation size={16} />}
              onClick={() => {
                open(null)
                if (views[0] !== undefined) openKept(views[0])
                takeStep(present(true), 'present')
              }}
            >
              {t('kept.present')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconShare size={16} />}
              onClick={() => clipboard.copy(new URL(shareAddress(views), location.href).href)}
            >
              {t(clipboard.copied ? 'kept.copied' : 'kept.share')}
            </Button>
          </Group>
        )}
      </Stack>
    </Drawer>
  )
}
