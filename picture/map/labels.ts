import type { Measure } from '../text.ts'
import type { Point } from '../view.ts'

/** A name beside a dot. */
export interface MapLabel {
  id: string
  text: string
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** What wants a name: where it stands on the sheet as it is zoomed, how large its dot is, how much it matters. */
export interface Named extends Point {
  id: string
  text: string
  radius: number
  weight: number
}

const apart = (a: Box, b: Box): boolean => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top
const around = ({ x, y, radius }: Named): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })

/**
 * Names that fit beside their dots without lying on one another: those that matter most first, on the right, else on the left, else
 * above or below, clear of every dot; where that cannot be, at least clear of the dots that matter as much. The rest have none until
 * there is room.
 */
export const labelsFor = (
  named: readonly Named[],
  { width, height, size, most, measure }: { width: number; height: number; size: number; most: number; measure: Measure },
): MapLabel[] => {
  const inSight = named.filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
  const dots = inSight.map((one) => ({ id: one.id, weight: one.weight, box: around(one) }))
  const names: Box[] = []
  const labels: MapLabel[] = []
  for (const one of [...inSight].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    if (labels.length === most) break
    const others = dots.filter(({ id }) => id !== one.id)
    const weighty = others.filter(({ weight }) => weight >= one.weight)
    const places = placesOf(one, measure(one.text, size), size).filter(
      ({ box }) =>
        box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2 && names.every((name) => apart(box, name)),
    )
    const clearOf = (dots: typeof others) => places.find(({ box }) => dots.every((dot) => apart(box, dot.box)))
    const found = clearOf(others) ?? clearOf(weighty)
    if (found === undefined) continue
    names.push(found.box)
    labels.push({ id: one.id, text: one.text, ...found.place })
  }
  return labels
}

/** Where a name may stand, the best first, with the room that it takes. */
const placesOf = ({ x, y, radius }: Named, wide: number, size: number): { place: Omit<MapLabel, 'id' | 'text'>; box: Box }[] => {
  const gap = radius + 4
  const boxAt = (left: number, base: number): Box => ({ left, right: left + wide, top: base - size * 0.85, bottom: base + size * 0.25 })
  const beside = y + size * 0.35
  const [above, below] = [y - gap, y + gap + size * 0.8]
  return [
    { place: { x: x + gap, y: beside, anchor: 'start' }, box: boxAt(x + gap, beside) },
    { place: { x: x - gap, y: beside, anchor: 'end' }, box: boxAt(x - gap - wide, beside) },
    { place: { x, y: above, anchor: 'middle' }, box: boxAt(x - wide / 2, above) },
    { place: { x, y: below, anchor: 'middle' }, box: boxAt(x - wide / 2, below) },
  ]
}
