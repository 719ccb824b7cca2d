import { type ThingKind, thingKindNames } from '../../../graph/kinds.ts'
import type { LevelPartId } from '../../../graph/levels.ts'
import type { HolderDisc, Inside, Spot } from '../../../picture/levels/inside.ts'
import { markRadius } from '../../../picture/levels/names.ts'
import { type Sight, seenIn } from '../../../picture/levels/seen.ts'
import { isDrawn, shareAt, type Ties } from '../../../picture/levels/ties.ts'
import type { RegionDisc, World } from '../../../picture/levels/world.ts'
import { kindLook, mix, partColors, sheets } from '../../../picture/look.ts'
import { outlines } from '../../../picture/shapes.ts'
import type { Theme } from '../../../picture/view.ts'

/** What is painted, whatever the camera. */
export interface Painted {
  world: World
  insides: ReadonlyMap<string, Inside>
  ties: Ties
  theme: Theme
  hidden: ReadonlySet<ThingKind>
  /** The zoom at which everything is in sight. */
  whole: number
}

export const partColor = (part: LevelPartId, theme: Theme): string => {
  if (part === 'home') return kindLook('Organization', theme).stroke
  return part === 'other' || part === 'none' ? sheets[theme].quiet : partColors[theme][part]
}

/** From these sizes on, in pixels, a mark is round, and has the shape of its kind. */
const marks = { round: 1.6, shaped: 4.5 } as const
const turn = 2 * Math.PI

/** Paints what lies in a rectangle of the overview; the context's units are those of the overview. */
export const paintSight = (context: CanvasRenderingContext2D, painted: Painted, sight: Sight, zoom: number): void => {
  const { theme, world, insides } = painted
  const seen = seenIn(world, insides, sight)
  for (const part of seen.parts) circle(context, part, mix(partColor(part.key, theme), sheets[theme].paper, 0.94))
  for (const region of seen.regions) paintRegion(context, region, painted, zoom)
  paintTies(context, painted, sight, zoom)
  for (const holder of seen.holders) paintHolder(context, holder, painted, zoom)
  paintSpots(context, seen.spots, painted, zoom)
}

const circle = (context: CanvasRenderingContext2D, { x, y, r }: { x: number; y: number; r: number }, fill: string): void => {
  context.beginPath()
  context.arc(x, y, r, 0, turn)
  context.fillStyle = fill
  context.fill()
}

const paintRegion = (context: CanvasRenderingContext2D, region: RegionDisc, { theme, insides, hidden }: Painted, zoom: number): void => {
  const { paper } = sheets[theme]
  const color = partColor(region.part, theme)
  circle(context, region, mix(color, paper, region.shown === 0 ? 0.92 : 0.84))
  context.strokeStyle = mix(color, paper, 0.45)
  context.lineWidth = (region.shown === 0 ? 0.6 : 1) / zoom
  context.stroke()
  if (!insides.has(region.key)) paintShares(context, region, hidden, theme)
}

/** Of a country whose things are not here one by one: a ring of its kinds by their shares. */
const paintShares = (
  context: CanvasRenderingContext2D,
  { x, y, r, region, shown }: RegionDisc,
  hidden: ReadonlySet<ThingKind>,
  theme: Theme,
) => {
  let from = -Math.PI / 2
  context.lineWidth = r * 0.22
  for (const { kind, count } of region.counts) {
    const to = from + (count / Math.max(1, shown)) * turn
    context.strokeStyle = kindLook(kind, theme).fill
    context.beginPath()
    context.arc(x, y, r * 0.8, from, to)
    if (!hidden.has(kind)) context.stroke()
    from = to
  }
}

const paintHolder = (context: CanvasRenderingContext2D, holder: HolderDisc, { theme }: Painted, zoom: number): void => {
  if (holder.r * zoom < 7 || holder.count < 2) return
  context.beginPath()
  context.arc(holder.x, holder.y, holder.r, 0, turn)
  context.globalAlpha = 0.55
  context.fillStyle = sheets[theme].paper
  context.fill()
  context.globalAlpha = 1
}

/** Lines stroked at once hide each other instead of growing darker where many run, and how many are at once differs from square to square. */
const together = 12

const paintTies = (
  context: CanvasRenderingContext2D,
  { ties, theme, whole }: Painted,
  { left, top, right, bottom }: Sight,
  zoom: number,
) => {
  const { lines, count } = ties
  const share = shareAt(ties, zoom, whole)
  const isNear = zoom > 24
  context.strokeStyle = sheets[theme].line
  context.globalAlpha = isNear ? 0.45 : 0.12
  context.lineWidth = (isNear ? 1.1 : 0.8) / zoom
  let drawn = 0
  context.beginPath()
  for (let line = 0; line < count; line += 1) {
    if (!isDrawn(line, share)) continue
    const at = line * 4
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [lines[at], lines[at + 1], lines[at + 2], lines[at + 3]]
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right) || (y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) continue
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    drawn += 1
    if (drawn % together > 0) continue
    context.stroke()
    context.beginPath()
  }
  context.stroke()
  context.globalAlpha = 1
}

/** Marks kind by kind, so that the pen changes its colour a dozen times and no more. */
const paintSpots = (context: CanvasRenderingContext2D, spots: readonly Spot[], { theme, hidden }: Painted, zoom: number): void => {
  const byKind = new Map<ThingKind, Spot[]>()
  for (const spot of spots) {
    if (!spot.thing.shown || hidden.has(spot.thing.kind)) continue
    const known = byKind.get(spot.thing.kind)
    if (known) known.push(spot)
    else byKind.set(spot.thing.kind, [spot])
  }
  for (const kind of thingKindNames) {
    const own = byKind.get(kind)
    if (!own) continue
    context.beginPath()
    for (const spot of own) markPath(context, kind, spot, markRadius(spot, zoom) / zoom, zoom)
    context.fillStyle = kindLook(kind, theme).fill
    context.fill()
  }
}

/** A mark of a kind: a square where it is a few pixels small, then a dot, then the kind's own shape. */
export const markPath = (
  context: CanvasRenderingContext2D,
  kind: ThingKind,
  { x, y }: { x: number; y: number },
  radius: number,
  zoom: number,
): void => {
  const pixels = radius * zoom
  const outline = outlines[kindLook(kind, 'light').shape]
  if (pixels < marks.round) context.rect(x - radius, y - radius, 2 * radius, 2 * radius)
  else if (pixels < marks.shaped || ('round' in outline && outline.round === 1)) {
    context.moveTo(x + radius, y)
    context.arc(x, y, radius, 0, turn)
  } else if ('round' in outline) context.roundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius * outline.round)
  else
    for (let at = 0; at < outline.points.length; at += 2) {
      const [px, py] = [x + (outline.points[at] ?? 0) * radius, y + (outline.points[at + 1] ?? 0) * radius]
      if (at === 0) context.moveTo(px, py)
      else context.lineTo(px, py)
    }
}
