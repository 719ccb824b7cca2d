import { firstDay } from '../../../graph/dates.ts'
import { type ThingKind, thingEntry, thingKindNames } from '../../../graph/kinds.ts'
import type { Fields } from '../../../graph/things.ts'
import type { Point, Positions, Scene } from '../../../picture/view.ts'

/** What a layout needs to know of a scene: small enough to be sent to a worker. */
export interface Layout {
  nodes: readonly LayoutNode[]
  edges: readonly { from: string; to: string }[]
  /** Where something hidden stands, and will stand again: nothing is put there. */
  taken: readonly Point[]
  /** Latitude and longitude of the home city, which stands in the middle of a map. */
  home?: readonly [number, number]
}

export interface LayoutNode {
  id: string
  kind: ThingKind
  /** What the node is gathered under where a layout goes by country. */
  country?: string
  part?: string
  /** A body of the home city, or the city itself. */
  home?: boolean
  /** The first day of what has a date. */
  day?: string
  /** Latitude and longitude. */
  coordinates?: readonly [number, number]
  at?: Point
  pinned: boolean
  /** Chosen: a layout with a middle puts it there. */
  chosen: boolean
}

/** The room that a thing takes with its label under it, in units of the sheet. */
export const room = { width: 148, height: 92 } as const
/** Labels are wide and low: layouts work on a sheet squeezed by this, where the room of a thing is round. */
export const squeeze = room.height / room.width

const textOr = (value: unknown): { country?: string } => (typeof value === 'string' && value !== '' ? { country: value } : {})

const dayOf = ({ firstDay: first, start, dates }: Fields): { day?: string } => {
  const day = first ?? start ?? firstOf(dates)
  return typeof day === 'string' && day !== '' ? { day: firstDay(day) } : {}
}

const coordinatesOf = ({ coordinates }: Fields): { coordinates?: [number, number] } => {
  const [latitude, longitude] = Array.isArray(coordinates) ? coordinates.map(Number) : []
  return latitude === undefined || longitude === undefined || Number.isNaN(latitude + longitude)
    ? {}
    : { coordinates: [latitude, longitude] }
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined)

/**
 * A scene as layouts take it, in the order of ids, so that the same scene always gives the same positions; with `about`, of the links only
 * those of some nodes, which is all that placing these needs.
 */
export const layoutOf = (scene: Scene, about?: ReadonlySet<string>): Layout => {
  const [pinned, selected, hidden] = [new Set(scene.pinned), new Set(scene.selected), new Set(scene.hidden)]
  const common = (id: string) => {
    const at = scene.positions[id]
    return { id, pinned: pinned.has(id), chosen: selected.has(id), ...(at ? { at } : {}) }
  }
  const things = scene.things
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, kind, fields }): LayoutNode => {
      const part = fields['part']
      return {
        ...common(id),
        kind,
        ...textOr(fields['code'] ?? fields['country'] ?? firstOf(fields['countries'])),
        ...(typeof part === 'string' ? { part } : {}),
        ...(fields['home'] === true || fields['homeBody'] === true ? { home: true } : {}),
        ...dayOf(fields),
        ...coordinatesOf(fields),
      }
    })
  // What is laid out anew is so for what is hidden as well, when it is shown: but for what is pinned, its place is free.
  const taken = scene.things
    .filter(({ id }) => hidden.has(id) && (about !== undefined || pinned.has(id)))
    .flatMap(({ id }) => scene.positions[id] ?? [])
  const groups = scene.groups.map(({ id, kind }): LayoutNode => ({ ...common(id), kind }))
  const nodes = [...things, ...groups].sort((a, b) => (a.id < b.id ? -1 : 1))
  const known = new Set(nodes.map(({ id }) => id))
  const edges = [...scene.links, ...scene.groups.map(({ id, hub }) => ({ from: hub, to: id }))]
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to) && (!about || about.has(from) || about.has(to)))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1))
  return { nodes, edges, taken }
}

/** The neighbours of each node, in the order of ids. */
export const neighboursOf = ({ nodes, edges }: Layout): Map<string, string[]> => {
  const neighbours = new Map(nodes.map(({ id }) => [id, [] as string[]]))
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  return new Map([...neighbours].map(([id, others]) => [id, [...new Set(others)].sort()]))
}

/** How many steps each node is from the nearest of some, as far as links lead. */
export const stepsFrom = (starts: readonly string[], neighbours: ReadonlyMap<string, readonly string[]>): Map<string, number> => {
  const steps = new Map(starts.map((id) => [id, 0]))
  const queue = [...starts]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const next of neighbours.get(id) ?? []) {
      if (steps.has(next)) continue
      steps.set(next, (steps.get(id) ?? 0) + 1)
      queue.push(next)
    }
  }
  return steps
}

/** What is drawn larger stands higher and nearer to the middle; kinds of one size keep the order of the table. */
export const orderOf = (kind: ThingKind): number => thingKindNames.indexOf(kind) - thingEntry(kind).look.size * 100

/** Places taken on the sheet. A node is put at the free place nearest to where it would be. */
export class Spots {
  /** By column and row of cells as large as a thing's room: what may touch a thing stands in its cell or in one beside it. */
  readonly #cells = new Map<number, Point[]>()
  /** Round stretches of the sheet in which no place was free: none will be, and they need not be gone through again. */
  readonly #full: (Point & { radius: number })[] = []

  static of(points: Iterable<Point>): Spots {
    const spots = new Spots()
    for (const point of points) spots.take(point)
    return spots
  }

  take(point: Point): void {
    const key = keyOf(Math.floor(point.x / room.width), Math.floor(point.y / room.height))
    const known = this.#cells.get(key)
    if (known) known.push(point)
    else this.#cells.set(key, [point])
  }

  /** Whether a node here would touch another's room. */
  isFree(point: Point): boolean {
    const [column, row] = [Math.floor(point.x / room.width), Math.floor(point.y / room.height)]
    for (const { across, down } of cellsAround) {
      const standing = this.#cells.get(keyOf(column + across, row + down))
      if (standing?.some((other) => touches(point, other))) return false
    }
    return true
  }

  /** Takes the free place nearest to a point. */
  nearest(point: Point): Point {
    return this.takeAround(point, 1)[0] ?? point
  }

  /** Takes the free places nearest to a point, so many of them, on rings around it. */
  takeAround(middle: Point, count: number): Point[] {
    const taken: Point[] = []
    const first = Math.floor(this.#fullAround(middle) / ringStep)
    for (let ring = first; taken.length < count; ring += 1) {
      const stops = Math.max(1, ring * 8)
      for (let index = 0; index < stops && taken.length < count; index += 1) {
        // Each ring begins elsewhere, or what stands further out would hide behind what stands nearer.
        const angle = (index / stops) * 2 * Math.PI + ring * goldenAngle
        const point = {
          x: Math.round(middle.x + (Math.cos(angle) * ring * ringStep) / squeeze),
          y: Math.round(middle.y + Math.sin(angle) * ring * ringStep),
        }
        if (!this.isFree(point)) continue
        this.take(point)
        taken.push(point)
        if (taken.length === count && ring > first) this.#full.push({ ...middle, radius: (ring - 1) * ringStep })
      }
    }
    return taken
  }

  /** How far around a point it is known that nothing is free. */
  #fullAround({ x, y }: Point): number {
    return this.#full.reduce((most, full) => Math.max(most, full.radius - Math.hypot((full.x - x) * squeeze, full.y - y)), 0)
  }
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5))
/** How much wider each ring is on which a free place is looked for. */
const ringStep = room.height / 4
/** Its own cell first: that one says most often that a place is taken. */
const cellsAround = [0, -1, 1].flatMap((across) => [0, -1, 1].map((down) => ({ across, down })))
/** One small number for a column and a row. On a sheet of more than 32,768 of them two far cells share one: both are looked at. */
const keyOf = (column: number, row: number): number => ((column & 0x7fff) << 15) | (row & 0x7fff)

/** Whether two things stand in each other's room. */
export const touches = (one: Point, other: Point): boolean => {
  const [across, down] = [(one.x - other.x) * squeeze, one.y - other.y]
  return across * across + down * down < nearest
}
const nearest = (room.height - 1) ** 2

/** Moves each of some wishes to the nearest free place, in the order given, around what is fixed. */
export const settle = (wishes: readonly (readonly [string, Point])[], fixed: Iterable<Point>): Positions => {
  const spots = Spots.of(fixed)
  return Object.fromEntries(wishes.map(([id, wish]) => [id, spots.nearest(wish)]))
}
