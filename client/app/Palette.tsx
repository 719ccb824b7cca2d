import { Kbd, Modal, Table, Text } from '@mantine/core'
import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { Spotlight, toggleSpotlight } from '@mantine/spotlight'
import { IconMessageQuestion, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { templateInWords } from '../../graph/questions/saying.ts'
import { questionIds } from '../../graph/questions/table.ts'
import type { Language } from '../../graph/text.ts'
import { Help } from '../panels/Help.tsx'
import { openQuestion } from '../questions/asking.ts'
import type { Command } from './commands.tsx'
import { useDesk } from './desk.ts'
import { useLanguage } from './words.ts'

/** Letters and signs are places on the keyboard, so that they work in a Russian layout too; digits and named keys are what they say. */
const hotkey = (keys: string, act: () => void): HotkeyItem => [
  keys === '?' ? 'shift+/' : keys.replace('Ctrl', 'mod'),
  act,
  { usePhysicalKeys: /(^|\+)[A-Z/?]$/.test(keys) },
]

/** Every question of the table as an action of the palette. */
const questionActions = (language: Language) =>
  questionIds.map((id) => {
    const label = templateInWords(id, language)
    return {
      id: `question ${id}`,
      label,
      leftSection: <IconMessageQuestion size={20} />,
      onClick: () => openQuestion({ id, filling: {} }, label),
    }
  })

/** The palette of all actions (Ctrl+K), the keys that call them, and the list of the keys. */
export const Palette = ({ commands }: { commands: Command[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { panel, open } = useDesk()
  const keyed = commands.flatMap(({ keys, act, says }) => (keys === undefined ? [] : [{ keys, act, says }]))
  const isModal = () => document.querySelector('[role="dialog"]') !== null
  useHotkeys(keyed.map(({ keys, act }) => hotkey(keys, () => !isModal() && act())))
  // The palette opens from a field, too.
  useHotkeys([hotkey('Ctrl+K', toggleSpotlight)], [])
  return (
    <>
      <Spotlight
        actions={[
          ...commands.map(({ id, says, icon: Icon, keys, act }) => ({
            id,
            label: t(says),
            leftSection: <Icon size={20} />,
            rightSection: keys === undefined ? undefined : <Kbd>{keys}</Kbd>,
            onClick: act,
          })),
          ...questionActions(language),
        ]}
        attributes={{ content: { 'aria-label': t('palette.title') } }}
        shortcut={null}
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
        <Help of="keys" />
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
