import { useViewportSize } from '@mantine/hooks'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { thingEntry } from '../../graph/kinds.ts'
import { leaveOut } from '../../picture/left-out.ts'
import { pathOf } from '../../picture/shapes.ts'
import type { Point } from '../../picture/view.ts'
import { publicScene } from '../../picture/viewed.ts'
import { headingOf, useLanguage } from '../app/words.ts'
import { GraphCanvas } from '../canvas/GraphCanvas.tsx'
import type { CanvasCommands } from '../canvas/props.ts'
import { useScene } from '../lenses/scene.ts'
import { usePlaces } from '../lenses/usePlaces.ts'
import { countsByKind } from '../panels/Legend.tsx'
import { useMoving } from './moving.ts'
import { type Places, useTravelling } from './travelling.ts'
import { useLeftOut } from './useLeftOut.ts'

const nothing = () => undefined

/** Where the canvas shows things, in pixels of the window. */
const placesIn = (commands: CanvasCommands | null, picture: HTMLElement | null): Places => {
  const places = new Map<string, Point>()
  if (commands === null || picture === null) return places
  const { left, top, width, height } = picture.getBoundingClientRect()
  const stop = commands.watch(({ window, drawing }) => {
    for (const { id, x, y } of drawing.nodes)
      places.set(id, { x: left + ((x - window.x) / window.width) * width, y: top + ((y - window.y) / window.height) * height })
  })
  stop()
  return places
}

/** The graph as a hall may see it, with its legend. */
export const GraphSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { scene, view, subgraph } = useScene()
  usePlaces(scene, view, subgraph.data !== undefined && !subgraph.isPlaceholderData, nothing)
  const left = useLeftOut()
  const open = useMemo(() => publicScene(leaveOut(scene, left)), [scene, left])
  const positions = useMoving(scene.positions)
  const shown = useMemo(() => ({ ...open, positions }), [open, positions])
  const commands = useRef<CanvasCommands>(null)
  const { width, height } = useViewportSize()
  const picture = useRef<HTMLDivElement>(null)
  const places = useCallback(() => placesIn(commands.current, picture.current), [])
  useTravelling('graph', places)
  // The eye goes with what moves, and again when the window has become a hall's.
  useEffect(() => {
    if (Object.keys(positions).length > 0 && width > 0 && height > 0) commands.current?.fit('step')
  }, [positions, width, height])
  const hidden = new Set(shown.hidden)
  const seen = { things: shown.things.filter(({ id }) => !hidden.has(id)), groups: shown.groups.filter(({ id }) => !hidden.has(id)) }
  return (
    <>
      <div ref={picture} className="slide-picture">
        <GraphCanvas
          still
          scene={shown}
          theme="light"
          language={language}
          labelSize="hall"
          label={t('canvas.label', { count: shown.things.length, links: shown.links.length })}
          commands={commands}
          onSelect={nothing}
          onOpen={nothing}
          onExpand={nothing}
          onMove={nothing}
        />
      </div>
      <ul className="slide-legend" aria-label={t('legend.title')}>
        {[...countsByKind(seen)].map(([kind, count]) => (
          <li key={kind}>
            <svg width={26} height={26} viewBox="-1.25 -1.25 2.5 2.5" aria-hidden>
              <path d={pathOf(thingEntry(kind).look.shape, 0, 0, 2)} fill={thingEntry(kind).look.color} />
            </svg>
            {headingOf(kind, language)} · {count}
          </li>
        ))}
      </ul>
    </>
  )
}
