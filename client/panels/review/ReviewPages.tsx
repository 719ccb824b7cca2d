import { Modal, Tabs, Text } from '@mantine/core'
import { IconArrowsJoin, IconChecklist, IconNotebook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../app/desk.ts'
import { Help } from '../Help.tsx'
import { useBelow } from '../useBelow.ts'
import { Checks } from './Checks.tsx'
import { Duplicates } from './Duplicates.tsx'
import { JournalPage } from './JournalPage.tsx'

const pages = { check: Checks, duplicates: Duplicates, journal: JournalPage }
const icons = { check: IconChecklist, duplicates: IconArrowsJoin, journal: IconNotebook }
export type ReviewPage = keyof typeof pages
const names = Object.keys(pages) as ReviewPage[]
const isPage = (panel: string | null): panel is ReviewPage => panel !== null && panel in pages

/** «Проверка данных», «Сверка повторов» and «Журнал»: pages over the whole window, one beside another. */
export const ReviewPages = () => {
  const { t } = useTranslation()
  const { panel, open, passage, reading } = useDesk()
  const isBelow = useBelow(passage !== null || reading !== null)
  return (
    <Modal
      fullScreen
      opened={isPage(panel)}
      onClose={() => isBelow() || open(null)}
      zIndex={150}
      title={<Text fw={600}>{t('review.pages')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ inner: 'review-window', body: 'review-body' }}
    >
      {isPage(panel) && (
        <Tabs value={panel} onChange={(page) => isPage(page) && open(page)} keepMounted={false}>
          <Tabs.List className="unprinted">
            {names.map((page) => {
              const Icon = icons[page]
              return (
                <Tabs.Tab key={page} value={page} leftSection={<Icon size={18} />}>
                  {t(`review.${page}.title`)}
                </Tabs.Tab>
              )
            })}
          </Tabs.List>
          {names.map((page) => {
            const Page = pages[page]
            return (
              <Tabs.Panel key={page} value={page} pt="md">
                <Help of={page} />
                <Page />
              </Tabs.Panel>
            )
          })}
        </Tabs>
      )}
    </Modal>
  )
}
