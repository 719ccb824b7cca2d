import type { LevelPartId, LevelRegion, Levels } from '../../graph/levels.ts'
import { type Disc, middleOf, packed, roomFor } from './pack.ts'

/** A country, or what stands for one. `key` is its code. */
export interface RegionDisc extends Disc {
  key: string
  part: LevelPartId
  region: LevelRegion
  /** What of it the filter leaves. */
  shown: number
}
export interface PartDisc extends Disc {
  key: LevelPartId
  room: number
  shown: number
  regions: RegionDisc[]
}
export interface World {
  parts: PartDisc[]
  regions: ReadonlyMap<string, RegionDisc>
  width: number
  height: number
}

/** The room between two countries, between two parts of the world, and above a part for its name. */
const gaps = { regions: 0.7, parts: 4 } as const

/** How large a country of so many things is: its flowers take about two thirds of it. */
const regionRadius = (room: number): number => 0.76 * Math.sqrt(roomFor(room)) + 0.8

const shownIn = ({ counts }: LevelRegion): number => counts.reduce((sum, { count }) => sum + count, 0)

/** The larger ones first, so that all lie close; those of one size by the alphabet. */
const packPart = ({ part, regions }: Levels['parts'][number]): PartDisc => {
  const order = regions.map((region) => ({ region, r: regionRadius(region.room) })).sort((a, b) => b.r - a.r)
  const { places } = packed(
    order.map(({ r }) => r),
    gaps.regions,
  )
  const discs = order.map(({ region, r }, index): RegionDisc => {
    const { x, y } = places[index] ?? { x: 0, y: 0 }
    return { key: region.code, part, region, shown: shownIn(region), x, y, r }
  })
  const middle = middleOf(discs)
  const byAlphabet = new Map(regions.map(({ code }, at) => [code, at]))
  return {
    key: part,
    x: 0,
    y: 0,
    r: middle.r + gaps.regions,
    room: regions.reduce((sum, { room }) => sum + room, 0),
    shown: discs.reduce((sum, { shown }) => sum + shown, 0),
    regions: discs
      .map((disc) => ({ ...disc, x: disc.x - middle.x, y: disc.y - middle.y }))
      .sort((a, b) => (byAlphabet.get(a.key) ?? 0) - (byAlphabet.get(b.key) ?? 0)),
  }
}

/** Circles in so many rows, in their order, each row centred. */
const inRows = (parts: readonly PartDisc[], rows: number) => {
  const across = parts.reduce((sum, { r }) => sum + 2 * r + gaps.parts, 0) / rows
  const lines: PartDisc[][] = [[]]
  let used = 0
  for (const part of parts) {
    const wide = 2 * part.r + gaps.parts
    if (used > 0 && used + wide / 2 > across && lines.length < rows) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(part)
    used += wide
  }
  const widths = lines.map((line) => line.reduce((sum, { r }) => sum + 2 * r + gaps.parts, 0))
  const width = Math.max(1, ...widths)
  let top = 0
  const placed = lines.flatMap((line, index) => {
    const tall = Math.max(0, ...line.map(({ r }) => 2 * r)) + gaps.parts
    let left = (width - (widths[index] ?? 0)) / 2
    const y = top + tall / 2
    top += tall
    return line.map((part) => {
      const x = left + gaps.parts / 2 + part.r
      left += 2 * part.r + gaps.parts
      return moved(part, x, y)
    })
  })
  return { parts: placed, width, height: Math.max(1, top) }
}

const moved = (part: PartDisc, x: number, y: number): PartDisc => ({
  ...part,
  x,
  y,
  regions: part.regions.map((region) => ({ ...region, x: region.x + x, y: region.y + y })),
})

/** A window is wider than high. */
const windowShape = 1.7

/**
 * The upper levels as circles within circles: parts of the world in the documents' order, the countries of each close
 * together. The
 * same levels give the same places, and a few things more in a country move nothing.
 */
export const worldOf = ({ parts }: Levels): World => {
  const packedParts = parts.map(packPart)
  const rows = [1, 2, 3].map((count) => inRows(packedParts, count))
  const scale = ({ width, height }: { width: number; height: number }) => Math.min(windowShape / width, 1 / height)
  const best = rows.reduce((one, other) => (scale(other) > scale(one) ? other : one))
  return { ...best, regions: new Map(best.parts.flatMap(({ regions }) => regions.map((region) => [region.key, region] as const))) }
}
