import { ActionIcon, Button, Group, Menu, ScrollArea, Tabs, Text, Tooltip, useComputedColorScheme } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconChartDots3,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMinus,
  IconPlus,
  IconSparkles,
  IconTrash,
} from '@tabler/icons-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkEntry } from '../../graph/kinds.ts'
import type { Point } from '../../picture/view.ts'
import { commandsRef } from '../app/canvasCommands.ts'
import { useDesk } from '../app/desk.ts'
import { arrangeAnew, clearScreen, collapse, isExpanded, openLink, place, removeThings, select, togglePin } from '../app/steps.ts'
import { currentView, takeStep } from '../app/store.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { GraphCanvas } from '../canvas/GraphCanvas.tsx'
import type { CanvasCommands } from '../canvas/props.ts'
import { FilterFields } from '../panels/Filters.tsx'
import { HeapList } from '../panels/HeapList.tsx'
import { Legend } from '../panels/Legend.tsx'
import { Outline } from '../panels/Outline.tsx'
import { Failed, Loading, Nothing } from '../panels/states.tsx'
import { useScene } from './scene.ts'
import { usePlaces } from './usePlaces.ts'

const Tool = ({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) => (
  <Tooltip label={label} position="left">
    <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
)

const Tools = ({ commands }: { commands: RefObject<CanvasCommands | null> }) => {
  const { t } = useTranslation()
  return (
    <div className="canvas-tools" role="toolbar" aria-label={t('canvas.tools')}>
      <Tool label={t('canvas.fit')} onClick={() => commands.current?.fit()}>
        <IconArrowsMaximize size={18} />
      </Tool>
      <Tool label={t('canvas.zoomIn')} onClick={() => commands.current?.zoomIn()}>
        <IconPlus size={18} />
      </Tool>
      <Tool label={t('canvas.zoomOut')} onClick={() => commands.current?.zoomOut()}>
        <IconMinus size={18} />
      </Tool>
      <Tool label={t('canvas.arrange')} onClick={() => takeStep(arrangeAnew, 'arrange')}>
        <IconSparkles size={18} />
      </Tool>
      <Tool label={t('canvas.clear')} onClick={() => takeStep(clearScreen, 'clear')}>
        <IconTrash size={18} />
      </Tool>
    </div>
  )
}

/** What can be done with the thing under the pointer. */
const ThingMenu = ({ id, at, name, close }: { id: string; at: Point; name: string; close: () => void }) => {
  const { t } = useTranslation()
  const choose = useDesk(({ choose }) => choose)
  const view = currentView()
  return (
    <Menu opened onChange={(isOpen) => !isOpen && close()} position="bottom-start" shadow="md">
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="menu-name">{name}</Menu.Label>
        <Menu.Item onClick={() => choose(id)}>{t('act.expand')}</Menu.Item>
        {isExpanded(view, id) && <Menu.Item onClick={() => takeStep(collapse(id), 'collapse', name)}>{t('act.collapse')}</Menu.Item>}
        <Menu.Item onClick={() => takeStep(select(id), 'card', name)}>{t('act.card')}</Menu.Item>
        <Menu.Item onClick={() => takeStep(togglePin(id), view.pinned.includes(id) ? 'unpin' : 'pin', name)}>
          {t(view.pinned.includes(id) ? 'act.unpin' : 'act.pin')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => takeStep(removeThings([id]), 'remove', name)}>
          {t('act.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const SidePanel = ({ scene }: { scene: ReturnType<typeof useScene>['scene'] }) => {
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
        <Tabs.List>
          <Tabs.Tab value="legend">{t('side.legend')}</Tabs.Tab>
          <Tabs.Tab value="filters">{t('side.filters')}</Tabs.Tab>
          <Tabs.Tab value="outline">{t('side.outline')}</Tabs.Tab>
          <ActionIcon variant="subtle" ml="auto" my="auto" aria-label={t('side.hide')} onClick={fold}>
            <IconLayoutSidebarLeftCollapse size={18} />
          </ActionIcon>
        </Tabs.List>
        <ScrollArea.Autosize
          mah="100%"
          className="side-scroll"
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('side.title') }}
        >
          <Tabs.Panel value="legend" p="md">
            <Legend scene={scene} />
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

/** «Схема связей»: the canvas, its legend, its filters, and the same as a list. */
export const GraphLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useComputedColorScheme('light')
  const { scene, view, subgraph } = useScene()
  const { choose, openHeap } = useDesk()
  const [menu, setMenu] = useState<{ id: string; at: Point } | null>(null)
  const isLoaded = subgraph.data !== undefined && !subgraph.isPlaceholderData
  usePlaces(scene, view, isLoaded, () => commandsRef.current?.fit())
  const nameFor = (id: string) => {
    const thing = scene.things.find((one) => one.id === id)
    return thing === undefined ? '' : nameOf(thing, language)
  }
  const open = (id: string) => {
    if (scene.groups.some((group) => group.id === id)) openHeap(id)
    else if (scene.things.some((thing) => thing.id === id)) takeStep(select(id), 'card', nameFor(id))
    else {
      const link = scene.links.find((one) => one.id === id)
      if (link !== undefined) takeStep(openLink(id), 'link', linkEntry(link.kind).title[language])
    }
  }
  if (view.things.length === 0)
    return (
      <div className="lens lens-middle">
        <Nothing title={t('canvas.empty')} icon={<IconChartDots3 size={44} />}>
          {t('canvas.emptyAdvice')}
        </Nothing>
      </div>
    )
  return (
    <div className="lens lens-graph">
      <SidePanel scene={scene} />
      <section className="canvas" aria-label={t('lens.graph')}>
        {subgraph.error !== null && (
          <div className="canvas-notice">
            <Failed error={subgraph.error} retry={() => void subgraph.refetch()} />
          </div>
        )}
        {subgraph.data === undefined && subgraph.error === null && (
          <div className="canvas-notice">
            <Loading lines={3} />
          </div>
        )}
        <GraphCanvas
          scene={scene}
          theme={theme}
          language={language}
          label={t('canvas.label', { count: scene.things.length, links: scene.links.length })}
          commands={commandsRef}
          onSelect={(ids) => {
            if (ids.join() !== view.selected.join()) takeStep(select(...ids), ids.length === 1 ? 'card' : 'select', nameFor(ids[0] ?? ''))
          }}
          onOpen={open}
          onExpand={choose}
          onMove={(positions) => takeStep(place(positions), 'move', nameFor(Object.keys(positions)[0] ?? ''))}
          onContextMenu={(id, at) => setMenu(id === null || nameFor(id) === '' ? null : { id, at })}
        />
        <Tools commands={commandsRef} />
        {scene.hidden.length > 0 && (
          <Group className="canvas-hidden" gap="xs">
            <Text size="xs">{t('canvas.hidden', { count: scene.hidden.length })}</Text>
          </Group>
        )}
        {scene.things.length === 1 && scene.groups.length === 0 && isLoaded && (
          <div className="canvas-hint">
            <Button size="md" onClick={() => choose(scene.things[0]?.id ?? null)}>
              {t('act.expand')}
            </Button>
          </div>
        )}
        {menu !== null && <ThingMenu {...menu} name={nameFor(menu.id)} close={() => setMenu(null)} />}
      </section>
      <HeapList />
    </div>
  )
}
