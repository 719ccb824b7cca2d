import cytoscape from 'cytoscape'
import { createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { GraphCanvas } from '../../client/canvas/GraphCanvas.tsx'
import type { Arrangement } from '../../client/canvas/layout/arrange.ts'
import { arrange, placeNew } from '../../client/canvas/layout.ts'
import type { CanvasCommands } from '../../client/canvas/props.ts'
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
  placeNew: (scene: Scene, ids: readonly string[], near: string) => Promise<{ positions: Positions; ms: number }>
  /** How long each of some moves of the pointer takes to handle, in milliseconds. */
  hovers: number[]
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

globalThis.bench = {
  stock: (scene, zoom) => {
    stock = cytoscape({
      container: place,
      elements: [
        ...scene.things.map(({ id, name }) => ({ data: { id, name }, position: { ...(scene.positions[id] ?? { x: 0, y: 0 }) } })),
        ...scene.links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
      ],
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
    ours.render(
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
  placeNew: async (scene, ids, near) => {
    const begun = performance.now()
    const positions = await placeNew(scene, ids, near)
    return { positions, ms: performance.now() - begun }
  },
  hovers: [],
}

/** Hovering is handled within the event: its cost is the time between the capture and the bubble of one move. */
addEventListener('pointermove', () => performance.mark('move'), { capture: true })
addEventListener('pointermove', () => {
  globalThis.bench?.hovers.push(performance.measure('hover', 'move').duration)
})
