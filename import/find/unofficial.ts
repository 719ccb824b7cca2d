import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { rememberedOf } from '../../graph/remember.ts'
import { stemsOf } from '../../graph/words.ts'
import { theGazetteer } from './mentions/gazetteer.ts'

/** A name that a document uses and that is not the official one, and what is. */
export interface Unofficial {
  mention: string
  official: string
  /** Longer names of the same thing that hold it: «Республики Корея» is none of «Корея». */
  within: string[]
}

const key = (name: string): string => stemsOf(name).join(' ')
/** «КВС», «РФ»: an abbreviation is no other name. */
const isShort = (name: string): boolean => /^[\p{Lu}\p{N}.\s-]{2,8}$/u.test(name) && !/\p{Ll}/u.test(name)

/** Names of bodies of the home city and of countries that are colloquial or out of use, as the gazetteers have them. */
export const unofficialNames = ({ organizations, countries = [] }: Facts, home: HomeProfile): Unofficial[] => [
  ...bodiesMisnamed(organizations, home),
  ...countries.flatMap(({ code, mentions }) => countryMisnamed(code, mentions)),
]

const bodiesMisnamed = (organizations: Facts['organizations'], home: HomeProfile): Unofficial[] =>
  organizations
    .filter(({ home: isHome }) => isHome === true)
    .flatMap(({ mentions }) =>
      [...new Set(mentions)].flatMap((mention) => {
        const official = isShort(mention) ? undefined : officialOf(home)(mention)
        return official === undefined ? [] : [{ mention, official, within: longer(mention, mentions) }]
      }),
    )

/** The official name of a body of the home city by one that is not. */
const officialOf = rememberedOf((home: HomeProfile): ((mention: string) => string | undefined) => {
  const city = new Set([home.name.ru, ...home.aliases, 'город'].flatMap(stemsOf))
  const bodyKey = (name: string) =>
    stemsOf(name)
      .filter((stem) => !city.has(stem))
      .join(' ')
  const officials = new Map<string, string>()
  for (const { name, aliases, formerNames } of home.bodies)
    for (const other of [...aliases, ...formerNames]) officials.set(bodyKey(other), name)
  for (const { name } of home.bodies) officials.delete(bodyKey(name))
  return (mention) => officials.get(bodyKey(mention))
})

const countryMisnamed = (code: string, mentions: readonly string[]): Unofficial[] => {
  const known = theGazetteer().countries.find((country) => country.code === code)
  if (!known) return []
  const right = new Set([known.ru, known.official, known.genitive].map(key))
  const wrong = new Set([...known.aliases, ...known.formerNames].filter((name) => !isShort(name)).map(key))
  return [...new Set(mentions)].flatMap((mention) =>
    wrong.has(key(mention)) && !right.has(key(mention)) ? [{ mention, official: namesOf(known), within: longer(mention, mentions) }] : [],
  )
}

const longer = (mention: string, mentions: readonly string[]): string[] =>
  mentions.filter((other) => other.length > mention.length && other.includes(mention))

const namesOf = ({ ru, official }: { ru: string; official: string }): string => (ru === official ? ru : `${official}» или «${ru}`)
