import { type Arrangement, type CanvasStyle, type Looking, nextId } from '../../graph/canvas.ts'
import type { Position } from '../../graph/view.ts'
import { place, type Step } from './steps.ts'

/** Puts a named frame round chosen things; what stood in another frame leaves it. */
export const frameThings =
  (name: string, ids: readonly string[]): Step =>
  (view) => {
    const taken = new Set(ids)
    const others = view.frames.map((frame) => ({ ...frame, things: frame.things.filter((id) => !taken.has(id)) }))
    const frame = { id: nextId('frame', view.frames), name, things: [...ids], folded: false }
    return { ...view, frames: [...others.filter(({ things }) => things.length > 0), frame] }
  }

/** Takes a frame away; what is in it stays. */
export const unframe =
  (id: string): Step =>
  (view) => ({ ...view, frames: view.frames.filter((frame) => frame.id !== id), positions: withoutPlace(view.positions, id) })

/** Folds a frame to one, at the middle of what is in it, or opens it again. */
export const foldFrame =
  (id: string): Step =>
  (view) => ({
    ...view,
    frames: view.frames.map((frame) => (frame.id === id ? { ...frame, folded: !frame.folded } : frame)),
    positions: withoutPlace(view.positions, id),
    selected: [],
  })

const withoutPlace = (positions: Readonly<Record<string, Position>>, id: string): Record<string, Position> =>
  Object.fromEntries(Object.entries(positions).filter(([other]) => other !== id))

/** Writes a note at a place of the sheet. */
export const addNote =
  (text: string, at: Position): Step =>
  (view) => {
    const id = nextId('note', view.notes)
    return place({ [id]: at })({ ...view, notes: [...view.notes, { id, text }] })
  }

/** Changes the words of a note; without words it is taken away. */
export const writeNote =
  (id: string, text: string): Step =>
  (view) =>
    text === ''
      ? { ...view, notes: view.notes.filter((note) => note.id !== id), positions: withoutPlace(view.positions, id) }
      : { ...view, notes: view.notes.map((note) => (note.id === id ? { id, text } : note)) }

/** Chooses what colours and sizes tell. */
export const setStyle =
  (change: Partial<CanvasStyle>): Step =>
  (view) => ({ ...view, style: { ...view.style, ...change } })

/**
 * Lays out the canvas in a way that is used again the next time; a folded frame goes with what it holds, a note stays, and what is hidden
 * gets another place when it is shown, unless it is pinned.
 */
export const layOut =
  (arrangement: Arrangement, positions: Readonly<Record<string, Position>>, hidden: readonly string[] = []): Step =>
  (view) => {
    const moved = [...view.frames.map(({ id }) => id), ...hidden.filter((id) => !view.pinned.includes(id))]
    return place(positions)({ ...view, arrangement, positions: moved.reduce(withoutPlace, view.positions) })
  }

/** Where one looks. */
export const lookAt =
  (looking: Looking | null): Step =>
  (view) => ({ ...view, looking })

/** Pins chosen things where they stand; where all of them are pinned, lets them go. */
export const pinAll =
  (ids: readonly string[]): Step =>
  (view) => {
    const others = view.pinned.filter((id) => !ids.includes(id))
    return { ...view, pinned: ids.every((id) => view.pinned.includes(id)) ? others : [...others, ...ids] }
  }

/** The ways of bringing chosen things into line. */
export const alignments = ['left', 'top', 'across', 'down'] as const
export type Alignment = (typeof alignments)[number]

/** Brings chosen things to one edge, or puts even gaps between them; pinned things stay. */
export const align =
  (how: Alignment): Step =>
  (view) => {
    const chosen = view.selected.flatMap((id) => (view.positions[id] === undefined ? [] : [{ id, ...view.positions[id] }]))
    const axis = how === 'left' || how === 'across' ? 'x' : 'y'
    const sorted = chosen.toSorted((a, b) => a[axis] - b[axis])
    const [first, last] = [sorted.at(0)?.[axis] ?? 0, sorted.at(-1)?.[axis] ?? 0]
    const isEven = how === 'across' || how === 'down'
    const gap = (last - first) / Math.max(1, sorted.length - 1)
    const moved = sorted
      .map(({ id, x, y }, index) => [id, { x, y, [axis]: isEven ? first + gap * index : first }] as const)
      .filter(([id]) => !view.pinned.includes(id))
    return place(Object.fromEntries(moved))(view)
  }
