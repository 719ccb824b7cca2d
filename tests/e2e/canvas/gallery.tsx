import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { GraphCanvas } from '../../../client/canvas/GraphCanvas.tsx'
import { arrange, placeNew } from '../../../client/canvas/layout.ts'
import { OverviewPicture } from '../../../client/canvas/OverviewPicture.tsx'
import type { CanvasCommands } from '../../../client/canvas/props.ts'
import type { Overview } from '../../../graph/answers.ts'
import type { Arrangement } from '../../../graph/canvas.ts'
import type { HomeProfile } from '../../../graph/home.ts'
import { type Caption, svgOf } from '../../../picture/svg.ts'
import type { LabelSize, Scene, Theme } from '../../../picture/view.ts'

/** What a test puts on the page, and what it may ask of it. */
export interface Gallery {
  scene: (scene: Scene, look?: { theme?: Theme; labelSize?: LabelSize }) => void
  overview: (overview: Overview, home: HomeProfile, theme?: Theme) => void
  arrange: (scene: Scene, how: Arrangement) => Promise<Scene['positions']>
  placeNew: (scene: Scene, ids: string[], near?: string) => Promise<Scene['positions']>
  /** What a cancelled layout is rejected with. */
  cancelled: (scene: Scene) => Promise<string>
  svg: (scene: Scene, caption: Caption, theme: Theme) => string
  commands: () => CanvasCommands | null
  events: unknown[][]
}
declare global {
  var gallery: Gallery | undefined
}

const root = createRoot(document.querySelector('#root') ?? document.body)
const events: unknown[][] = []
const tell =
  (name: string) =>
  (...values: unknown[]) => {
    events.push([name, ...values])
  }
let commands: CanvasCommands | null = null

const Shown = ({ scene: given, theme, labelSize }: { scene: Scene; theme: Theme; labelSize: LabelSize }) => {
  const [scene, setScene] = useState(given)
  const [from, setFrom] = useState(given)
  const ref = useRef<CanvasCommands>(null)
  if (from !== given) {
    setFrom(given)
    setScene(given)
  }
  return (
    <GraphCanvas
      scene={scene}
      theme={theme}
      language="ru"
      labelSize={labelSize}
      label="Схема связей"
      onSelect={(ids) => {
        tell('select')(ids)
        setScene((now) => ({ ...now, selected: ids }))
      }}
      onOpen={tell('open')}
      onExpand={tell('expand')}
      onMove={(positions) => {
        tell('move')(positions)
        setScene((now) => ({ ...now, positions: { ...now.positions, ...positions } }))
      }}
      onHover={tell('hover')}
      onContextMenu={tell('menu')}
      commands={(value) => {
        ref.current = value
        commands = value
      }}
    />
  )
}

globalThis.gallery = {
  scene: (scene, { theme = 'light', labelSize = 'desk' } = {}) =>
    root.render(
      <div style={{ height: '100vh' }}>
        <Shown scene={scene} theme={theme} labelSize={labelSize} />
      </div>,
    ),
  overview: (overview, home, theme = 'light') => {
    document.documentElement.dataset['mantineColorScheme'] = theme
    document.body.style.background = theme === 'dark' ? '#1b1f25' : '#ffffff'
    root.render(
      <div style={{ height: '100vh', padding: '0 16px', boxSizing: 'border-box' }}>
        <OverviewPicture overview={overview} home={home} theme={theme} language="ru" label="Партнёры города" onOpen={tell('open')} />
      </div>,
    )
  },
  arrange: (scene, how) => arrange(scene, how),
  placeNew: (scene, ids, near) => placeNew(scene, ids, near),
  cancelled: async (scene) => {
    const stop = new AbortController()
    const answer = arrange(scene, 'force', undefined, stop.signal).then(
      () => 'answered',
      (reason: unknown) => (reason instanceof Error ? reason.name : String(reason)),
    )
    stop.abort()
    return answer
  },
  svg: (scene, caption, theme) => svgOf(scene, { theme, language: 'ru', caption }),
  commands: () => commands,
  events,
}
