const day = 86_400_000

/** A line of the scale with what is written at it. */
export interface Tick {
  /** Milliseconds since 1970, UTC. */
  at: number
  /** The date as precise as the scale: `2020`, `2020-03`, `2020-03-14`; of a decade its first year. */
  date: string
  /** A line that begins a larger unit stands out. */
  isMajor: boolean
}

type Unit = 'year' | 'month' | 'day'
interface Scale {
  unit: Unit
  every: number
  /** How long about, in days. */
  days: number
}

/** From decades to days: the first that leaves enough room between its lines is taken. */
const scales: readonly Scale[] = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 7, days: 7 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'year', every: 1, days: 365 },
  { unit: 'year', every: 2, days: 730 },
  { unit: 'year', every: 5, days: 1826 },
  { unit: 'year', every: 10, days: 3652 },
  { unit: 'year', every: 25, days: 9131 },
  { unit: 'year', every: 100, days: 36_525 },
]

const cut = { year: 4, month: 7, day: 10 } as const

const after = (at: Date, { unit, every }: Scale): Date => {
  if (unit === 'year') return new Date(Date.UTC(at.getUTCFullYear() + every, 0, 1))
  if (unit === 'month') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + every, 1))
  return new Date(at.getTime() + every * day)
}

const firstOf = (from: number, { unit, every }: Scale): Date => {
  const at = new Date(from)
  const year = at.getUTCFullYear()
  if (unit === 'year') return new Date(Date.UTC(Math.floor(year / every) * every, 0, 1))
  if (unit === 'month') return new Date(Date.UTC(year, Math.floor(at.getUTCMonth() / every) * every, 1))
  const start = Math.floor(from / day)
  // Weeks begin on Mondays: the first day of 1970 was a Thursday.
  return new Date((every === 7 ? start - ((start + 3) % 7) : start) * day)
}

const isMajor = (at: Date, { unit, every }: Scale): boolean => {
  if (unit === 'year') return at.getUTCFullYear() % (every * 5) === 0
  if (unit === 'month') return at.getUTCMonth() === 0
  return at.getUTCDate() <= every
}

/** The lines of a scale between two moments, at least so many pixels apart. */
export const ticksBetween = (from: number, to: number, width: number, apart: number): Tick[] => {
  const perPixel = Math.max(1, to - from) / Math.max(1, width)
  const scale = scales.find(({ days }) => days * day >= apart * perPixel) ?? scales.at(-1)
  if (scale === undefined) return []
  const ticks: Tick[] = []
  for (let at = firstOf(from, scale); at.getTime() <= to && ticks.length < 1000; at = after(at, scale))
    if (at.getTime() >= from)
      ticks.push({ at: at.getTime(), date: at.toISOString().slice(0, cut[scale.unit]), isMajor: isMajor(at, scale) })
  return ticks
}
