import { nominativesOf } from '../language/declension.ts'
import { ofWord } from '../language/word.ts'
import { organizationWords } from '../language/words.ts'
import { type FoundOrganization, found } from './found.ts'
import { bodyFound, homeEnd } from './known-bodies.ts'
import { namesakeEnd, textOf, whereOf } from './name-parts.ts'
import { placeAt, type Scene } from './scene.ts'
import type { Located } from './scope.ts'

const legalForms = new Set(organizationWords.legalForms)
const abbreviations = new Map(organizationWords.abbreviations.map((each) => [each.text, each]))

/** «Бундестаг», «Россотрудничество»: names of one word that are declined. */
const declined = new Map(
  [...abbreviations.values()]
    .filter(({ text }) => /\p{Ll}$/u.test(text) && !/\p{Lu}.*\p{Lu}/u.test(text))
    .map((each) => [each.text.toLowerCase(), each]),
)

/** «МИДа», «ТЮЗа»: capitals with a small ending. */
const upperOf = ofWord((text) => /^.*\p{Lu}(?=\p{Ll}{1,2}$)/u.exec(text)?.[0] ?? text)
const declinedOf = ofWord((text) => declined.get(nominativesOf(text).find((form) => declined.has(form)) ?? '') ?? null)
/** КВС, МИД России, СПбГУ, ГК Японии. */
export const abbreviationAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens, bodies, home } = scene
  const token = tokens[at]
  if (token?.kind !== 'word' || !token.capital || token.text.length < 2) return null
  const upper = upperOf(token)
  // «СПбГУП «Горэлектротранс»» is an enterprise of the city, and no university.
  if (tokens[at + 1]?.kind === 'open' && token.text.startsWith('СПб') && legalForms.has(token.text.replace(/^СПб(?=\p{Lu})/u, '')))
    return null
  const body = bodies.byAbbreviation.get(token.text) ?? bodies.byAbbreviation.get(upper)
  if (body) return bodyFound(scene, at, namesakeEnd(scene, at + 1) ?? homeEnd(scene, at + 1) ?? at + 1, body, 'home-abbreviation')
  if (organizationWords.consulates.includes(token.text)) return consulateAt(scene, at)
  const entry = abbreviations.get(token.text) ?? abbreviations.get(upper) ?? declinedOf(token)
  if (!entry) return ownAbbreviationAt(scene, at)
  // «МПА СНГ»
  if (tokens[at + 1]?.text === 'СНГ')
    return found(at, at + 2, { name: `${entry.name} СНГ`, orgType: entry.type, rule: 'abbreviation', confidence: 0.9 })
  const namesake = namesakeEnd(scene, at + 1)
  const place = entry.country === undefined && namesake === null ? placeAt(scene, at + 1) : null
  const whose = place ? whereOf(scene, place) : null
  return found(at, place?.end ?? namesake ?? at + 1, {
    name: place
      ? `${entry.name} ${genitiveOf(scene, place)}`
      : namesake === null || /имени|им\./.test(entry.name)
        ? entry.name
        : `${entry.name} ${textOf(scene, at + 1, namesake)}`,
    orgType: entry.type,
    country: whose?.country ?? (entry.country === '' ? null : (entry.country ?? (entry.type === 'ministry' ? home.country : null))),
    place: whose?.place ?? null,
    home: whose?.home ?? stemsShare(entry.name, scene),
    rule: 'abbreviation',
    confidence: 0.95,
  })
}
/** «СПбГИК»: the city's own letters before an institution's. */
const ownAbbreviationAt = ({ tokens, home }: Scene, at: number): FoundOrganization | null => {
  const word = tokens[at]?.text ?? ''
  if (!/\p{Lu}{2}$/u.test(word)) return null
  const city = home.aliases.find((alias) => alias.length <= 4 && word.startsWith(alias) && /^\p{Lu}{2,6}$/u.test(word.slice(alias.length)))
  if (city === undefined) return null
  return found(at, at + 1, {
    name: word,
    orgType: 'university',
    country: home.country,
    home: true,
    rule: 'city-abbreviation',
    confidence: 0.8,
  })
}
const stemsShare = (name: string, { home }: Scene): boolean => home.adjectives.some((stem) => name.toLowerCase().includes(stem))

const genitiveOf = (scene: Scene, { mention, at, end }: Located): string =>
  mention.what === 'home' ? scene.home.cases.genitive : textOf(scene, at, end)

/** «ГК Японии»: two letters that mean a consulate general only before a country. */
const consulateAt = (scene: Scene, at: number): FoundOrganization | null => {
  const whose = placeAt(scene, at + 1)
  if (whose?.mention.what !== 'country') return null
  // «ГК РФ в Зальцбурге»
  const seat = scene.tokens[whose.end]?.text === 'в' ? placeAt(scene, whose.end + 1) : null
  const isOwn = whose.mention.code === scene.home.country
  const isAbroad = seat?.mention.what === 'place'
  const where = isAbroad ? ` в ${textOf(scene, seat.at, seat.end)}` : isOwn ? '' : ` в ${scene.home.cases.prepositional}`
  return found(at, seat && isAbroad ? seat.end : (homeEnd(scene, whose.end) ?? whose.end), {
    name: `Генеральное консульство ${textOf(scene, whose.at, whose.end)}${where}`,
    orgType: 'diplomatic',
    ...(isAbroad ? { place: whereOf(scene, seat).place } : {}),
    country: whose.mention.code,
    rule: 'consulate',
    confidence: 0.95,
  })
}
