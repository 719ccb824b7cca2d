import { partColors, sheets } from '../../picture/look.ts'
import type { Item, Name, OverviewDrawing, Tie } from '../../picture/overview/drawing.ts'
import type { Theme } from '../../picture/view.ts'
import { measure } from './measure.ts'

const leading = 1.18

/** A line; a bright one where both its ends are lit. */
export const TieLine = ({ tie, theme, lit }: { tie: Tie; theme: Theme; lit: ReadonlySet<string> | null }) => {
  const color = tie.part === null ? sheets[theme].line : partColors[theme][tie.part]
  const bright = lit?.has(tie.from) === true && lit.has(tie.to)
  const plain = { ribbon: theme === 'dark' ? 0.3 : 0.22, branch: 0.6, spoke: 0.35 }[tie.what]
  return (
    <path
      d={tie.path}
      fill="none"
      stroke={color}
      strokeWidth={tie.width}
      strokeDasharray={tie.what === 'spoke' ? '2 4' : undefined}
      opacity={bright ? 0.9 : lit ? plain * 0.25 : plain}
    />
  )
}

export const NameText = ({ name, fill, weight }: { name: Name; fill: string; weight: number }) => {
  const step = name.size * leading
  const top = name.y - ((name.lines.length - 1) * step) / 2 + name.size * 0.35
  return (
    <text textAnchor={name.align} fontSize={name.size} fontWeight={weight} fill={fill}>
      {name.lines.map((line, index) => (
        <tspan key={line} x={name.x} y={top + index * step}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A dot for a country or a place, a row of the panel for a body; wide enough round its name to be hit. */
export const Mark = ({ item, theme, panel }: { item: Item; theme: Theme; panel: OverviewDrawing['home'] }) => {
  const sheet = sheets[theme]
  if (item.what === 'body') {
    const row = { x: panel.x + 6, y: item.y - item.radius + 1, width: panel.width - 12, height: item.radius * 2 - 2, rx: 7 }
    return (
      <>
        <rect {...row} fill={sheet.paper} fillOpacity={0.6} />
        <rect {...row} className="overview-ring" fill="none" stroke={sheet.accent} strokeWidth={2} />
      </>
    )
  }
  const color = item.part === null ? sheet.quiet : partColors[theme][item.part]
  const wide = Math.max(...item.name.lines.map((line) => measure(line, item.name.size, item.what === 'country' ? 'bold' : 'normal')))
  const left = item.name.align === 'end' ? item.name.x - wide - 4 : item.x - item.radius - 2
  const right = item.name.align === 'end' ? item.x + item.radius + 2 : item.name.x + wide + 4
  const tall = Math.max(item.name.lines.length * item.name.size * leading, item.radius * 2) + 2
  const box = { x: left, y: item.y - tall / 2, width: right - left, height: tall, rx: 4 }
  return (
    <>
      <rect {...box} fill="transparent" />
      <rect {...box} className="overview-ring" fill="none" stroke={sheet.accent} strokeWidth={1.5} />
      <circle
        cx={item.x}
        cy={item.y}
        r={item.radius}
        fill={item.what === 'country' ? color : sheet.paper}
        stroke={color}
        strokeWidth={1.5}
      />
    </>
  )
}
