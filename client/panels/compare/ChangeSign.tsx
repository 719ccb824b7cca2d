import type { ChangeKind } from '../../../graph/changes.ts'
import { changeLooks, changeStrokes, sheets } from '../../../picture/look.ts'
import type { Theme } from '../../../picture/view.ts'

interface ChangeSignProps {
  change: ChangeKind
  x?: number
  y?: number
  r: number
  theme: Theme
}

/** The sign of what a comparison found, in an SVG: a disc with strokes, so that it is told without its colour. */
export const ChangeSign = ({ change, x = 0, y = 0, r, theme }: ChangeSignProps) => (
  <g transform={`translate(${x} ${y}) scale(${r / 2})`} aria-hidden data-change={change}>
    <circle r="2" fill={changeLooks[theme][change]} stroke={sheets[theme].paper} strokeWidth="0.3" />
    <path
      d={changeStrokes[change]}
      fill="none"
      stroke={sheets[theme].paper}
      strokeWidth="0.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </g>
)
