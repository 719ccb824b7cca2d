import { type Drawing, isAlike, type NodeShape } from '../../picture/drawing.ts'
import { countMarkup, labelMarkup, marksMarkup } from '../../picture/drawn.ts'
import { frameMarkup, noteMarkup } from '../../picture/frames.ts'
import { countsIn, type Label, placeLabels } from '../../picture/labels.ts'
import { sheets } from '../../picture/look.ts'
import { grown, growthAt } from '../../picture/scene.ts'
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
  /** A moment of many things on their way: shapes and lines alone, for names could not be read. */
  pass: (drawing: Drawing, theme: Theme, camera: Camera) => void
  /** Moves what is drawn to where a camera would have it; draws anew only where it no longer covers the window. */
  follow: (camera: Camera) => void
  /** Draws anew at a camera; what was there stays in sight until then. */
  settle: (camera: Camera) => void
  /** The labels that it shows at the moment. */
  labels: () => ReadonlyMap<string, Label>
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

/** An SVG layer that takes no pointer, known by what it shows. */
export const svgLayer = (parent: HTMLElement, shows: 'words' | 'bright' | 'loop'): SVGSVGElement => {
  const svg = document.createElementNS(svgSpace, 'svg')
  svg.dataset['shows'] = shows
  svg.setAttribute('font-family', fontFamily)
  svg.setAttribute('aria-hidden', 'true')
  svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;overflow:hidden'
  parent.append(svg)
  return svg
}

export const openBacking = (host: HTMLElement): Backing => {
  const base = document.createElement('div')
  base.style.cssText = 'position:absolute;transform-origin:0 0;will-change:transform;pointer-events:none'
  const shapes = document.createElement('canvas')
  shapes.style.cssText = 'position:absolute;inset:0;width:100%;height:100%'
  base.append(shapes)
  host.append(base)
  const words = svgLayer(base, 'words')
  let size: Size = { width: 0, height: 0 }
  let drawn: Camera | null = null
  let current: Current | null = null
  const resize = (to: Size) => {
    size = to
    current = null
    const [x, y] = [to.width * overscan, to.height * overscan]
    Object.assign(base.style, { left: `${-x}px`, top: `${-y}px`, width: `${to.width + 2 * x}px`, height: `${to.height + 2 * y}px` })
    shapes.width = Math.round((to.width + 2 * x) * devicePixelRatio)
    shapes.height = Math.round((to.height + 2 * y) * devicePixelRatio)
  }
  let shown: Named | null = null
  let painted: { drawing: Drawing; theme: Theme; growth: number } | null = null
  const renderer = openRenderer(host)
  resize({ width: host.clientWidth, height: host.clientHeight })
  const around = (camera: Camera): Camera => ({ ...camera, x: camera.x + size.width * overscan, y: camera.y + size.height * overscan })
  const paintShapes = ({ drawing, theme }: Pick<Current, 'drawing' | 'theme'>, camera: Camera) => {
    const context = shapes.getContext('2d')
    if (!context) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, shapes.width, shapes.height)
    const growth = growthAt(camera.zoom)
    if (painted?.drawing !== drawing || painted.theme !== theme || painted.growth !== growth)
      renderer.show(grown(drawing, growth), theme, growth)
    painted = { drawing, theme, growth }
    renderer.paint(context, around(camera), devicePixelRatio)
    drawn = camera
    base.style.transform = 'none'
  }
  const transform = (camera: Camera) => {
    if (!drawn) return
    const scale = camera.zoom / drawn.zoom
    const x = camera.x - scale * drawn.x + size.width * overscan * (1 - scale)
    const y = camera.y - scale * drawn.y + size.height * overscan * (1 - scale)
    // A whole number of pixels is copied as it is; a part of one would be resampled in every frame.
    base.style.transform = scale === 1 ? `translate(${Math.round(x)}px, ${Math.round(y)}px)` : `translate(${x}px, ${y}px) scale(${scale})`
  }
  const settle = (camera: Camera) => {
    if (!current) return
    paintShapes(current, camera)
    if (shown?.zoom !== camera.zoom) shown = named(current, camera.zoom)
    words.innerHTML = wordsMarkup(shown, around(camera), {
      width: size.width * (1 + 2 * overscan),
      height: size.height * (1 + 2 * overscan),
    })
    words.style.visibility = 'visible'
  }
  return {
    show: (drawing, theme, labelSize, camera) => {
      // What a step brings often waits for its place, and until then nothing looks different.
      if (current?.theme === theme && current.labelSize === labelSize && isAlike(current.drawing, drawing)) {
        if (drawn !== camera) settle(camera)
        return
      }
      current = { drawing, theme, labelSize }
      shown = null
      // The layer is opaque, so that moving it is a copy and no blending.
      host.style.background = sheets[theme].paper
      base.style.background = sheets[theme].paper
      settle(camera)
    },
    pass: (drawing, theme, camera) => {
      current = null
      words.style.visibility = 'hidden'
      paintShapes({ drawing, theme }, camera)
    },
    follow: (camera) => {
      transform(camera)
      if (!covers(drawn, camera, size)) settle(camera)
    },
    settle,
    labels: () => shown?.labels ?? new Map(),
    fade: (how) => {
      base.style.opacity = how === 'faded' ? '0.22' : '1'
    },
    resize,
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

/** Marks and labels of what lies within a window, at a camera. */
const wordsMarkup = ({ drawing, labels, theme, labelSize }: Named, { x, y, zoom }: Camera, { width, height }: Size): string => {
  const pen = { theme, zoom }
  const reach = 200
  const seen = ({ x: left, y: top }: NodeShape) =>
    left * zoom + x > -reach && left * zoom + x < width + reach && top * zoom + y > -reach && top * zoom + y < height + reach
  const nodes = drawing.nodes.filter(seen)
  const named = nodes.flatMap((node) => {
    const label = labels.get(node.id)
    return label ? [labelMarkup(label, node, pen)] : []
  })
  const frames = (drawing.frames ?? []).map((frame) => frameMarkup(frame, pen)).join('')
  const counts = countsIn(drawing, zoom, labelSize).map((count) => countMarkup(count, pen))
  const notes = (drawing.notes ?? []).map((note) => noteMarkup(note, pen)).join('')
  return `<g transform="translate(${x} ${y})">${frames}${counts.join('')}${nodes.map((node) => marksMarkup(node, pen)).join('')}${named.join('')}${notes}</g>`
}

/** A drawing at a zoom with its labels: they are placed anew when either changes, not when the sheet is moved. */
interface Named extends Current {
  zoom: number
  labels: ReadonlyMap<string, Label>
}

const named = (current: Current, zoom: number): Named => {
  const drawing = grown(current.drawing, growthAt(zoom))
  const labels = placeLabels(drawing, { zoom, labelSize: current.labelSize, measure })
  return { ...current, drawing, zoom, labels: new Map(labels.map((label) => [label.id, label])) }
}
