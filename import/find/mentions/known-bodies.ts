import type { HomeBody } from '../../../graph/home.ts'
import { stem, wordsOf } from '../../../graph/words.ts'
import { nominativesOf } from '../language/declension.ts'
import { organizationWords } from '../language/words.ts'
import { type FoundOrganization, found } from './found.ts'
import { isHeadWord } from './heads.ts'
import { namesakeEnd, textOf, typeByWords, whereOf } from './name-parts.ts'
import { listEnd, quotedEnd } from './phrases.ts'
import { homeAdjective, placeAt, type Scene, spelt } from './scene.ts'
import type { Located } from './scope.ts'

const legalForms = new Set(organizationWords.legalForms)
const abbreviations = new Map(organizationWords.abbreviations.map((each) => [each.text, each]))

/** «Бундестаг», «Россотрудничество»: names of one word that are declined. */
const declined = new Map(
  [...abbreviations.values()]
    .filter(({ text }) => /\p{Ll}$/u.test(text) && !/\p{Lu}.*\p{Lu}/u.test(text))
    .map((each) => [each.text.toLowerCase(), each]),
)

/** ООО «…», СПб ГБУЗ «…»: a legal form and a quoted name. */
export const legalFormAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens, home } = scene
  const city = scene.located.get(at)
  const isCity = city?.mention.what === 'home'
  const form = tokens[isCity ? city.end : at]
  // «ФГБОУ ВО «…»»
  const next = (isCity ? city.end : at) + (/^(ВО|ВПО|ДПО|ДО|СПО)$/.test(tokens[(isCity ? city.end : at) + 1]?.text ?? '') ? 2 : 1)
  if (form?.kind !== 'word' || !legalForms.has(form.text)) return null
  const end = quotedEnd(tokens, next, isHeadWord) ?? (organizationWords.typesOfForms[form.text] ? formOfWords(scene, next) : null)
  if (end === null) return null
  const district = districtAt(scene, end)
  const stop = district ? (homeEnd(scene, district.end) ?? district.end) : end
  return found(at, stop, {
    name: textOf(scene, at, stop),
    orgType: typeByWords(textOf(scene, next, end), organizationWords.typesOfForms[form.text] ?? 'company'),
    country: home.country,
    home: isCity || district !== null || isHomeNamed(scene, next, end),
    rule: 'legal-form',
    confidence: 0.97,
    quoted: { at: next, end },
  })
}

/** «НМИЦ им. В.А. Алмазова», «НИИ скорой помощи имени …» */
const formOfWords = (scene: Scene, at: number): number | null => {
  const topic = listEnd(scene, at, 'gent')
  return namesakeEnd(scene, topic ?? at) ?? topic
}

const isHomeNamed = (scene: Scene, from: number, end: number): boolean => {
  for (let at = from; at < end; at++)
    if (scene.located.get(at)?.mention.what === 'home' || homeAdjective(scene, scene.tokens[at])) return true
  return false
}

/** «Приморского р-на», «Выборгским административным районом»: a district of the home city. */
export const districtAt = (scene: Scene, at: number): { end: number; name: string } | null => {
  const name = districtName(scene, at)
  if (name === null) return null
  for (let noun = at + 1; noun < at + 3; noun++) {
    const word = scene.tokens[noun]?.text.toLowerCase() ?? ''
    // «Центрального района г. Минска» is Minsk's.
    const city = placeAt(scene, noun + 1)
    if (/^(р-н\p{L}*|район\p{L}*)$/u.test(word))
      return city && whereOf(scene, city).country !== scene.home.country ? null : { end: noun + 1, name }
    if (!word.startsWith('административн')) return null
  }
  return null
}
export const districtName = (scene: Scene, at: number): string | null => {
  const token = scene.tokens[at]
  if (token?.kind !== 'word' || !token.capital) return null
  const forms = nominativesOf(token.text)
  return scene.home.districts.find((district) => forms.includes(district.toLowerCase())) ?? null
}

/** Where «Санкт-Петербурга» or «в Санкт-Петербурге» ends, that may follow a body's name. */
export const homeEnd = (scene: Scene, at: number): number | null => {
  const inside = scene.tokens[at]?.text === 'в' ? at + 1 : at
  // «района Санкт-Петербурга»: the district's own word announced the city.
  const city = scene.located.get(inside) ?? scene.located.get(inside - 1)
  return city?.mention.what === 'home' && (city.at === inside || city.first === inside) ? city.end : null
}

/** «Государственный музей истории религии», «Комитет по культуре и искусству»: the name goes on, and is another's. */
const goesOn = (scene: Scene, end: number, { orgType }: HomeBody): boolean => {
  const next = scene.tokens[end]
  if (next?.text === 'и')
    return (
      orgType === 'committee' &&
      !scene.tokens[end + 1]?.capital &&
      listEnd(scene, end + 1, 'datv') !== null &&
      listEnd(scene, end + 1, 'gent') === null
    )
  return orgType !== 'committee' && next?.capital === false && listEnd(scene, end, 'gent') !== null
}

/** The longest name of a body of the home city that begins at a token. */
const knownName = ({ tokens, bodies }: Scene, at: number): { end: number; body: HomeBody; needsCity: boolean } | null => {
  const text = tokens[at]?.text ?? ''
  const forms = nominativesOf(text)
  let longest: { end: number; body: HomeBody; needsCity: boolean } | null = null
  for (const { stems, first, body, needsCity } of bodies.byFirst.get(stem(wordsOf(text)[0] ?? '')) ?? []) {
    const end = forms.includes(first) || text.includes('-') ? spelt(tokens, at, stems) : null
    if (end !== null && (!longest || end > longest.end)) longest = { end, body, needsCity }
  }
  return longest
}

/** A body of the home city by its known name; null where a place abroad or another body follows, whose it is then. */
export const knownBodyAt = (scene: Scene, at: number, isName: (token: number) => boolean): FoundOrganization | null => {
  const { tokens, bodies, home } = scene
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  for (const { stems, body } of bodies.bySeat) {
    const end = token.capital ? spelt(tokens, at, stems) : null
    if (end !== null && tokens[end]?.kind !== 'word') return bodyFound(scene, at, end, body, 'seat')
    if (end !== null && !isBuilding(tokens[end]?.text ?? '')) return bodyFound(scene, at, end, body, 'seat')
  }
  const known = knownName(scene, at)
  if (!known) return null
  const city = homeEnd(scene, known.end)
  if (city !== null) return bodyFound(scene, at, city, known.body, 'home-body')
  const after = placeAt(scene, known.end)
  const isAbroad = after !== null && !(after.mention.what === 'country' && after.mention.code === home.country)
  if (known.needsCity || isAbroad || isName(known.end)) return null
  if (goesOn(scene, known.end, known.body)) return null
  return bodyFound(scene, at, known.end, known.body, 'home-body')
}
const isBuilding = (word: string): boolean => /^(собор|монастыр|институт|проспект|парк)/i.test(word)

const bodyFound = ({ home }: Scene, at: number, end: number, { name, orgType }: HomeBody, rule: string): FoundOrganization =>
  found(at, end, { name, orgType, country: home.country, home: true, rule, confidence: 0.98 })

/** КВС, МИД России, СПбГУ, ГК Японии. */
export const abbreviationAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens, bodies, home } = scene
  const token = tokens[at]
  if (token?.kind !== 'word' || !token.capital || token.text.length < 2) return null
  // «МИДа», «ТЮЗа»: capitals with a small ending.
  const [upper = token.text] = /^.*\p{Lu}(?=\p{Ll}{1,2}$)/u.exec(token.text) ?? []
  const body = bodies.byAbbreviation.get(token.text) ?? bodies.byAbbreviation.get(upper)
  if (body) return bodyFound(scene, at, namesakeEnd(scene, at + 1) ?? homeEnd(scene, at + 1) ?? at + 1, body, 'home-abbreviation')
  if (organizationWords.consulates.includes(token.text)) return consulateAt(scene, at)
  const entry =
    abbreviations.get(token.text) ??
    abbreviations.get(upper) ??
    declined.get(nominativesOf(token.text).find((form) => declined.has(form)) ?? '')
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
  return found(at, homeEnd(scene, whose.end) ?? whose.end, {
    name: `Генеральное консульство ${textOf(scene, whose.at, whose.end)} в ${scene.home.cases.prepositional}`,
    orgType: 'diplomatic',
    country: whose.mention.code,
    rule: 'consulate',
    confidence: 0.95,
  })
}
