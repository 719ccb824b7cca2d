import type { MatrixSide, Timeline } from '../../graph/answers.ts'
import type { LaneAxis } from '../../graph/axes.ts'
import { dateInWords, numberInWords } from '../../graph/saying.ts'
import type { Language, Wording } from '../../graph/text.ts'
import { kindLook, mix } from '../../picture/look.ts'
import { estimate, wrap } from '../../picture/text.ts'
import { type HallLane, type HallLeaf, type HallTimeline, hallTimeline, leastMark } from '../../picture/timeline/hall.ts'
import type { Span } from '../../picture/timeline/timeline.ts'
import { isSure } from '../../picture/viewed.ts'
import { type Frame, type LegendEntry, letters, type Mark } from './deck.ts'
import { sideName } from './lists.ts'

/** What names of lanes take of a slide's width, and the dates above of its height; in pixels of the sheet. */
export const timelineFrame = { names: 350, head: 44, row: 40 } as const
const [bar, band] = [leastMark, 7]
/** How many names a hall can read at once (01). */
const mostNames = 25

const words = {
  Event: { ru: 'Мероприятие', en: 'Event' },
  Agreement: { ru: 'Документ о сотрудничестве', en: 'Document of cooperation' },
  none: { ru: 'Не указано', en: 'Not stated' },
} as const satisfies Record<string, Wording>

/** A timeline without what is left out of a presentation or is not for a hall. */
export const publicTimeline = (timeline: Timeline, left: ReadonlySet<string>): Timeline => ({
  ...timeline,
  lanes: timeline.lanes.filter(({ thing }) => thing === null || !left.has(thing.id)),
  marks: timeline.marks.filter((mark) => isSure(mark) && !left.has(mark.id)),
})

/** What of a timeline fits a frame, leaf by leaf; one lane alone needs no name beside it. */
export const timelineIn = (
  timeline: Timeline,
  span: Span,
  { width, height }: Pick<Frame, 'width' | 'height'>,
  least: (side: MatrixSide | null) => number,
): HallTimeline => {
  const lanes = new Set(timeline.marks.flatMap(({ lanes }) => (lanes.length === 0 ? [''] : lanes)))
  return hallTimeline(timeline, {
    span,
    width: width - namesWidth(lanes.size),
    height: height - timelineFrame.head,
    size: letters.plain,
    row: timelineFrame.row,
    measure: estimate,
    most: mostNames,
    least,
  })
}
/** How many rows the name of a lane takes. */
export const laneRows = (side: MatrixSide | null, axis: LaneAxis, language: Language): number => laneName(side, axis, language).length
const laneName = (side: MatrixSide | null, axis: LaneAxis, language: Language): string[] => {
  const name = side === null ? words.none[language] : sideName(side, axis, language)
  return wrap(name, { width: timelineFrame.names - 20, size: letters.plain, lines: 2, measure: estimate, weight: 'bold' })
}
const namesWidth = (lanes: number): number => (lanes > 1 ? timelineFrame.names : 0)

const [rule, strong, odd] = ['#dfe5ea', '#aab6bf', '#f4f7f9']

/** A leaf of a timeline as marks within a frame: dates above, names of lanes on the left, bars as long as their dates are precise. */
export const timelineMarks = (leaf: HallLeaf, frame: Frame, axis: LaneAxis, lanes: number, language: Language): Mark[] => {
  const [left, top] = [frame.left + namesWidth(lanes), frame.top + timelineFrame.head]
  const right = frame.left + frame.width
  const label = (text: readonly string[], x: number, y: number, align: 'start' | 'end', bold = false): Mark => ({
    mark: 'label',
    x,
    y,
    width: Math.max(...text.map((line) => estimate(line, letters.plain, bold ? 'bold' : 'normal'))),
    align,
    lines: text,
    bold,
  })
  const grounds = leaf.lanes.flatMap(({ y, height }, at): Mark[] =>
    at % 2 === 1 ? [{ mark: 'bar', x: frame.left, y: top + y, width: frame.width, height, fill: odd }] : [],
  )
  const scale = leaf.ticks.flatMap(({ x, date, isMajor }): Mark[] => {
    const said = dateInWords(date, language).replace(/ г\.$/u, '')
    const line: Mark = {
      mark: 'line',
      points: [
        { x: left + x, y: top },
        { x: left + x, y: top + leaf.height },
      ],
      color: isMajor ? strong : rule,
      width: 1.5,
    }
    return left + x + estimate(said, letters.plain, 'bold') > right ? [line] : [line, label([said], left + x, frame.top, 'start', isMajor)]
  })
  const sideOf = ({ side, y, height }: HallLane): Mark => {
    const lines = laneName(side, axis, language)
    return label(lines, frame.left + 8, top + y + Math.min(height, 90) / 2 - (lines.length * letters.plain * 1.2) / 2, 'start', true)
  }
  return [
    ...grounds,
    ...scale,
    ...(lanes > 1 ? leaf.lanes.map(sideOf) : []),
    ...leaf.lanes.flatMap(({ marks }) =>
      marks.flatMap(({ mark, x, y, width, term, name }): Mark[] => {
        const color = kindLook(mark.kind, 'light').fill
        const middle = top + y

        const isRound = mark.kind === 'Event'
        return [
          ...(term === null
            ? []
            : [
                {
                  mark: 'bar' as const,
                  x: left + Math.max(0, term.x),
                  y: middle + timelineFrame.row / 2 - band,
                  width: term.x + term.width - Math.max(0, term.x),
                  height: band,
                  fill: mix(color, '#ffffff', term.isOpen ? 0.8 : 0.5),
                },
              ]),
          {
            mark: 'bar',
            x: left + x,
            y: middle - bar / 2,
            width,
            height: bar,
            fill: mark.planned ? '#ffffff' : color,
            stroke: color,
            dashed: mark.planned,
            round: isRound,
          },
          ...(name === null ? [] : [label([name.text], left + name.x, middle - letters.plain * 0.62, name.anchor)]),
        ]
      }),
    ),
  ]
}

/** What stands on a timeline: events, documents, and whether some document states no term. */
export const timelineLegend = ({ marks }: Timeline, language: Language): LegendEntry[] => {
  const kinds = (['Event', 'Agreement'] as const).filter((kind) => marks.some((mark) => mark.kind === kind))
  return kinds.map((kind) => ({
    shape: kind === 'Event' ? 'ellipse' : 'rectangle',
    color: kindLook(kind, 'light').fill,
    text: words[kind][language],
  }))
}

/** What a timeline does not show, in words. */
export const timelineNote = (left: number, undated: number, language: Language): string => {
  const of = (count: number, say: Wording) => (count === 0 ? [] : [`${say[language]}: ${numberInWords(count, language)}`])
  return [...of(left, notes.left), ...of(undated, notes.undated)].join(' · ')
}
const notes = { left: { ru: 'не поместилось', en: 'no room for' }, undated: { ru: 'без даты', en: 'undated' } }
