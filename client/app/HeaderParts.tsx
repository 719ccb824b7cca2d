import { ActionIcon, Group, Menu, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { openSpotlight } from '@mantine/spotlight'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconColumns2,
  IconCommand,
  IconDots,
  IconHistory,
  IconKeyboard,
  IconMoon,
  IconSun,
  IconSunMoon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { besideLenses, lenses, pageLenses } from '../../graph/view.ts'
import { useStepInWords } from '../panels/HistoryPanel.tsx'
import { lensIcons } from './commands.tsx'
import { useDesk } from './desk.ts'
import { setBeside, setLens } from './steps.ts'
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
  const tabs = lenses.filter((lens) => !pageLenses.has(lens) || lens === shown)
  return (
    <nav className="lenses" aria-label={t('lens.title')}>
      {tabs.map((lens) => {
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

/** The screens on which two lenses have room beside each other. */
export const wide = '(min-width: 1500px)'

/** Chooses a second lens that shows the same selection beside the first; only where there is room for two. */
export const Beside = () => {
  const { t } = useTranslation()
  const lens = useView(({ lens }) => lens)
  const beside = useView(({ beside }) => beside)
  const isWide = useMediaQuery(wide)
  if (!isWide) return null
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant={beside === null ? 'subtle' : 'light'}
          color="gray"
          size="lg"
          aria-label={t('beside.choose')}
          title={t('beside.choose')}
        >
          <IconColumns2 size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('beside.choose')}</Menu.Label>
        {besideLenses
          .filter((one) => one !== lens)
          .map((one) => {
            const LensIcon = lensIcons[one]
            return (
              <Menu.Item
                key={one}
                leftSection={<LensIcon size={16} />}
                rightSection={one === beside ? <IconCheck size={14} /> : undefined}
                aria-current={one === beside}
                onClick={() => takeStep(setBeside(one), 'beside', t(`lens.${one}`))}
              >
                {t(`lens.${one}`)}
              </Menu.Item>
            )
          })}
        <Menu.Item disabled={beside === null} onClick={() => takeStep(setBeside(null), 'beside', t('beside.none'))}>
          {t('beside.none')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Undo and redo, each with the name of the step. */
export const UndoRedo = () => {
  const { t } = useTranslation()
  const { history, undo, redo } = useExplorer()
  const inWords = useStepInWords()
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
    </Group>
  )
}

const schemeIcons = { auto: IconSunMoon, light: IconSun, dark: IconMoon }

/** What is needed more rarely: all actions, the steps, the keys, light and dark. */
export const More = () => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const open = useDesk(({ open }) => open)
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('moreTools')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCommand size={16} />} onClick={openSpotlight}>
          {t('palette.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => open('history')}>
          {t('history.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => open('keys')}>
          {t('command.keys')}
        </Menu.Item>
        <Menu.Label>{t('analyst.title')}</Menu.Label>
        {(['build', 'console'] as const).map((lens) => {
          const LensIcon = lensIcons[lens]
          return (
            <Menu.Item key={lens} leftSection={<LensIcon size={16} />} onClick={() => takeStep(setLens(lens), 'lens', t(`lens.${lens}`))}>
              {t(`${lens}.title`)}
            </Menu.Item>
          )
        })}
        <Menu.Label>{t('scheme.title')}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((scheme) => {
          const One = schemeIcons[scheme]
          return (
            <Menu.Item
              key={scheme}
              leftSection={<One size={16} />}
              rightSection={scheme === colorScheme ? <IconCheck size={14} /> : undefined}
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
