import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Overview } from '../../graph/answers.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'
import { kindLook, mix, partColors, sheets } from '../../picture/look.ts'
import type { Item, OverviewDrawing } from '../../picture/overview/drawing.ts'
import { drawOverview } from '../../picture/overview/overview.ts'
import { fontFamily } from '../../picture/text.ts'
import type { Theme } from '../../picture/view.ts'
import { countInWords } from '../app/words.ts'
import { measure } from './measure.ts'
import { Mark, NameText, TieLine } from './OverviewMarks.tsx'
import { nearestOf, ways } from './walk.ts'
import './overview.css'

export interface OverviewPictureProps {
  overview: Overview
  home: HomeProfile
  language: Language
  theme: Theme
  /** A country, a place or a body of the home city. */
  onOpen: (id: string) => void
  label: string
}

/** The first screen's picture: fills the width of its parent and is as tall as its parent, or taller where labels need it. */
export const OverviewPicture = ({ overview, home, language, theme, onOpen, label }: OverviewPictureProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    if (frame.current) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  const drawing = useMemo(
    () => (size.width === 0 ? null : drawOverview(overview, { ...size, home, language, measure })),
    [overview, home, language, size],
  )
  return (
    <div ref={frame} style={{ width: '100%', height: '100%', minHeight: 320 }}>
      {drawing && <Picture drawing={drawing} theme={theme} language={language} onOpen={onOpen} label={label} />}
    </div>
  )
}

interface PictureProps {
  drawing: OverviewDrawing
  theme: Theme
  language: Language
  onOpen: (id: string) => void
  label: string
}

const Picture = ({ drawing, theme, language, onOpen, label }: PictureProps) => {
  const svg = useRef<SVGSVGElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [stop, setStop] = useState(drawing.items[0]?.id)
  const lit = useMemo(() => litBy(drawing, active), [drawing, active])
  const sheet = sheets[theme]
  const walk = (event: KeyboardEvent, item: Item) => {
    const way = ways[event.key]
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(item.id)
    }
    if (!way) return
    event.preventDefault()
    const next = nearestOf(drawing.items, item, way)
    if (!next) return
    setStop(next.id)
    svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus()
  }
  const { home } = drawing
  return (
    <svg
      ref={svg}
      className="overview-picture"
      role="group"
      aria-label={label}
      width={drawing.width}
      height={drawing.height}
      fontFamily={fontFamily}
      style={{ display: 'block' }}
    >
      {drawing.ties.map((tie) => (
        <TieLine key={`${tie.from}>${tie.to}`} tie={tie} theme={theme} lit={lit} />
      ))}
      {drawing.sectors.map(({ part, path, title }) => {
        const color = part === null ? sheet.quiet : partColors[theme][part]
        return (
          <g key={part ?? 'other'}>
            <path d={path} fill="none" stroke={color} strokeWidth={4} strokeLinecap="round" opacity={0.75} />
            <NameText name={title} fill={color} weight={700} />
          </g>
        )
      })}
      <rect {...rectOf(home)} rx={14} fill={mix(kindLook('Organization', theme).fill, sheet.paper, 0.92)} stroke={sheet.line} />
      <text x={home.x + home.width / 2} y={home.y + 30} textAnchor="middle" fontSize={home.size} fontWeight={700} fill={sheet.ink}>
        {home.name}
      </text>
      {drawing.items.map((item) => (
        <g
          key={item.id}
          data-id={item.id}
          className={`overview-item ${lit && !lit.has(item.id) ? 'quiet' : ''}`}
          role="link"
          tabIndex={item.id === stop ? 0 : -1}
          aria-label={`${item.full}: ${countInWords(item.events, 'Event', language)}${item.what === 'body' ? '' : `, ${countInWords(item.agreements, 'Agreement', language)}`}`}
          onPointerEnter={() => setActive(item.id)}
          onPointerLeave={() => setActive(null)}
          onFocus={() => setActive(item.id)}
          onBlur={() => setActive(null)}
          onClick={() => onOpen(item.id)}
          onKeyDown={(event) => walk(event, item)}
        >
          <title>{item.full}</title>
          <Mark item={item} theme={theme} panel={home} />
        </g>
      ))}
      {/* The names are shortened to fit; the links above say them whole. */}
      <g aria-hidden pointerEvents="none">
        {drawing.items.map((item) => (
          <g key={item.id} className={`overview-name ${lit && !lit.has(item.id) ? 'quiet' : ''}`}>
            <NameText
              name={item.name}
              fill={item.what === 'place' ? sheet.quiet : sheet.ink}
              weight={item.what === 'country' ? 700 : 400}
            />
          </g>
        ))}
      </g>
    </svg>
  )
}

const rectOf = ({ x, y, width, height }: OverviewDrawing['home']) => ({ x, y, width, height })

/** What stays bright while something is pointed at: it, and what it is tied to. */
const litBy = ({ items }: OverviewDrawing, active: string | null): ReadonlySet<string> | null => {
  const item = items.find(({ id }) => id === active)
  return item ? new Set([item.id, ...item.with]) : null
}
