import { z } from 'zod'
import { Filter, ThroughHubs } from './answers.ts'
import { LaneAxis, MatrixWish } from './axes.ts'
import { Built } from './built.ts'
import { Arrangement, CanvasStyle, Frame, Looking, Note, plainStyle } from './canvas.ts'
import { Compare } from './comparing.ts'
import { ConsoleWish } from './console.ts'
import { Day } from './dates.ts'
import { LinkKind, ThingKind } from './kinds.ts'
import { meetingSectionIds } from './meeting.ts'
import { Filling } from './questions/blanks.ts'
import { QuestionId } from './questions/table.ts'
import { Id, LinkId } from './things.ts'

/** The ways of looking at one and the same selection (01, principle 5). */
export const lenses = [
  'overview',
  'graph',
  'table',
  'matrix',
  'timeline',
  'map',
  'ask',
  'meeting',
  'digest',
  'everything',
  'build',
  'console',
] as const
export const Lens = z.enum(lenses)
export type Lens = z.infer<typeof Lens>

/** Those that are pages of their own, come to from the first screen, a card or the list of actions. */
export const pageLenses: ReadonlySet<Lens> = new Set(['meeting', 'digest', 'everything', 'build', 'console'])

/** The lenses that ask: what they are answered is shown on the sheet or in the table, they are not. */
export const askingLenses: ReadonlySet<Lens> = new Set(['ask', 'build', 'console'])

/** The lenses that can stand beside another one. */
export const besideLenses = ['graph', 'table', 'matrix', 'timeline', 'map'] as const satisfies readonly Lens[]

/** The lenses that mark things: what appeared, ended and changed in a comparison. */
export const markingLenses: ReadonlySet<Lens> = new Set(['graph', 'table', 'matrix', 'timeline', 'map', 'everything'])

/** How many things one screen takes (07: the reader is the limit). */
export const screenLimit = 400

export const Position = z.object({ x: z.number(), y: z.number() })
export type Position = z.infer<typeof Position>

/** What «показать связи» added around a thing, so that «скрыть связи» can take it away again. */
export const Expansion = z.object({ of: Id, added: z.array(Id) })
export type Expansion = z.infer<typeof Expansion>

/** Neighbours of one kind that are too many to draw one by one: they stand as one heap with a list beside it. */
export const Heap = z.object({
  hub: Id,
  link: LinkKind,
  direction: z.enum(['out', 'in']),
  kind: ThingKind,
  count: z.int().min(1),
})
export type Heap = z.infer<typeof Heap>

/** All that the explorer shows, as one value: the address, the history and the kept views are made of it. */
export const View = z.object({
  lens: Lens.default('overview'),
  /** The lens that stands beside the first on a wide screen. */
  beside: z.enum(besideLenses).nullable().default(null),
  things: z.array(Id).max(screenLimit).default([]),
  positions: z.record(z.string(), Position).default({}),
  pinned: z.array(Id).default([]),
  expansions: z.array(Expansion).default([]),
  heaps: z.array(Heap).default([]),
  /** What the reader has framed and written on the canvas, what its colours and sizes tell, and where one looks; all of it where null. */
  frames: z.array(Frame).max(40).default([]),
  notes: z.array(Note).max(60).default([]),
  style: CanvasStyle.default(plainStyle),
  /** How the canvas was laid out last, and is when it is laid out anew. */
  arrangement: Arrangement.default('force'),
  looking: Looking.nullable().default(null),
  /** Where one looks on the overview of everything: a country's code or a part of the world, a point of its circle in its radii, how large it is. */
  everything: z
    .object({ within: z.string().max(20), x: z.number(), y: z.number(), span: z.number().min(0).max(10_000) })
    .nullable()
    .default(null),
  /** Kinds switched off in the legend. */
  hidden: z.array(ThingKind).default([]),
  selected: z.array(Id).default([]),
  /** The link whose card is open. */
  link: LinkId.nullable().default(null),
  filter: Filter.default({ kinds: [], parts: [], countries: [], topics: [], orgTypes: [] }),
  /** The two days or documents between which lenses mark what appeared, ended and changed. */
  compare: Compare.nullable().default(null),
  /** The kind that the table lists, its order, its columns (the usual ones where none are named), what groups it, the groups that are folded. */
  table: z
    .object({
      kind: ThingKind,
      sort: z.string(),
      direction: z.enum(['asc', 'desc']),
      columns: z.array(z.string()).max(60).default([]),
      group: z.string().nullable().default(null),
      folded: z.array(z.string()).max(1000).default([]),
    })
    .default({ kind: 'Country', sort: 'name', direction: 'asc', columns: [], group: null, folded: [] }),
  /** The lanes of the timeline, whether it is a picture or a list to read, and the days between which it shows; all where none are set. */
  timeline: z
    .object({
      lanes: LaneAxis.default('countries'),
      form: z.enum(['picture', 'list']).default('picture'),
      span: z.tuple([Day, Day]).nullable().default(null),
    })
    .default({ lanes: 'countries', form: 'picture', span: null }),
  /** The open cell of the matrix. */
  cell: z
    .object({ row: z.string().min(1).max(400), column: z.string().min(1).max(400) })
    .nullable()
    .default(null),
  /** What the matrix crosses, and the two years that stand side by side. */
  matrix: MatrixWish.extend({ years: z.tuple([z.int(), z.int()]).nullable().default(null) }).default({
    rows: 'bodies',
    columns: 'countries',
    empty: false,
    supposed: false,
    years: null,
  }),
  /** The ends between which chains of links are looked for. */
  path: z
    .object({
      from: Id.nullable(),
      to: Id.nullable(),
      /** What they may not lead through. */
      avoid: z.array(Id).max(20).default([]),
      avoidKinds: z.array(ThingKind).default([]),
      through: ThroughHubs.default('lastly'),
    })
    .nullable()
    .default(null),
  /** The question of the table that is asked, its blanks as far as they are filled; null is the list of them. */
  ask: z.object({ id: QuestionId, filling: Filling }).nullable().default(null),
  /** The question that is put together by pointing, and the one written at the console. */
  built: Built.nullable().default(null),
  console: ConsoleWish.nullable().default(null),
  /** The guest whose meeting is prepared, and which of its sections a slide shows, counted from 0. */
  meeting: z
    .object({
      with: Id,
      section: z
        .int()
        .min(0)
        .max(meetingSectionIds.length - 1)
        .default(0),
    })
    .nullable()
    .default(null),
  presenting: z.boolean().default(false),
  /** The presentation that is being shown, and which of its slides, counted from 0. */
  show: z
    .object({ of: Id, slide: z.int().min(0) })
    .nullable()
    .default(null),
})
export type View = z.infer<typeof View>

/** What a first visit shows. */
export const firstView: View = View.parse({})

/** The id by which a heap stands among the things on the screen. */
export const heapId = ({ hub, link, direction, kind }: Heap): string => `group/${hub}/${link}/${direction}/${kind}`

/** The thing whose card is open: the last one selected; what stands for several things, or for a few words, has none. */
export const opened = (view: View): string | null => view.selected.findLast((id) => !cardless.test(id)) ?? null
const cardless = /^(group|frame|note)\//
