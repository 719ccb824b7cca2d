import { ActionIcon, Group, Menu, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconHistory, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { lenses } from '../../graph/view.ts'
import { useStepInWords } from '../panels/HistoryPanel.tsx'
import { lensIcons } from './commands.tsx'
import { useDesk } from './desk.ts'
import { setLens } from './steps.ts'
import { takeStep, useExplorer, useView } from './store.ts'

/** A button of the bar: a picture whose words are its tooltip. */
export const BarIcon = ({
  label,
  onClick,
  disabled = false,
  children,
}: {
  label: string
  onClick: () => void
  disabled?: boolean
  children: ReactNode
}) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      aria-disabled={disabled}
      {...(disabled ? { 'data-disabled': true } : {})}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  </Tooltip>
)

/** The lenses; the shown one is marked. */
export const Lenses = () => {
  const { t } = useTranslation()
  const shown = useView(({ lens }) => lens)
  return (
    <nav className="lenses" aria-label={t('lens.title')}>
      {lenses.map((lens) => {
        const LensIcon = lensIcons[lens]
        return (
          <UnstyledButton
            key={lens}
            className="lens-tab"
            aria-current={lens === shown ? 'page' : undefined}
            onClick={() => takeStep(setLens(lens), 'lens', t(`lens.${lens}`))}
          >
            <LensIcon size={18} />
            <span className="lens-tab-name">{t(`lens.${lens}`)}</span>
          </UnstyledButton>
        )
      })}
    </nav>
  )
}

/** Undo and redo, each with the name of the step, and the history. */
export const UndoRedo = () => {
  const { t } = useTranslation()
  const { history, undo, redo } = useExplorer()
  const inWords = useStepInWords()
  const open = useDesk(({ open }) => open)
  const [last, next] = [history.moments[history.at], history.moments[history.at + 1]]
  const canUndo = history.at > 0 && last !== undefined
  return (
    <Group gap={2} wrap="nowrap">
      <BarIcon label={canUndo ? t('undo', { step: inWords(last.name) }) : t('undoNothing')} disabled={!canUndo} onClick={undo}>
        <IconArrowBackUp size={20} />
      </BarIcon>
      <BarIcon
        label={next === undefined ? t('redoNothing') : t('redo', { step: inWords(next.name) })}
        disabled={next === undefined}
        onClick={redo}
      >
        <IconArrowForwardUp size={20} />
      </BarIcon>
      <BarIcon label={t('history.title')} onClick={() => open('history')}>
        <IconHistory size={20} />
      </BarIcon>
    </Group>
  )
}

const schemeIcons = { auto: IconSunMoon, light: IconSun, dark: IconMoon }

/** Light, dark, or as the system. */
export const Scheme = () => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Shown = schemeIcons[colorScheme]
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('scheme.title')}>
          <Shown size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['auto', 'light', 'dark'] as const).map((scheme) => {
          const One = schemeIcons[scheme]
          return (
            <Menu.Item
              key={scheme}
              leftSection={<One size={16} />}
              aria-current={scheme === colorScheme}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`scheme.${scheme}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
