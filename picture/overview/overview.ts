import type { Overview, ThingBrief } from '../../graph/answers.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'
import { type WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { estimate, type Measure, shorten, wrap } from '../text.ts'
import { headingRows, heightOf, type OverviewCountry, type OverviewPart, rowsOf, type Side, sidesOf, tallest } from './rows.ts'

/** A name beside its mark, in pixels; `lines` hang from `y`, the middle of the block. */
export interface Name {
  x: number
  y: number
  align: 'start' | 'end' | 'middle'
  lines: readonly string[]
  size: number
}
/** A country, a place or a body, where it stands and what it is called. */
export interface Item {
  id: string
  what: 'country' | 'place' | 'body'
  x: number
  y: number
  radius: number
  name: Name
  /** The whole name, where the picture has shortened it. */
  full: string
  part: WorldPart | null
  /** Items that light up with it. */
  with: readonly string[]
  events: number
  agreements: number
}
/** A line between two items. */
export interface Tie {
  from: string
  to: string
  path: string
  width: number
  what: 'ribbon' | 'branch' | 'spoke'
  part: WorldPart | null
}
export interface Sector {
  part: WorldPart | null
  title: Name
  path: string
}
export interface OverviewDrawing {
  width: number
  height: number
  home: { name: string; x: number; y: number; width: number; height: number; size: number }
  items: readonly Item[]
  ties: readonly Tie[]
  sectors: readonly Sector[]
}
export interface OverviewOptions {
  width: number
  /** As tall as this, or taller where the rows need it. */
  height: number
  home: HomeProfile
  language: Language
  measure?: Measure
}

/** Never less than 11 pixels for a letter, nor 13 for a row. */
const leastRow = 13
const mostRow = 25
/** Above and below, together. */
const margins = 14
const leastText = 11
const mostText = 15
const leading = 1.18

/** The measures of one picture, from the room that there is. */
interface Plan {
  width: number
  height: number
  row: number
  size: number
  /** Half the width of the city's panel, and how far from the middle the countries' ring and the places begin. */
  panel: number
  ring: number
  names: number
  places: number
  middle: number
  measure: Measure
  language: Language
}

const nameOf = ({ name, fields }: ThingBrief, language: Language): string =>
  language === 'en' && typeof fields['nameEn'] === 'string' ? fields['nameEn'] : name

const widest = (names: readonly string[], size: number, measure: Measure): number =>
  Math.max(0, ...names.map((name) => measure(name, size)))

const planOf = (overview: Overview, sides: Record<Side, OverviewPart[]>, options: OverviewOptions): Plan => {
  const { width, language, measure = estimate } = options
  const rows = tallest(sides)
  const row = Math.min(mostRow, Math.max(leastRow, (options.height - margins) / Math.max(1, rows)))
  const size = Math.min(mostText, Math.max(leastText, Math.floor(row * 0.78)))
  const countries = overview.parts.flatMap((part) => part.countries)
  const named = countries.map(({ thing }) => nameOf(thing, language))
  const placed = countries.flatMap(({ places }) => places.map(({ thing }) => nameOf(thing, language)))
  const half = width / 2
  const names = Math.min(half * 0.24, widest(named, size + 1, measure) * 1.06 + 16)
  const places = Math.min(half * 0.3, widest(placed, size, measure) + 14)
  const panel = Math.min(170, Math.max(104, half * 0.19))
  const ring = Math.max(panel + 90, Math.min(half * 0.56, half - names - places - 44))
  const tall = Math.max(
    options.height,
    rows * row + margins,
    bodiesHeight(overview, options.home, { panel, size, measure, language }) + margins,
  )
  return { width, height: tall, row, size, panel, ring, names, places, middle: tall / 2, measure, language }
}

/** How far from the middle the ring is at a height: widest in the middle, never nearer than the panel allows. */
const ringAt = ({ ring, panel, height, middle }: Plan, y: number): number => {
  const nearest = (panel + 70) / ring
  const flat = height / 2 / Math.sqrt(Math.max(0.05, 1 - nearest ** 2))
  return ring * Math.sqrt(Math.max(0.02, 1 - ((y - middle) / flat) ** 2))
}

const sign: Record<Side, 1 | -1> = { left: -1, right: 1 }
const alignOf = (side: Side) => (side === 'left' ? ('end' as const) : ('start' as const))

/** The first screen's picture: the city with its bodies in the middle, countries on a ring by part of the world, their places outside. */
export const drawOverview = (overview: Overview, options: OverviewOptions): OverviewDrawing => {
  const sides = sidesOf(overview.parts)
  const plan = planOf(overview, sides, options)
  const world = (['left', 'right'] as const).map((side) => drawSide(sides[side], side, plan))
  const countries = world.flatMap(({ countries }) => countries)
  const { bodies, home } = drawBodies(overview, options.home, plan)
  const ribbons = drawRibbons(overview, bodies, countries, plan)
  const spoken = new Set(ribbons.map(({ to }) => to))
  const spokes = countries.filter(({ id }) => !spoken.has(id)).map((country) => drawSpoke(country, home, plan))
  const places = world.flatMap(({ places }) => places)
  return {
    width: plan.width,
    height: plan.height,
    home,
    items: [...bodies, ...countries, ...places].map((item) => ({ ...item, with: companions(item, ribbons, places, countries) })),
    ties: [...spokes, ...ribbons, ...world.flatMap(({ branches }) => branches)],
    sectors: world.flatMap(({ sectors }) => sectors),
  }
}

/** A country lights up with its bodies and places, a body with its countries, a place with its country. */
const companions = (item: Item, ribbons: readonly Tie[], places: readonly Item[], countries: readonly Item[]): string[] => {
  if (item.what === 'body') return ribbons.filter(({ from }) => from === item.id).map(({ to }) => to)
  if (item.what === 'place') return countries.filter((country) => item.with.includes(country.id)).map(({ id }) => id)
  const own = places.filter((place) => place.with.includes(item.id)).map(({ id }) => id)
  return [...own, ...ribbons.filter(({ to }) => to === item.id).map(({ from }) => from)]
}

interface DrawnSide {
  countries: Item[]
  places: Item[]
  branches: Tie[]
  sectors: Sector[]
}

/** A side with fewer rows spreads them, within reason, so that both sides stand round the city. */
const spread = 1.5

const drawSide = (parts: readonly OverviewPart[], side: Side, whole: Plan): DrawnSide => {
  const drawn: DrawnSide = { countries: [], places: [], branches: [], sectors: [] }
  const rows = heightOf(parts)
  const plan = { ...whole, row: Math.min(whole.row * spread, mostRow, (whole.height - margins) / Math.max(1, rows)) }
  let y = plan.middle - (rows * plan.row) / 2
  for (const part of parts) {
    const top = y + headingRows * plan.row
    drawn.sectors.push(drawSector(part, side, plan, top))
    y = top
    for (const country of part.countries) {
      const block = drawCountry(country, part.part, side, plan, y)
      drawn.countries.push(block.country)
      drawn.places.push(...block.places)
      drawn.branches.push(...block.branches)
      y += rowsOf(country) * plan.row
    }
  }
  return drawn
}

const drawSector = ({ part, countries }: OverviewPart, side: Side, plan: Plan, top: number): Sector => {
  const bottom = top + countries.reduce((sum, country) => sum + rowsOf(country), 0) * plan.row
  const inside = (y: number) => `${round(plan.width / 2 + sign[side] * (ringAt(plan, y) - 16))} ${round(y)}`
  const steps = 12
  const points = Array.from({ length: steps + 1 }, (_, step) => inside(top + 2 + ((bottom - top - 4) * step) / steps))
  const y = top - plan.row * 0.55
  const x = plan.width / 2 + sign[side] * (ringAt(plan, y) + 12)
  return {
    part,
    path: `M${points.join('L')}`,
    title: {
      x,
      y,
      align: alignOf(side),
      lines: [part === null ? otherCountries[plan.language] : worldParts[part][plan.language]],
      size: plan.size + 1,
    },
  }
}

const otherCountries = { ru: 'Другие страны', en: 'Other countries' }

const radiusOf = (records: number, size: number): number => Math.min(size * 0.62, 3 + Math.sqrt(records) * 0.8)

const drawCountry = (
  { thing, events, agreements, places }: OverviewCountry,
  part: WorldPart | null,
  side: Side,
  plan: Plan,
  top: number,
) => {
  const { size, measure, language, row } = plan
  const y = top + (Math.max(1, places.length) * row) / 2
  const x = plan.width / 2 + sign[side] * ringAt(plan, y)
  const full = nameOf(thing, language)
  const lines = wrap(full, { width: plan.names - 16, size: size + 1, lines: places.length > 1 ? 2 : 1, measure, weight: 'bold' })
  const country: Item = {
    id: thing.id,
    what: 'country',
    x,
    y,
    radius: radiusOf(events + agreements, size),
    name: { x: x + sign[side] * (size * 0.62 + 5), y, align: alignOf(side), lines, size: size + 1 },
    full,
    part,
    with: [],
    events,
    agreements,
  }
  const end = x + sign[side] * (size * 0.62 + 10 + Math.max(...lines.map((line) => measure(line, size + 1, 'bold'))))
  const drawn = places.map((place, index) => drawPlace(place, country, side, plan, top + (index + 0.5) * row))
  const branches = drawn.map(
    (place): Tie => ({
      from: thing.id,
      to: place.id,
      what: 'branch',
      part,
      width: 1,
      path: curve({ x: end, y }, { x: place.x - sign[side] * 5, y: place.y }),
    }),
  )
  return { country, places: drawn, branches }
}

const drawPlace = (
  { thing, events, agreements }: OverviewCountry['places'][number],
  country: Item,
  side: Side,
  plan: Plan,
  y: number,
): Item => {
  const { size, measure, language } = plan
  const x = plan.width / 2 + sign[side] * (ringAt(plan, y) + plan.names + 22)
  const full = nameOf(thing, language)
  const lines = [shorten(full, Math.min(plan.places + 40, plan.width / 2 - Math.abs(x - plan.width / 2) - 14), size, measure)]
  const name: Name = { x: x + sign[side] * 8, y, align: alignOf(side), lines, size }
  return { id: thing.id, what: 'place', x, y, radius: 3, name, full, part: country.part, with: [country.id], events, agreements }
}

/** Names of bodies lose the home city's own name: it stands at the head of the panel. */
const withoutHome = (name: string, { cases, name: names }: HomeProfile): string => {
  const ending = [cases.genitive, names.ru, names.en].find((word) => name.endsWith(` ${word}`))
  return ending === undefined ? name : name.slice(0, -ending.length - 1)
}

/** Room for the city's name above its bodies, and between the lines of two of them. */
const headRoom = 46
const bodyGap = { least: 4, most: 14 }

type PanelPlan = Pick<Plan, 'panel' | 'size' | 'measure' | 'language'>

const linesOf = (name: string, profile: HomeProfile, { panel, size, measure }: PanelPlan): string[] =>
  wrap(withoutHome(name, profile), { width: 2 * panel - 20, size, lines: 2, measure })

const bodyLines = (overview: Overview, profile: HomeProfile, plan: PanelPlan): string[][] =>
  overview.bodies.map(({ thing }) => linesOf(nameOf(thing, plan.language), profile, plan))

/** The least height of the panel. */
const bodiesHeight = (overview: Overview, profile: HomeProfile, plan: PanelPlan): number =>
  headRoom + 8 + bodyLines(overview, profile, plan).reduce((sum, lines) => sum + lines.length * plan.size * leading + bodyGap.least, 0)

const drawBodies = (overview: Overview, profile: HomeProfile, plan: Plan) => {
  const { size, language, panel, width, middle } = plan
  const lines = bodyLines(overview, profile, plan)
  const spare = plan.height - margins - bodiesHeight(overview, profile, plan)
  const gap = Math.min(bodyGap.most, bodyGap.least + Math.max(0, spare) / Math.max(1, lines.length))
  const heights = lines.map(({ length }) => length * size * leading + gap)
  const tall = headRoom + 8 + heights.reduce((sum, one) => sum + one, 0)
  const home = { name: profile.name[language], x: width / 2 - panel, y: middle - tall / 2, width: 2 * panel, height: tall, size: size + 4 }
  let top = home.y + headRoom
  const bodies = overview.bodies.map(({ thing, countries }, index): Item => {
    const own = heights[index] ?? 0
    const y = top + own / 2
    top += own
    return {
      id: thing.id,
      what: 'body',
      x: width / 2,
      y,
      radius: own / 2,
      name: { x: width / 2, y, align: 'middle', lines: lines[index] ?? [], size },
      full: nameOf(thing, language),
      part: null,
      with: [],
      events: countries.reduce((sum, { events }) => sum + events, 0),
      agreements: 0,
    }
  })
  return { bodies, home }
}

const drawRibbons = (overview: Overview, bodies: readonly Item[], countries: readonly Item[], plan: Plan): Tie[] => {
  const codes = new Map(
    overview.parts.flatMap((part) => part.countries.map(({ thing }) => [String(thing.fields['code']), thing.id] as const)),
  )
  const byId = new Map([...bodies, ...countries].map((item) => [item.id, item]))
  return overview.bodies.flatMap(({ thing, countries: worked }) =>
    worked.flatMap(({ code, events }): Tie[] => {
      const [body, country] = [byId.get(thing.id), byId.get(codes.get(code) ?? '')]
      if (!body || !country) return []
      const way = country.x < body.x ? -1 : 1
      const path = curve({ x: body.x + way * plan.panel, y: body.y }, { x: country.x - way * (country.radius + 1), y: country.y })
      return [
        { from: body.id, to: country.id, what: 'ribbon', part: country.part, width: Math.min(7, 0.8 + Math.sqrt(events) * 0.9), path },
      ]
    }),
  )
}

/** A country with which no body of the city is named is still the city's: a faint line says so. */
const drawSpoke = (country: Item, home: OverviewDrawing['home'], { width, panel }: Plan): Tie => {
  const way = country.x < width / 2 ? -1 : 1
  const y = Math.min(home.y + home.height - 10, Math.max(home.y + 10, country.y))
  const path = curve({ x: width / 2 + way * panel, y }, { x: country.x - way * (country.radius + 1), y: country.y })
  return { from: 'home', to: country.id, what: 'spoke', part: country.part, width: 1, path }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A line that leaves and arrives level. */
const curve = (from: { x: number; y: number }, to: { x: number; y: number }): string => {
  const middle = round((from.x + to.x) / 2)
  return `M${round(from.x)} ${round(from.y)}C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`
}
