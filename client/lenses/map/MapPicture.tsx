import type { KeyboardEvent, RefObject } from 'react'
import { type Comparison, countedChanges } from '../../../graph/comparing.ts'
import { kindLook, partColors, sheets } from '../../../picture/look.ts'
import { labelsFor, type MapLabel } from '../../../picture/map/labels.ts'
import type { Dot, MapDrawing } from '../../../picture/map/map.ts'
import { type Zoom, zoomed } from '../../../picture/map/zoom.ts'
import { fontFamily } from '../../../picture/text.ts'
import type { Theme } from '../../../picture/view.ts'
import { measure } from '../../canvas/measure.ts'
import { ChangeSign } from '../../panels/compare/ChangeSign.tsx'
import { markKey } from '../marks.ts'

interface MapPictureProps {
  svg?: RefObject<SVGSVGElement | null>
  drawing: MapDrawing
  zoom: Zoom
  theme: Theme
  label: string
  /** The name of a dot, and all that is said of it. */
  nameOf: (dot: Dot) => string
  says: (dot: Dot) => string
  homeName: string
  selected: readonly string[]
  /** What a comparison found of a dot and of what happened there. */
  changesOf?: (dot: Dot) => Comparison['changes']
  size: number
  most: number
  /** Absent where nothing can be chosen: on a slide. */
  onOpen?: (dot: Dot) => void
  /** The dot that Tab reaches, and how the arrows move it. */
  stop?: string | undefined
  onStop?: (id: string) => void
}

const Label = ({ label, ink, paper, size, bold }: { label: MapLabel; ink: string; paper: string; size: number; bold: boolean }) => (
  <text
    x={label.x}
    y={label.y}
    textAnchor={label.anchor}
    fontSize={size}
    fontWeight={bold ? 700 : 400}
    fill={ink}
    stroke={paper}
    strokeWidth={3}
    paintOrder="stroke"
    strokeLinejoin="round"
  >
    {label.text}
  </text>
)

/** The map itself: land without boundaries, arcs from the home city, dots by records, names that do not lie on one another. */
export const MapPicture = ({
  svg,
  drawing,
  zoom,
  theme,
  label: sheetLabel,
  nameOf,
  says,
  homeName,
  selected,
  changesOf,
  size,
  most,
  onOpen,
  stop,
  onStop,
}: MapPictureProps) => {
  const sheet = sheets[theme]
  const home = zoomed(zoom, drawing.home)
  const dots = drawing.dots.map((dot) => ({ dot, id: dot.id, ...zoomed(zoom, dot) }))
  const labels = labelsFor(
    [
      { id: 'home', text: homeName, ...home, radius: 8, weight: Number.POSITIVE_INFINITY },
      ...dots.map(({ dot, x, y }) => ({
        id: dot.id,
        text: nameOf(dot),
        x,
        y,
        radius: dot.radius,
        weight: selected.includes(dot.id) ? 1e6 : dot.records,
      })),
    ],
    { width: drawing.width, height: drawing.height, size, most, measure },
  )
  const colorOf = ({ part }: Dot) => (part === null ? sheet.quiet : partColors[theme][part])
  return (
    <svg
      ref={svg}
      className="map-picture"
      role="group"
      aria-label={sheetLabel}
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      fontFamily={fontFamily}
    >
      <g transform={`translate(${zoom.x},${zoom.y}) scale(${zoom.k})`} aria-hidden>
        <path d={drawing.sphere} className="map-sea" />
        <path d={drawing.land} className="map-land" />
        {drawing.boundaries !== '' && <path d={drawing.boundaries} className="map-boundaries" vectorEffect="non-scaling-stroke" />}
        {drawing.arcs.map(({ id, path, width }) => (
          <path
            key={id}
            d={path}
            className="map-arc"
            data-lit={selected.includes(id)}
            strokeWidth={selected.includes(id) ? width + 1.5 : width}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </g>
      {/* Room for the finger round each dot lies under all dots, so that it takes none from a neighbour. */}
      {onOpen !== undefined &&
        dots.map(({ dot, x, y }) => (
          <circle
            key={dot.id}
            cx={x}
            cy={y}
            r={12}
            fill="transparent"
            aria-hidden
            onClick={() => onOpen(dot)}
            style={{ cursor: 'pointer' }}
          />
        ))}
      {dots.map((here) => {
        const { dot, x, y } = here
        return (
          <g
            key={dot.id}
            data-id={dot.id}
            className="mark map-dot"
            {...(onOpen === undefined
              ? {}
              : {
                  role: 'button',
                  tabIndex: dot.id === stop ? 0 : -1,
                  'aria-label': says(dot),
                  'aria-pressed': selected.includes(dot.id),
                  onClick: () => onOpen(dot),
                  onFocus: () => onStop?.(dot.id),
                  onKeyDown: (event: KeyboardEvent<SVGElement>) =>
                    markKey(event, here, dots, { open: () => onOpen(dot), come: (id) => onStop?.(id) }),
                })}
          >
            <title>{says(dot)}</title>
            <circle
              cx={x}
              cy={y}
              r={dot.radius}
              fill={dot.isCountry ? sheet.paper : colorOf(dot)}
              stroke={dot.isCountry ? colorOf(dot) : sheet.paper}
              strokeWidth={dot.isCountry ? 2.5 : 1.2}
            />
            <circle
              className="mark-ring"
              data-selected={selected.includes(dot.id)}
              cx={x}
              cy={y}
              r={dot.radius + 4}
              fill="none"
              stroke={sheet.ink}
              strokeWidth={2}
            />
            {countedChanges(changesOf?.(dot) ?? {}).map(([change], at) => (
              <ChangeSign key={change} change={change} x={x - dot.radius * 0.8 + at * 13} y={y + dot.radius * 0.8} r={6.5} theme={theme} />
            ))}
          </g>
        )
      })}
      <g aria-hidden pointerEvents="none">
        <rect
          x={home.x - 6}
          y={home.y - 6}
          width={12}
          height={12}
          transform={`rotate(45 ${home.x} ${home.y})`}
          fill={kindLook('Place', theme).fill}
          stroke={sheet.paper}
          strokeWidth={1.5}
        />
        {labels.map((label) => (
          <Label key={label.id} label={label} ink={sheet.ink} paper={sheet.paper} size={size} bold={label.id === 'home'} />
        ))}
      </g>
    </svg>
  )
}
