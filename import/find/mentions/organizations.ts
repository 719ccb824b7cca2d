import type { HomeBody } from '../../../graph/home.ts'
import type { OrgType } from '../../../graph/vocabulary.ts'
import { nominativesOf } from '../language/declension.ts'
import { inCaseOf, type Reading, readingsOf } from '../language/morphology.ts'
import { startsSentence, type Token } from '../language/tokens.ts'
import { type Head, nameWords, organizationWords, postWords } from '../language/words.ts'
import { adjectiveBase, countryOfAdjective, placeOfAdjective } from './gazetteer.ts'
import type { Located } from './located.ts'
import { listEnd, quotedEnd } from './phrases.ts'
import { type Scene, spelt } from './scene.ts'

/** An organisation found in the tokens `at` to `end`. */
export interface FoundOrganization {
  at: number
  end: number
  name: string
  orgType: OrgType
  country: string | null
  place: string | null
  home: boolean
  bare: boolean
  rule: string
  confidence: number
  inner: FoundOrganization[]
}

const heads = new Map<string, Head[]>()
for (const head of organizationWords.heads) for (const lemma of head.lemmas) heads.set(lemma, [...(heads.get(lemma) ?? []), head])
const legalForms = new Set(organizationWords.legalForms)
const abbreviations = new Map(organizationWords.abbreviations.map((each) => [each.text, each]))
const notBefore = new Set(organizationWords.notBefore)
const particles = new Set(nameWords.particles)
const posts = new Set(postWords.posts)

/** The head nouns that a word can be, with the readings as which it is one. */
const headsOf = (token: Token | undefined): { head: Head[]; readings: Reading[] } | null => {
  if (token?.kind !== 'word' || token.text.length < 3) return null
  const forms = nominativesOf(token.text)
  const [first = ''] = token.text.split('-')
  const lemma =
    forms.find((form) => heads.has(form)) ?? (first === token.text ? undefined : nominativesOf(first).find((form) => heads.has(form)))
  if (lemma === undefined) return null
  const readings = readingsOf(token.text).filter((reading) => reading.pos === 'NOUN' && (reading.lemma === lemma || !reading.known))
  return { head: heads.get(lemma) ?? [], readings }
}
const isHeadWord = (token: Token): boolean => headsOf(token) !== null

interface Evidence {
  quoted: string | null
  quotedAt: number
  number: boolean
  namesake: boolean
  topic: boolean
  name: boolean
  nested: FoundOrganization | null
  located: Located[]
  district: string | null
}

/** The organisation that a token begins, with those inside its name; null where it begins none. */
export const organizationAt = (scene: Scene, at: number): FoundOrganization | null =>
  legalFormAt(scene, at) ?? knownBodyAt(scene, at) ?? abbreviationAt(scene, at) ?? headedAt(scene, at)

const textOf = (scene: Scene, from: number, end: number): string => {
  const start = scene.tokens[from]?.from ?? 0
  return mended(scene, scene.text.slice(start, scene.tokens[end - 1]?.to ?? start))
}
/** White space single, a space after «г.» and «им.», the home city's short name written out. */
const mended = (scene: Scene, text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<!\p{L})(г|им|пров|обл)\.\s*(?=\p{Lu})/gu, '$1. ')
    .replaceAll(/([-‐]) (?=\p{Lu})/gu, '$1')
    .replaceAll(/(?<!\p{L})(\p{Lu})\.\s?(?=\p{Lu}\p{Ll})/gu, '$1. ')
    .replaceAll(/(?<!\p{L})(\p{Lu})\.\s(?=\p{Lu}\.)/gu, '$1.')
    .replaceAll(/(?<!\p{L})СПб(?!\s*Г[А-Я]+)(?!\p{L})/gu, scene.home.id === 'saint-petersburg' ? scene.home.cases.genitive : 'СПб')

const located = (scene: Scene, at: number): Located | null => {
  const found = scene.located.get(at)
  return found && !(found.mention.what !== 'home' && found.mention.adjective) ? found : null
}

/** ООО «…», СПб ГБУЗ «…»: a legal form and a quoted name. */
const legalFormAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens, home } = scene
  const isCity = scene.located.get(at)?.mention.what === 'home'
  let next = isCity ? (scene.located.get(at)?.end ?? at) : at
  const form = tokens[next]
  if (form?.kind !== 'word' || !legalForms.has(form.text)) return null
  next++
  const end = quotedEnd(tokens, next, isHeadWord)
  if (end === null) return null
  const whole = tail(scene, end)
  const name = textOf(scene, at, whole.end)
  return {
    at,
    end: whole.end,
    name: name.replace(/[«"“„]\s+/g, '«'),
    orgType: typeByWords(textOf(scene, next, end), 'company'),
    country: home.country,
    place: null,
    home: isCity || mentionsHome(scene, next, end),
    bare: false,
    rule: 'legal-form',
    confidence: 0.97,
    inner: [],
  }
}

/** What may follow a quoted name and still belongs to it: «Приморского р-на». */
const tail = (scene: Scene, end: number): { end: number; district: string | null } => {
  const district = districtAt(scene, end)
  if (!district) return { end, district: null }
  const after = located(scene, district.end)
  return { end: after?.mention.what === 'home' ? after.end : district.end, district: district.name }
}

/** «Приморского р-на», «Выборгским административным районом»: a district of the home city. */
const districtAt = (scene: Scene, at: number): { end: number; name: string; noun: number } | null => {
  const name = districtName(scene, at)
  if (name === null) return null
  for (let noun = at + 1; noun < at + 3; noun++) {
    const word = scene.tokens[noun]?.text.toLowerCase() ?? ''
    if (/^(р-н\p{L}*|район\p{L}*)$/u.test(word)) return { end: noun + 1, name, noun }
    if (!/^административн/.test(word)) return null
  }
  return null
}
const districtName = (scene: Scene, at: number): string | null => {
  const token = scene.tokens[at]
  if (token?.kind !== 'word' || !token.capital) return null
  const forms = nominativesOf(token.text)
  return scene.home.districts.find((district) => forms.includes(district.toLowerCase())) ?? null
}

const mentionsHome = (scene: Scene, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) {
    if (scene.located.get(at)?.mention.what === 'home') return true
    const base = adjectiveBase(scene.tokens[at]?.text ?? '')
    if (base !== null && scene.home.adjectives.includes(`${base}ск`)) return true
  }
  return false
}

const typeByWords = (name: string, type: OrgType): OrgType => {
  const low = name.toLowerCase()
  for (const { words, type: by, only, adjectives } of organizationWords.typesByWords) {
    if (only && !only.includes(type)) continue
    if (words.some((word) => low.includes(word)) && (!adjectives || adjectives.some((word) => low.includes(word)))) return by
  }
  return type
}

/** A body of the home city by its known name, unless a place abroad or another body follows, whose it is then. */
const knownBodyAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens, bodies } = scene
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  for (const { stems, body } of bodies.bySeat) {
    const end = token.capital ? spelt(tokens, at, stems) : null
    if (end !== null && !isMonument(scene, end)) return bodyFound(scene, at, end, body, 'seat')
  }
  const first = firstStem(token.text)
  let best: { end: number; body: HomeBody; needsCity: boolean } | null = null
  for (const { stems, body, needsCity } of bodies.byFirst.get(first) ?? []) {
    const end = spelt(tokens, at, stems)
    if (end !== null && (!best || end > best.end)) best = { end, body, needsCity }
  }
  if (!best) return null
  const city = cityAfter(scene, best.end)
  const after = located(scene, best.end)
  if (city === null && (best.needsCity || (after && after.mention.what !== 'home' && !isHomeCountry(scene, after)))) return null
  if (city === null && listEnd(scene, best.end, 'gent') !== null && !startsNewMember(scene, best.end)) return null
  return bodyFound(scene, at, city ?? best.end, best.body, 'home-body')
}
const isHomeCountry = (scene: Scene, { mention }: Located): boolean => mention.what === 'country' && mention.code === scene.home.country
const startsNewMember = (scene: Scene, at: number): boolean => {
  const text = scene.tokens[at]?.text ?? ''
  return text === ',' || text === 'и' || scene.tokens[at]?.kind !== 'word' || /^[a-zа-яё]/.test(text)
}
const isMonument = (scene: Scene, end: number): boolean => /^(собор|монастыр|институт|проспект|парк)/i.test(scene.tokens[end]?.text ?? '')

const cityAfter = (scene: Scene, at: number): number | null => {
  const skip = /^г$|^город/i.test(scene.tokens[at]?.text ?? '') ? at : at
  const next = scene.located.get(skip)
  if (next?.mention.what === 'home') return next.end
  if (scene.tokens[at]?.text === 'в' && scene.located.get(at + 1)?.mention.what === 'home') return scene.located.get(at + 1)?.end ?? null
  return null
}
const stemCache = new Map<string, string>()
const firstStem = (word: string): string => {
  const known = stemCache.get(word)
  if (known !== undefined) return known
  const value = stemOf(word)
  stemCache.set(word, value)
  return value
}

const bodyFound = (scene: Scene, at: number, end: number, body: HomeBody, rule: string): FoundOrganization => ({
  at,
  end,
  name: body.name,
  orgType: body.orgType,
  country: scene.home.country,
  place: null,
  home: true,
  bare: false,
  rule,
  confidence: 0.98,
  inner: [],
})

/** КВС, МИД России, СПбГУ, ГК Японии. */
const abbreviationAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens, bodies, home } = scene
  const token = tokens[at]
  if (token?.kind !== 'word' || !token.capital || token.text.length < 2) return null
  const [upper = ''] = /^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}/u.exec(token.text) ?? []
  const body = bodies.byAbbreviation.get(token.text) ?? (upper.length > 2 ? bodies.byAbbreviation.get(upper) : undefined)
  if (body) return bodyFound(scene, at, cityAfter(scene, at + 1) ?? at + 1, body, 'home-abbreviation')
  if (organizationWords.consulates.includes(token.text)) return consulate(scene, at)
  const entry = abbreviations.get(token.text) ?? abbreviations.get(upper)
  if (!entry || (entry.text !== token.text && token.text.length > entry.text.length + 2)) return null
  let end = namesakeEnd(scene, at + 1) ?? at + 1
  const place = located(scene, end)
  const own = place && (entry.country === undefined || place.mention.what === 'home') && end === at + 1 ? place : null
  if (own) end = own.end
  const whose = own ? whereOf(scene, own) : null
  return {
    at,
    end,
    name: own && entry.country === undefined ? `${entry.name} ${genitiveOf(scene, own)}` : entry.name,
    orgType: entry.type,
    country:
      entry.country === '' ? null : (whose?.country ?? entry.country ?? (entry.type === 'ministry' ? home.country : scene.context.country)),
    place: whose?.place ?? null,
    home: whose?.home ?? /Петербург/.test(entry.name),
    bare: false,
    rule: 'abbreviation',
    confidence: 0.95,
    inner: [],
  }
}
const genitiveOf = (scene: Scene, { mention, at, end }: Located): string =>
  mention.what === 'country' && mention.code === scene.home.country
    ? 'Российской Федерации'
    : mention.what === 'home'
      ? scene.home.cases.genitive
      : textOf(scene, at, end)

/** «ГК Японии»: two letters that mean a consulate general only before a country. */
const consulate = (scene: Scene, at: number): FoundOrganization | null => {
  const whose = located(scene, at + 1)
  if (whose?.mention.what !== 'country') return null
  const end = cityAfter(scene, whose.end) ?? whose.end
  return {
    at,
    end,
    name: `Генеральное консульство ${textOf(scene, whose.at, whose.end)} в ${scene.home.cases.prepositional}`,
    orgType: 'diplomatic',
    country: whose.mention.code,
    place: null,
    home: false,
    bare: false,
    rule: 'consulate',
    confidence: 0.95,
    inner: [],
  }
}

const whereOf = (scene: Scene, { mention }: Located): { country: string | null; place: string | null; home: boolean } => {
  if (mention.what === 'home') return { country: scene.home.country, place: null, home: true }
  if (mention.what === 'country') return { country: mention.code, place: null, home: false }
  return { country: mention.country, place: mention.name, home: false }
}

/** «им. И.И. Мечникова», «имени адмирала С.О. Макарова»: where it ends. */
const namesakeEnd = (scene: Scene, at: number): number | null => {
  const { tokens } = scene
  const word = tokens[at]?.text
  if (word !== 'им' && word !== 'имени') return null
  let next = at + 1
  if (tokens[next]?.text === '.') next++
  for (let titles = 0; titles < 3 && tokens[next]?.kind === 'word' && !tokens[next]?.capital; titles++) next++
  let end: number | null = null
  let names = 0
  while (names < 4) {
    const token = tokens[next]
    if (token?.kind !== 'word') break
    const isInitial = token.capital && token.text.length <= 2 && tokens[next + 1]?.text === '.'
    if (isInitial) {
      next += 2
      continue
    }
    if (!token.capital && !particles.has(token.text.toLowerCase())) break
    if (names > 0 && (isHeadWord(token) || scene.located.has(next))) break
    next++
    if (token.capital) {
      end = next
      names++
      if (tokens[next - 2]?.text === '.') break
    }
  }
  return end
}

const headedAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens } = scene
  const opens = tokens[at]?.kind === 'open'
  const phrase = nounPhraseAt(scene, opens ? at + 1 : at)
  if (!phrase) return null
  const complete = withComplement(scene, phrase)
  if (!complete) return null
  // A whole name in quotes keeps them: ««Детской городской больницы № 2»».
  if (opens) {
    const end = quotedEnd(tokens, at, isHeadWord)
    return end === null || complete.end > end ? null : { ...complete, at, end: Math.max(end, complete.end) }
  }
  return complete
}

interface Phrase {
  at: number
  headAt: number
  head: Head
  reading: Reading
  adjectives: { token: Token; reading: Reading }[]
}

/** Adjectives and the head noun that they agree with, starting exactly at a token. */
const nounPhraseAt = (scene: Scene, at: number): Phrase | null => {
  const { tokens } = scene
  let headAt = at
  while (headAt < at + 6 && !headsOf(tokens[headAt])) {
    const token = tokens[headAt]
    if (token?.kind !== 'word' || !readingsOf(token.text).some(({ pos }) => pos === 'ADJF')) return null
    if (headAt === at && readingsOf(token.text).every(({ lemma }) => notBefore.has(lemma))) return null
    headAt++
  }
  const found = headsOf(tokens[headAt])
  if (!found || headAt >= at + 6) return null
  const words = tokens.slice(at, headAt)
  for (const reading of found.readings.length > 0 ? found.readings : readingsOf(tokens[headAt]?.text ?? '')) {
    if (reading.number === 'plur') continue
    const adjectives = words.flatMap((token) => {
      const agreeing = readingsOf(token.text).find(
        ({ pos, case: c, number, gender }) =>
          pos === 'ADJF' && c === reading.case && number === 'sing' && (gender === reading.gender || gender === ''),
      )
      return agreeing ? [{ token, reading: agreeing }] : []
    })
    if (adjectives.length !== words.length) continue
    const lemmas = adjectives.map(({ reading: { lemma } }) => lemma)
    if (lemmas.some((lemma) => notBefore.has(lemma))) return null
    const head = found.head.find((each) => !each.adjectives || each.adjectives.some((lemma) => lemmas.some((word) => word.includes(lemma))))
    if (head) return { at, headAt, head, reading, adjectives }
  }
  return null
}

const noEvidence = (): Evidence => ({
  quoted: null,
  quotedAt: -1,
  number: false,
  namesake: false,
  topic: false,
  name: false,
  nested: null,
  located: [],
  district: null,
})

const withComplement = (scene: Scene, phrase: Phrase): FoundOrganization | null => {
  const { evidence, end } = complementOf(scene, phrase)
  const { tokens } = scene
  const capital = tokens[phrase.at]?.capital === true
  const midSentence = capital && (!startsSentence(tokens, phrase.at) || tokens[phrase.headAt]?.capital === true)
  const adjectivePlaces = phrase.adjectives.map(({ token }) => whereOfAdjective(scene, token)).filter((where) => where !== null)
  const first = evidence.located[0]
  const where = first
    ? whereOf(scene, first)
    : evidence.district !== null
      ? { country: scene.home.country, place: null, home: true }
      : (adjectivePlaces[0] ?? null)
  if (!isNamed(phrase, evidence, where !== null, midSentence)) return bareAt(scene, phrase, evidence, end, midSentence)
  if (phrase.head.unit && evidence.nested) return null
  const after = inBrackets(scene, end)
  const nested = evidence.nested
  const country = where?.country ?? nested?.country ?? after?.country ?? null
  const isHome = where?.home ?? nested?.home ?? false
  const type =
    isHome || (country === null && phrase.head.type === 'committee' && scene.context.country === null)
      ? phrase.head.type
      : (phrase.head.abroad ?? phrase.head.type)
  const name = nameOf(scene, phrase, evidence, end)
  return {
    at: phrase.at,
    end,
    name,
    orgType:
      type === 'committee' || type === 'government' || type === 'ministry' || type === 'diplomatic' || type === 'district'
        ? type
        : typeByWords(name, type),
    country: country ?? scene.context.country,
    place: (where?.place ?? null) || (nested?.place ?? null) || (after?.place ?? null),
    home: isHome,
    bare: false,
    rule: `head:${phrase.reading.lemma}`,
    confidence: first || evidence.quoted !== null ? 0.9 : 0.75,
    inner: nested ? [nested] : [],
  }
}

const whereOfAdjective = (scene: Scene, token: Token): { country: string | null; place: string | null; home: boolean } | null => {
  const base = adjectiveBase(token.text)
  if (base === null) return null
  if (scene.home.adjectives.includes(`${base}ск`)) return { country: scene.home.country, place: null, home: true }
  const last = token.text.split('-').at(-1) ?? token.text
  const country = countryOfAdjective(token.text) ?? (last === token.text ? null : countryOfAdjective(last))
  if (country) return { country: country.code, place: null, home: false }
  const common = readingsOf(token.text.toLowerCase()).some(({ known, pos }) => known && pos === 'ADJF')
  const place = token.capital || !common ? placeOfAdjective(token.text, scene.context.country) : null
  if (!place || (common && place.population < 300_000)) return null
  return { country: place.country, place: place.name, home: false }
}

const isNamed = ({ head }: Phrase, evidence: Evidence, isPlaced: boolean, capital: boolean): boolean => {
  const named = evidence.quoted !== null || evidence.number || evidence.namesake || evidence.name
  const needs = capital && head.capitalNeeds ? head.capitalNeeds : head.needs
  if (head.unit && evidence.nested) return false
  if (head.unit) return evidence.located.length > 0
  if (head.capital && !capital && !named) return false
  if (needs === 'none') return true
  if (needs === 'quoted') return named
  if (named || isPlaced || evidence.nested !== null)
    return needs === 'name' || evidence.topic || evidence.located.length > 0 || evidence.nested !== null || named || capital
  return capital && evidence.topic
}

/** A capitalised head alone: «Комитет», «Правительство». */
const bareAt = (scene: Scene, phrase: Phrase, evidence: Evidence, end: number, capital: boolean): FoundOrganization | null => {
  const alone = evidence.nested === null && end === phrase.headAt + 1
  if (!phrase.head.bare || !alone || phrase.at !== phrase.headAt || !scene.tokens[phrase.at]?.capital) return null
  return {
    at: phrase.at,
    end,
    name: nominativeOf(phrase).join(' '),
    orgType: phrase.head.type,
    country: null,
    place: null,
    home: false,
    bare: true,
    rule: 'bare',
    confidence: capital ? 0.6 : 0.4,
    inner: [],
  }
}

/** «(Республика Корея)», «(г. Пусан)» after a name. */
const inBrackets = (scene: Scene, end: number): { country: string | null; place: string | null } | null => {
  if (scene.tokens[end]?.text !== '(') return null
  const inside = located(scene, end + 1)
  return inside ? whereOf(scene, inside) : null
}

const nominativeOf = ({ adjectives, reading, at, headAt }: Phrase, scene?: Scene): string[] => {
  const head = reading.inflect(['nomn', 'sing'])
  return [
    ...adjectives.map(({ token, reading: each }) => inCaseOf(token.text, each.inflect(['nomn', 'sing', reading.gender]) ?? token.text)),
    scene ? inCaseOf(scene.tokens[headAt]?.text ?? '', head ?? reading.lemma) : capitalised(head ?? reading.lemma),
  ].slice(0, headAt - at + 1)
}
const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const nameOf = (scene: Scene, phrase: Phrase, evidence: Evidence, end: number): string => {
  const isCompany = phrase.head.type === 'company' && evidence.quoted !== null
  if (isCompany && phrase.adjectives.length === 0 && /^(компани|корпораци|фирм|концерн|холдинг|отел|гостиниц)/.test(phrase.reading.lemma))
    return evidence.quoted ?? ''
  const rest = end > phrase.headAt + 1 ? ` ${textOf(scene, phrase.headAt + 1, end)}` : ''
  return capitalised(nominativeOf(phrase, scene).join(' ')) + rest.replace(/^ \. ?/, ' ')
}

/** All that belongs to a name after its head, and how far it goes. */
const complementOf = (scene: Scene, phrase: Phrase): { evidence: Evidence; end: number } => {
  const evidence = noEvidence()
  let end = phrase.headAt + 1
  if (scene.tokens[end]?.text === '.' && isDeclinedPlace(located(scene, end + 1)) && phrase.head.needs === 'name') end++
  while (true) {
    const next = complementAt(scene, phrase, evidence, end)
    if (next === null) return { evidence, end }
    end = next
    if (evidence.nested) return { evidence, end }
  }
}
const isDeclinedPlace = (found: Located | null): boolean => found?.mention.what === 'place' && found.mention.surface !== found.mention.name

const complementAt = (scene: Scene, phrase: Phrase, evidence: Evidence, at: number): number | null => {
  const { tokens } = scene
  const token = tokens[at]
  if (!token) return null
  const placed = evidence.located.length > 0
  if (token.kind === 'open') {
    if (evidence.quoted !== null || placed) return null
    const end = quotedEnd(tokens, at, isHeadWord)
    if (end === null) return null
    evidence.quoted = textOf(scene, at + 1, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
    return end
  }
  const place = located(scene, at)
  if (place) {
    if (placed || !follows(scene, phrase, place)) return null
    evidence.located.push(place)
    return place.end
  }
  const district = districtAt(scene, at)
  if (district && !placed) {
    evidence.district = district.name
    const city = scene.located.get(district.end)
    return city?.mention.what === 'home' ? city.end : district.end
  }
  if (token.text === '№' && tokens[at + 1]?.kind === 'number') {
    evidence.number = true
    return at + 2
  }
  const namesake = namesakeEnd(scene, at)
  if (namesake !== null) {
    evidence.namesake = true
    return namesake
  }
  if (token.text === 'в' && !evidence.located.some(({ mention }) => mention.what === 'home')) return inPlace(scene, phrase, evidence, at)
  if (placed) return null
  if (token.text === 'по' && !evidence.topic && evidence.quoted === null) {
    const end = listEnd(scene, at + 1, 'datv')
    if (end !== null) evidence.topic = true
    return end
  }
  if (token.kind !== 'word' || evidence.number) return null
  const nested = nestedAt(scene, at)
  if (nested) {
    evidence.nested = nested
    return nested.end
  }
  const post = postBefore(scene, at)
  if (post !== null) return post
  const genitive = phrase.head.needs === 'quoted' && !phrase.head.capitalNeeds ? listEnd(scene, at, 'gent') : listEnd(scene, at, 'gent')
  if (genitive !== null) {
    evidence.topic = true
    return genitive
  }
  return properWords(scene, phrase, evidence, at)
}

/** A place belongs to the name before it where it stands in the genitive, or cannot be declined, or after «г.». */
const follows = (scene: Scene, phrase: Phrase, place: Located): boolean => {
  if (place.at !== place.first || place.mention.what === 'country') return true
  const first = scene.tokens[place.first]
  const readings = readingsOf(first?.text ?? '')
  return phrase.headAt >= 0 && (readings.some(({ case: c }) => c === 'gent') || readings.every(({ known }) => !known))
}

/** «в Санкт-Петербурге», «в Сеуле» belongs to embassies, missions and centres. */
const inPlace = (scene: Scene, phrase: Phrase, evidence: Evidence, at: number): number | null => {
  const place = located(scene, at + 1)
  const may =
    phrase.head.type === 'diplomatic' ||
    (phrase.head.type === 'other' &&
      (evidence.quoted !== null || evidence.nested !== null || evidence.located.length > 0 || phrase.adjectives.length > 0))
  if (!place || !may) return null
  evidence.located.push(place)
  return place.end
}

/** Another organisation in the genitive: «Фламандского парламента», «МИД России». */
const nestedAt = (scene: Scene, at: number): FoundOrganization | null => {
  const phrase = nounPhraseAt(scene, at)
  if (phrase && phrase.reading.case !== 'gent' && !readingsOf(scene.tokens[phrase.headAt]?.text ?? '').some(({ case: c }) => c === 'gent'))
    return null
  const found = organizationAt(scene, at)
  return found && !found.bare ? found : null
}

/** «Администрации Президента Монголии», «кабинета мэра города …»: a post inside a body's name. */
const postBefore = (scene: Scene, at: number): number | null => {
  const token = scene.tokens[at]
  const isPost = token !== undefined && readingsOf(token.text).some(({ case: c, lemma }) => c === 'gent' && posts.has(lemma))
  return isPost && located(scene, at + 1) ? at + 1 : null
}

/** Latin words and capitalised words that no dictionary has: «Haeundae Paik», «Вон Гван». */
const properWords = (scene: Scene, phrase: Phrase, evidence: Evidence, at: number): number | null => {
  let end = at
  while (end < at + 4) {
    const token = scene.tokens[end]
    if (token?.kind !== 'word' || !token.capital || scene.located.has(end) || scene.tokens[end + 1]?.text === '.') break
    const isLatin = /^\p{Script=Latin}/u.test(token.text)
    if (!isLatin && (readingsOf(token.text).some(({ known }) => known && token.text.length > 3) || phrase.head.type === 'government')) break
    end++
  }
  if (end === at) return null
  evidence.name = true
  return end
}

import { stem, wordsOf } from '../../../graph/words.ts'

const stemOf = (word: string): string => stem(wordsOf(word)[0] ?? '')

/** Every organisation of a text, the longest first from each start; inner ones stand in their outer one. */
export const organizationsIn = (scene: Scene): FoundOrganization[] => {
  const found: FoundOrganization[] = []
  let at = 0
  while (at < scene.tokens.length) {
    const next = organizationAt(scene, at)
    if (next) {
      found.push(next)
      for (const more of quotedAfter(scene, next)) {
        found.push(more)
        next.end = Math.max(next.end, next.end)
      }
    }
    at = next ? Math.max(found.at(-1)?.end ?? at + 1, at + 1) : at + 1
  }
  return found
}

/** «компании «А» и «Б»»: quoted names that go on after the first. */
const quotedAfter = (scene: Scene, first: FoundOrganization): FoundOrganization[] => {
  const { tokens } = scene
  if (first.orgType !== 'company' || tokens[first.end - 1]?.kind !== 'close') return []
  const more: FoundOrganization[] = []
  let at = first.end
  while ((tokens[at]?.text === 'и' || tokens[at]?.text === ',') && tokens[at + 1]?.kind === 'open') {
    const end = quotedEnd(tokens, at + 1, isHeadWord)
    if (end === null) break
    const name = textOf(scene, at + 2, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
    more.push({ ...first, at: at + 1, end, name, inner: [], rule: 'quoted-list', confidence: 0.75 })
    at = end
  }
  return more
}
