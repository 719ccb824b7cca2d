import { type Knowledge, type Link, listOf, type Material, type Thing, textOf } from '../material.ts'

export type Side = 'ours' | 'theirs' | 'others'

/** Whose somebody is: the home city's, the guest's, or neither as far as the documents say. */
export const sideOf = (who: Thing, guest: Thing, { home }: Material, known: Knowledge): Side => {
  const posts = known.to(who.id, 'NAMED_AS')
  if (who.fields['homeBody'] === true || posts.some(({ fields }) => fields['homeBody'] === true)) return 'ours'
  if (who.id === guest.id || posts.some(({ id }) => id === guest.id)) return 'theirs'
  const country = countryWith(who, known)
  if (country === home.country) return 'ours'
  return country !== '' && country === countryWith(guest, known) ? 'theirs' : 'others'
}
const countryOf = (thing: Thing): string => textOf(thing, thing.kind === 'Country' ? 'code' : 'country')
/** The country of somebody, else that of a post in which documents name them. */
const countryWith = (thing: Thing, known: Knowledge): string =>
  [thing, ...known.to(thing.id, 'NAMED_AS')].map(countryOf).find((code) => code !== '') ?? ''

/** Who took part in an event, by side, each with the post in which it was. */
export const participantsBySide = (
  event: Thing,
  guest: Thing,
  material: Material,
  known: Knowledge,
): Record<Side, { who: Thing; link: Link }[]> => {
  const sides: Record<Side, { who: Thing; link: Link }[]> = { ours: [], theirs: [], others: [] }
  for (const link of known.linksTo(event.id, 'TOOK_PART')) {
    const who = known.thing(link.from)
    if (who) sides[sideOf(who, guest, material, known)].push({ who, link })
  }
  return sides
}

const namesOf = (thing: Thing): string[] => [thing.name, ...listOf(thing, 'aliases')]

const letters = String.raw`[\p{L}\p{N}]`
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const startsWithAny = (text: string, names: readonly string[]): boolean =>
  names.some((name) => name.length > 1 && new RegExp(`^«?${escaped(name)}(?!${letters})`, 'iu').test(text))

/**
 * Who promised, only where a sentence begins with whose word it is: «Комитет … подготовит», «Корейская сторона направит», «Стороны …».
 * A name further on may be of whom it is promised to.
 */
export const promisedBy = (words: string, guest: Thing, { home }: Material, known: Knowledge): Side | 'both' => {
  const text = words.replace(/^[«"\s–—-]+/u, '')
  if (/^(?:обе\s+)?стороны(?!\p{L})/iu.test(text)) return 'both'
  const side = /^(\p{L}+)(?:ая)\s+сторона(?!\p{L})/iu.exec(text)?.[1]?.toLowerCase()
  if (side !== undefined) return home.adjectives.some((stem) => side.startsWith(stem)) || side.startsWith('российск') ? 'ours' : 'theirs'
  const organizations = known.things('Organization')
  const bodies = home.bodies.flatMap(({ name, abbreviations, aliases }) => [name, ...abbreviations, ...aliases])
  const ours = organizations.filter(({ fields }) => fields['homeBody'] === true).flatMap(namesOf)
  if (startsWithAny(text, [home.cases.nominative, ...home.aliases, ...bodies, ...ours])) return 'ours'
  const country = countryWith(guest, known)
  const abroad = [...known.things('Place'), ...organizations].filter((one) => country !== '' && countryOf(one) === country)
  return startsWithAny(text, [guest, ...abroad, ...known.to(guest.id, 'NAMED_AS')].flatMap(namesOf)) ? 'theirs' : 'others'
}
