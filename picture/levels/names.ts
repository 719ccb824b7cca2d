import type { LevelPartId, LevelThing } from '../../graph/levels.ts'
import { numberInWords } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import { worldParts } from '../../graph/vocabulary.ts'
import { Taken } from '../labels.ts'
import { type Measure, wrap } from '../text.ts'
import type { Point } from '../view.ts'
import type { Spot } from './inside.ts'
import type { Disc } from './pack.ts'
import type { Seen } from './seen.ts'
import type { RegionDisc } from './world.ts'

/** A name as it is written: pixels of the window from the overview's own origin at one zoom; `x` is its middle, `y` its top. */
export interface LevelName extends Point {
  key: string
  lines: readonly string[]
  size: number
  weight: 'normal' | 'bold'
  tone: 'part' | 'plain' | 'quiet'
  /** A place that is well known is named even where its name covers marks; a thing is not. */
  over: 'marks' | 'nothing'
  part: LevelPartId
  width: number
  height: number
}

export interface NameOptions {
  zoom: number
  language: Language
  /** The home city. */
  home: string
  /** How wide the overview is, in its units. */
  width: number
  measure: Measure
  /** Names that stand already come before others, so that nothing seems to jump. */
  kept?: ReadonlySet<string>
}

/** Letters in pixels of the window; never under 11 at any zoom. */
const letters = { part: 15, region: 13, holder: 12, thing: 12 } as const
const leading = 1.2
/** From these sizes on, in pixels, a country, a place or body, and a thing are named. */
const named = { region: 9, holder: 24, thing: 30 } as const
/** A circle larger than this has its name at its top instead of its middle. */
const large = 90

const otherParts: Record<Exclude<LevelPartId, keyof typeof worldParts | 'home'>, Record<Language, string>> = {
  other: { ru: 'Часть света не указана', en: 'Part of the world not stated' },
  none: { ru: 'Страна не указана', en: 'Country not stated' },
}

/** What a part of the overview is called; what is the home city's by its name. */
export const partName = (part: LevelPartId, { language, home }: { language: Language; home: string }): string => {
  if (part === 'home') return home
  return part === 'other' || part === 'none' ? otherParts[part][language] : worldParts[part][language]
}

/** What a country is called: by the graph, else by what all readers of a language call its code. */
export const regionName = ({ key, region }: RegionDisc, language: Language): string => {
  if (key === '') return otherParts.none[language]
  const { thing } = region
  if (thing) return language === 'en' && typeof thing.fields['nameEn'] === 'string' ? thing.fields['nameEn'] : thing.name
  return codeName(key, language)
}
const codeName = (code: string, language: Language): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    // A code of the office's own.
    return code
  }
}

export const thingName = ({ name, nameEn }: LevelThing, language: Language): string => (language === 'en' && nameEn ? nameEn : name)

/** The middle of a thing's mark from its top, in pixels: a mark takes most of the room of its thing. */
export const markRadius = ({ r }: Spot, zoom: number): number => Math.min(16, r * 0.74 * zoom)

/**
 * The names that can be written at a zoom so that none touches another: parts of the world, then countries, places and bodies, things;
 * in each the larger ones first.
 */
export const namesOf = (seen: Seen, options: NameOptions): LevelName[] => {
  const taken = new Taken(80)
  const marks = marksOf(seen, options)
  const names: LevelName[] = []
  for (const [name, ...elsewhere] of candidates(seen, options)) {
    const places = [name, ...elsewhere]
    const free =
      places.find((one) => !taken.meets(boxOf(one)) && !marks.meets(boxOf(one))) ??
      (name.over === 'marks' ? places.find((one) => !taken.meets(boxOf(one))) : undefined)
    if (!free) continue
    taken.add(boxOf(free))
    names.push(free)
  }
  return names
}

const boxOf = ({ x, y, width, height }: LevelName) => ({ left: x - width / 2 - 3, right: x + width / 2 + 3, top: y, bottom: y + height })

/** The marks of things that are large enough to be named: no thing's name covers one. */
const marksOf = ({ spots }: Seen, { zoom }: NameOptions): Taken => {
  const marks = new Taken(80)
  for (const spot of spots) {
    if (!spot.thing.shown || spot.r * 2 * zoom < named.thing) continue
    const half = markRadius(spot, zoom)
    const [x, y] = [spot.x * zoom, spot.y * zoom]
    marks.add({ left: x - half, right: x + half, top: y - half, bottom: y + half })
  }
  return marks
}

/** Where a name may stand, the best place first. */
type Places = [LevelName, ...LevelName[]]

function* candidates(seen: Seen, options: NameOptions): Generator<Places> {
  const { zoom, language, kept } = options
  const first = <T extends { key: string }>(one: T, other: T) => Number(kept?.has(other.key) ?? false) - Number(kept?.has(one.key) ?? false)
  const bySize = <T extends Disc & { key: string }>(discs: readonly T[], least: number): T[] =>
    discs.filter(({ r }) => r * zoom >= least).sort((a, b) => first(a, b) || b.r - a.r || (a.key < b.key ? -1 : 1))
  for (const part of bySize(seen.parts, 12)) {
    const text = `${partName(part.key, options)} · ${numberInWords(part.shown, language)}`
    const name = written(`part/${part.key}`, part.key, text, options, { size: letters.part, width: 320, lines: 1, weight: 'bold' })
    const x = within(part.x * zoom, name.width, options.width * zoom)
    yield [{ ...name, tone: 'part', x, y: (part.y - part.r) * zoom - name.height - 1 }]
  }
  for (const region of bySize(seen.regions, named.region)) if (region.key !== '') yield* regionLabel(region, options)
  const partsOf = new Map(seen.regions.map(({ key, part }) => [key, part]))
  for (const holder of bySize(seen.holders, named.holder)) {
    if (!holder.thing?.shown || holder.thing.kind === 'Country') continue
    const width = Math.max(84, Math.min(220, holder.r * zoom * 1.5))
    const part = partsOf.get(holder.region) ?? 'none'
    const name = written(holder.key, part, thingName(holder.thing, language), options, {
      size: letters.holder,
      width,
      lines: 2,
      weight: 'bold',
    })
    const [x, y, radius] = [holder.x * zoom, holder.y * zoom, holder.r * zoom]
    const at = (top: number): LevelName => ({ ...name, x, y: top })
    const beneath = at(y + Math.min(16, 0.5 * zoom) + 2)
    yield holder.count < 2 ? [beneath] : [beneath, at(y - radius - name.height + 2), at(y + radius - 2)]
  }
  const things = seen.spots.filter(({ r, thing, holder }) => thing.shown && thing.id !== holder && r * 2 * zoom >= named.thing)
  for (const spot of things.map((one) => ({ ...one, key: one.thing.id })).sort(first)) {
    const width = Math.max(92, Math.min(190, spot.r * 2.3 * zoom))
    const part = partsOf.get(spot.region) ?? 'none'
    const name = written(spot.key, part, thingName(spot.thing, language), options, {
      size: letters.thing,
      width,
      lines: 3,
      weight: 'normal',
    })
    yield [{ ...name, over: 'nothing', x: spot.x * zoom, y: spot.y * zoom + markRadius(spot, zoom) + 3 }]
  }
}

/** The name of a small part at the rim stays where everything is in sight. */
const within = (x: number, width: number, whole: number): number =>
  whole < width ? x : Math.min(whole - width / 2 + rim, Math.max(width / 2 - rim, x))
const rim = 16

/** A word that is far wider than its circle would be taken for the name of another. */
const widest = 4.2

function* regionLabel(region: RegionDisc, options: NameOptions): Generator<Places> {
  const { zoom, language, measure } = options
  const radius = region.r * zoom
  const isLarge = radius > large
  const text = regionName(region, language)
  const word = Math.max(...text.split(' ').map((one) => measure(one, letters.region, 'bold')))
  if (word > radius * widest) return
  const width = isLarge ? 300 : Math.max(word + 1, radius * 2)
  const name = written(region.key, region.part, text, options, { size: letters.region, width, lines: isLarge ? 1 : 3, weight: 'bold' })
  const tone = region.shown === 0 ? 'quiet' : 'plain'
  const [x, y] = [region.x * zoom, region.y * zoom]
  const at = (top: number): LevelName => ({ ...name, tone, x, y: top })
  if (isLarge) yield [at(y - radius + 8)]
  else yield [at(y - name.height / 2), at(y + radius - name.height * 0.5), at(y - radius - name.height * 0.5)]
}

const written = (
  key: string,
  part: LevelPartId,
  text: string,
  { measure }: NameOptions,
  { size, width, lines, weight }: { size: number; width: number; lines: number; weight: 'normal' | 'bold' },
): LevelName => {
  const wrapped = wrap(text, { width, size, lines, measure, weight })
  return {
    key,
    part,
    lines: wrapped,
    size,
    weight,
    tone: 'plain',
    over: 'marks',
    x: 0,
    y: 0,
    width: Math.max(0, ...wrapped.map((line) => measure(line, size, weight))),
    height: wrapped.length * size * leading,
  }
}
