import { type KeyboardEvent, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TimelineMark } from '../../../graph/answers.ts'
import type { Comparison } from '../../../graph/comparing.ts'
import { kindLook, sheets } from '../../../picture/look.ts'
import { fontFamily } from '../../../picture/text.ts'
import { type DrawnMark, insideSize, type Span, type TimelineDrawing } from '../../../picture/timeline/timeline.ts'
import type { Theme } from '../../../picture/view.ts'
import { ChangeSign } from '../../panels/compare/ChangeSign.tsx'
import { markKey } from '../marks.ts'

interface TimelinePictureProps {
  drawing: TimelineDrawing
  theme: Theme
  label: string
  says: (mark: TimelineMark) => string
  selected: readonly string[]
  /** What a comparison found of each. */
  changes: Comparison['changes']
  size: number
  row: number
  /** A stretch that is being chosen, as pixels. */
  brush: { x: number; width: number } | null
  /** From where to where it is drawn, of a picture that may be far taller than the screen. */
  drawn: { from: number; to: number }
  /** Absent where nothing can be chosen: on a slide. */
  onOpen?: (mark: TimelineMark) => void
}

const thick = 12

/** A band under the name: through it, it would look struck out. */
const Term = ({ term, y, color }: { term: NonNullable<DrawnMark['term']>; y: number; color: string }) => (
  <rect
    x={term.x}
    y={y + thick / 2 - 0.5}
    width={term.width}
    height={4}
    fill={term.isOpen ? 'url(#timeline-open)' : color}
    opacity={0.55}
  />
)

/** Events and terms on lanes: a mark is as wide as its date is precise, a term that no document ends fades away. */
export const TimelinePicture = (props: TimelinePictureProps) => {
  const { drawing, theme, label, says, selected, changes, size, row, brush, drawn, onOpen } = props
  const sheet = sheets[theme]
  const [stop, setStop] = useState<string>()
  const colorOf = ({ kind }: TimelineMark) => kindLook(kind, theme).fill
  const all = useMemo(() => drawing.lanes.flatMap(({ marks }) => marks.map((one) => ({ ...one, id: one.key }))), [drawing])
  const first = stop ?? all[0]?.key
  const lanes = drawing.lanes.map(({ id, marks }) => ({
    id,
    // The one that Tab reaches is always there.
    marks: marks.filter(({ key, y }) => (y + row >= drawn.from && y <= drawn.to) || key === first),
  }))
  /** The mark that an arrow leads to is drawn before it is focused. */
  const come = (key: string) => flushSync(() => setStop(key))
  return (
    <svg
      className="timeline-picture"
      role="group"
      aria-label={label}
      width={drawing.width}
      height={Math.max(drawing.height, row)}
      fontFamily={fontFamily}
    >
      <defs>
        <linearGradient id="timeline-open">
          <stop offset="0" stopColor={kindLook('Agreement', theme).fill} />
          <stop offset="1" stopColor={kindLook('Agreement', theme).fill} stopOpacity="0" />
        </linearGradient>
      </defs>
      <g aria-hidden>
        {drawing.lanes.map(({ id, y, height }, at) => (
          <rect key={id} x={0} y={y} width={drawing.width} height={height} className="timeline-lane" data-odd={at % 2 === 1} />
        ))}
        {drawing.ticks.map(({ date, x, isMajor }) => (
          <line key={date} x1={x} x2={x} y1={0} y2={drawing.height} className="timeline-line" data-major={isMajor} />
        ))}
        {brush !== null && <rect className="timeline-brush" x={brush.x} y={0} width={brush.width} height={drawing.height} />}
      </g>
      {lanes.flatMap(({ id, marks }) =>
        marks.map((one) => {
          const { key, mark, x, y, width, term } = one
          const lane = `${id} ${key}`
          const isSelected = selected.includes(mark.id)
          const middle = y + row / 2
          const color = colorOf(mark)
          const change = changes[mark.id]
          const words = says(mark)
          return (
            <g
              key={lane}
              data-id={key}
              className="mark"
              {...(onOpen === undefined
                ? {}
                : {
                    role: 'button',
                    tabIndex: key === first ? 0 : -1,
                    'aria-label': words,
                    'aria-pressed': isSelected,
                    onClick: () => onOpen(mark),
                    onFocus: () => setStop(key),
                    onKeyDown: (event: KeyboardEvent<SVGElement>) =>
                      markKey(event, { ...one, id: key }, all, { open: () => onOpen(mark), come }),
                  })}
            >
              <title>{words}</title>
              {term !== null && <Term term={term} y={middle} color={color} />}
              <rect
                x={x}
                y={middle - thick / 2}
                width={width}
                height={thick}
                rx={mark.kind === 'Event' ? thick / 2 : 2}
                fill={mark.planned ? sheet.paper : color}
                stroke={color}
                strokeWidth={1.5}
                strokeDasharray={mark.planned ? '3 2' : undefined}
              />
              <rect
                className="mark-ring"
                data-selected={isSelected}
                x={x - 3}
                y={middle - thick / 2 - 3}
                width={width + 6}
                height={thick + 6}
                rx={6}
                fill="none"
                stroke={sheet.ink}
                strokeWidth={2}
              />
              {change !== undefined && <ChangeSign change={change} x={x} y={middle - thick / 2} r={6.5} theme={theme} />}
            </g>
          )
        }),
      )}
      {/* The names are shortened to fit; the marks say them whole. */}
      <g aria-hidden pointerEvents="none">
        {lanes.flatMap(({ id, marks }) =>
          marks
            .filter((one) => one.label !== '')
            .map(({ key, label: name, mark, x, y, width, isInside }) =>
              isInside ? (
                <text
                  key={`${id} ${key}`}
                  x={Math.max(0, x) + 7}
                  y={y + row / 2 + insideSize * 0.35}
                  fontSize={insideSize}
                  fontWeight={600}
                  fill={mark.planned ? sheet.ink : sheet.paper}
                >
                  {name}
                </text>
              ) : (
                <text
                  key={`${id} ${key}`}
                  x={Math.max(0, x + width) + 5}
                  y={y + row / 2 + size * 0.35 - 2}
                  fontSize={size}
                  fill={sheet.ink}
                  stroke={sheet.paper}
                  strokeWidth={3}
                  paintOrder="stroke"
                >
                  {name}
                </text>
              ),
            ),
        )}
      </g>
    </svg>
  )
}

/** A stretch of time in pixels of a picture that shows a span. */
export const stretchIn = (stretch: Span | null, span: Span, width: number): { x: number; width: number } | null => {
  if (stretch === null) return null
  const scale = width / (span.to - span.from)
  return { x: (stretch.from - span.from) * scale, width: (stretch.to - stretch.from) * scale }
}
