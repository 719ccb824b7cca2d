import type { HomeBody } from '../../../graph/home.ts'
import { stem, wordsOf } from '../../../graph/words.ts'
import { nominativesOf } from '../language/declension.ts'
import { readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { organizationWords } from '../language/words.ts'
import { type FoundOrganization, found } from './found.ts'
import { isHeadWord } from './heads.ts'
import { namesakeEnd, textOf, typeByWords, whereOf } from './name-parts.ts'
import { listEnd, quotedEnd } from './phrases.ts'
import { type Bodies, homeAdjective, placeAt, type Scene, spelt } from './scene.ts'

const foreignForms = new Set(organizationWords.foreignForms)
const legalForms = new Set([...organizationWords.legalForms, ...foreignForms])
const isOfCapitals = (text: string): boolean => /^[А-ЯЁ]{3,6}$/.test(text)
export const mayBeForm = ofWord((text) => legalForms.has(text) || isOfCapitals(text))
/** ООО «…», СПб ГБУЗ «…»: a legal form and a quoted name. */
export const legalFormAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens, home } = scene
  const city = scene.located.get(at)
  const isCity = city?.mention.what === 'home'
  const formAt = isCity ? city.end : at
  const form = tokens[formAt]
  if (form?.kind !== 'word' || !mayBeForm(form) || !(legalForms.has(form.text) || isOwnForm(scene, formAt))) return null
  // «ФГБОУ ВО «…»»
  const next = quoteAfter(scene, formAt + (/^(ВО|ВПО|ДПО|ДО|СПО)$/.test(tokens[formAt + 1]?.text ?? '') ? 2 : 1))
  const end =
    quotedEnd(tokens, next, isHeadWord) ??
    (organizationWords.typesOfForms[form.text] ? (numberEnd(scene, next) ?? formOfWords(scene, next)) : null)
  if (end === null) return null
  const district = districtAt(scene, end)
  const stop = district ? (homeEnd(scene, district.end) ?? district.end) : end
  return found(at, stop, {
    name: textOf(scene, at, stop),
    orgType: typeByWords(textOf(scene, next, end), organizationWords.typesOfForms[form.text] ?? 'company'),
    country: foreignForms.has(form.text) ? null : home.country,
    home: isCity || district !== null || isHomeNamed(scene, next, end),
    rule: 'legal-form',
    confidence: 0.97,
    quoted: { at: next, end },
  })
}

/** «СПГХПА им. А.Л. Штиглица»: letters that no list has, with whom the body is named after. */
export const lettersNamedAfter = (scene: Scene, at: number): FoundOrganization | null => {
  const word = scene.tokens[at]?.text ?? ''
  if (
    !/^(?:[А-ЯЁ]|(?<=\p{L})б(?=[А-ЯЁ])){3,8}$/u.test(word) ||
    !/^(?:им|имени)$/.test(scene.tokens[at + 1]?.text ?? '') ||
    neverForms.has(word)
  )
    return null
  const end = namesakeEnd(scene, at + 1)
  return end === null
    ? null
    : found(at, end, {
        name: textOf(scene, at, end),
        orgType: 'university',
        country: scene.home.country,
        rule: 'letters-named-after',
        confidence: 0.7,
      })
}

/** «СШОР № 2», «ДЮСШ № 7 по плаванию» */
const numberEnd = ({ tokens }: Scene, at: number): number | null =>
  tokens[at]?.text === '№' && tokens[at + 1]?.kind === 'number' ? at + 2 : null

/** «РОО инвалидов «Мы вместе»», «ГБУ культуры «…»», «СШОР по парусному спорту «…»»: a few small words between the form and the name. */
const quoteAfter = ({ tokens, located }: Scene, at: number): number => {
  const first = tokens[at]?.text === 'по' ? at + 1 : at
  let next = first
  while (
    next < first + 3 &&
    tokens[next]?.kind === 'word' &&
    !tokens[next]?.capital &&
    !located.has(next) &&
    !joins.test(tokens[next]?.text ?? '')
  )
    next++
  return tokens[next]?.kind === 'open' && tokens[next + 1]?.capital ? next : at
}
const joins = /^(?:и|или|с|со|в|на|по|от|из|к|о|об|для|при|у|за|до)$/

const neverForms = new Set([...organizationWords.neverBodies, ...organizationWords.neverForms])
/** «СКК «Петербургский»», «ДОЛ «Солнечный»»: letters that no list has, before a name in quotes. */
const isOwnForm = ({ tokens, located, bodies }: Scene, at: number): boolean => {
  const word = tokens[at]?.text ?? ''
  return (
    isOfCapitals(word) &&
    tokens[at + 1]?.kind === 'open' &&
    tokens[at + 2]?.capital === true &&
    !located.has(at) &&
    !neverForms.has(word) &&
    !bodies.byAbbreviation.has(word) &&
    !organizationWords.abbreviations.some(({ text }) => text === word) &&
    // In a heading all words are of capitals.
    [tokens[at - 1], tokens[at + 2]].every((token) => token?.kind !== 'word' || token.text.length < 3 || /\p{Ll}/u.test(token.text))
  )
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

/** The administration of a district of the home city. */
export const districtBody = ({ home }: Scene, at: number, end: number, name: string): FoundOrganization =>
  found(at, end, {
    name: `Администрация ${name.replace(/[иы]й$/, 'ого')} района ${home.cases.genitive}`,
    orgType: 'district',
    country: home.country,
    home: true,
    rule: 'home-district',
    confidence: 0.9,
  })

/** Where «Санкт-Петербурга» or «в Санкт-Петербурге» ends, that may follow a body's name. */
export const homeEnd = (scene: Scene, at: number): number | null => {
  const inside = scene.tokens[at]?.text === 'в' ? at + 1 : at
  // «района Санкт-Петербурга»: the district's own word announced the city.
  const city = scene.located.get(inside) ?? scene.located.get(inside - 1)
  return city?.mention.what === 'home' && (city.at === inside || city.first === inside) ? city.end : null
}

/** «Комитета по культуре и петербургской филармонии»: the other body of a list, and not «… и внешнеэкономической деятельности». */
const namesBodies = ({ tokens }: Scene, at: number, end: number | null): boolean =>
  end !== null &&
  tokens
    .slice(at, end)
    .some(
      (token) =>
        isHeadWord(token) ||
        readingsOf(token.text).some(
          ({ pos, case: c, animate, number }) => pos === 'NOUN' && c === 'gent' && (animate || number === 'plur'),
        ),
    )

/** «Государственный музей истории религии», «Комитет по культуре и искусству»: the name goes on, and is another's. */
const goesOn = (scene: Scene, end: number, { orgType }: HomeBody): boolean => {
  const next = scene.tokens[end]
  if (next?.text === 'и')
    return (
      orgType === 'committee' &&
      !scene.tokens[end + 1]?.capital &&
      listEnd(scene, end + 1, 'datv') !== null &&
      !namesBodies(scene, end + 1, listEnd(scene, end + 1, 'gent'))
    )
  return orgType !== 'committee' && next?.capital === false && listEnd(scene, end, 'gent') !== null
}

const firstStem = ofWord((text) => stem(wordsOf(text)[0] ?? ''))
/** Whether a name of a body of the home city begins with this word, or one much like it. */
export const isKnownFirst = ({ byFirst }: Bodies, token: Token): boolean => byFirst.has(firstStem(token))
/** The longest name of a body of the home city that begins at a token. */
const knownName = ({ tokens, bodies }: Scene, at: number): { end: number; body: HomeBody; needsCity: boolean } | null => {
  const token = tokens[at]
  const known = token && bodies.byFirst.get(firstStem(token))
  if (!known) return null
  const { text } = token
  const forms = nominativesOf(text)
  let longest: { end: number; body: HomeBody; needsCity: boolean } | null = null
  for (const { stems, first, body, needsCity } of known) {
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
  // «в Смольном состоялась встреча» says where; «визит в Смольный», «Смольный посетила» whom.
  const isVenue = () => /^во?$/i.test(tokens[at - 1]?.text ?? '') && /(?:ом|ем|е)$/.test(token.text)
  for (const { stems, body } of token.capital ? bodies.bySeat : []) {
    const end = stems[0] === firstStem(token) && !isVenue() ? spelt(tokens, at, stems) : null
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

export const bodyFound = ({ home }: Scene, at: number, end: number, { name, orgType }: HomeBody, rule: string): FoundOrganization =>
  found(at, end, { name, orgType, country: home.country, home: true, rule, confidence: 0.98 })
