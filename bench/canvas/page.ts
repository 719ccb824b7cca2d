import cytoscape from 'cytoscape'
import { forceCollide, forceLink, forceManyBody, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force'
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { GraphCanvas } from '../../client/canvas/GraphCanvas.tsx'
import { arrange, placeNew } from '../../client/canvas/layout.ts'
import type { CanvasCommands } from '../../client/canvas/props.ts'
import type { Arrangement } from '../../graph/canvas.ts'
import type { Positions, Scene } from '../../picture/view.ts'

/** Frames a second, and frames in milliseconds: the longest, and that within which 95 of 100 fall. */
export interface Panned {
  fps: number
  slow: number
  longest: number
}

/** What the bench asks of the page. */
export interface Bench {
  /** Mounts a canvas at a zoom; at once, so that what follows meets it fresh. */
  stock: (scene: Scene, zoom: number) => void
  ours: (scene: Scene, zoom: number) => Promise<void>
  close: () => void
  /** Moves what was mounted last by a pointer that goes round in a circle, one step a frame. */
  pan: (seconds: number) => Promise<Panned>
  arrange: (scene: Scene, how: Arrangement) => Promise<{ positions: Positions; ms: number }>
  /** Opens a hub on a mounted canvas of ours: finds the places in the worker, then shows them. */
  expand: (after: Scene, ids: readonly string[], near: string) => Promise<Expanded>
  /** The same things placed as is usual: by d3-force over the whole sheet with all that stands held fast, or by Cytoscape's own layout. */
  expandBy: (how: 'd3-force' | 'cytoscape', after: Scene) => Promise<{ positions: Positions; ms: number }>
  /** How long each of some moves of the pointer takes to handle, in milliseconds. */
  hovers: number[]
}
/** Where everything stands then; how long the worker and then the window took, in milliseconds. */
export interface Expanded {
  positions: Positions
  placing: number
  showing: number
}
declare global {
  var bench: Bench | undefined
}

const place = document.querySelector<HTMLElement>('#root') ?? document.body
let stock: cytoscape.Core | null = null
let ours: Root | null = null
let commands: CanvasCommands | null = null
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
const nothing = () => undefined
// A pointer that only the page moves cannot be captured.
HTMLElement.prototype.setPointerCapture = nothing

/** The element that takes the pointer, and the events by which each canvas is dragged. */
const grips = {
  stock: { target: () => place.querySelector('canvas'), names: ['mousedown', 'mousemove', 'mouseup'], make: MouseEvent },
  ours: { target: () => place.querySelector('.graph-canvas'), names: ['pointerdown', 'pointermove', 'pointerup'], make: PointerEvent },
} as const

const panned = async (seconds: number): Promise<Panned> => {
  const { target, names, make } = grips[stock ? 'stock' : 'ours']
  const element = target()
  const [down, move, up] = names
  const fire = (name: string, x: number, y: number) =>
    element?.dispatchEvent(new make(name, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons: 1, view: window }))
  const begun = await frame()
  const gaps: number[] = []
  fire(down, 10, 10)
  for (let last = begun; last - begun < seconds * 1000; ) {
    const turn = (gaps.length / 100) * 2 * Math.PI
    fire(move, 14 + (1 - Math.cos(turn)) * 350, 14 + (1 - Math.cos(turn * 2)) * 150)
    const now = await frame()
    gaps.push(now - last)
    last = now
  }
  fire(up, 14, 14)
  const sorted = [...gaps].sort((a, b) => a - b)
  return {
    fps: (gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 1000,
    slow: sorted[Math.floor(gaps.length * 0.95)] ?? 0,
    longest: sorted.at(-1) ?? 0,
  }
}

const elementsOf = (scene: Scene): cytoscape.ElementDefinition[] => [
  ...scene.things.map(({ id, name }) => ({ data: { id, name }, position: { ...(scene.positions[id] ?? { x: 0, y: 0 }) } })),
  ...scene.links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
]

const render = (scene: Scene) =>
  ours?.render(
    createElement(GraphCanvas, {
      scene,
      theme: 'light',
      language: 'ru',
      label: 'Схема связей',
      onSelect: nothing,
      onOpen: nothing,
      onExpand: nothing,
      onMove: nothing,
      commands: (value: CanvasCommands | null) => {
        commands = value
      },
    }),
  )

/** How new things are placed elsewhere; what has no place yet begins in the middle, as it does there. */
const usual: Record<'d3-force' | 'cytoscape', (after: Scene) => Promise<Positions>> = {
  'd3-force': (after) => {
    const bodies = after.things.map(({ id }) => {
      const at = after.positions[id]
      return { id, ...(at ? { x: at.x, y: at.y, fx: at.x, fy: at.y } : {}) }
    })
    forceSimulation<SimulationNodeDatum & { id: string }>(bodies)
      .stop()
      .force(
        'link',
        forceLink<SimulationNodeDatum & { id: string }, SimulationLinkDatum<SimulationNodeDatum & { id: string }>>(
          after.links.map(({ from, to }) => ({ source: from, target: to })),
        ).id(({ id }) => id),
      )
      .force('charge', forceManyBody())
      .force('collide', forceCollide(46))
      .tick(300)
    return Promise.resolve(Object.fromEntries(bodies.map(({ id, x = 0, y = 0 }: SimulationNodeDatum & { id: string }) => [id, { x, y }])))
  },
  cytoscape: (after) =>
    new Promise((resolve) => {
      const cy = cytoscape({ headless: true, styleEnabled: true, elements: elementsOf(after), layout: { name: 'null' } })
      cy.layout({ name: 'cose', animate: false, randomize: false, stop: () => undefined })
        .on('layoutstop', () => resolve(Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]))))
        .run()
    }),
}

globalThis.bench = {
  stock: (scene, zoom) => {
    stock = cytoscape({
      container: place,
      elements: elementsOf(scene),
      style: [
        { selector: 'node', style: { label: 'data(name)' } },
        { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
      ],
      layout: { name: 'preset' },
    })
    stock.zoom(zoom)
    stock.center()
  },
  ours: async (scene, zoom) => {
    ours = createRoot(place)
    render(scene)
    await frame()
    await frame()
    commands?.zoomTo(zoom)
  },
  close: () => {
    stock?.destroy()
    ours?.unmount()
    ;[stock, ours] = [null, null]
    commands = null
    place.replaceChildren()
  },
  pan: panned,
  arrange: async (scene, how) => {
    const begun = performance.now()
    const positions = await arrange(scene, how)
    return { positions, ms: performance.now() - begun }
  },
  expand: async (after, ids, near) => {
    const begun = performance.now()
    const found = await placeNew(after, ids, near)
    const placing = performance.now() - begun
    const positions = { ...after.positions, ...found }
    flushSync(() => render({ ...after, positions }))
    await frame()
    await frame()
    return { positions, placing, showing: performance.now() - begun - placing }
  },
  expandBy: async (how, after) => {
    const begun = performance.now()
    const positions = await usual[how](after)
    return { positions, ms: performance.now() - begun }
  },
  hovers: [],
}

/** Hovering is handled within the event: its cost is the time between the capture and the bubble of one move. */
addEventListener('pointermove', () => performance.mark('move'), { capture: true })
addEventListener('pointermove', () => {
  globalThis.bench?.hovers.push(performance.measure('hover', 'move').duration)
})
