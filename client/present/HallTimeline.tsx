import type { MatrixSide } from '../../graph/answers.ts'
import type { LaneAxis } from '../../graph/axes.ts'
import type { Language } from '../../graph/text.ts'
import { kindLook, mix } from '../../picture/look.ts'
import { fontFamily, wrap } from '../../picture/text.ts'
import { type HallLane, type HallLeaf, type HallMark, leastMark } from '../../picture/timeline/hall.ts'
import { dateInWords, useLanguage } from '../app/words.ts'
import { measure } from '../canvas/measure.ts'
import { sideName } from '../lenses/matrix.ts'

/** Letters, rows and what names of lanes and dates take, in pixels. */
export const hall = { size: 27, row: 40, names: 350, head: 44 } as const
const { size, names, head } = hall
const band = 7

const Mark = ({ one: { mark, x, y, width, term, name } }: { one: HallMark }) => {
  const color = kindLook(mark.kind, 'light').fill
  return (
    <g className="hall-mark" style={{ transform: `translate(${x}px, ${y}px)` }}>
      {term !== null && (
        <rect
          x={Math.max(0, term.x) - x}
          y={hall.row / 2 - band}
          width={term.x + term.width - Math.max(0, term.x)}
          height={band}
          fill={mix(color, '#ffffff', term.isOpen ? 0.8 : 0.5)}
        />
      )}
      <rect
        y={-leastMark / 2}
        width={width}
        height={leastMark}
        rx={mark.kind === 'Event' ? leastMark / 2 : 0}
        fill={mark.planned ? '#ffffff' : color}
        stroke={color}
        strokeWidth={2}
        strokeDasharray={mark.planned ? '6 4' : undefined}
      />
      {name !== null && (
        <text x={name.x - x} y={size * 0.35} fontSize={size} textAnchor={name.anchor} className="hall-name">
          {name.text}
        </text>
      )}
    </g>
  )
}

/** The name of a lane, in two lines at most. */
export const nameLines = (side: MatrixSide | null, axis: LaneAxis, language: Language, silent: string): string[] =>
  wrap(side === null ? silent : sideName(side, axis, language), { width: names - 20, size, lines: 2, measure, weight: 'bold' })

const LaneName = ({ lane: { y, height }, lines }: { lane: HallLane; lines: readonly string[] }) => (
  <g className="hall-mark" style={{ transform: `translate(8px, ${y}px)` }} textAnchor="start" data-axis>
    {lines.map((line, at) => (
      <text key={line} y={Math.min(height, 90) / 2 + size * (0.35 + 1.2 * (at - (lines.length - 1) / 2))} fontSize={size} fontWeight={700}>
        {line}
      </text>
    ))}
  </g>
)

interface HallTimelineProps {
  leaf: HallLeaf | undefined
  /** How wide names of lanes are; 0 where one lane stands alone. */
  side: number
  width: number
  height: number
  label: string
  nameOf: (side: MatrixSide | null) => string[]
}

/** A leaf of a timeline for a hall; what stays from one slide to the next moves to its new place. */
export const HallTimeline = ({ leaf, side, width, height, label, nameOf }: HallTimelineProps) => {
  const language = useLanguage()
  return (
    <svg role="img" aria-label={label} width={width} height={height} fontFamily={fontFamily} className="hall-timeline">
      {leaf?.lanes.map((lane, at) => (
        <g key={lane.id} className="hall-mark" style={{ transform: `translate(0, ${head + lane.y}px)` }}>
          <rect width={width} height={lane.height} fill={at % 2 === 1 ? '#f4f7f9' : '#ffffff'} />
        </g>
      ))}
      <g transform={`translate(${side}, 0)`} data-axis>
        {leaf?.ticks.map(({ x, date, isMajor }) => (
          <g key={date}>
            <line x1={x} x2={x} y1={head} y2={head + leaf.height} stroke={isMajor ? '#aab6bf' : '#dfe5ea'} strokeWidth={1.5} />
            {x + size * 5 < width - side && (
              <text x={x} y={size} fontSize={size} fontWeight={isMajor ? 700 : 400}>
                {dateInWords(date, language).replace(/ г\.$/u, '')}
              </text>
            )}
          </g>
        ))}
      </g>
      <g transform={`translate(0, ${head})`}>
        {side > 0 && leaf?.lanes.map((lane) => <LaneName key={lane.id} lane={lane} lines={nameOf(lane.side)} />)}
      </g>
      <g transform={`translate(${side}, ${head})`}>
        {leaf?.lanes.flatMap(({ id, marks }) => marks.map((one) => <Mark key={`${id} ${one.key}`} one={one} />))}
      </g>
    </svg>
  )
}
