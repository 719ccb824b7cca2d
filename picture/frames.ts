import type { Frame } from '../graph/canvas.ts'
import type { Box, NodeShape } from './drawing.ts'
import { sheets } from './look.ts'
import { element, escape } from './markup.ts'
import { estimate, wrap } from './text.ts'
import type { Point, Positions, Scene, Theme } from './view.ts'

const around = { x: 62, top: 58, bottom: 64 }
const letters = 14
const line = 18
const noteWidth = 220

/** The frames round what is in sight of their things. */
export const frameBoxes = (frames: readonly Frame[], nodes: readonly NodeShape[]): Box[] =>
  frames.flatMap(({ id, name, things, folded }) => {
    const inside = new Set(things)
    const members = folded ? [] : nodes.filter((node) => inside.has(node.id))
    if (members.length === 0) return []
    const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)]
    const [left, top] = [Math.min(...xs) - around.x, Math.min(...ys) - around.top]
    return [{ id, x: left, y: top, width: Math.max(...xs) + around.x - left, height: Math.max(...ys) + around.bottom - top, lines: [name] }]
  })

/** The notes that stand somewhere. */
export const noteBoxes = (notes: readonly { id: string; text: string }[], positions: Positions): Box[] =>
  notes.flatMap(({ id, text }) => {
    const at = positions[id]
    if (at === undefined) return []
    const lines = text.split('\n').flatMap((part) => wrap(part, { width: noteWidth - 20, size: letters, lines: 12, measure: estimate }))
    return [{ id, ...at, width: noteWidth, height: lines.length * line + 16, lines }]
  })

interface Pen {
  theme: Theme
  zoom: number
}

/** A frame: a quiet ground with its name above. */
export const frameMarkup = ({ x, y, width, height, lines }: Box, { theme, zoom }: Pen): string => {
  const sheet = sheets[theme]
  const size = Math.max(least, letters * zoom)
  return (
    element('rect', {
      x: x * zoom,
      y: y * zoom,
      width: width * zoom,
      height: height * zoom,
      rx: 12 * zoom,
      fill: sheet.strong,
      'fill-opacity': 0.07,
      stroke: sheet.strong,
      'stroke-width': 1.5,
      'stroke-dasharray': '8 4',
    }) +
    element(
      'text',
      { x: (x + 12) * zoom, y: y * zoom - size * 0.4, 'font-size': size, 'font-weight': 700, fill: sheet.ink },
      escape(lines.join(' ')),
    )
  )
}

/** Letters on the screen are never smaller than this, in pixels. */
const least = 11
/** Below this zoom a note would cover too much, and a small slip alone says that something is written here. */
const tooFar = 0.22

/** How much larger than the sheet's scale would have it a note is drawn at a zoom, so that it can be read. */
export const noteGrowth = (zoom: number): number => (zoom < tooFar ? 1 : Math.max(1, least / letters / zoom))

/** A note: the reader's words on a slip of their own colour. */
export const noteMarkup = ({ x, y, width, height, lines }: Box, { theme, zoom }: Pen): string => {
  const sheet = sheets[theme]
  const scale = zoom * noteGrowth(zoom)
  const [left, top] = [x * zoom, y * zoom]
  const slip = element('rect', {
    x: left,
    y: top,
    width: width * scale,
    height: height * scale,
    rx: 4 * scale,
    fill: theme === 'dark' ? '#3b3420' : '#fff6d6',
    stroke: sheet.line,
    'stroke-width': 1,
  })
  if (zoom < tooFar) return slip
  return (
    slip +
    lines
      .map((text, index) =>
        element(
          'text',
          { x: left + 10 * scale, y: top + (8 + line * (index + 0.75)) * scale, 'font-size': letters * scale, fill: sheet.ink },
          escape(text),
        ),
      )
      .join('')
  )
}

/** A scene in which each folded frame stands as one thing, in the middle of what it holds, tied to all that its things are tied to. */
export const folded = (scene: Scene): Scene => {
  const closed = (scene.frames ?? []).filter((frame) => frame.folded)
  const holder = new Map(closed.flatMap(({ id, things }) => things.map((thing) => [thing, id] as const)))
  const away = new Set(scene.hidden)
  const made = closed.flatMap(({ id, name, things }) => {
    const inside = new Set(things)
    const members = scene.things.filter((thing) => inside.has(thing.id) && !away.has(thing.id))
    const [first] = members
    if (first === undefined) return []
    const at = scene.positions[id] ?? middleOf(members.flatMap((member) => scene.positions[member.id] ?? []))
    const records = members.reduce((sum, member) => sum + member.records, 0)
    return [
      {
        at,
        thing: {
          ...first,
          id,
          name: `${name} · ${members.length}`,
          note: '',
          fields: {},
          conflicts: [],
          status: 'stated' as const,
          records,
        },
      },
    ]
  })
  if (made.length === 0) return scene
  const end = (id: string) => holder.get(id) ?? id
  const links = scene.links
    .filter(({ id, from, to }) => !away.has(id) && !away.has(from) && !away.has(to))
    .map((link) => ({ ...link, from: end(link.from), to: end(link.to) }))
    .filter(({ from, to }) => from !== to)
  return {
    ...scene,
    things: [...scene.things.filter(({ id }) => !holder.has(id)), ...made.map(({ thing }) => thing)],
    links,
    groups: scene.groups.filter(({ hub }) => !holder.has(hub)),
    positions: { ...scene.positions, ...Object.fromEntries(made.map(({ at, thing }) => [thing.id, at])) },
    selected: scene.selected.filter((id) => !holder.has(id)),
  }
}

const middleOf = (points: readonly Point[]): Point => ({
  x: Math.round(points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length)),
  y: Math.round(points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length)),
})
