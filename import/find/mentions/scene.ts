import type { HomeBody, HomeProfile } from '../../../graph/home.ts'
import { remembered, rememberedOf } from '../../../graph/remember.ts'
import { stem, wordsOf } from '../../../graph/words.ts'
import { type Token, tokensOf } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { organizationWords } from '../language/words.ts'
import type { DefinedBody, MentionContext } from '../mention.ts'
import type { FoundOrganization } from './found.ts'
import { adjectiveBase } from './gazetteer.ts'
import { locatedIn } from './located.ts'
import type { Located } from './scope.ts'

/** A text with its tokens and the places in it: what every finder looks at. */
export interface Scene {
  text: string
  tokens: readonly Token[]
  /** By the token that they start at, «г.» included. */
  located: ReadonlyMap<number, Located>
  context: MentionContext
  home: HomeProfile
  bodies: Bodies
  /** The bodies by the short names that the document has given them so far. */
  defined: Map<string, DefinedBody>
  /** What was found to begin at a token, so that nothing is read twice. */
  organizations: Map<number, FoundOrganization | null>
  /** How deep in names inside names the finder is. */
  nesting: { depth: number }
}

/** A place, country or the home city by name (not by adjective) that starts at a token. */
export const placeAt = ({ located }: Scene, at: number): Located | null => {
  const found = located.get(at)
  return found && (found.mention.what === 'home' || !found.mention.adjective) ? found : null
}

const baseOf = ofWord(adjectiveBase)
/** Whether a word is an adjective of the home city: «петербургского». */
export const homeAdjective = ({ home }: Scene, token: Token | undefined): boolean => {
  const base = token ? baseOf(token) : null
  return base !== null && home.adjectives.includes(`${base}ск`)
}

export interface KnownBody {
  stems: readonly string[]
  /** The first word in the nominative: «мэром» has the stem of «мэрия», and is none. */
  first: string
  body: HomeBody
  /** «Правительство» alone is anybody's. */
  needsCity: boolean
}

/** The home city's bodies by the stems of their names, the city's own name left off. */
export interface Bodies {
  byFirst: ReadonlyMap<string, readonly KnownBody[]>
  byAbbreviation: ReadonlyMap<string, HomeBody>
  bySeat: readonly { stems: readonly string[]; body: HomeBody }[]
}

const headStems = new Set(organizationWords.heads.flatMap(({ lemmas }) => lemmas.map((lemma) => stem(lemma))))
/** «Правительство» and «Торгово-промышленная палата» without the city are anybody's; «Эрмитаж» and «Комитет по транспорту» are not. */
const isAnybodys = ({ orgType }: HomeBody, stems: readonly string[], told: number): boolean =>
  stems.length === 1 ? headStems.has(stems[0] ?? '') : stems.length < told && !['committee', 'legislature', 'government'].includes(orgType)

/** Every finder asks for the stems of the same few words. */
const stemsIn = remembered((text: string): readonly string[] => wordsOf(text).map(stem))

const without = (stems: readonly string[], tail: readonly string[]): string[] =>
  tail.length > 0 && stems.slice(-tail.length).join(' ') === tail.join(' ') ? stems.slice(0, -tail.length) : [...stems]

/** «Комитет по молодежной политике» for «… и взаимодействию с общественными организациями», where only one name begins so. */
const shortNames = ({ name, orgType }: HomeBody, bodies: readonly HomeBody[]): string[] => {
  const [short = name] = name.split(/,| и /)
  const isOwn = bodies.filter((each) => each.name.startsWith(short)).length === 1
  return orgType === 'committee' && isOwn && short !== name && short.split(' ').length > 2 ? [short] : []
}

export const bodiesOf = rememberedOf((home: HomeProfile): Bodies => {
  const city = stemsIn(home.cases.genitive)
  const inCity = stemsIn(`в ${home.cases.prepositional}`)
  const byFirst = new Map<string, KnownBody[]>()
  const byAbbreviation = new Map<string, HomeBody>()
  for (const body of home.bodies) {
    for (const abbreviation of body.abbreviations) byAbbreviation.set(abbreviation, body)
    for (const name of [body.name, ...body.aliases, ...body.formerNames, ...shortNames(body, home.bodies)]) {
      const stems = without(without(stemsIn(name), city), inCity)
      const [first] = stems
      if (first === undefined) continue
      byFirst.set(first, [
        ...(byFirst.get(first) ?? []),
        { stems, first: wordsOf(name)[0] ?? '', body, needsCity: isAnybodys(body, stems, stemsIn(name).length) },
      ])
    }
  }
  const bySeat = home.seats.flatMap(({ name, body: named }) => {
    const body = home.bodies.find((each) => each.name === named)
    return body ? [{ stems: stemsIn(name), body }] : []
  })
  return { byFirst, byAbbreviation, bySeat }
})

/** The text made ready for the finders. */
export const sceneOf = (text: string, context: MentionContext, home: HomeProfile): Scene => {
  const tokens = tokensOf(text)
  const located = new Map(locatedIn({ text, tokens, context, home }).map((each) => [each.at, each]))
  const { defined = new Map<string, DefinedBody>() } = context
  return { text, tokens, located, context, home, bodies: bodiesOf(home), defined, organizations: new Map(), nesting: { depth: 0 } }
}

/** How far the words from a token on spell these stems; null where they do not. Marks between them do not count. */
export const spelt = (tokens: readonly Token[], at: number, stems: readonly string[]): number | null => {
  let next = at
  let k = 0
  while (k < stems.length) {
    const token = tokens[next]
    if (!token || token.kind === 'open' || token.kind === 'close') return null
    if (token.kind === 'mark') {
      if (next === at || !/^[,.-]$/.test(token.text)) return null
      next++
      continue
    }
    for (const part of stemsIn(token.text)) {
      if (part !== stems[k]) return null
      k++
    }
    next++
  }
  return next
}
