import cytoscape from 'cytoscape'
import ForceGraph from 'force-graph'
import { MultiGraph } from 'graphology'
import { createElement, createRef } from 'react'
import { createRoot } from 'react-dom/client'
import { Sigma } from 'sigma'
import { OverviewSheet } from '../../client/canvas/overview/OverviewSheet.tsx'
import type { OverviewCommands, OverviewProps } from '../../client/canvas/overview/props.ts'
import type { LevelThing } from '../../graph/levels.ts'
import { type Inside, insideOf } from '../../picture/levels/inside.ts'
import { worldOf } from '../../picture/levels/world.ts'
import type { Data, Plain } from './data.ts'
import type { CanvasName } from './names.ts'

/** A canvas with the graph on it, all of it in sight. */
export interface Shown {
  /** The element that takes the pointer, and the events by which it is dragged. */
  grip: () => Element | null
  names: readonly [string, string, string]
  /** Adds so many things to one, each with a link. */
  add: (count: number) => void
  /** Whether all is drawn that is to be drawn. */
  isDrawn: () => boolean
}

const mouse = ['mousedown', 'mousemove', 'mouseup'] as const
const pointer = ['pointerdown', 'pointermove', 'pointerup'] as const
const nothing = () => undefined
const always = () => true
const colors: Record<string, string> = { Event: '#d1495b', Organization: '#5b5ea6', Place: '#2a9d8f', Person: '#b5651d' }
const colorOf = (kind: string): string => colors[kind] ?? '#666f7a'
/** Where new things are put: round the first of all. */
const beside = ({ things }: Plain, at: number) => ({
  x: (things[0]?.x ?? 0) + Math.cos(at) * 60,
  y: (things[0]?.y ?? 0) + Math.sin(at) * 60,
})

const ours = (place: HTMLElement, { levels, things }: Data): Shown => {
  const root = createRoot(place)
  const commands = createRef<OverviewCommands>()
  const world = worldOf(levels)
  const inside = (code: string, own: readonly LevelThing[]): [string, Inside][] => {
    const disc = world.regions.get(code)
    return disc ? [[code, insideOf(disc, own)]] : []
  }
  let insides = new Map(Object.entries(things).flatMap(([code, own]) => inside(code, own)))
  const props: Omit<OverviewProps, 'insides'> = {
    world,
    theme: 'light',
    language: 'ru',
    label: 'Вся схема',
    home: 'Санкт-Петербург',
    hidden: [],
    chosen: null,
    looking: null,
    says: () => '',
    onChoose: nothing,
    onOpen: nothing,
    onHover: nothing,
    onRest: nothing,
    commands,
  }
  const show = () => root.render(createElement(OverviewSheet, { ...props, insides }))
  show()
  const [code = '', own = []] = Object.entries(things).find(([, some]) => some.length > 60) ?? []
  return {
    grip: () => place.querySelector('.overview-host'),
    names: pointer,
    add: (count) => {
      const made = Array.from(
        { length: count },
        (_, at): LevelThing => ({
          id: `event/new-${at}`,
          kind: 'Event',
          name: `Встреча ${at}`,
          region: code,
          holder: null,
          day: '2030-01-01',
          shown: true,
          ties: [own[at % own.length]?.id ?? ''],
        }),
      )
      insides = new Map([...insides, ...inside(code, [...own, ...made])])
      show()
    },
    isDrawn: () => commands.current?.isSettled() ?? false,
  }
}

const stock = (place: HTMLElement, { plain }: Data): Shown => {
  const cy = cytoscape({
    container: place,
    elements: [
      ...plain.things.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
      ...plain.links.map(([from, to], at) => ({
        data: { id: `link/${at}`, source: plain.things[from]?.id ?? '', target: plain.things[to]?.id ?? '' },
      })),
    ],
    style: [
      { selector: 'node', style: { label: 'data(name)' } },
      { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
    ],
    layout: { name: 'preset' },
  })
  return {
    grip: () => place.querySelector('canvas'),
    names: mouse,
    add: (count) => {
      const made = Array.from({ length: count }, (_, at) => ({
        data: { id: `new/${at}`, name: `Встреча ${at}` },
        position: beside(plain, at),
      }))
      const links = made.map(({ data: { id } }) => ({ data: { id: `${id}>`, source: id, target: plain.things[0]?.id ?? '' } }))
      cy.add([...made, ...links])
    },
    isDrawn: always,
  }
}

const forced = (place: HTMLElement, { plain }: Data): Shown => {
  const nodes = plain.things.map(({ id, name, kind, x, y }) => ({ id, name, color: colorOf(kind), x, y, fx: x, fy: y }))
  const links = plain.links.map(([from, to]) => ({ source: plain.things[from]?.id ?? '', target: plain.things[to]?.id ?? '' }))
  const graph = new ForceGraph(place)
    .cooldownTicks(0)
    .nodeLabel('name')
    .nodeColor('color')
    .nodeRelSize(6)
    .linkDirectionalArrowLength(3)
    .graphData({ nodes, links })
  graph.zoomToFit(0)
  return {
    grip: () => place.querySelector('canvas'),
    names: mouse,
    add: (count) => {
      const made = Array.from({ length: count }, (_, at) => {
        const { x, y } = beside(plain, at)
        return { id: `new/${at}`, name: `Встреча ${at}`, color: colorOf('Event'), x, y, fx: x, fy: y }
      })
      graph.graphData({
        nodes: [...nodes, ...made],
        links: [...links, ...made.map(({ id }) => ({ source: id, target: plain.things[0]?.id ?? '' }))],
      })
    },
    isDrawn: always,
  }
}

const drawnBySigma = (place: HTMLElement, { plain }: Data): Shown => {
  const graph = new MultiGraph()
  for (const { id, name, kind, x, y } of plain.things) graph.addNode(id, { label: name, x, y: -y, size: 3, color: colorOf(kind) })
  for (const [from, to] of plain.links) graph.addEdge(plain.things[from]?.id, plain.things[to]?.id, { size: 1, color: '#8794a1' })
  void new Sigma(graph, place, { defaultEdgeType: 'arrow' })
  return {
    grip: () => place.querySelector('.sigma-mouse'),
    names: mouse,
    add: (count) => {
      for (let at = 0; at < count; at += 1) {
        const { x, y } = beside(plain, at)
        graph.addNode(`new/${at}`, { label: `Встреча ${at}`, x, y: -y, size: 3, color: colorOf('Event') })
        graph.addEdge(`new/${at}`, plain.things[0]?.id, { size: 1, color: '#8794a1' })
      }
    },
    isDrawn: always,
  }
}

/** The explorer's overview; Cytoscape, force-graph and sigma as they come, with names and arrows. */
export const canvases: Record<CanvasName, (place: HTMLElement, data: Data) => Shown> = {
  ours,
  cytoscape: stock,
  'force-graph': forced,
  sigma: drawnBySigma,
}
