import { type ThingKind, thingKindNames } from '../../../graph/kinds.ts'
import type { KindCount, LevelThing } from '../../../graph/levels.ts'
import type { Language } from '../../../graph/text.ts'
import type { Inside } from '../../../picture/levels/inside.ts'
import { partName, regionName, thingName } from '../../../picture/levels/names.ts'
import type { World } from '../../../picture/levels/world.ts'
import { dateInWords, kindInWords } from '../../app/words.ts'
import type { Target } from '../../canvas/overview/props.ts'

/** What is meant, in words: its name, what it is, how much is in it, what lies within it, and its own thing where it has one. */
export interface Meant {
  target: Target
  name: string
  says: string
  /** What the filter leaves of it. */
  count: number
  counts: KindCount[]
  children: { target: Target; name: string; kind: ThingKind | null; count: number; note: string }[]
  /** The country, place, body or thing whose card there is. */
  id: string | null
  above: Target | null
}

export interface Where {
  world: World
  insides: ReadonlyMap<string, Inside>
  language: Language
  /** The home city. */
  home: string
  /** «Часть света», «Страна». */
  partWord: string
  regionWord: string
}

const counted = (things: readonly LevelThing[]): KindCount[] =>
  thingKindNames.flatMap((kind) => {
    const count = things.filter((thing) => thing.kind === kind && thing.shown).length
    return count === 0 ? [] : [{ kind, count }]
  })
const sum = (counts: readonly KindCount[]): number => counts.reduce((all, { count }) => all + count, 0)
const merged = (lists: readonly (readonly KindCount[])[]): KindCount[] =>
  thingKindNames.flatMap((kind) => {
    const count = sum(lists.flatMap((list) => list.filter((one) => one.kind === kind)))
    return count === 0 ? [] : [{ kind, count }]
  })

/** The parts of the world, as the children of everything. */
export const partsOf = (where: Where): Meant['children'] =>
  where.world.parts.map(({ key, shown }) => ({
    target: { level: 'part', key },
    name: partName(key, where),
    kind: null,
    count: shown,
    note: '',
  }))

export const meantBy = (target: Target | null, where: Where): Meant | null => {
  if (target === null) return null
  const { world, insides } = where
  if (target.level === 'part') {
    const part = world.parts.find(({ key }) => key === target.key)
    return part ? ofPart(target, part, where) : null
  }
  if (target.level === 'region') return ofRegion(target, where)
  for (const inside of insides.values()) {
    const found = inside.spots.find(({ thing }) => thing.id === target.key)
    if (found) return ofThing(target, found.thing, inside, where)
  }
  return null
}

const ofPart = (target: Target, part: World['parts'][number], where: Where): Meant => ({
  target,
  name: partName(part.key, where),
  says: where.partWord,
  count: part.shown,
  counts: merged(part.regions.map(({ region }) => region.counts)),
  children: part.regions.map((region) => ({
    target: { level: 'region', key: region.key },
    name: nameOfRegion(region.key, where),
    kind: 'Country',
    count: region.shown,
    note: '',
  })),
  id: null,
  above: null,
})

const nameOfRegion = (key: string, { world, language }: Where): string => {
  const disc = world.regions.get(key)
  return disc ? regionName(disc, language) : ''
}

const asChild = (thing: LevelThing, level: 'holder' | 'thing', count: number, language: Language): Meant['children'][number] => ({
  target: { level, key: thing.id },
  name: thingName(thing, language),
  kind: thing.kind,
  count,
  note: thing.day === null ? '' : dateInWords(thing.day, language),
})

const byAlphabet = (children: Meant['children'], language: Language): Meant['children'] => {
  const { compare } = new Intl.Collator(language)
  return [...children].sort((a, b) => compare(a.name, b.name))
}

const ofRegion = (target: Target, where: Where): Meant | null => {
  const disc = where.world.regions.get(target.key)
  if (!disc) return null
  const inside = where.insides.get(target.key)
  const isOwn = (key: string) => key === `${target.key}/`
  const holders = (inside?.holders ?? []).flatMap(({ thing, key }) => {
    const shown = (inside?.spots ?? []).filter((spot) => spot.holder === key && spot.thing.shown).length - (thing?.shown === true ? 1 : 0)
    return thing && thing.shown && !isOwn(key) ? [asChild(thing, 'holder', shown, where.language)] : []
  })
  const rest = (inside?.spots ?? []).filter(({ holder, thing }) => isOwn(holder) && thing.kind !== 'Country' && thing.shown)
  return {
    target,
    name: nameOfRegion(target.key, where),
    says: where.regionWord,
    count: disc.shown,
    counts: disc.region.counts,
    // Places and bodies by the alphabet, the rest in time.
    children: [...byAlphabet(holders, where.language), ...rest.map(({ thing }) => asChild(thing, 'thing', 0, where.language))],
    id: disc.region.thing?.id ?? null,
    above: { level: 'part', key: disc.part },
  }
}

const ofThing = (target: Target, thing: LevelThing, inside: Inside, where: Where): Meant => {
  const own = inside.spots.filter((spot) => spot.holder === thing.id && spot.thing.id !== thing.id)
  const holder = thing.id === target.key ? inside.spots.find((spot) => spot.thing.id === target.key)?.holder : undefined
  const isHeld = holder !== undefined && holder !== thing.id && holder !== `${inside.region}/`
  const counts = counted([thing, ...own.map((spot) => spot.thing)])
  const kind = kindInWords(thing.kind, where.language)
  return {
    target,
    name: thingName(thing, where.language),
    says: thing.day === null ? kind : `${kind}, ${dateInWords(thing.day, where.language)}`,
    count: sum(counts),
    counts,
    children: own.filter((spot) => spot.thing.shown).map((spot) => asChild(spot.thing, 'thing', 0, where.language)),
    id: thing.id,
    above: isHeld ? { level: 'holder', key: holder } : { level: 'region', key: inside.region },
  }
}
