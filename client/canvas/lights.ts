import type { Point } from '../../picture/view.ts'
import type { Backing } from './backing.ts'
import { neighbourhood, openBright, shifted } from './bright.ts'
import type { Moment } from './moment.ts'

/** What stands out of the faded rest: the thing under the pointer, or the one that the keyboard has come to, with its neighbours. */
export interface Lights {
  hover: (id: string | null) => void
  focus: (id: string) => void
  focused: () => string | null
  /** Shows things on their way while they are dragged. */
  drag: (ids: readonly string[], by: Point) => void
  /** Draws anew what stands out, after the camera or the scene has changed. */
  refresh: () => void
  /** Nothing stands out while the sheet moves. */
  pause: () => void
  clear: () => void
  close: () => void
}

export const openLights = (moment: Moment, backing: Backing): Lights => {
  const bright = openBright(moment.host)
  let hovered: string | null = null
  let focused: string | null = null
  const pen = () => {
    const { camera, props } = moment
    return { camera, theme: props.theme, labelSize: props.labelSize ?? 'desk', kept: backing.labels() } as const
  }
  const pause = () => {
    backing.fade('plain')
    bright.clear()
  }
  const refresh = () => {
    const id = hovered ?? focused
    if (id === null || !moment.near.node(id)) {
      pause()
      return
    }
    backing.fade('faded')
    bright.show(neighbourhood(moment.near, id), pen(), id)
  }
  const clear = () => {
    ;[hovered, focused] = [null, null]
    pause()
  }
  return {
    hover: (id) => {
      if (id === hovered) return
      hovered = id
      moment.host.style.cursor = id === null ? 'grab' : 'pointer'
      refresh()
      moment.props.onHover?.(id)
    },
    focus: (id) => {
      ;[hovered, focused] = [null, id]
      refresh()
    },
    focused: () => focused ?? moment.props.scene.selected[0] ?? null,
    drag: (ids, by) => {
      backing.fade('faded')
      bright.show(shifted(moment.near, ids, by), pen())
    },
    refresh,
    pause,
    clear,
    close: bright.close,
  }
}
