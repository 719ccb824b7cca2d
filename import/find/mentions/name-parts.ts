import type { OrgType } from '../../../graph/vocabulary.ts'
import { readingsOf } from '../language/morphology.ts'
import { type Token, tokenOf } from '../language/tokens.ts'
import { nameWords, organizationWords } from '../language/words.ts'
import { formOf } from './forms.ts'
import type { Where } from './found.ts'
import { adjectiveBase, countryOfAdjective } from './gazetteer.ts'
import { isHeadWord } from './heads.ts'
import { adjectivePlace } from './known-places.ts'
import { homeAdjective, type Scene } from './scene.ts'
import type { Located } from './scope.ts'

const particles = new Set(nameWords.particles)
const syllables = new Set(nameWords.eastern.map((syllable) => syllable.toLowerCase()))

/** The text of some tokens as a name carries it: white space single, a space after «г.» and «им.», the city's short name written out. */
export const textOf = (scene: Scene, from: number, end: number): string => {
  const { tokens } = scene
  let written = ''
  let at = from
  while (at < end) {
    const token = tokens[at]
    if (!token) break
    const before = tokens[at - 1]
    if (at > from && (token.spaced || isPointed(before, tokens[at - 2], token))) written += ' '
    const city = scene.located.get(at)
    if (city?.mention.what === 'home' && city.first === at && city.end <= end && isShort(scene, city)) {
      written += before?.text === 'в' ? scene.home.cases.prepositional : scene.home.cases.genitive
      at = city.end
      continue
    }
    written += token.text
    at++
  }
  const text = written
    .replaceAll(/ (?=[.,;:!?)»])/g, '')
    .replaceAll(/([«(]) /g, '$1')
    .replaceAll(/- (?=\p{Lu})/gu, '-')
    .trim()
  // A quote that nobody closed.
  return text.includes('«') && !text.includes('»') ? `${text}»` : text
}
/** «г.Инчхон», «им.И.И.Мечникова», «И.И.Мечникова» get the space that they lack. */
const isPointed = (point: Token | undefined, before: Token | undefined, token: Token): boolean =>
  point?.text === '.' &&
  before?.kind === 'word' &&
  token.kind === 'word' &&
  (before.text.length > 1 || !before.capital || token.text.length > 1)
/** «СПб» is written out where a name holds it in the genitive, but not before a legal form. */
const isShort = ({ tokens, home }: Scene, { at, end }: Located): boolean => {
  const word = tokens[at]?.text ?? ''
  const next = tokens[end]?.text ?? ''
  return word.length <= 4 && word !== home.cases.genitive && !organizationWords.legalForms.includes(next)
}

/** «им. И.И. Мечникова», «имени адмирала С.О. Макарова»: where it ends; null where it does not stand here. */
export const namesakeEnd = (scene: Scene, at: number): number | null => {
  const { tokens } = scene
  const word = tokens[at]?.text ?? ''
  if (isMonarch(tokens[at]) && tokens[at + 1]?.capital) return regnalEnd(scene, at + 1)
  if (isGreat(scene, at)) return at + 2
  if (!(/^(им|имени|Св)$/.test(word) || saint.test(word))) return null
  let next = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  for (let titles = 0; titles < 3 && isTitle(tokens[next]) && tokens[next + 1]?.kind === 'word'; titles++) next++
  if (shortTitle.test(tokens[next]?.text ?? '') && tokens[next + 1]?.text === '.') next += 2
  let end: number | null = null
  // «им. Ли Куан Ю»: syllables that are places elsewhere.
  const isOfEast = syllables.has(tokens[next]?.text.toLowerCase() ?? '')
  let hasInitials = false
  for (let names = 0; names < 4; ) {
    const token = tokens[next]
    if (token?.kind !== 'word') break
    if (token.capital && token.text.length <= 2 && tokens[next + 1]?.text === '.' && !(isOfEast && names > 0)) {
      next += 2
      hasInitials = true
      continue
    }
    // «Святых Петра и Павла»
    if (names > 0 && token.text === 'и' && /^[Сс]вятых$/.test(word) && tokens[next + 1]?.capital) {
      next++
      continue
    }
    if (!token.capital && !particles.has(token.text)) break
    if (names > 0 && (isHeadWord(token) || (scene.located.has(next) && !isOfEast))) break
    next++
    if (!token.capital) continue
    end = next
    names++
    if (hasInitials) break
  }
  return end
}
/** «им. ак. И.П. Павлова» */
export const shortTitle = /^(?:ак(?:ад)?|проф|ген|адм|св|арх|полк|марш)$/
/** «святого Александра Невского», «Святых апостолов …». */
const saint = /^[Сс]вят(?:ой|ого|ых|ителя)$/
/** «Ботанический сад Петра Великого», «Академия Екатерины II». */
const isGreat = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.capital === true &&
  /^(?:Велик(?:ого|ой)|[IVX]+)$/.test(tokens[at + 1]?.text ?? '') &&
  readingsOf(tokens[at]?.text ?? '').some(({ known, marks, case: c }) => known && marks.name && c === 'gent')
const namesakes = new Set(nameWords.namesakes)
/** «Университет короля Абдель Азиза», «императрицы Екатерины II»: in the genitive, with one name. */
const isMonarch = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  readingsOf(token.text).some(({ known, lemma, case: c, number }) => known && c === 'gent' && number === 'sing' && namesakes.has(lemma))
const regnalEnd = ({ tokens, located }: Scene, at: number): number | null => {
  const [name, next = ''] = [tokens[at], tokens[at + 1]?.text]
  if (!name || located.has(at) || isHeadWord(name)) return null
  return /^[IVX]+$/.test(next) || next.startsWith('Велик') ? at + 2 : at + 1
}

/** «имени адмирала …», «им. Академика …». */
const isTitle = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.text.length > 2 &&
  (!token.capital || readingsOf(token.text).some(({ known, marks, animate }) => known && animate && !marks.surname && !marks.name))

const isTitled = formOf(new Set(organizationWords.titled))
/** Whether a quote is the title of an exhibition, a contest … by the word before it: «выставка «Музей одного города»» is no museum. */
export const isTitleAt = ({ tokens }: Scene, at: number): boolean => {
  const before = tokens[at]?.kind === 'open' ? tokens[at - 1] : undefined
  // «бизнес-семинар «…»»
  return before !== undefined && (isTitled(before) || isTitled(tokenOf(before.text.split('-').at(-1) ?? '')))
}

const starts = new Map(
  organizationWords.typesByWords.flatMap(({ words }) => words.map((word) => [word, new RegExp(`(?<!\\p{L})${word}`, 'u')])),
)
const hasWord = (text: string, start: string): boolean => text.includes(start) && (starts.get(start)?.test(text) ?? false)

/** A type told by the words of the name: a «центр» may be a hospital. */
export const typeByWords = (name: string, type: OrgType): OrgType => {
  const low = name.toLowerCase()
  const told = organizationWords.typesByWords.find(
    ({ words, only, adjectives }) =>
      (!only || only.includes(type)) &&
      words.some((word) => hasWord(low, word)) &&
      (!adjectives || adjectives.some((word) => low.includes(word))),
  )
  return told?.type ?? type
}

export const whereOf = ({ home }: Scene, { mention }: Located): Where => {
  if (mention.what === 'home') return { country: home.country, place: null, home: true }
  if (mention.what === 'country') return { country: mention.code, place: null, home: false }
  return { country: mention.country, place: mention.name, home: false }
}

/** Whose an adjective says a body is: «Рижская», «Петербургский», «российско-туркменской» (the last part counts). */
export const whereOfAdjective = (scene: Scene, token: Token): Where | null => {
  const base = adjectiveBase(token.text)
  if (base === null) return null
  if (homeAdjective(scene, token)) return { country: scene.home.country, place: null, home: true }
  const country = countryOfAdjective(token.text) ?? countryOfAdjective(token.text.split('-').at(-1) ?? '')
  if (country) return { country: country.code, place: null, home: false }
  const place = adjectivePlace(scene, token)
  if (!place) return null
  return { country: place.country, place: place.name, home: false }
}
