import { labelMarkup, marksMarkup } from '../../picture/drawn.ts'
import { placeLabels } from '../../picture/labels.ts'
import { sheets } from '../../picture/look.ts'
import { type Drawing, grown, growthAt } from '../../picture/scene.ts'
import { fontFamily } from '../../picture/text.ts'
import type { LabelSize, Theme } from '../../picture/view.ts'
import type { Camera, Size } from './camera.ts'
import { measure } from './measure.ts'
import { openRenderer } from './renderer.ts'

/** How much more than the window is drawn on each side, so that a drag shows it without drawing (07). */
const overscan = 0.35
/** Scaled further than this, the old picture is too coarse or too small to stand in for the new one. */
const scaleLimit = { least: 0.6, most: 1.8 }

/** The picture under everything: drawn now and then, moved in between. */
export interface Backing {
  show: (drawing: Drawing, theme: Theme, labelSize: LabelSize, camera: Camera) => void
  /** Moves what is drawn to where a camera would have it; draws anew only where it no longer covers the window. */
  follow: (camera: Camera) => void
  /** Draws anew at a camera; what was there stays in sight until then. */
  settle: (camera: Camera) => void
  fade: (how: 'plain' | 'faded') => void
  resize: (size: Size) => void
  close: () => void
}

interface Current {
  drawing: Drawing
  theme: Theme
  labelSize: LabelSize
}

const svgSpace = 'http://www.w3.org/2000/svg'

/** An SVG layer that takes no pointer. */
export const svgLayer = (parent: HTMLElement): SVGSVGElement => {
  const svg = document.createElementNS(svgSpace, 'svg')
  svg.setAttribute('font-family', fontFamily)
  svg.setAttribute('aria-hidden', 'true')
  svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;overflow:hidden'
  parent.append(svg)
  return svg
}

export const openBacking = (host: HTMLElement): Backing => {
  const base = document.createElement('div')
  base.style.cssText = 'position:absolute;transform-origin:0 0;will-change:transform;pointer-events:none'
  const shapes = document.createElement('div')
  shapes.style.cssText = 'position:absolute;inset:0'
  base.append(shapes)
  host.append(base)
  const words = svgLayer(base)
  let size: Size = { width: 0, height: 0 }
  let drawn: Camera | null = null
  let current: Current | null = null
  const resize = (to: Size) => {
    size = to
    const [x, y] = [to.width * overscan, to.height * overscan]
    Object.assign(base.style, { left: `${-x}px`, top: `${-y}px`, width: `${to.width + 2 * x}px`, height: `${to.height + 2 * y}px` })
  }
  let growth = 1
  const showShapes = ({ drawing, theme }: Current, zoom: number) => {
    growth = growthAt(zoom)
    renderer.show(grown(drawing, growth), theme, growth)
  }
  resize({ width: host.clientWidth, height: host.clientHeight })
  const renderer = openRenderer(shapes)
  const transform = (camera: Camera) => {
    if (!drawn) return
    const scale = camera.zoom / drawn.zoom
    const x = camera.x - scale * drawn.x + size.width * overscan * (1 - scale)
    const y = camera.y - scale * drawn.y + size.height * overscan * (1 - scale)
    base.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  }
  const settle = (camera: Camera) => {
    if (current && growthAt(camera.zoom) !== growth) showShapes(current, camera.zoom)
    const shifted = { ...camera, x: camera.x + size.width * overscan, y: camera.y + size.height * overscan }
    renderer.look(shifted, () => {
      drawn = camera
      base.style.transform = 'none'
      if (current) words.innerHTML = wordsMarkup(current, shifted)
    })
  }
  return {
    show: (drawing, theme, labelSize, camera) => {
      current = { drawing, theme, labelSize }
      host.style.background = sheets[theme].paper
      showShapes(current, camera.zoom)
      settle(camera)
    },
    follow: (camera) => {
      transform(camera)
      if (!covers(drawn, camera, size)) settle(camera)
    },
    settle,
    fade: (how) => {
      base.style.opacity = how === 'faded' ? '0.22' : '1'
    },
    resize: (to) => {
      resize(to)
      renderer.resize()
    },
    close: () => {
      renderer.close()
      base.remove()
    },
  }
}

/** Whether what was drawn at one camera, moved, still fills the window at another and is sharp enough. */
const covers = (drawn: Camera | null, camera: Camera, { width, height }: Size): boolean => {
  if (!drawn) return true
  const scale = camera.zoom / drawn.zoom
  if (scale < scaleLimit.least || scale > scaleLimit.most) return false
  const left = camera.x - scale * (drawn.x + width * overscan)
  const top = camera.y - scale * (drawn.y + height * overscan)
  const share = 1 + 2 * overscan
  return left <= 0 && top <= 0 && left + width * share * scale >= width && top + height * share * scale >= height
}

/** Marks and labels of everything, at a camera. */
const wordsMarkup = (
  { drawing, theme, labelSize }: { drawing: Drawing; theme: Theme; labelSize: LabelSize },
  { x, y, zoom }: Camera,
): string => {
  const nodes = new Map(drawing.nodes.map((node) => [node.id, node]))
  const pen = { theme, zoom }
  const labels = placeLabels(drawing, { zoom, labelSize, measure }).flatMap((label) => {
    const node = nodes.get(label.id)
    return node ? [labelMarkup(label, node, pen)] : []
  })
  return `<g transform="translate(${x} ${y})">${drawing.nodes.map((node) => marksMarkup(node, pen)).join('')}${labels.join('')}</g>`
}
