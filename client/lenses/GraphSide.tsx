import { ActionIcon, ScrollArea, Tabs, Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Scene, Theme } from '../../picture/view.ts'
import { useDesk } from '../app/desk.ts'
import { FilterFields } from '../panels/Filters.tsx'
import { Legend } from '../panels/Legend.tsx'
import { Outline } from '../panels/Outline.tsx'
import { StyleRules } from '../panels/StyleRules.tsx'

/** Beside the canvas: its legend, the filters, and what is on it as a list. */
export const GraphSide = ({ scene, theme }: { scene: Scene; theme: Theme }) => {
  const { t } = useTranslation()
  const { folded, fold } = useDesk()
  if (folded)
    return (
      <div className="unfold">
        <Tooltip label={t('side.show')} position="right">
          <ActionIcon variant="default" size="lg" aria-label={t('side.show')} onClick={fold}>
            <IconLayoutSidebarLeftExpand size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
    )
  return (
    <aside className="side side-left" aria-label={t('side.title')}>
      <Tabs defaultValue="legend" keepMounted={false} className="side-tabs">
        <div className="side-head">
          <Tabs.List flex={1}>
            <Tabs.Tab value="legend">{t('side.legend')}</Tabs.Tab>
            <Tabs.Tab value="filters">{t('side.filters')}</Tabs.Tab>
            <Tabs.Tab value="outline">{t('side.outline')}</Tabs.Tab>
          </Tabs.List>
          <ActionIcon variant="subtle" aria-label={t('side.hide')} onClick={fold}>
            <IconLayoutSidebarLeftCollapse size={18} />
          </ActionIcon>
        </div>
        <ScrollArea.Autosize
          mah="100%"
          className="side-scroll"
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('side.title') }}
        >
          <Tabs.Panel value="legend" p="md">
            <Legend scene={scene} />
            <StyleRules scene={scene} theme={theme} />
          </Tabs.Panel>
          <Tabs.Panel value="filters" p="md">
            <FilterFields />
          </Tabs.Panel>
          <Tabs.Panel value="outline" p="sm">
            <Outline scene={scene} />
          </Tabs.Panel>
        </ScrollArea.Autosize>
      </Tabs>
    </aside>
  )
}
