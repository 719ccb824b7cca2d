import { draw } from '../../picture/scene.ts'
import type { Scene } from '../../picture/view.ts'
import { type Backing, openBacking, svgLayer } from './backing.ts'
import { type Camera, centredOn, held, zoomedAt } from './camera.ts'
import { barePlace, fittedClear, keepingChosen, showing } from './fitting.ts'
import { handsOn } from './hands.ts'
import { keysOn } from './keys.ts'
import { openLights } from './lights.ts'
import { type Moment, middleOf, sizeOf } from './moment.ts'
import { openMoves } from './moving.ts'
import { nearIn } from './near.ts'
import { pngOf } from './png.ts'
import { listen } from './pointer.ts'
import type { CanvasCommands, CanvasProps } from './props.ts'
import { openTravel, type Travel } from './travel.ts'
import { openWatching, type Watching } from './watching.ts'

/** The canvas without React: given its properties anew whenever they change. */
export interface Sheet extends CanvasCommands {
  update: (props: CanvasProps) => void
  key: (event: KeyboardEvent) => void
  close: () => void
}

/** At this zoom or closer a thing that one is taken to can be read. */
const readable = 0.9
const step = 1.3

/** Opens a sheet in an element. `say` is told what the keyboard has come to, for those who do not see it. */
export const openSheet = (host: HTMLElement, first: CanvasProps, say: (words: string) => void): Sheet => {
  const moment: Moment = { host, props: first, near: nearIn({ nodes: [], edges: [] }), camera: { x: 0, y: 0, zoom: 1 } }
  const watching = openWatching(moment)
  const backing = watched(openBacking(host), watching)
  const lights = openLights(moment, backing)
  const travel = openTravel(moment, backing, lights)
  const box = svgLayer(host, 'loop')
  const commands = { ...commandsOn(moment, travel), watch: watching.watch }
  const actOf = keysOn(moment, { travel, lights, commands, say })
  let isFitted = false
  const show = (scene = moment.props.scene) => {
    isFitted = showScene(moment, backing, scene, isFitted)
    lights.refresh()
  }
  const pass = (scene: Scene) => {
    lights.pause()
    backing.pass(draw(scene, moment.props), moment.props.theme, moment.camera)
  }
  const moves = openMoves(show, pass)
  const stopListening = listen(host, handsOn(moment, { travel, lights, moves, box }))
  let size = sizeOf(moment)
  const watch = new ResizeObserver(() => {
    const before = size
    size = sizeOf(moment)
    if (size.width === before.width && size.height === before.height) return
    backing.resize(size)
    // What was opened out of sight, without a size, has not been brought into sight yet.
    isFitted &&= before.width > 0 && before.height > 0
    if (isFitted) moment.camera = keepingChosen(moment, before)
    show()
  })
  show()
  watch.observe(host)
  return {
    ...commands,
    update: (next) => {
      const before = moment.props
      moment.props = next
      const at = next.looking === before.looking ? null : lookedAt(moment)
      if (at && !isNear(at, moment.camera)) travel.glide(at, 'step')
      // Back before the first look: there everything was in sight.
      if (next.looking === null && before.looking) commands.fit('step')
      if ((['scene', 'theme', 'labelSize', 'language'] as const).some((key) => before[key] !== next[key]))
        moves.to(next.scene, before.scene)
    },
    key: (event) => {
      const act = actOf(event)
      if (!act) return
      event.preventDefault()
      act()
    },
    close: () => {
      travel.stop()
      moves.stop()
      watching.stop()
      watch.disconnect()
      stopListening()
      lights.close()
      backing.close()
      box.remove()
    },
  }
}

/** Where the page's address says that one looks. */
const lookedAt = (moment: Moment): Camera | null => {
  const { looking } = moment.props
  return looking ? centredOn(looking, sizeOf(moment), held(looking.zoom)) : null
}

/** Draws the scene where it is being looked at; the first one that has anything on it is brought into sight. */
const showScene = (moment: Moment, backing: Backing, scene: Scene, isFitted: boolean): boolean => {
  const { theme, labelSize = 'desk' } = moment.props
  const drawing = draw(scene, moment.props)
  moment.near = nearIn(drawing)
  const isFirst = !isFitted && drawing.nodes.length > 0 && hasRoom(moment)
  if (isFirst) moment.camera = lookedAt(moment) ?? fittedClear(moment, drawing)
  backing.show(drawing, theme, labelSize, moment.camera)
  return isFitted || isFirst
}

/** A sheet that the page has not given any room yet can bring nothing into sight; it does when it has some. */
const hasRoom = (moment: Moment): boolean => {
  const { width, height } = sizeOf(moment)
  return width > 0 && height > 0
}

/** A picture that tells whoever watches the sheet of each change and each move. */
const watched = (backing: Backing, { changed }: Watching): Backing => {
  const telling =
    <A extends unknown[]>(act: (...given: A) => void) =>
    (...given: A) => {
      act(...given)
      changed()
    }
  return { ...backing, show: telling(backing.show), follow: telling(backing.follow), settle: telling(backing.settle) }
}

const commandsOn = (moment: Moment, travel: Travel): Omit<CanvasCommands, 'watch'> => {
  const zoomBy = (factor: number) => travel.glide(zoomedAt(moment.camera, middleOf(moment), factor))
  return {
    // Of the places where things are to stand, though they may still be on their way.
    fit: (by) => {
      if (hasRoom(moment)) travel.glide(fittedClear(moment, draw(moment.props.scene, moment.props)), by)
    },
    show: (ids, by) => {
      const { nodes } = draw(moment.props.scene, moment.props)
      const wanted = new Set(ids)
      if (hasRoom(moment)) travel.glide(showing(moment, { nodes: nodes.filter(({ id }) => wanted.has(id)), edges: [] }), by)
    },
    center: (id) => {
      const node = moment.near.node(id)
      if (node) travel.glide(centredOn(node, sizeOf(moment), Math.max(moment.camera.zoom, readable)))
    },
    zoomIn: () => zoomBy(step),
    zoomOut: () => zoomBy(1 / step),
    zoomTo: (zoom) => travel.look(zoomedAt(moment.camera, middleOf(moment), zoom / moment.camera.zoom)),
    lookAt: (point, how) => travel[how === 'following' ? 'follow' : 'look'](centredOn(point, sizeOf(moment), moment.camera.zoom)),
    bare: () => barePlace(moment),
    focus: () => moment.host.focus(),
    png: (scale) => pngOf(moment.props, sizeOf(moment), scale),
  }
}

/** Whether two cameras show the same but for the rounding of an address. */
const isNear = (one: Camera, other: Camera): boolean =>
  Math.abs(one.x - other.x) < 2 && Math.abs(one.y - other.y) < 2 && Math.abs(one.zoom - other.zoom) < 0.002
