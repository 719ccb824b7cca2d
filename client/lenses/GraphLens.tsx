import { ActionIcon, Button, Text, Tooltip, useComputedColorScheme } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFrame, isNote } from '../../graph/canvas.ts'
import { linkEntry } from '../../graph/kinds.ts'
import type { Point } from '../../picture/view.ts'
import { commandsRef } from '../app/canvasCommands.ts'
import { lookAt } from '../app/canvasSteps.ts'
import { useDesk } from '../app/desk.ts'
import { openLink, place, select } from '../app/steps.ts'
import { takeStep, useExplorer } from '../app/store.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { GraphCanvas } from '../canvas/GraphCanvas.tsx'
import { Minimap } from '../canvas/Minimap.tsx'
import { HeapList } from '../panels/HeapList.tsx'
import { Failed, Loading } from '../panels/states.tsx'
import './canvas.css'
import { Beyond } from './Beyond.tsx'
import { CanvasTools } from './CanvasTools.tsx'
import { EmptySheet } from './EmptySheet.tsx'
import { GraphSide } from './GraphSide.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useScene } from './scene.ts'
import { ThingMenu } from './ThingMenu.tsx'
import { usePlaces } from './usePlaces.ts'
import { Writing } from './Writing.tsx'

/** «Схема связей»: the canvas, its legend, its filters, and the same as a list. */
export const GraphLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useComputedColorScheme('light')
  const { scene, view, subgraph } = useScene()
  const { choose, openHeap, minimap, showMinimap, lasso, takeLasso, written, writeDown: write } = useDesk()
  const { amend, look } = useExplorer()
  const [menu, setMenu] = useState<{ id: string; at: Point } | null>(null)
  const small = useRef<HTMLDivElement>(null)
  const covered = useCallback(() => ({ width: small.current?.offsetWidth ?? 0, height: small.current?.offsetHeight ?? 0 }), [])
  const isLoaded = subgraph.data !== undefined && !subgraph.isPlaceholderData
  const placing = usePlaces(scene, view, isLoaded, () => commandsRef.current?.fit('step'))
  const nameFor = (id: string) => {
    const thing = scene.things.find((one) => one.id === id)
    return thing === undefined ? '' : nameOf(thing, language)
  }
  const open = (id: string) => {
    if (isFrame(id) || isNote(id)) return write({ what: 'open', id })
    return openKnown(id)
  }
  const openKnown = (id: string) => {
    if (scene.groups.some((group) => group.id === id)) openHeap(id)
    else if (scene.things.some((thing) => thing.id === id)) takeStep(select(id), 'card', nameFor(id))
    else {
      const link = scene.links.find((one) => one.id === id)
      if (link !== undefined) takeStep(openLink(id), 'link', linkEntry(link.kind).title[language])
    }
  }
  if (view.things.length === 0) return <EmptySheet />
  return (
    <div className="lens lens-graph">
      <GraphSide scene={scene} theme={theme} />
      <section className="canvas" aria-label={t('lens.graph')}>
        {subgraph.error !== null && (
          <div className="canvas-notice">
            <Failed error={subgraph.error} retry={() => void subgraph.refetch()} />
          </div>
        )}
        {placing.error !== null && (
          <div className="canvas-notice">
            <Failed {...placing} />
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
          corner={covered}
          lasso={lasso}
          looking={view.looking}
          onLook={(looking, by) => {
            if (JSON.stringify(looking) !== JSON.stringify(view.looking)) (by === 'reader' ? look : amend)(lookAt(looking))
          }}
          onSelect={(found) => {
            const ids = found.filter((id) => !isFrame(id))
            takeLasso(false)
            if (ids.join() !== view.selected.join())
              takeStep(select(...ids), ids.length === 1 ? 'card' : 'select', ids.length > 1 ? String(ids.length) : nameFor(ids[0] ?? ''))
          }}
          onOpen={open}
          onExpand={(id) => (isFrame(id) ? open(id) : choose(id))}
          onMove={(positions) => takeStep(place(positions), 'move', nameFor(Object.keys(positions)[0] ?? ''))}
          onContextMenu={(id, at) => setMenu(id === null || nameFor(id) === '' ? null : { id, at })}
        />
        <CanvasTools commands={commandsRef} scene={scene} theme={theme} note={() => write({ what: 'note' })} />
        <SelectionBar frame={(ids) => write({ what: 'frame', ids })} />
        {written !== null && <Writing written={written} close={() => write(null)} />}
        <div className="canvas-corner">
          {scene.hidden.length > 0 && (
            <Text className="canvas-hidden" size="xs">
              {t('canvas.hidden', { count: scene.hidden.length })}
            </Text>
          )}
          {minimap && (
            <div className="canvas-minimap" ref={small}>
              <Minimap commands={commandsRef} theme={theme} />
              <Tooltip label={t('canvas.minimapHide')} position="right">
                <ActionIcon
                  className="minimap-close"
                  size="sm"
                  variant="default"
                  aria-label={t('canvas.minimapHide')}
                  onClick={() => showMinimap(false)}
                >
                  <IconX size={14} />
                </ActionIcon>
              </Tooltip>
            </div>
          )}
        </div>
        {scene.things.length === 1 && scene.groups.length === 0 && isLoaded && (
          <div className="canvas-hint">
            <Button size="md" onClick={() => choose(scene.things[0]?.id ?? null)}>
              {t('act.expand')}
            </Button>
          </div>
        )}
        <Beyond commands={commandsRef} />
        {menu !== null && <ThingMenu {...menu} name={nameFor(menu.id)} close={() => setMenu(null)} />}
      </section>
      <HeapList />
    </div>
  )
}
