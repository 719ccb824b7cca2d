import { type Case, caseGivenAway, nominativesOf, surnameFrom } from '../language/declension.ts'
import { inCaseOf, readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { nameWords, postWords } from '../language/words.ts'
import type { FoundOrganization } from './organizations.ts'
import { listEnd } from './phrases.ts'
import type { Scene } from './scene.ts'

export interface FoundPost {
  at: number
  /** End of the title's own words, before its organisation or place. */
  core: number
  /** End of everything that says where the post is. */
  end: number
  title: string
  acting: boolean
  organization: FoundOrganization | null
  /** The token at which its place or country is located. */
  locatedAt: number | null
  case: Case
  lemma: string
}
export interface FoundPerson {
  at: number
  end: number
  name: string
  surname: string
  initials: string
  honorific: string | null
  post: FoundPost | null
  rule: string
  confidence: number
}
/** What the finders of organisations have taken, by the token that each starts at, the inner ones too. */
export type Taken = ReadonlyMap<number, FoundOrganization>

const posts = new Set(postWords.posts)
const titleAdjectives = new Set(postWords.titleAdjectives)
const callings = new Set(postWords.callings)
const honorifics = new Set(postWords.honorifics)
const honours = new Set(postWords.honours)
const notPeople = new Set(postWords.notPeople)
const eastern = new Set(nameWords.eastern.map((syllable) => syllable.toLowerCase()))
const particles = new Set(nameWords.particles)
const cases: readonly Case[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']
const toCase = (text: string): Case => cases.find((each) => each === text) ?? 'nomn'

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word'
const isInitial = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]
  return (
    isWord(token) &&
    token.capital &&
    ((token.text.length === 1 && /\p{Script=Cyrillic}/u.test(token.text)) || /^(Дж|Ю|Ч|Дз|Ян|Эд)$/.test(token.text)) &&
    scene.tokens[at + 1]?.text === '.'
  )
}

/** The noun of a post, with its case; null where the word is none. */
const postNoun = (token: Token | undefined): { lemma: string; case: Case; plural: boolean } | null => {
  if (!isWord(token) || token.text.length < 3) return null
  const lemma = nominativesOf(token.text).find((form) => posts.has(form))
  if (lemma === undefined) return null
  const readings = readingsOf(token.text).filter((reading) => reading.pos === 'NOUN' && (reading.lemma === lemma || !reading.known))
  const singular = readings.find(({ number }) => number === 'sing') ?? readings[0]
  const low = token.text.toLowerCase().replaceAll('ё', 'е')
  return { lemma, case: low === lemma ? 'nomn' : toCase(singular?.case ?? 'gent'), plural: singular?.number === 'plur' }
}

/** Acting: «и.о.», «исполняющий обязанности». Gives the token after it. */
const actingEnd = (scene: Scene, at: number): number | null => {
  const { tokens } = scene
  const word = tokens[at]?.text.toLowerCase() ?? ''
  if (word === 'врио') return at + 1
  if (word === 'и' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text.toLowerCase() === 'о' && tokens[at + 3]?.text === '.')
    return at + 4
  const next = word === 'временно' ? at + 1 : at
  if (/^исполня(ющ|вш)/i.test(tokens[next]?.text ?? '') && /^обязанности/i.test(tokens[next + 1]?.text ?? '')) return next + 2
  return null
}

/** A post that starts at a token, with the body, place or country that it is held in. */
export const postAt = (scene: Scene, taken: Taken, at: number): FoundPost | null => {
  const { tokens } = scene
  const acting = actingEnd(scene, at)
  let noun = acting ?? at
  const words: string[] = []
  while (noun < at + 9) {
    const token = tokens[noun]
    if (!isWord(token)) return null
    const isAdjective =
      readingsOf(token.text).some(({ pos, lemma }) => pos === 'ADJF' && titleAdjectives.has(lemma)) ||
      nominativesOf(token.text).some((form) => titleAdjectives.has(form))
    if (postNoun(token) && !(isAdjective && postNoun(tokens[noun + 1]))) break
    if (token.text === 'и' && words.length > 0) words.push('и')
    else if (isAdjective) words.push(token.text)
    else return null
    noun++
  }
  const head = postNoun(tokens[noun])
  if (!head || head.plural) return null
  const title = [...nominativeAdjectives(words, head.lemma), nominativeNoun(tokens[noun]?.text ?? '', head.lemma)]
  let core = noun + 1
  // «заместителем председателя», «советника мэра», «президент - председатель»
  for (let more = 0; more < 2; more++) {
    const next = postNoun(tokens[core])
    if (!next || next.plural || taken.has(core) || (next.case !== 'gent' && next.case !== 'accs')) break
    title.push(tokens[core]?.text ?? '')
    core++
  }
  const held = heldIn(scene, taken, core)
  return {
    at,
    core: held.core,
    end: held.end,
    title: [...title, ...held.words].join(' '),
    acting: acting !== null,
    organization: held.organization,
    locatedAt: held.locatedAt,
    case: acting === null ? head.case : actingCase(tokens[at]?.text ?? ''),
    lemma: head.lemma,
  }
}
const actingCase = (word: string): Case => (/(ий|о|\.)$/i.test(word) || word.length < 3 ? 'nomn' : /им$/.test(word) ? 'ablt' : 'gent')
const nominativeNoun = (text: string, lemma: string): string => {
  const known = readingsOf(text).find((reading) => reading.lemma === lemma)
  return inCaseOf(text, known ? (known.inflect(['nomn', 'sing']) ?? lemma) : lemma)
}
const nominativeAdjectives = (words: readonly string[], head: string): string[] => {
  const gender = readingsOf(head).find(({ pos }) => pos === 'NOUN')?.gender ?? 'masc'
  return words.map((word) => {
    const reading = readingsOf(word).find(({ pos }) => pos === 'ADJF')
    return reading ? inCaseOf(word, reading.inflect(['nomn', 'sing', gender]) ?? word) : word
  })
}

/** What follows a post: topic, body, place, country, brackets; as far as it goes. */
const heldIn = (scene: Scene, taken: Taken, start: number) => {
  const { tokens } = scene
  const words: string[] = []
  let [core, end] = [start, start]
  let organization: FoundOrganization | null = null
  let locatedAt: number | null = null
  const slice = (from: number, to: number) => scene.text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0).replaceAll(/\s+/g, ' ')
  for (let step = 0; step < 6; step++) {
    const body = taken.get(end)
    const place = scene.located.get(end)
    if (body && organization === null) {
      organization = body
      end = body.end
      continue
    }
    if (place && !(place.mention.what !== 'home' && place.mention.adjective) && !isNameNot(scene, end)) {
      locatedAt ??= end
      end = place.end
      continue
    }
    if (tokens[end]?.text === 'в' && scene.located.has(end + 1)) {
      const inside = scene.located.get(end + 1)
      if (inside && !(inside.mention.what !== 'home' && inside.mention.adjective)) {
        if (locatedAt === null) locatedAt = end + 1
        end = inside.end
        continue
      }
    }
    if (tokens[end]?.text === '(' && scene.located.has(end + 1) && tokens[scene.located.get(end + 1)?.end ?? -1]?.text === ')') {
      locatedAt ??= end + 1
      end = (scene.located.get(end + 1)?.end ?? end) + 1
      continue
    }
    const topic =
      tokens[end]?.text === 'по' ? listEnd(scene, end + 1, 'datv') : (tokens[end]?.capital ?? true) ? null : listEnd(scene, end, 'gent')
    if (topic === null) break
    words.push(slice(end, topic))
    if (core === end) core = topic
    end = topic
  }
  return { core, end, words, organization, locatedAt }
}

/** Whether a «place» is the beginning of a person's name: «Ли Юнхо», «Сон Ен Гиль». */
const isNameNot = (scene: Scene, at: number): boolean => eastern.has(scene.tokens[at]?.text.toLowerCase() ?? '')

interface PersonName {
  end: number
  words: Token[]
  initials: string
  order: 'initials' | 'full'
}

/** A name at a token. `isExpected` after a post or «г-н», where any capitalised words are one. */
const nameAt = (scene: Scene, taken: Taken, at: number, isExpected: boolean): PersonName | null =>
  initialsFirst(scene, at) ?? surnameFirst(scene, taken, at) ?? fullName(scene, taken, at, isExpected)

/** «М.П. Мокрецовым», «Д.Б.В.Вармой», «М. Ван Пеела». */
const initialsFirst = (scene: Scene, at: number): PersonName | null => {
  let next = at
  let initials = ''
  while (isInitial(scene, next) && initials.length < 12) {
    initials += `${scene.tokens[next]?.text ?? ''}.`
    next += 2
  }
  if (initials === '') return null
  const words: Token[] = []
  while (words.length < 3) {
    const token = scene.tokens[next]
    if (!isWord(token) || (!token.capital && !particles.has(token.text))) break
    if (token.text.length < 2 || token.text === 'и') break
    words.push(token)
    next++
    if (!particles.has(token.text.toLowerCase())) break
  }
  return words.length > 0 && words.at(-1)?.capital ? { end: next, words, initials, order: 'initials' } : null
}

/** «Лукина Е.В.», «Снегур Е.». */
const surnameFirst = (scene: Scene, taken: Taken, at: number): PersonName | null => {
  const token = scene.tokens[at]
  if (!isWord(token) || !token.capital || token.text.length < 3 || taken.has(at)) return null
  let next = at + 1
  let initials = ''
  while (isInitial(scene, next) && initials.length < 8) {
    initials += `${scene.tokens[next]?.text ?? ''}.`
    next += 2
  }
  if (initials === '') return null
  // «… Иванов. А. Петров»: one initial before another capitalised word is that word's.
  const after = scene.tokens[next]
  if (initials.length === 2 && isWord(after) && after.capital) return null
  const common = readingsOf(token.text)
  if (common.some(({ known, marks }) => known && !marks.surname && !marks.name) && !common.some(({ marks }) => marks.surname)) return null
  if (scene.located.has(at) && !common.some(({ marks }) => marks.surname)) return null
  return { end: next, words: [token], initials, order: 'initials' }
}

const hasMark = (token: Token, mark: 'name' | 'patronymic' | 'surname'): boolean =>
  readingsOf(token.text).some(({ known, marks }) => known && marks[mark])

/** «Андреем Яковлевичем Лялиным», «Барт Де Вевер», «Нго Суан Литя». */
const fullName = (scene: Scene, taken: Taken, at: number, isExpected: boolean): PersonName | null => {
  const words: Token[] = []
  let next = at
  const isEastern = eastern.has(scene.tokens[at]?.text.toLowerCase() ?? '') || eastern.has(firstNominative(scene.tokens[at]))
  while (words.length < (isEastern ? 4 : 4)) {
    const token = scene.tokens[next]
    if (!isWord(token) || (next > at && scene.tokens[next - 1]?.kind === 'mark')) break
    const isParticle = particles.has(token.text.toLowerCase()) && token.text !== 'и'
    if (!token.capital && !(isParticle && words.length > 0 && scene.tokens[next + 1]?.capital)) break
    if (taken.has(next) || postNoun(token) || honorifics.has(token.text.toLowerCase())) break
    const place = scene.located.get(next)
    if (
      place &&
      !(isEastern && token.text.length <= 4) &&
      !(words.length > 0 && (isParticle || token.text.length <= 4)) &&
      !hasMark(token, 'surname') &&
      !hasMark(token, 'name')
    )
      break
    if (!isParticle && !mayBeName(token, isEastern)) break
    words.push(token)
    next++
  }
  const [first, second] = words
  if (!first) return null
  if (isExpected)
    return words.length > 1 ||
      (first.text.length > 3 && !readingsOf(first.text).some(({ known, marks }) => known && !marks.surname && !marks.name))
      ? { end: next, words, initials: '', order: 'full' }
      : null
  if (!second) return null
  const russian =
    hasMark(first, 'name') &&
    (hasMark(second, 'surname') || hasMark(second, 'patronymic') || !readingsOf(second.text).some(({ known }) => known))
  const asian =
    isEastern && words.length >= 2 && words.every(({ text }) => text.length <= 9) && (words.length >= 3 || second.text.length <= 8)
  return russian || asian ? { end: next, words, initials: '', order: 'full' } : null
}
const firstNominative = (token: Token | undefined): string => {
  const text = token?.text ?? ''
  for (const each of ['gent', 'ablt', 'datv'] as const) {
    const turned = surnameFrom(text, each).toLowerCase()
    if (turned !== text.toLowerCase() && eastern.has(turned)) return turned
  }
  return ''
}

/** Whether a capitalised word can be part of a name: not a plain word of the language. */
const mayBeName = (token: Token, isEastern: boolean): boolean => {
  if (isEastern && token.text.length <= 5) return true
  if (token.text === token.text.toUpperCase() && token.text.length > 2) return false
  const known = readingsOf(token.text).filter((reading) => reading.known)
  return known.length === 0 || known.some(({ marks }) => marks.name || marks.surname || marks.patronymic) || token.text.length <= 4
}

/** The case in which a name stands, by the word before it. */
const caseBefore = (scene: Scene, at: number): Case | null => {
  const before = scene.tokens[at - 1]
  if (!isWord(before)) return null
  const prepositions: Record<string, Case> = {
    с: 'ablt',
    со: 'ablt',
    к: 'datv',
    ко: 'datv',
    от: 'gent',
    для: 'gent',
    у: 'gent',
    о: 'loct',
    об: 'loct',
    между: 'ablt',
  }
  const ruled = prepositions[before.text.toLowerCase()]
  if (ruled) return ruled
  const noun = readingsOf(before.text).find(({ pos, known }) => pos === 'NOUN' && known)
  if (!noun) return null
  return noun.animate ? toCase(noun.case) : 'gent'
}

/** One word of a name in the nominative. */
const straight = (word: string, from: Case): string => {
  if (from === 'nomn') return word
  const reading = readingsOf(word).find(
    ({ known, marks, case: c, number }) =>
      known && (marks.name || marks.patronymic || marks.surname) && (c === from || (from === 'accs' && c === 'gent')) && number !== 'plur',
  )
  const turned = reading?.inflect(reading.gender === 'femn' ? ['nomn', 'sing', 'femn'] : ['nomn', 'sing'])
  return turned ? inCaseOf(word, turned) : surnameFrom(word, from)
}

const person = (
  scene: Scene,
  at: number,
  found: PersonName,
  from: Case | null,
  rest: Pick<FoundPerson, 'honorific' | 'post' | 'rule' | 'confidence'>,
): FoundPerson => {
  const given = from ?? found.words.map(({ text }) => caseGivenAway(text)).find((each) => each !== null) ?? caseBefore(scene, at) ?? 'nomn'
  const words = found.words.map(({ text }) => straight(text, given))
  const surname = found.order === 'initials' ? words.join(' ') : surnameOf(found.words, words)
  const initials = found.order === 'initials' ? found.initials : initialsOf(words, surname)
  return {
    at,
    end: found.end,
    name: found.order === 'initials' ? `${surname} ${found.initials}` : words.join(' '),
    surname,
    initials,
    ...rest,
  }
}
/** East Asian names begin with the surname; others end with it, particles included. */
const surnameOf = (tokens: readonly Token[], words: readonly string[]): string => {
  const [first = ''] = words
  if (eastern.has(first.toLowerCase())) return first
  const known = tokens.findIndex((token, k) => k > 0 && hasMark(token, 'patronymic') && k < tokens.length - 1)
  if (known < 0 && tokens[2] && hasMark(tokens[2], 'patronymic')) return first
  const particle = words.findIndex((word, k) => k > 0 && particles.has(word.toLowerCase()))
  return particle > 0 ? words.slice(particle).join(' ') : (words.at(-1) ?? first)
}
const initialsOf = (words: readonly string[], surname: string): string =>
  words
    .filter((word) => !surname.split(' ').includes(word))
    .map((word) => `${word.slice(0, 1)}.`)
    .join('')

/** Every person and every post, in order; those inside organisations' names are left out. */
export const peopleIn = (
  scene: Scene,
  taken: Taken,
  covered: (token: number) => boolean,
): { people: FoundPerson[]; posts: FoundPost[] } => {
  const people: FoundPerson[] = []
  const lone: FoundPost[] = []
  let at = 0
  while (at < scene.tokens.length) {
    if (!isWord(scene.tokens[at]) || covered(at)) {
      at++
      continue
    }
    const post = postAt(scene, taken, at)
    const found = post ? personAfterPost(scene, taken, post) : personAt(scene, taken, at)
    if (found) people.push(found)
    else if (post) lone.push(post)
    at = found ? found.end : post ? Math.max(post.core, at + 1) : at + 1
  }
  return { people, posts: lone }
}

const honorificEnd = (scene: Scene, at: number): number | null => {
  const token = scene.tokens[at]
  if (!isWord(token)) return null
  const low = token.text.toLowerCase()
  const is = honorifics.has(low) || nominativesOf(token.text).some((form) => form.length > 4 && honorifics.has(form))
  return is ? at + (scene.tokens[at + 1]?.text === '.' ? 2 : 1) : null
}

/** The name that a post leads to: over «, генералом армии», «г-н», a second post. */
const personAfterPost = (scene: Scene, taken: Taken, post: FoundPost): FoundPerson | null => {
  let at = post.end
  let honorific: string | null = null
  for (let step = 0; step < 4; step++) {
    const polite = honorificEnd(scene, at)
    if (polite !== null) {
      honorific = scene.tokens[at]?.text ?? null
      at = polite
      continue
    }
    const found = nameAt(scene, taken, at, true)
    if (found) return person(scene, at, found, post.case, { honorific, post, rule: 'post', confidence: 0.9 })
    const comma = scene.tokens[at]?.text === ',' || scene.tokens[at]?.text === 'и'
    const second = postAt(scene, taken, comma ? at + 1 : at)
    if (!second || second.case !== post.case || (comma && scene.tokens[at]?.text === 'и' && second.locatedAt === null)) return null
    at = second.end
  }
  return null
}

/** A name with no post before it. */
const personAt = (scene: Scene, taken: Taken, at: number): FoundPerson | null => {
  const before = scene.tokens[at - 1]
  const beforeForms = isWord(before) ? nominativesOf(before.text) : []
  if (beforeForms.some((form) => notPeople.has(form))) return null
  const polite = honorificEnd(scene, at)
  if (polite !== null) {
    const found = nameAt(scene, taken, polite, true)
    return found
      ? person(scene, polite, found, caseBefore(scene, polite), {
          honorific: scene.tokens[at]?.text ?? null,
          post: null,
          rule: 'honorific',
          confidence: 0.9,
        })
      : null
  }
  const isCalled = beforeForms.some((form) => callings.has(form))
  const isHonoured = beforeForms.some((form) => honours.has(form))
  const found = nameAt(scene, taken, at, isCalled)
  if (!found) return null
  return person(scene, at, found, isCalled || isHonoured ? caseBefore(scene, at) : null, {
    honorific: null,
    post: null,
    rule: isCalled ? 'calling' : found.order,
    confidence: found.order === 'initials' ? 0.85 : 0.75,
  })
}
