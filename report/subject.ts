import type { ThingKind } from '../graph/kinds.ts'
import { Refusal } from '../graph/refusal.ts'
import { fold } from '../graph/words.ts'
import { byAlphabet, type Knowledge, listOf, type Material, type Thing, textOf } from './material.ts'

/** How many names a refusal offers. */
const offered = 8

const namesOf = (thing: Thing): string[] =>
  [thing.name, textOf(thing, 'code'), textOf(thing, 'official'), textOf(thing, 'nameEn')].filter(Boolean).map(fold)
const isHome = ({ fields }: Thing, { home }: Material): boolean => fields['code'] === home.country || fields['home'] === true

/** What somebody may mean by an id, a name or a code, else by what else it is called. */
export const meantBy = (material: Material, known: Knowledge, named: string, kinds: readonly ThingKind[]): Thing[] => {
  const things = thingsOf(material, known, kinds)
  const wanted = fold(named)
  const ways: ((thing: Thing) => boolean)[] = [
    ({ id }) => id === named.trim(),
    (thing) => namesOf(thing).includes(wanted),
    ({ name, fields }) => fields['homeBody'] === true && fold(name) === fold(`${named} ${material.home.cases.genitive}`),
    (thing) => listOf(thing, 'aliases').map(fold).includes(wanted),
  ]
  return ways.map((way) => things.filter(way)).find((some) => some.length > 0) ?? []
}

const thingsOf = (material: Material, known: Knowledge, kinds: readonly ThingKind[]): Thing[] =>
  kinds.flatMap((kind) => known.things(kind)).filter((thing) => !isHome(thing, material))

/** The one thing that is meant. Throws `subject-unknown` with names that are near, `subject-ambiguous` with the ids to choose from. */
export const subjectOf = (material: Material, known: Knowledge, named: string, kinds: readonly ThingKind[]): Thing => {
  const found = meantBy(material, known, named, kinds)
  const [only, ...others] = found
  if (only && others.length === 0) return only
  const ids = found.map(({ id }) => id).slice(0, offered)
  if (only) throw new Refusal('subject-ambiguous', { about: named, ids: ids.join(', ') })
  const wanted = fold(named)
  const near = thingsOf(material, known, kinds).filter((thing) => wanted.length > 2 && namesOf(thing).some((name) => name.includes(wanted)))
  const names = near.sort(byAlphabet).slice(0, offered)
  throw new Refusal('subject-unknown', { about: named, near: names.map(({ name }) => name).join('; ') || '—' })
}
