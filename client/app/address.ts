import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { z } from 'zod'
import { Day } from '../../graph/dates.ts'
import { firstView, View } from '../../graph/view.ts'

const longestFragment = 300_000

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0) ?? 0)

/** Any value as a short piece of an address, and back; null where the piece is none of ours. */
export const pack = (value: unknown): string => toBase64Url(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }))
export const unpack = (text: string): unknown => {
  if (text.length > longestFragment) return null
  try {
    return JSON.parse(strFromU8(inflateSync(fromBase64Url(text))))
  } catch {
    return null
  }
}

const unpacked = (text: string | null): unknown => (text === null ? null : unpack(text))

/** The part of a view that is too long to read: what is on the screen and where it stands. Ids are told once, then by their number. */
const Sheet = z.object({
  t: z.array(z.string()),
  p: z.record(z.string(), z.tuple([z.number(), z.number()])),
  n: z.array(z.string()),
  e: z.array(z.tuple([z.string(), z.array(z.string())])),
  h: View.shape.heaps,
  f: View.shape.frames,
  w: View.shape.notes,
})

const sheetOf = (view: View): string => {
  if ([view.things, view.heaps, view.frames, view.notes].every(({ length }) => length === 0)) return ''
  return pack({
    t: view.things,
    p: Object.fromEntries(Object.entries(view.positions).map(([id, { x, y }]) => [id, [x, y]])),
    n: view.pinned,
    e: view.expansions.map(({ of, added }) => [of, added]),
    h: view.heaps,
    ...(view.frames.length === 0 ? {} : { f: view.frames }),
    ...(view.notes.length === 0 ? {} : { w: view.notes }),
  } satisfies z.input<typeof Sheet>)
}

const readSheet = (text: string): Partial<View> => {
  const sheet = Sheet.safeParse(text === '' ? null : unpack(text))
  if (!sheet.success) return {}
  const { t, p, n, e, h, f, w } = sheet.data
  return {
    things: t,
    positions: Object.fromEntries(Object.entries(p).map(([id, [x, y]]) => [id, { x, y }])),
    pinned: n,
    expansions: e.map(([of, added]) => ({ of, added })),
    heaps: h,
    frames: f,
    notes: w,
  }
}

const pair = (text: string | null): [string, string] | null => {
  const [first, second] = text?.split('~') ?? []
  return first === undefined || second === undefined ? null : [first, second]
}
const listOf = (text: string | null): string[] => text?.split(',').filter(Boolean) ?? []

/** What the name of a question's blank begins with: `?ask=was-in&q.place=place/cn/шанхай`. */
const blankMark = 'q.'
const blanksIn = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...query].flatMap(([name, value]) => (name.startsWith(blankMark) ? [[name.slice(blankMark.length), value]] : [])))

const matrixIn = ({ rows, columns, empty, supposed, years }: View['matrix']): string =>
  [rows, columns, empty ? 'empty' : '', supposed ? 'supposed' : '', years?.join('-') ?? ''].join('~')
const readMatrix = (text: string | null): Record<string, unknown> => {
  if (text === null) return firstView.matrix
  const [rows, columns, empty, supposed, years = ''] = text.split('~')
  return {
    rows,
    columns,
    empty: empty === 'empty',
    supposed: supposed === 'supposed',
    years: years === '' ? null : years.split('-').map(Number),
  }
}

const readTimeline = (text: string | null): Record<string, unknown> => {
  if (text === null) return firstView.timeline
  const [lanes, form, from, to] = text.split('~')
  return { lanes, form, span: from === undefined || to === undefined ? null : [from, to] }
}

/** Two days, else two documents. */
const readCompare = (text: string | null): Record<string, unknown> | null => {
  const both = pair(text)
  if (both === null) return null
  return Day.safeParse(both[0]).success ? { days: both } : { documents: both }
}

const readStyle = (text: string | null): Record<string, unknown> => {
  const [color = firstView.style.color, size = firstView.style.size] = text?.split('~') ?? []
  return { color, size }
}
const readLooking = (text: string | null): Record<string, number> | null => {
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = text?.split('~').map(Number) ?? []
  return text === null ? null : { x, y, zoom }
}
const everythingIn = (looked: View['everything']): string | undefined =>
  looked === null ? undefined : [looked.within, looked.x, looked.y, looked.span].join('~')
const readEverything = (text: string | null): Record<string, unknown> | null => {
  if (text === null) return null
  const [within, ...numbers] = text.split('~')
  const [x = Number.NaN, y = Number.NaN, span = Number.NaN] = numbers.map(Number)
  return { within, x, y, span }
}
const listIn = ({ kind, sort, direction }: View['table']): string => [kind, sort, direction].join('~')

/** The parts of an address that people read: lens, selection, filters. What is as on a first visit is left out. */
const queryOf = (view: View): URLSearchParams => {
  const { filter, table, cell, path } = view
  const entries: [string, string | undefined][] = [
    ['lens', view.lens === firstView.lens ? undefined : view.lens],
    ['beside', view.beside ?? undefined],
    ['selected', view.selected.join(',')],
    ['link', view.link ?? undefined],
    ['kinds', filter.kinds.join(',')],
    ['parts', filter.parts.join(',')],
    ['countries', filter.countries.join(',')],
    ['topics', filter.topics.join(',')],
    ['orgTypes', filter.orgTypes.join(',')],
    ['from', filter.firstDay],
    ['to', filter.lastDay],
    ['asOf', filter.asOf],
    ['compare', view.compare === null ? undefined : ('days' in view.compare ? view.compare.days : view.compare.documents).join('~')],
    ['hidden', view.hidden.join(',')],
    ['table', listIn(table) === listIn(firstView.table) ? undefined : listIn(table)],
    ['columns', table.columns.join(',')],
    ['group', table.group ?? undefined],
    ...table.folded.map((key): [string, string] => ['folded', key]),
    ['cell', cell === null ? undefined : `${cell.row}~${cell.column}`],
    ['matrix', JSON.stringify(view.matrix) === JSON.stringify(firstView.matrix) ? undefined : matrixIn(view.matrix)],
    [
      'time',
      JSON.stringify(view.timeline) === JSON.stringify(firstView.timeline)
        ? undefined
        : [view.timeline.lanes, view.timeline.form, ...(view.timeline.span ?? [])].join('~'),
    ],
    ['chain', path === null ? undefined : `${path.from ?? ''}~${path.to ?? ''}`],
    ['around', path?.avoid.join(',')],
    ['aroundKinds', path?.avoidKinds.join(',')],
    ['hubs', path === null || path.through === 'lastly' ? undefined : path.through],
    ['ask', view.ask?.id],
    ...Object.entries(view.ask?.filling ?? {}).map(([name, value]): [string, string] => [`${blankMark}${name}`, value]),
    ['built', view.built === null ? undefined : pack(view.built)],
    ['cypher', view.console === null ? undefined : pack(view.console)],
    ['guest', view.meeting?.with],
    ['section', view.meeting === null || view.meeting.section === 0 ? undefined : String(view.meeting.section)],
    ['style', view.style.color === 'kind' && view.style.size === 'kind' ? undefined : `${view.style.color}~${view.style.size}`],
    ['layout', view.arrangement === firstView.arrangement ? undefined : view.arrangement],
    ['at', view.looking === null ? undefined : [view.looking.x, view.looking.y, view.looking.zoom].join('~')],
    ['all', everythingIn(view.everything)],
    ['show', view.presenting ? '1' : undefined],
    ['slide', view.show === null ? undefined : `${view.show.of}~${view.show.slide}`],
  ]
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''))
}

/** The whole state as the end of an address: `?lens=matrix&countries=KR#…`. */
export const toAddress = (view: View): string => {
  const query = queryOf(view).toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%7E', '~')
  const sheet = sheetOf(view)
  return `/${query === '' ? '' : `?${query}`}${sheet === '' ? '' : `#${sheet}`}`
}

/** The state that an address tells; each part that cannot be read is as on a first visit. */
export const fromAddress = (address: string): View => {
  if (!URL.canParse(address, 'http://localhost')) return firstView
  const url = new URL(address, 'http://localhost')
  const get = (name: string) => url.searchParams.get(name)
  const [row, column] = pair(get('cell')) ?? []
  const [from, to] = pair(get('chain')) ?? []
  const [of, slide] = pair(get('slide')) ?? []
  const [kind, sort, direction] = get('table')?.split('~') ?? []
  const candidate = {
    ...readSheet(url.hash.slice(1)),
    lens: get('lens') ?? firstView.lens,
    beside: get('beside'),
    selected: listOf(get('selected')),
    link: get('link'),
    filter: {
      kinds: listOf(get('kinds')),
      parts: listOf(get('parts')),
      countries: listOf(get('countries')),
      topics: listOf(get('topics')),
      orgTypes: listOf(get('orgTypes')),
      ...(get('from') === null ? {} : { firstDay: get('from') }),
      ...(get('to') === null ? {} : { lastDay: get('to') }),
      ...(get('asOf') === null ? {} : { asOf: get('asOf') }),
    },
    compare: readCompare(get('compare')),
    hidden: listOf(get('hidden')),
    table: {
      ...(kind === undefined ? firstView.table : { kind, sort, direction }),
      columns: listOf(get('columns')),
      group: get('group'),
      folded: url.searchParams.getAll('folded'),
    },
    cell: row === undefined ? null : { row, column },
    matrix: readMatrix(get('matrix')),
    timeline: readTimeline(get('time')),
    path:
      from === undefined
        ? null
        : {
            from: from === '' ? null : from,
            to: to === '' ? null : to,
            avoid: listOf(get('around')),
            avoidKinds: listOf(get('aroundKinds')),
            through: get('hubs') ?? 'lastly',
          },
    ask: get('ask') === null ? null : { id: get('ask'), filling: blanksIn(url.searchParams) },
    built: unpacked(get('built')),
    console: unpacked(get('cypher')),
    meeting: get('guest') === null ? null : { with: get('guest'), section: Number(get('section') ?? 0) },
    style: readStyle(get('style')),
    arrangement: get('layout') ?? firstView.arrangement,
    looking: readLooking(get('at')),
    everything: readEverything(get('all')),
    presenting: get('show') === '1',
    show: of === undefined ? null : { of, slide: Number(slide) },
  }
  const whole = View.safeParse(candidate)
  if (whole.success) return whole.data
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]))
  const rest = Object.fromEntries(Object.entries(candidate).filter(([part]) => !wrong.has(part)))
  const readable = View.safeParse(rest)
  return readable.success ? readable.data : firstView
}
