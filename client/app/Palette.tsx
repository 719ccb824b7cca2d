import { Kbd, Modal, Table, Text } from '@mantine/core'
import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Command } from './commands.tsx'
import { useDesk } from './desk.ts'

/** Keys as the hotkeys of the component library name them; letters are places on the keyboard, so that they work in a Russian layout. */
const keyNames: Record<string, string> = { 'Ctrl+Z': 'mod+Z', 'Ctrl+Shift+Z': 'mod+shift+Z', 'Ctrl+S': 'mod+S' }

/** The palette of all actions (Ctrl+K), the keys that call them, and the list of the keys. */
export const Palette = ({ commands }: { commands: Command[] }) => {
  const { t } = useTranslation()
  const { panel, open } = useDesk()
  const keyed = commands.flatMap(({ keys, act, says }) => (keys === undefined ? [] : [{ keys, act, says }]))
  const isModal = () => document.querySelector('[role="dialog"]') !== null
  useHotkeys(
    keyed
      .filter(({ keys }) => keys !== '?' && keys !== '/')
      .map(
        ({ keys, act }): HotkeyItem => [
          keyNames[keys] ?? keys,
          () => !isModal() && act(),
          { usePhysicalKeys: keys.length === 1 && /[A-Z]/.test(keys) },
        ],
      ),
  )
  useHotkeys(
    keyed
      .filter(({ keys }) => keys === '?' || keys === '/')
      .map(({ keys, act }): HotkeyItem => [keys === '?' ? 'shift+/' : '/', () => !isModal() && act(), { usePhysicalKeys: false }]),
  )
  return (
    <>
      <Spotlight
        actions={commands.map(({ id, says, icon: Icon, keys, act }) => ({
          id,
          label: t(says),
          leftSection: <Icon size={20} />,
          rightSection: keys === undefined ? undefined : <Kbd>{keys}</Kbd>,
          onClick: act,
        }))}
        shortcut={['mod + K']}
        nothingFound={t('palette.nothing')}
        highlightQuery
        scrollable
        maxHeight={460}
        searchProps={{
          leftSection: <IconSearch size={18} />,
          placeholder: t('palette.placeholder'),
          'aria-label': t('palette.placeholder'),
        }}
      />
      <Modal
        opened={panel === 'keys'}
        onClose={() => open(null)}
        title={<Text fw={600}>{t('keys.title')}</Text>}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Table>
          <Table.Tbody>
            <Table.Tr>
              <Table.Td>{t('keys.palette')}</Table.Td>
              <Table.Td>
                <Kbd>Ctrl+K</Kbd>
              </Table.Td>
            </Table.Tr>
            {keyed.map(({ keys, says }) => (
              <Table.Tr key={keys}>
                <Table.Td>{t(says)}</Table.Td>
                <Table.Td>
                  <Kbd>{keys}</Kbd>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  )
}
