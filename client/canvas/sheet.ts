import { boundsOf, draw } from '../../picture/scene.ts'
import { svgOf } from '../../picture/svg.ts'
import type { Point } from '../../picture/view.ts'
import { openBacking } from './backing.ts'
import { neighbourhood, openBright, shifted } from './bright.ts'
import { between, type Camera, centredOn, fitted, held, moved, toSheet, toWindow, zoomedAt } from './camera.ts'
import { measure } from './measure.ts'
import { type Near, nearIn } from './near.ts'
import { listen } from './pointer.ts'
import type { CanvasCommands, CanvasProps } from './props.ts'
import { walked, ways } from './walk.ts'

/** The canvas without React: given its properties anew whenever they change. */
export interface Sheet extends CanvasCommands {
  update: (props: CanvasProps) => void
  key: (event: KeyboardEvent) => void
  close: () => void
}

const glide = 180

/** Opens a sheet in an element. `say` is told what the keyboard has come to, for those who do not see it. */
export const openSheet = (host: HTMLElement, first: CanvasProps, say: (words: string) => void): Sheet => {
  let props = first
  let near: Near = nearIn({ nodes: [], edges: [] })
  let camera: Camera = { x: 0, y: 0, zoom: 1 }
  let hovered: string | null = null
  let focus: string | null = null
  let dragging: readonly string[] = []
  let moving = 0
  let fittedOnce = false
  const backing = openBacking(host)
  const bright = openBright(host)
  const box = document.createElement('div')
  box.style.cssText = 'position:absolute;display:none;pointer-events:none;border:1.5px solid #2f7dd1;background:#2f7dd122;border-radius:2px'
  host.append(box)
  const size = () => ({ width: host.clientWidth, height: host.clientHeight })
  const pen = () => ({ camera, theme: props.theme, labelSize: props.labelSize ?? 'desk' }) as const
  const all = () => boundsOf(near.drawing.nodes)

  const light = (id: string | null) => {
    if (id === hovered) return
    hovered = id
    host.style.cursor = id === null ? 'grab' : 'pointer'
    relight()
    props.onHover?.(id)
  }
  const relight = () => {
    const id = hovered ?? focus
    if (id === null || !near.node(id)) {
      backing.fade('plain')
      bright.clear()
      return
    }
    backing.fade('faded')
    bright.show(neighbourhood(near, id), pen(), id)
  }
  const unlight = () => {
    hovered = null
    focus = null
    relight()
  }
  const look = (to: Camera) => {
    cancelAnimationFrame(moving)
    camera = to
    backing.settle(camera)
    relight()
  }
  const glideTo = (to: Camera) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      look(to)
      return
    }
    cancelAnimationFrame(moving)
    const [from, begun] = [camera, performance.now()]
    bright.clear()
    backing.fade('plain')
    const step = (now: number) => {
      const share = Math.min(1, (now - begun) / glide)
      if (share >= 1) {
        look(to)
        return
      }
      camera = between(from, to, Math.max(0, share))
      backing.follow(camera)
      moving = requestAnimationFrame(step)
    }
    moving = requestAnimationFrame(step)
  }
  const follow = (to: Camera) => {
    cancelAnimationFrame(moving)
    if (hovered !== null || focus !== null) unlight()
    camera = to
    backing.follow(camera)
  }
  const thingAt = (at: Point) => near.nodeAt(toSheet(camera, at), camera.zoom)
  const heldAt = (id: string): readonly string[] =>
    props.scene.selected.includes(id) ? props.scene.selected.filter((each) => near.node(each)) : [id]
  const shift = (from: Point, to: Point): Point => ({ x: (to.x - from.x) / camera.zoom, y: (to.y - from.y) / camera.zoom })

  const stopListening = listen(host, {
    hold: (at, event) => {
      if (props.still) return 'sheet'
      if (event.shiftKey) return 'box'
      const thing = thingAt(at)
      dragging = thing ? heldAt(thing.id) : []
      return thing ? 'thing' : 'sheet'
    },
    pan: (by) => {
      host.style.cursor = 'grabbing'
      follow(moved(camera, by))
    },
    zoom: (at, factor) => follow(zoomedAt(camera, at, factor)),
    dragThing: (from, to) => {
      backing.fade('faded')
      bright.show(shifted(near, dragging, shift(from, to)), pen())
    },
    drawBox: (from, to) => {
      const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
      const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)]
      Object.assign(box.style, { display: 'block', left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
    },
    drop: (what, from, to) => {
      box.style.display = 'none'
      if (what === 'thing') {
        const by = shift(from, to)
        props.onMove(Object.fromEntries(dragging.flatMap((id) => pointsOf(near, id, by))))
        relight()
      }
      if (what === 'box') props.onSelect(near.within(toSheet(camera, from), toSheet(camera, to)).map(({ id }) => id))
    },
    click: (at, event) => {
      if (props.still) return
      const thing = thingAt(at)
      const line = thing ? undefined : near.edgeAt(toSheet(camera, at), camera.zoom)
      if (thing && (event.shiftKey || event.ctrlKey || event.metaKey)) props.onSelect(toggled(props.scene.selected, thing.id))
      else if (thing) {
        if (!thing.group) props.onSelect([thing.id])
        props.onOpen(thing.id)
      } else if (line?.links[0] !== undefined) props.onOpen(line.links[0])
      else props.onSelect([])
    },
    doubleClick: (at) => {
      const thing = thingAt(at)
      if (thing && !props.still) props.onExpand(thing.id)
    },
    hover: (at) => light(at === null ? null : (thingAt(at)?.id ?? null)),
    menu: (at, { clientX, clientY }) => props.onContextMenu?.(thingAt(at)?.id ?? null, { x: clientX, y: clientY }),
    rest: () => {
      host.style.cursor = 'grab'
      look(camera)
    },
  })

  const middle = () => ({ x: size().width / 2, y: size().height / 2 })
  const commands: CanvasCommands = {
    fit: () => glideTo(fitted(all(), size())),
    center: (id) => {
      const node = near.node(id)
      if (node) glideTo(centredOn(node, size(), Math.max(camera.zoom, 0.9)))
    },
    zoomIn: () => glideTo(zoomedAt(camera, middle(), 1.3)),
    zoomOut: () => glideTo(zoomedAt(camera, middle(), 1 / 1.3)),
    zoomTo: (zoom) => look(zoomedAt(camera, middle(), zoom / camera.zoom)),
    middle: () => toSheet(camera, middle()),
    focus: () => host.focus(),
    png: (scale) => pngOf(props, size(), scale),
  }

  const walk = (way: Point) => {
    const next = walked(near, focus ?? props.scene.selected.find((id) => near.node(id)) ?? null, way)
    if (!next) return
    focus = next.id
    hovered = null
    const at = toWindow(camera, next)
    const { width, height } = size()
    if (at.x < 60 || at.y < 60 || at.x > width - 60 || at.y > height - 60) look(centredOn(next, size(), held(camera.zoom)))
    else relight()
    if (!props.still && !next.group) props.onSelect([next.id])
    say([next.label, next.inside, next.note].filter(Boolean).join(', '))
  }
  const keys: Record<string, () => void> = {
    '+': commands.zoomIn,
    '=': commands.zoomIn,
    '-': commands.zoomOut,
    '0': commands.fit,
    Enter: () => focusedId() !== null && props.onOpen(focusedId() ?? ''),
    ' ': () => focusedId() !== null && !props.still && props.onExpand(focusedId() ?? ''),
    Escape: () => {
      unlight()
      props.onSelect([])
    },
    ContextMenu: () => {
      const node = near.node(focusedId() ?? '')
      const { left, top } = host.getBoundingClientRect()
      const at = node ? toWindow(camera, node) : middle()
      props.onContextMenu?.(node?.id ?? null, { x: at.x + left, y: at.y + top })
    },
  }
  const focusedId = () => focus ?? props.scene.selected[0] ?? null

  const show = () => {
    const drawing = draw(props.scene, props)
    near = nearIn(drawing)
    if (!fittedOnce && drawing.nodes.length > 0) {
      fittedOnce = true
      camera = fitted(all(), size())
    }
    backing.show(drawing, props.theme, props.labelSize ?? 'desk', camera)
    relight()
  }
  const watch = new ResizeObserver(() => {
    backing.resize(size())
    look(camera)
  })
  watch.observe(host)
  show()
  return {
    ...commands,
    update: (next) => {
      const before = props
      props = next
      const same = (['scene', 'theme', 'labelSize', 'language'] as const).every((key) => before[key] === next[key])
      if (!same) show()
    },
    key: (event) => {
      const way = ways[event.key]
      const act = way ? () => walk(way) : event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
      if (!act) return
      event.preventDefault()
      act()
    },
    close: () => {
      cancelAnimationFrame(moving)
      watch.disconnect()
      stopListening()
      backing.close()
      bright.close()
      box.remove()
    },
  }
}

const toggled = (ids: readonly string[], id: string): string[] => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id])

const pointsOf = (near: Near, id: string, by: Point): (readonly [string, Point])[] => {
  const node = near.node(id)
  return node ? [[id, { x: Math.round(node.x + by.x), y: Math.round(node.y + by.y) }]] : []
}

/** The scene as a PNG of the canvas's own proportions, drawn from the model as the SVG is. */
const pngOf = async (props: CanvasProps, { width, height }: { width: number; height: number }, scale: number): Promise<Blob> => {
  const { scene, theme, language, labelSize = 'desk', label } = props
  const svg = svgOf(scene, {
    theme,
    language,
    labelSize,
    width,
    height,
    measure,
    caption: { title: label, date: '', filters: '', coverage: '' },
  })
  return rasterised(svg, width * scale, height * scale)
}

/** An SVG as a PNG of so many pixels. */
export const rasterised = async (svg: string, width: number, height: number): Promise<Blob> => {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: Math.round(width), height: Math.round(height) })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser gave no picture'))), 'image/png')
  })
}
