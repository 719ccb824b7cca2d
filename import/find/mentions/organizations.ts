import { readingsOf } from '../language/morphology.ts'
import { startsSentence, type Token } from '../language/tokens.ts'
import { organizationWords } from '../language/words.ts'
import { abbreviationAt } from './abbreviations.ts'
import { type Complement, complementOf } from './complement.ts'
import { definedAt, definedHeadAt } from './defined.ts'
import { isPostNoun } from './forms.ts'
import { type FoundOrganization, found, type Where } from './found.ts'
import { countryOfAdjective } from './gazetteer.ts'
import { whereOfGuests } from './guests.ts'
import { isHeadWord, nominativePhrase, nounPhraseAt, type Phrase } from './heads.ts'
import { districtBody, districtName, knownBodyAt, legalFormAt, lettersNamedAfter } from './known-bodies.ts'
import { isTitleAt, textOf, typeByWords, whereOf, whereOfAdjective } from './name-parts.ts'
import { quotedEnd } from './phrases.ts'
import { placeAt, type Scene } from './scene.ts'

/** Types that a name's other words do not change: a «Комитет по культуре» is no cultural institution. */
const typesOfPower = new Set(['committee', 'government', 'ministry', 'diplomatic', 'district', 'legislature', 'international'])

/** The organisation whose name begins at a token; null where none does. */
export const organizationAt = (scene: Scene, at: number): FoundOrganization | null => {
  const known = scene.organizations.get(at)
  if (known !== undefined) return known
  // No office has six bodies inside one another; a hostile text has thousands.
  if (scene.nesting.depth > 6) return null
  scene.nesting.depth++
  // Set first: a name that would begin inside itself begins nowhere.
  scene.organizations.set(at, null)
  const nested = (token: number) => nestedAt(scene, token)
  const answer =
    definedAt(scene, at) ??
    legalFormAt(scene, at) ??
    knownBodyAt(scene, at, (token) => nested(token) !== null) ??
    abbreviationAt(scene, at) ??
    lettersNamedAfter(scene, at) ??
    headedAt(scene, at)
  scene.organizations.set(at, answer)
  scene.nesting.depth--
  return answer
}

/** Another organisation in the genitive: «Фламандского парламента», «МИД России». */
const nestedAt = (scene: Scene, at: number): FoundOrganization | null => {
  if (scene.tokens[at]?.kind !== 'word' || isCountryAt(scene, at)) return null
  const phrase = nounPhraseAt(scene, at)
  if (phrase && phrase.reading.case !== 'gent') return null
  const inner = organizationAt(scene, at)
  // «Администрации порта Антверпена» is one body: the port is what it administers.
  return inner && !inner.bare && inner.rule !== 'seat' && !/^head:(порт|аэропорт)$/.test(inner.rule) ? inner : null
}

/** «Посольства Российской Федерации» is no embassy of a federation. */
const isCountryAt = (scene: Scene, at: number): boolean => {
  const mention = placeAt(scene, at)?.mention
  return mention?.what === 'country' && !mention.adjective
}

const headedAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens } = scene
  const opens = tokens[at]?.kind === 'open'
  if (isTitleAt(scene, at)) return null
  const phrase = nounPhraseAt(scene, opens ? at + 1 : at)
  if (!phrase) return null
  const inner = named(scene, phrase)
  if (!inner || !opens) return inner
  // A whole name in quotes keeps them: ««Детской городской больницы № 2»».
  const end = quotedEnd(tokens, at, isHeadWord)
  if (end === null || inner.end > end || inner.bare) return null
  const rest = textOf(scene, inner.end, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
  return { ...inner, at, end, name: rest === '' ? inner.name : `${inner.name} ${rest}`, quoted: { at, end } }
}

const managing = new Set(organizationWords.managing)

const named = (scene: Scene, phrase: Phrase): FoundOrganization | null => {
  const { tokens } = scene
  // «председатель совета директоров группы «Север»»: the group's.
  if (managing.has(tokens[phrase.headAt + 1]?.text ?? '') && /^(?:совет|собрание|комитет)$/.test(phrase.lemma)) return null
  const { head } = phrase
  if (isAction(scene, phrase) || isVenue(scene, phrase)) return null
  const byAdjective = phrase.adjectives
    .map(({ token }) => ({ token, where: whereOfAdjective(scene, token) }))
    .find(({ where }) => where !== null)
  const told = complementOf(scene, phrase, byAdjective?.where?.country != null && byAdjective.token.capital, (at) => nestedAt(scene, at))
  const [first] = told.places
  if (head.body) told.district ??= districtName(scene, phrase.at)
  const where: Where | null = first
    ? told.places.length > 1 && head.type === 'international'
      ? { country: null, place: null, home: false }
      : whereOf(scene, first)
    : told.district === null
      ? (byAdjective?.where ?? null)
      : { country: scene.home.country, place: null, home: true }
  if (told.anaphor || !isNamed(scene, phrase, told, byAdjective?.token.capital ?? null, where?.home ?? false))
    return bareAt(scene, phrase, told)
  if (told.district !== null && (head.type === 'district' || /^(администрация|управление)$/.test(phrase.reading.lemma)))
    return districtBody(scene, phrase.at, told.end, told.district)
  const { nested } = told
  const beside = first ? null : (bracketed(scene, told.end) ?? whoseBefore(scene, phrase.at))
  const country = where?.country ?? nested?.country ?? beside?.country ?? countryOfMembers(scene, phrase, told)
  const home = where?.home ?? nested?.home ?? beside?.home ?? false
  const name = nameOf(scene, phrase, told)
  const guests = isUnsaid(phrase, told, country) || (head.unit && country === null) ? whereOfGuests(scene, phrase.at) : null
  const isOfHome = home || (isUnsaid(phrase, told, country) && guests === null)
  const type = isOfHome ? head.type : (head.abroad ?? head.type)
  return found(phrase.at, told.end, {
    name,
    orgType: typesOfPower.has(type) ? type : typeByWords(`${tokens[phrase.headAt]?.text ?? ''} ${name}`, type),
    country: country ?? guests?.country ?? null,
    place:
      where?.place ??
      told.places.map((each) => whereOf(scene, each).place).find((each) => each !== null) ??
      nested?.place ??
      beside?.place ??
      guests?.place ??
      null,
    home: home && !isForeign(scene, told),
    rule: `head:${phrase.reading.lemma}`,
    confidence: first || told.quoted || told.number ? 0.9 : 0.75,
    inner: nested ? [nested] : [],
    quoted: told.quoted,
  })
}
/** «оркестр под управлением …» is led by somebody. */
const isAction = ({ tokens }: Scene, { head, at, adjectives }: Phrase): boolean =>
  (head.verbal && tokens[at - 1]?.text === 'под') ||
  // «Летняя школа польского языка» is held, and no institution.
  ((head.type === 'school' || head.type === 'university') &&
    adjectives.some(({ reading }) => /^(?:летний|зимний|весенний|осенний)$/.test(reading.lemma)))
/** «в Таллинской ратуше подписан …» says where. */
const isVenue = ({ tokens }: Scene, { lemma, at, reading }: Phrase): boolean =>
  lemma === 'ратуша' && reading.case === 'loct' && /^во?$/i.test(tokens[at - 1]?.text ?? '')

/** «Совет саудовских палат», «Союз финских портов»: a union is where its members are. */
const countryOfMembers = ({ tokens }: Scene, { head, headAt }: Phrase, { end }: Complement): string | null => {
  if (head.type !== 'association' && head.type !== 'international') return null
  for (const { text, kind } of tokens.slice(headAt + 1, end)) {
    const isOfMany =
      kind === 'word' && readingsOf(text).some(({ pos, number, case: c }) => pos === 'ADJF' && number === 'plur' && c === 'gent')
    const country = isOfMany ? countryOfAdjective(text) : null
    if (country) return country.code
  }
  return null
}

/** «Комитет по делам молодёжи»: a committee of which nothing says whose it is belongs to the city whose office writes. */
const isUnsaid = ({ head }: Phrase, { topic, nested, quoted }: Complement, country: string | null): boolean =>
  head.bare && head.type === 'committee' && topic && country === null && nested === null && quoted === null

/** An embassy or a representation in the home city is not the home city's. */
const isForeign = (scene: Scene, { places }: Complement): boolean =>
  places.some((each) => whereOf(scene, each).country !== scene.home.country)

/** What houses and palaces are of, that are institutions: «дворец культуры», but not «дом Петропавловской крепости». */
const houseOf = new RegExp(`^(?:${organizationWords.houses.join('|')})`)

/** Whether what stands with the head makes it a name (organizations.json says what each head needs). */
const isNamed = (scene: Scene, phrase: Phrase, told: Complement, adjective: boolean | null, isHome: boolean): boolean => {
  const { head, adjectives } = phrase
  const starts = startsSentence(scene.tokens, phrase.at)
  const headCapital = scene.tokens[phrase.headAt]?.capital === true && (phrase.at < phrase.headAt || !starts)
  const firstCapital = scene.tokens[phrase.at]?.capital === true
  const capital = headCapital || (firstCapital && (!starts || adjectives.length > 1 || told.topic))
  const proper = told.quoted !== null || told.number || told.namesake || told.proper
  const placed = told.places.length > 0 || told.district !== null
  // «о сотрудничестве Кировского района … и …»
  const isSide = phrase.reading.case === 'ablt' || (scene.tokens[phrase.at - 1]?.text ?? '').startsWith('сотрудничеств')
  if (head.body && !isSide) return false
  if ((head.unit || head.unitOfNamed) && told.nested !== null) return head.unit && capital && placed
  // «Северо-Западное таможенное управление», «Хельсинкское управление водоснабжения»
  if (head.unit)
    return (
      placed ||
      (proper && !told.topic) ||
      adjective === true ||
      (head.verbal && hasOwnAdjectives(scene, phrase)) ||
      // «делегация Мэрии Риги во главе с директором Департамента спорта»
      (headCapital && told.topic && isPostNoun(scene.tokens[phrase.at - 1]) && whereOfGuests(scene, phrase.at) !== null)
    )
  if (head.verbal && !headCapital && adjectives.length === 0) return false
  // «Выборгского дворца культуры»
  if (head.capital && !headCapital && !proper && !(firstCapital && !starts && houseOf.test(scene.tokens[phrase.headAt + 1]?.text ?? '')))
    return false
  // «директор порта Силламяэ»
  const isHeld = isPostNoun(scene.tokens[phrase.at - 1])
  const needs = (capital || isHeld) && head.capitalNeeds ? head.capitalNeeds : head.needs
  if (needs === 'none' || proper) return true
  if (needs === 'quoted') return false
  const isOwn = !starts || adjectives.length > 1 || isUnheard(adjectives[0]?.token)
  const ownAdjective = adjective === true || isHome || (adjectives.length > 0 && firstCapital && isOwn)
  if (needs === 'name')
    return (
      placed || told.nested !== null || ownAdjective || (told.topic && (capital || adjective !== null || hasOwnWord(scene, told, phrase)))
    )
  if (adjective === true) return true
  return (told.topic && (capital || placed || told.nested !== null || ownAdjective)) || placed || (capital && told.nested !== null)
}

/** «Ягеллонский университет» at the head of a sentence: an adjective that no dictionary has is a name's. */
const isUnheard = (token: Token | undefined): boolean => token !== undefined && !readingsOf(token.text).some(({ known }) => known)

const hasOwnAdjectives = ({ tokens }: Scene, { at, adjectives }: Phrase): boolean =>
  adjectives.length > 1 && tokens[at]?.capital === true && !startsSentence(tokens, at)

/** «оркестр Балтийского флота»: an ensemble or a house of something that has a name of its own. */
const hasOwnWord = ({ tokens }: Scene, { end }: Complement, { head, headAt }: Phrase): boolean =>
  ['culture', 'museum', 'hospital', 'university', 'research'].includes(head.type) &&
  tokens.slice(headAt + 1, end).some(({ capital }) => capital)

/** A capitalised head alone, or with «города»: «Комитет», «Народный комитет города». */
const bareAt = (scene: Scene, phrase: Phrase, told: Complement): FoundOrganization | null => {
  const isAlone = told.end === phrase.headAt + 1 || told.anaphor
  const defined = isAlone && phrase.at === phrase.headAt ? definedHeadAt(scene, phrase.at, told.end, phrase.lemma) : null
  if (defined) return defined
  if (!phrase.head.bare || !isAlone || !scene.tokens[phrase.at]?.capital) return null
  return found(phrase.at, told.end, {
    name: nominativePhrase(scene, phrase),
    orgType: phrase.head.type,
    bare: true,
    rule: 'bare',
    confidence: 0.6,
  })
}

/** «петербургской компании», «российское представительство»: an adjective that does not belong to the name. */
export const whoseBefore = (scene: Scene, at: number): Where | null => {
  const token = scene.tokens[at - 1]
  return token?.kind === 'word' && !token.capital ? whereOfAdjective(scene, token) : null
}

/** «(Республика Корея)», «(г. Пусан)» after a name. */
export const bracketed = (scene: Scene, end: number): Where | null => {
  const inside = scene.tokens[end]?.text === '(' ? placeAt(scene, end + 1) : null
  return inside ? whereOf(scene, inside) : null
}

const nameOf = (scene: Scene, phrase: Phrase, { quoted, end, topic, proper }: Complement): string => {
  const stop = quoted && scene.tokens[quoted.end - 1]?.kind === 'close' ? quoted.end - 1 : quoted?.end
  if (quoted && stop !== undefined && phrase.head.nameless && !phrase.adjectives.some(({ token }) => token.capital))
    return textOf(scene, quoted.at + 1, stop)
  if (quoted && topic && phrase.head.nameless) return textOf(scene, quoted.at, quoted.end)
  if (proper && phrase.head.nameless) return textOf(scene, phrase.headAt + 1, end)
  const rest = textOf(scene, phrase.headAt + 1, end).replace(/^\. ?/, '')
  return rest === '' ? nominativePhrase(scene, phrase) : `${nominativePhrase(scene, phrase)} ${rest}`
}
