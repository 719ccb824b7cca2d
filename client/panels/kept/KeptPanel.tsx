import { Drawer, Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../app/desk.ts'
import { Presentations } from '../../present/Presentations.tsx'
import { Help } from '../Help.tsx'
import { Views } from './Views.tsx'

/** What people keep: views and presentations. */
export const KeptPanel = () => {
  const { t } = useTranslation()
  const { panel, open } = useDesk()
  const isOpen = panel === 'kept' || panel === 'presentations'
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={isOpen}
      onClose={() => open(null)}
      position="right"
      size="lg"
      title={<Text fw={600}>{t('kept.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help key={panel} of={panel === 'presentations' ? 'presentations' : 'kept'} />
      <Tabs value={panel === 'presentations' ? 'presentations' : 'kept'} onChange={(tab) => open(tab === 'presentations' ? tab : 'kept')}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="kept">{t('kept.views')}</Tabs.Tab>
          <Tabs.Tab value="presentations">{t('kept.presentations')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="kept">
          <Views />
        </Tabs.Panel>
        <Tabs.Panel value="presentations">
          <Presentations />
        </Tabs.Panel>
      </Tabs>
    </Drawer>
  )
}
