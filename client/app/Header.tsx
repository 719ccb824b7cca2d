import { Button, Group, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconBookmark, IconChecklist, IconFileText, IconPresentation, IconUpload } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { askingLenses } from '../../graph/view.ts'
import { LensHelp } from '../panels/Help.tsx'
import { SearchBox } from '../panels/SearchBox.tsx'
import { useDesk } from './desk.ts'
import { BarIcon, Beside, Lenses, More, UndoRedo } from './HeaderParts.tsx'
import { speak } from './i18n/i18n.ts'
import { present, setLens } from './steps.ts'
import { takeStep, useView } from './store.ts'
import { useLanguage } from './words.ts'

/** The bar above everything: name, lenses, search, history, documents, presentation, light and language. */
export const Header = ({ field }: { field: RefObject<HTMLInputElement | null> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useDesk(({ open }) => open)
  const lens = useView(({ lens }) => lens)
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
      <LensHelp />
      <div className="header-search">{lens !== 'overview' && <SearchBox field={field} />}</div>
      <UndoRedo />
      <Beside />
      <Group gap={2} wrap="nowrap">
        <BarIcon label={t('kept.title')} onClick={() => open('kept')}>
          <IconBookmark size={20} />
        </BarIcon>
        <BarIcon label={t('documents.title')} onClick={() => open('documents')}>
          <IconFileText size={20} />
        </BarIcon>
        <BarIcon label={t('review.pages')} onClick={() => open('check')}>
          <IconChecklist size={20} />
        </BarIcon>
        <BarIcon label={t('import.title')} onClick={() => open('import')}>
          <IconUpload size={20} />
        </BarIcon>
        <UnstyledButton
          className="language"
          onClick={() => void speak(language === 'ru' ? 'en' : 'ru')}
          lang={language === 'ru' ? 'en' : 'ru'}
        >
          <span aria-hidden>{language === 'ru' ? 'EN' : 'RU'}</span>
          <VisuallyHidden>{t('otherLanguage')}</VisuallyHidden>
        </UnstyledButton>
        <More />
      </Group>
      <Button
        size="sm"
        className="present"
        aria-label={t('command.present')}
        leftSection={<IconPresentation size={18} />}
        disabled={askingLenses.has(lens)}
        onClick={() => takeStep(present(true), 'present')}
      >
        <span className="present-name">{t('command.present')}</span>
      </Button>
    </header>
  )
}
