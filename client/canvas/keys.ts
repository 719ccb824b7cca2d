import type { Point } from '../../picture/view.ts'
import { centredOn, toWindow } from './camera.ts'
import type { Lights } from './lights.ts'
import { type Moment, middleOf, sizeOf } from './moment.ts'
import type { CanvasCommands } from './props.ts'
import type { Travel } from './travel.ts'
import { walked, ways } from './walk.ts'

/** How near to the edge of the window, in pixels, a thing may be come to before the sheet moves under it. */
const rim = 60

/** What keys do on the sheet; gives the act of a key, or nothing where a key is not the canvas's. `say` is told where one has come to. */
export const keysOn = (
  moment: Moment,
  {
    travel,
    lights,
    commands,
    say,
  }: { travel: Travel; lights: Lights; commands: Pick<CanvasCommands, 'zoomIn' | 'zoomOut' | 'fit'>; say: (words: string) => void },
): ((event: KeyboardEvent) => (() => void) | undefined) => {
  const walk = (way: Point) => {
    const next = walked(moment.near, lights.focused(), way)
    if (!next) return
    const at = toWindow(moment.camera, next)
    const { width, height } = sizeOf(moment)
    lights.focus(next.id)
    if (at.x < rim || at.y < rim || at.x > width - rim || at.y > height - rim)
      travel.look(centredOn(next, sizeOf(moment), moment.camera.zoom), 'step')
    if (!moment.props.still && !next.group) moment.props.onSelect([next.id])
    say([next.label, next.inside, next.note].filter(Boolean).join(', '))
  }
  const onFocused = (act: (id: string) => void) => () => {
    const id = lights.focused()
    if (id !== null && !moment.props.still) act(id)
  }
  const menu = () => {
    const node = moment.near.node(lights.focused() ?? '')
    const { left, top } = moment.host.getBoundingClientRect()
    const { x, y } = node ? toWindow(moment.camera, node) : middleOf(moment)
    moment.props.onContextMenu?.(node?.id ?? null, { x: x + left, y: y + top })
  }
  const acts: Record<string, () => void> = {
    '+': commands.zoomIn,
    '=': commands.zoomIn,
    '-': commands.zoomOut,
    '0': commands.fit,
    Enter: onFocused((id) => moment.props.onOpen(id)),
    ' ': onFocused((id) => moment.props.onExpand(id)),
    Escape: () => {
      lights.clear()
      if (!moment.props.still) moment.props.onSelect([])
    },
    ContextMenu: menu,
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined
    if (event.shiftKey && event.key === 'F10') return menu
    // On a slide the arrows turn the pages.
    const way = moment.props.still ? undefined : ways[event.key]
    return way ? () => walk(way) : acts[event.key]
  }
}
