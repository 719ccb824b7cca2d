import { ActionIcon, Button, Group, Menu, Tooltip, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { openSpotlight } from '@mantine/spotlight'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookmark,
  IconCommand,
  IconFileText,
  IconHistory,
  IconMoon,
  IconPresentation,
  IconSun,
  IconSunMoon,
  IconUpload,
} from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useStepInWords } from '../panels/HistoryPanel.tsx'
import { SearchBox } from '../panels/SearchBox.tsx'
import { lensIcons } from './commands.tsx'
import { useDesk } from './desk.ts'
import { speak } from './i18n/i18n.ts'
import { present, setLens } from './steps.ts'
import { takeStep, useExplorer, useView } from './store.ts'
import { lenses } from './view.ts'
import { useLanguage } from './words.ts'

const Icon = ({
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

const Lenses = () => {
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

const UndoRedo = () => {
  const { t } = useTranslation()
  const { history, undo, redo } = useExplorer()
  const inWords = useStepInWords()
  const open = useDesk(({ open }) => open)
  const [last, next] = [history.moments[history.at], history.moments[history.at + 1]]
  const canUndo = history.at > 0 && last !== undefined
  return (
    <Group gap={2} wrap="nowrap">
      <Icon label={canUndo ? t('undo', { step: inWords(last.name) }) : t('undoNothing')} disabled={!canUndo} onClick={undo}>
        <IconArrowBackUp size={20} />
      </Icon>
      <Icon
        label={next === undefined ? t('redoNothing') : t('redo', { step: inWords(next.name) })}
        disabled={next === undefined}
        onClick={redo}
      >
        <IconArrowForwardUp size={20} />
      </Icon>
      <Icon label={t('history.title')} onClick={() => open('history')}>
        <IconHistory size={20} />
      </Icon>
    </Group>
  )
}

const schemeIcons = { auto: IconSunMoon, light: IconSun, dark: IconMoon }

const Scheme = () => {
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

/** The bar above everything: name, lenses, search, history, documents, presentation, light and language. */
export const Header = ({ field }: { field: RefObject<HTMLInputElement | null> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useDesk(({ open }) => open)
  const isOverview = useView(({ lens }) => lens === 'overview')
  return (
    <header className="header">
      <UnstyledButton className="brand" onClick={() => takeStep(setLens('overview'), 'lens', t('lens.overview'))}>
        <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden>
          <rect width="32" height="32" rx="7" fill="var(--brand)" />
          <path d="M9 22 16 9l8 12" fill="none" stroke="#fff" strokeWidth="2" />
          <circle cx="9" cy="22" r="4" fill="#fff" />
          <circle cx="24" cy="21" r="3" fill="#7fd1e8" />
          <circle cx="16" cy="9" r="3.4" fill="#f2b84b" />
        </svg>
        <span>{t('title')}</span>
      </UnstyledButton>
      <Lenses />
      <div className="header-search">{!isOverview && <SearchBox field={field} />}</div>
      <UndoRedo />
      <Group gap={2} wrap="nowrap">
        <Icon label={t('palette.title')} onClick={openSpotlight}>
          <IconCommand size={20} />
        </Icon>
        <Icon label={t('kept.title')} onClick={() => open('kept')}>
          <IconBookmark size={20} />
        </Icon>
        <Icon label={t('documents.title')} onClick={() => open('documents')}>
          <IconFileText size={20} />
        </Icon>
        <Icon label={t('import.title')} onClick={() => open('import')}>
          <IconUpload size={20} />
        </Icon>
        <Scheme />
        <UnstyledButton
          className="language"
          onClick={() => void speak(language === 'ru' ? 'en' : 'ru')}
          lang={language === 'ru' ? 'en' : 'ru'}
        >
          <span aria-hidden>{language === 'ru' ? 'EN' : 'RU'}</span>
          <VisuallyHidden>{t('otherLanguage')}</VisuallyHidden>
        </UnstyledButton>
      </Group>
      <Button size="sm" leftSection={<IconPresentation size={18} />} onClick={() => takeStep(present(true), 'present')}>
        {t('command.present')}
      </Button>
    </header>
  )
}
