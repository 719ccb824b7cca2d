import type { NodeShape } from '../../picture/scene.ts'
import type { Point } from '../../picture/view.ts'
import { moved, toSheet, zoomedAt } from './camera.ts'
import type { Lights } from './lights.ts'
import type { Moment } from './moment.ts'
import type { Moves } from './moving.ts'
import type { Hands } from './pointer.ts'
import type { Travel } from './travel.ts'

/** What the gestures of pointer.ts do to a sheet. */
export const handsOn = (
  moment: Moment,
  { travel, lights, moves, box }: { travel: Travel; lights: Lights; moves: Moves; box: HTMLElement },
): Hands => {
  let dragging: readonly string[] = []
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
      if (shiftKey) return 'box'
      const thing = thingAt(at)
      dragging = thing ? carried(thing.id) : []
      return thing ? 'thing' : 'sheet'
    },
    pan: (by) => {
      host.style.cursor = 'grabbing'
      travel.follow(moved(moment.camera, by))
    },
    zoom: (at, factor) => travel.follow(zoomedAt(moment.camera, at, factor)),
    dragThing: (from, to) => lights.drag(dragging, shift(from, to)),
    drawBox: (from, to) => Object.assign(box.style, { display: 'block', ...frameOf(from, to) }),
    drop: (held, from, to) => {
      box.style.display = 'none'
      if (held === 'box') moment.props.onSelect(moment.near.within(onSheet(from), onSheet(to)).map(({ id }) => id))
      if (held !== 'thing') return
      const by = shift(from, to)
      const nodes = dragging.flatMap((id) => moment.near.node(id) ?? [])
      const positions = Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]))
      moves.dropped(positions)
      moment.props.onMove(positions)
      lights.refresh()
    },
    click: (at, event) => {
      if (moment.props.still) return
      const thing = thingAt(at)
      if (thing) clickThing(moment, thing, event)
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
    props.onSelect(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id])
    return
  }
  if (!group) props.onSelect([id])
  props.onOpen(id)
}

const clickSheet = ({ props }: Moment, link: string | undefined): void => {
  if (link === undefined) props.onSelect([])
  else props.onOpen(link)
}

const frameOf = (from: Point, to: Point) => ({
  left: `${Math.min(from.x, to.x)}px`,
  top: `${Math.min(from.y, to.y)}px`,
  width: `${Math.abs(from.x - to.x)}px`,
  height: `${Math.abs(from.y - to.y)}px`,
})
