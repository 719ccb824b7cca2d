import type { Drawing } from '../../picture/drawing.ts'
import { edgeLabelMarkup, edgeMarkup, labelMarkup, nodeMarkup } from '../../picture/drawn.ts'
import { type Label, placeLabels } from '../../picture/labels.ts'
import { grown, growthAt } from '../../picture/scene.ts'
import type { LabelSize, Point, Theme } from '../../picture/view.ts'
import { svgLayer } from './backing.ts'
import type { Camera } from './camera.ts'
import { measure } from './measure.ts'
import type { Near } from './near.ts'

/** The layer above: what is under the pointer with its neighbours, or what is being dragged, drawn afresh over the faded rest. */
export interface Bright {
  show: (part: Drawing, look: BrightLook, named?: string) => void
  clear: () => void
  close: () => void
}

/** How the layer is looked at, and the labels of the picture beneath it. */
export interface BrightLook {
  camera: Camera
  theme: Theme
  labelSize: LabelSize
  kept: ReadonlyMap<string, Label>
}

/** More lines than this are not named: their words would cover what they tie. */
const namedLines = 14

export const openBright = (host: HTMLElement): Bright => {
  const svg = svgLayer(host, 'bright')
  return {
    show: (given, { camera, theme, labelSize, kept }, named) => {
      const { x, y, zoom } = camera
      const part = grown(given, growthAt(zoom))
      const nodes = new Map(part.nodes.map((node) => [node.id, node]))
      const pen = { theme, zoom }
      const ends = part.edges.flatMap((edge) => {
        const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
        return from && to ? [{ edge, from, to }] : []
      })
      const lines = ends.map(({ edge, from, to }) => edgeMarkup(edge, from, to, pen, 'strong'))
      const words = ends.length > namedLines ? [] : ends.map(({ edge, from, to }) => edgeLabelMarkup(edge, from, to, pen))
      const first = named === undefined ? {} : { first: named }
      const labels = placeLabels(part, { zoom, labelSize, measure, kept, ...first }).flatMap((label) => {
        const node = nodes.get(label.id)
        return node ? [labelMarkup(label, node, pen)] : []
      })
      svg.style.display = 'block'
      svg.innerHTML = `<g transform="translate(${x} ${y})">${[...lines, ...part.nodes.map((node) => nodeMarkup(node, pen)), ...words, ...labels].join('')}</g>`
    },
    clear: () => {
      svg.style.display = 'none'
      svg.replaceChildren()
    },
    close: () => svg.remove(),
  }
}

/** A node, its lines and its neighbours, none of them faded. */
export const neighbourhood = (near: Near, id: string): Drawing => {
  const edges = near.edgesOf(id).map((edge) => ({ ...edge, faded: false }))
  const ids = new Set([id, ...edges.flatMap(({ from, to }) => [from, to])])
  return { edges, nodes: [...ids].flatMap((each) => near.node(each) ?? []).map((node) => ({ ...node, faded: false })) }
}

/** Some nodes shifted, with their lines and the nodes at the other ends. */
export const shifted = (near: Near, ids: readonly string[], by: Point): Drawing => {
  const moving = new Set(ids)
  const parts = ids.map((id) => neighbourhood(near, id))
  const nodes = new Map(parts.flatMap((part) => part.nodes.map((node) => [node.id, node] as const)))
  return {
    edges: [...new Map(parts.flatMap((part) => part.edges.map((edge) => [edge.id, edge] as const))).values()],
    nodes: [...nodes.values()].map((node) => (moving.has(node.id) ? { ...node, x: node.x + by.x, y: node.y + by.y } : node)),
  }
}
