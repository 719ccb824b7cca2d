import type { Filter } from '../../graph/answers.ts'
import type { ThingKind } from '../../graph/kinds.ts'
import { type Heap, heapId, type Lens, markingLenses, type Position, screenLimit, type View } from '../../graph/view.ts'
import { toggled } from './toggled.ts'

/** A change of what is shown: pure, so that undo is free. */
export type Step = (view: View) => View

const without = <T>(list: readonly T[], gone: ReadonlySet<T>): T[] => list.filter((item) => !gone.has(item))

export const setLens =
  (lens: Lens): Step =>
  (view) => ({ ...view, lens, beside: view.beside === lens ? null : view.beside })

/** Looks elsewhere on the overview of everything. */
export const lookAtEverything =
  (everything: View['everything']): Step =>
  (view) => ({ ...view, everything })

/** Puts a second lens beside the first, or takes it away. */
export const setBeside =
  (beside: View['beside']): Step =>
  (view) => ({ ...view, beside: beside === view.lens ? null : beside })

export const select =
  (...ids: readonly string[]): Step =>
  (view) => ({ ...view, selected: [...ids], link: null })

/** Opens the card of a link. */
export const openLink =
  (link: string | null): Step =>
  (view) => ({ ...view, link })

/** Puts things on the screen; what is there stays where it is, and no more than the screen takes is added. */
export const addThings =
  (ids: readonly string[]): Step =>
  (view) => ({ ...view, things: [...new Set([...view.things, ...ids])].slice(0, screenLimit) })

/** Opens things on the graph, selected. */
export const openOnGraph =
  (...ids: readonly string[]): Step =>
  (view) =>
    select(...ids)(addThings(ids)({ ...view, lens: 'graph', looking: view.lens === 'graph' ? view.looking : null }))

/** Takes things off the screen with all that hangs on them: positions, pins, heaps, their expansions. */
export const removeThings =
  (ids: readonly string[]): Step =>
  (view) => {
    const gone = new Set(ids)
    return {
      ...view,
      things: without(view.things, gone),
      positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => !gone.has(id))),
      pinned: without(view.pinned, gone),
      heaps: view.heaps.filter(({ hub }) => !gone.has(hub)),
      frames: view.frames.map((frame) => ({ ...frame, things: without(frame.things, gone) })).filter(({ things }) => things.length > 0),
      expansions: view.expansions
        .filter(({ of }) => !gone.has(of))
        .map(({ of, added }) => ({ of, added: without(added, gone) }))
        .filter(({ added }) => added.length > 0),
      selected: without(view.selected, gone),
      link: null,
    }
  }

/** Adds neighbours around a thing and remembers which of them are new, so that collapsing takes away only those. */
export const expand =
  (of: string, ids: readonly string[], heaps: readonly Heap[] = []): Step =>
  (view) => {
    const shown = new Set(view.things)
    const base = shown.has(of) ? view : addThings([of])(view)
    const wider = addThings(ids)(base)
    const added = wider.things.filter((id) => !shown.has(id) && id !== of)
    const known = new Set(heaps.map(heapId))
    return {
      ...wider,
      lens: 'graph',
      looking: view.lens === 'graph' ? view.looking : null,
      expansions: added.length > 0 ? [...view.expansions, { of, added }] : view.expansions,
      heaps: [...view.heaps.filter((heap) => !known.has(heapId(heap))), ...heaps].filter(({ count }) => count > 0),
    }
  }

/** Takes away what the expansions of a thing added, and in turn what those added; a pinned thing stays. */
export const collapse =
  (of: string): Step =>
  (view) => {
    const gone = new Set<string>()
    const visit = (id: string) => {
      for (const { added } of view.expansions.filter((expansion) => expansion.of === id))
        for (const child of added)
          if (!gone.has(child) && !view.pinned.includes(child) && child !== of) {
            gone.add(child)
            visit(child)
          }
    }
    visit(of)
    const rest = removeThings([...gone])(view)
    return {
      ...rest,
      heaps: rest.heaps.filter(({ hub }) => hub !== of),
      expansions: rest.expansions.filter((expansion) => expansion.of !== of),
    }
  }

/** Whether «скрыть связи» has anything to do for a thing. */
export const isExpanded = (view: View, id: string): boolean =>
  view.expansions.some(({ of }) => of === id) || view.heaps.some(({ hub }) => hub === id)

export const togglePin =
  (id: string): Step =>
  (view) => ({ ...view, pinned: toggled(view.pinned, id) })

/** Remembers where things stand, rounded to whole points; what is not named stays. */
export const place =
  (positions: Readonly<Record<string, Position>>): Step =>
  (view) => ({
    ...view,
    positions: {
      ...view.positions,
      ...Object.fromEntries(Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }])),
    },
  })

export const toggleKind =
  (kind: ThingKind): Step =>
  (view) => ({ ...view, hidden: toggled(view.hidden, kind) })

export const clearScreen: Step = (view) => ({
  ...view,
  things: [],
  positions: {},
  pinned: [],
  expansions: [],
  heaps: [],
  frames: [],
  notes: [],
  looking: null,
  selected: [],
  link: null,
})

export const setFilter =
  (change: Partial<{ [K in keyof Filter]: Filter[K] | undefined }>): Step =>
  (view) => {
    const { firstDay, lastDay, asOf, ...lists } = { ...view.filter, ...change }
    return {
      ...view,
      filter: {
        kinds: lists.kinds ?? [],
        parts: lists.parts ?? [],
        countries: lists.countries ?? [],
        topics: lists.topics ?? [],
        orgTypes: lists.orgTypes ?? [],
        ...(firstDay === undefined ? {} : { firstDay }),
        ...(lastDay === undefined ? {} : { lastDay }),
        ...(asOf === undefined ? {} : { asOf }),
      },
    }
  }

export const clearFilter: Step = (view) => ({
  ...view,
  filter: { kinds: [], parts: [], countries: [], topics: [], orgTypes: [] },
  hidden: [],
})

/** Compares two days or two documents in the lens that is shown, if it marks things; null ends it. A day of its own would hide what ended. */
export const setCompare =
  (compare: View['compare']): Step =>
  (view) => ({
    ...view,
    lens: compare === null || markingLenses.has(view.lens) ? view.lens : 'table',
    compare,
    filter: compare === null ? view.filter : setFilter({ asOf: undefined })(view).filter,
  })

/** Opens the table on a kind, by name. */
export const openTable =
  (kind: ThingKind): Step =>
  (view) => ({
    ...view,
    lens: 'table',
    table: view.table.kind === kind ? view.table : { kind, sort: 'name', direction: 'asc', columns: [], group: null, folded: [] },
  })

/** Sorts the table by a field; the same field again turns the order round. */
export const sortTable =
  (sort: string): Step =>
  (view) => ({
    ...view,
    table: { ...view.table, sort, direction: view.table.sort === sort && view.table.direction === 'asc' ? 'desc' : 'asc' },
  })

/** Changes what the table shows of its kind: its columns, what groups it, which groups are folded. */
export const setTable =
  (change: Partial<Pick<View['table'], 'columns' | 'group' | 'folded'>>): Step =>
  (view) => ({ ...view, table: { ...view.table, ...change } })

/** Folds a group of the table, or opens it again. */
export const foldGroup =
  (key: string): Step =>
  (view) => ({ ...view, table: { ...view.table, folded: toggled(view.table.folded, key) } })

export const openCell =
  (row: string, column: string): Step =>
  (view) => ({ ...view, lens: 'matrix', cell: { row, column } })

/** Prepares the meeting with a guest; null is the choice of one. */
export const openMeeting =
  (guest: string | null): Step =>
  (view) => ({ ...view, lens: 'meeting', beside: null, meeting: guest === null ? null : { with: guest, section: 0 } })

/** Changes how the timeline shows what it shows. */
export const setTimeline =
  (change: Partial<View['timeline']>): Step =>
  (view) => ({ ...view, timeline: { ...view.timeline, ...change } })

/** Changes what the matrix crosses; its open cell would be another one then. */
export const setMatrix =
  (change: Partial<View['matrix']>): Step =>
  (view) => ({ ...view, lens: 'matrix', matrix: { ...view.matrix, ...change }, cell: null })

export const closeCell: Step = (view) => ({ ...view, cell: null })

/** Names the ends of a chain of links; null closes the search. */
export const setPath =
  (path: Partial<NonNullable<View['path']>> | null): Step =>
  (view) => ({ ...view, path: path === null ? null : { ...(view.path ?? anyPath), ...path } })
const anyPath: NonNullable<View['path']> = { from: null, to: null, avoid: [], avoidKinds: [], through: 'lastly' }

/** Asks a question of the table, or, with null, shows the list of them. */
export const askQuestion =
  (ask: View['ask']): Step =>
  (view) => ({ ...view, lens: 'ask', ask })

/** Changes the question that is put together by pointing. */
export const build =
  (built: View['built']): Step =>
  (view) => ({ ...view, lens: 'build', beside: null, built })

/** Puts a question in Cypher on the console. */
export const askConsole =
  (wish: View['console']): Step =>
  (view) => ({ ...view, lens: 'console', beside: null, console: wish })

export const present =
  (presenting: View['presenting']): Step =>
  (view) => ({ ...view, presenting })
