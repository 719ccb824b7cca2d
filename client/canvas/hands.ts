import type { Box, NodeShape } from '../../picture/drawing.ts'
import type { Point } from '../../picture/view.ts'
import { toggled } from '../app/toggled.ts'
import { moved, toSheet, zoomedAt } from './camera.ts'
import type { Lights } from './lights.ts'
import type { Moment } from './moment.ts'
import type { Moves } from './moving.ts'
import type { Hands } from './pointer.ts'
import type { Travel } from './travel.ts'

/** What the gestures of pointer.ts do to a sheet. */
export const handsOn = (
  moment: Moment,
  { travel, lights, moves, box }: { travel: Travel; lights: Lights; moves: Moves; box: SVGSVGElement },
): Hands => {
  let dragging: readonly string[] = []
  let loop: Point[] = []
  let note: Box | undefined
  const { host } = moment
  const onSheet = (at: Point) => toSheet(moment.camera, at)
  const thingAt = (at: Point) => moment.near.nodeAt(onSheet(at), moment.camera.zoom)
  const shift = (from: Point, to: Point): Point => ({ x: (to.x - from.x) / moment.camera.zoom, y: (to.y - from.y) / moment.camera.zoom })
  const carried = (id: string): readonly string[] => {
    const { selected } = moment.props.scene
    return selected.includes(id) ? selected.filter((each) => moment.near.node(each)) : [id]
  }
  return {
    hold: (at, { shiftKey }) => {
      if (moment.props.still) return 'sheet'
      loop = [at]
      if (shiftKey || moment.props.lasso === true) return 'box'
      const thing = thingAt(at)
      note = thing ? undefined : moment.near.noteAt(onSheet(at), moment.camera.zoom)
      dragging = thing ? carried(thing.id) : []
      return thing || note ? 'thing' : 'sheet'
    },
    pan: (by) => {
      host.style.cursor = 'grabbing'
      travel.follow(moved(moment.camera, by))
    },
    zoom: (at, factor) => travel.follow(zoomedAt(moment.camera, at, factor)),
    dragThing: (from, to) => lights.drag(dragging, shift(from, to)),
    drawBox: (from, to) => {
      loop.push(to)
      drawLoop(box, isLoop(loop) ? loop : cornersOf(from, to))
    },
    drop: (held, from, to) => {
      box.style.display = 'none'
      if (held === 'box') {
        const inside = isLoop(loop) ? moment.near.inside(loop.map(onSheet)) : moment.near.within(onSheet(from), onSheet(to))
        moment.props.onSelect(inside.map(({ id }) => id))
      }
      if (held !== 'thing') return
      const by = shift(from, to)
      if (note) moment.props.onMove({ [note.id]: { x: Math.round(note.x + by.x), y: Math.round(note.y + by.y) } })
      if (dragging.length === 0) return
      const nodes = dragging.flatMap((id) => moment.near.node(id) ?? [])
      const positions = Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]))
      moves.dropped(positions)
      moment.props.onMove(positions)
      lights.refresh()
    },
    click: (at, event) => {
      if (moment.props.still) return
      const thing = thingAt(at)
      const drawn = thing ? undefined : (moment.near.noteAt(onSheet(at), moment.camera.zoom) ?? moment.near.frameAt(onSheet(at)))
      if (drawn) moment.props.onOpen(drawn.id)
      else if (thing) clickThing(moment, thing, event)
      else clickSheet(moment, moment.near.edgeAt(onSheet(at), moment.camera.zoom)?.links[0])
    },
    doubleClick: (at) => {
      const thing = thingAt(at)
      if (thing && !moment.props.still) moment.props.onExpand(thing.id)
    },
    hover: (at) => lights.hover(at === null ? null : (thingAt(at)?.id ?? null)),
    menu: (at, { clientX, clientY }) => moment.props.onContextMenu?.(thingAt(at)?.id ?? null, { x: clientX, y: clientY }),
    rest: () => {
      host.style.cursor = 'grab'
      travel.look(moment.camera)
    },
  }
}

/** With shift, control or command a thing is added to what is chosen, or taken from it. */
const clickThing = ({ props }: Moment, { id, group }: NodeShape, { shiftKey, ctrlKey, metaKey }: PointerEvent): void => {
  const { selected } = props.scene
  if (shiftKey || ctrlKey || metaKey) {
    props.onSelect(toggled(selected, id))
    return
  }
  if (!group) props.onSelect([id])
  props.onOpen(id)
}

const clickSheet = ({ props }: Moment, link: string | undefined): void => {
  if (link === undefined) props.onSelect([])
  else props.onOpen(link)
}

const cornersOf = (from: Point, to: Point): Point[] => [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }]

/** A hand that goes nearly straight draws a box from corner to corner; one that goes round, a loop. */
const isLoop = (points: readonly Point[]): boolean => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const box = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
  let area = 0
  for (const [index, one] of points.entries()) {
    const before = points.at(index - 1) ?? one
    area += before.x * one.y - one.x * before.y
  }
  return Math.abs(area) / 2 > box * 0.3
}

const drawLoop = (svg: SVGSVGElement, points: readonly Point[]): void => {
  svg.style.display = 'block'
  svg.innerHTML = `<polygon points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="#2f7dd122" stroke="#2f7dd1" stroke-width="1.5"/>`
}
