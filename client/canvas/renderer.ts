import cytoscape from 'cytoscape'
import type { Drawing, NodeShape } from '../../picture/drawing.ts'
import { fadedOpacity, lineColor, lineWidth, outlineWidth } from '../../picture/drawn.ts'
import type { EdgeShape } from '../../picture/lines.ts'
import { outlines } from '../../picture/shapes.ts'
import type { Theme } from '../../picture/view.ts'
import type { Camera } from './camera.ts'

/** Cytoscape as a drawer of lines and shapes, and nothing else: labels, marks, the pointer and the camera are ours. */
export interface Renderer {
  /** Brings what is drawn in line with a drawing, changing only what differs. */
  show: (drawing: Drawing, theme: Theme, growth: number) => void
  /** Draws at a camera, at once; `ratio` is the screen's pixels to one of the window's. */
  paint: (context: CanvasRenderingContext2D, camera: Camera, ratio: number) => void
  close: () => void
}

/** Cytoscape keeps a polygon within its box: points beyond it make the box larger. */
const extent = (points: readonly number[]): number => Math.max(...points.map(Math.abs))

const shapeStyles = Object.entries(outlines).map(([name, outline]) => ({
  selector: `node[shape = "${name}"]`,
  style:
    'round' in outline
      ? { shape: outline.round === 1 ? 'ellipse' : 'round-rectangle' }
      : { shape: 'polygon', 'shape-polygon-points': outline.points.map((value) => value / extent(outline.points)).join(' ') },
}))

const stylesheet = [
  {
    selector: 'node',
    style: {
      width: 'data(across)',
      height: 'data(across)',
      'background-color': 'data(fill)',
      'border-color': 'data(stroke)',
      'border-width': outlineWidth,
      'overlay-opacity': 0,
      events: 'no',
    },
  },
  ...shapeStyles,
  { selector: 'node[?dashed]', style: { 'border-style': 'dashed' } },
  {
    selector: 'edge',
    style: {
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'line-color': 'data(color)',
      width: 'data(width)',
      'overlay-opacity': 0,
      events: 'no',
    },
  },
  { selector: 'edge[?dashed]', style: { 'line-style': 'dashed' } },
  {
    selector: 'edge[?arrow]',
    style: { 'curve-style': 'straight', 'target-arrow-shape': 'triangle', 'target-arrow-color': 'data(color)', 'arrow-scale': 0.9 },
  },
  { selector: '[?faded]', style: { opacity: fadedOpacity } },
]

const nodeData = ({ id, shape, size, fill, stroke, dashed, faded }: NodeShape) => {
  const outline = outlines[shape]
  return { id, shape, across: size * ('round' in outline ? 1 : extent(outline.points)), fill, stroke, dashed, faded }
}

const edgeData = (edge: EdgeShape, theme: Theme, growth: number) => ({
  id: edge.id,
  source: edge.from,
  target: edge.to,
  color: lineColor(edge, theme),
  width: lineWidth(edge) * growth,
  dashed: edge.dashed,
  arrow: edge.arrow,
  faded: edge.faded,
})

/**
 * What Cytoscape's renderer is called by its own export of pictures, and by the extensions that write other formats; its types leave
 * it out. It draws each element afresh, without the texture caches that make a new picture slow just when a hand begins to pan.
 */
interface Draws {
  renderer: () => {
    drawElements: (context: CanvasRenderingContext2D, elements: cytoscape.NodeCollection | cytoscape.EdgeCollection) => void
    flushRenderedStyleQueue: () => void
    recalculateRenderedStyle: (elements: cytoscape.CollectionReturnValue) => void
  }
}

/**
 * Opens Cytoscape behind the scenes. Its own canvas stays one pixel large and idle: it is held in a batch but for the moment of a
 * change, for otherwise it would fill its caches after each.
 */
export const openRenderer = (parent: HTMLElement): Renderer => {
  const container = document.createElement('div')
  container.style.cssText = 'position:absolute;width:1px;height:1px;visibility:hidden;overflow:hidden'
  parent.append(container)
  const cy = cytoscape({
    container,
    style: stylesheet as cytoscape.StylesheetJson,
    layout: { name: 'null' },
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
  }) as cytoscape.Core & Draws
  cy.startBatch()
  return {
    show: (drawing, theme, growth) => {
      const nodes = drawing.nodes.map((node) => ({ data: nodeData(node), position: { x: node.x, y: node.y } }))
      const edges = drawing.edges.map((edge) => ({ data: edgeData(edge, theme, growth) }))
      bring(cy, [...nodes, ...edges])
      cy.endBatch()
      // Where lines run is worked out for what has changed and for what hangs on it; a picture of Cytoscape's own would have done so.
      cy.renderer().flushRenderedStyleQueue()
      cy.renderer().recalculateRenderedStyle(cy.elements())
      cy.startBatch()
    },
    paint: (context, { x, y, zoom }, ratio) => {
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio)
      for (const elements of [cy.edges(), cy.nodes()]) cy.renderer().drawElements(context, elements)
    },
    close: () => {
      cy.endBatch()
      cy.destroy()
      container.remove()
    },
  }
}

type Wanted = { data: { id: string; source?: string; target?: string } & Record<string, unknown>; position?: { x: number; y: number } }

/** Removes what is gone, adds what is new, and touches of the rest only what has changed. */
const bring = (cy: cytoscape.Core, wanted: readonly Wanted[]): void => {
  const ids = new Set(wanted.map(({ data }) => data.id))
  cy.elements()
    .filter((element) => !ids.has(element.id()))
    .remove()
  const missing: cytoscape.ElementDefinition[] = []
  for (const item of wanted) {
    const present = cy.getElementById(item.data.id)
    if (present.empty()) missing.push(item.position ? { group: 'nodes', ...item } : { group: 'edges', ...item })
    else refresh(present, item)
  }
  // All at once: one by one, each would tell its neighbours of itself.
  if (missing.length > 0) cy.add(missing)
}

const refresh = (present: cytoscape.SingularElementReturnValue, { data, position }: Wanted): void => {
  const before = present.data() as Record<string, unknown>
  const changed = Object.entries(data).filter(([key, value]) => before[key] !== value && key !== 'source' && key !== 'target')
  if (changed.length > 0) present.data(Object.fromEntries(changed))
  if (!position || !present.isNode()) return
  const at = present.position()
  if (at.x !== position.x || at.y !== position.y) present.position(position)
}
