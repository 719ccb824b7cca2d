import { compare } from '../../graph/compute.ts'
import type { ThingKind } from '../../graph/kinds.ts'
import { svgOf } from '../../picture/svg.ts'
import type { Point } from '../../picture/view.ts'
import type { Knowledge, Link, Thing } from '../material.ts'
import type { Picture } from '../paper/paper.ts'
import type { Speech } from '../speech/speech.ts'
import { pngOf } from './png.ts'

/** How many neighbours of each kind a small picture has. */
const shares: Partial<Record<ThingKind, number>> = {
  Country: 2,
  Place: 3,
  Organization: 3,
  Person: 3,
  Agreement: 2,
  Event: 3,
  Project: 2,
}
/** And how many that take part in its events, or are sides of its documents. */
const furtherMost = 4
const [width, height] = [840, 460]
/** The size on the page, in pixels of 1/96 inch: the width of the text. */
const onPage = { width: 600, height: 329 }

/** The nearest of a thing as a small picture: those of whom most is said; null where it stands alone. */
export const smallPicture = async (subject: Thing, known: Knowledge, speech: Speech, alt: string): Promise<Picture | null> => {
  const near = nearest(subject, known)
  if (near.length === 0) return null
  const further = furtherOf(subject, near, known)
  const shown = new Set([subject, ...near, ...further].map(({ id }) => id))
  const links = new Map([...shown].flatMap((id) => known.linksAt(id)).map((link) => [link.id, link] as const))
  const svg = svgOf(
    {
      things: [subject, ...near, ...further].map((thing) => ({ ...thing, name: speech.name(thing), records: thing.statements.length })),
      links: [...links.values()].filter(({ from, to }) => shown.has(from) && shown.has(to)),
      positions: positionsOf(subject, near, further, known),
      groups: [],
      pinned: [],
      selected: [],
      highlighted: [],
      hidden: [],
    },
    { theme: 'light', language: speech.language, width, height, caption: { title: '', date: '', filters: '', coverage: '' } },
  )
  return { png: await pngOf(svg, 2), alt, ...onPage }
}

const others = (id: string, known: Knowledge): Thing[] => {
  const ends = known
    .linksAt(id)
    .filter(isOpen)
    .map(({ from, to }) => (from === id ? to : from))
  return [...new Set(ends)].flatMap((other) => known.thing(other) ?? [])
}
const isOpen = ({ kind }: Link): boolean => kind !== 'CONTACT_OF'
const byWeight = (a: Thing, b: Thing): number => b.statements.length - a.statements.length || compare(a.id, b.id)

const nearest = (subject: Thing, known: Knowledge): Thing[] => {
  const all = others(subject.id, known)
    .filter(({ fields }) => fields['home'] !== true)
    .sort(byWeight)
  return Object.entries(shares).flatMap(([kind, most]) => all.filter((one) => one.kind === kind).slice(0, most))
}

const furtherOf = (subject: Thing, near: readonly Thing[], known: Knowledge): Thing[] => {
  const there = new Set([subject, ...near].map(({ id }) => id))
  const found = near.filter(({ kind }) => kind === 'Event' || kind === 'Agreement').flatMap(({ id }) => others(id, known))
  const bodies = found.filter(({ id, kind }) => !there.has(id) && (kind === 'Organization' || kind === 'Person'))
  return [...new Set(bodies)].sort(byWeight).slice(0, furtherMost)
}

/** The subject in the middle, its neighbours around it, and beyond them those that hang on them. */
const positionsOf = (subject: Thing, near: readonly Thing[], further: readonly Thing[], known: Knowledge): Record<string, Point> => {
  const at = (angle: number, reach: number): Point => ({ x: Math.cos(angle) * reach * 1.9, y: Math.sin(angle) * reach })
  const angles = new Map(near.map(({ id }, index) => [id, (2 * Math.PI * index) / near.length - Math.PI / 2]))
  const parentOf = (one: Thing): number => angles.get(others(one.id, known).find(({ id }) => angles.has(id))?.id ?? '') ?? 0
  let last = Number.NEGATIVE_INFINITY
  const beyond = further
    .map((one) => ({ id: one.id, angle: parentOf(one) }))
    .sort((a, b) => a.angle - b.angle || compare(a.id, b.id))
    .map(({ id, angle }) => {
      last = Math.max(angle, last + apart)
      return [id, at(last, 250)] as const
    })
  return {
    [subject.id]: { x: 0, y: 0 },
    ...Object.fromEntries(near.map(({ id }) => [id, at(angles.get(id) ?? 0, 145)])),
    ...Object.fromEntries(beyond),
  }
}
/** How far apart those beyond stand, as an angle. */
const apart = 0.42
