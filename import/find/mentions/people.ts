import { rememberedOf } from '../../../graph/remember.ts'
import { type Case, caseGivenAway, nominativesOf, toCase } from '../language/declension.ts'
import { readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { ofWord, wordOf } from '../language/word.ts'
import { nameWords, postWords } from '../language/words.ts'
import { formOf } from './forms.ts'
import type { FoundName, FoundPost, Taken } from './found.ts'
import { caseBefore, nominativeName } from './name-case.ts'
import { shortTitle } from './name-parts.ts'
import { nameAt } from './names.ts'
import { mayBeginPost, postAt } from './posts.ts'
import type { Scene } from './scene.ts'

export interface FoundPerson {
  at: number
  end: number
  name: string
  surname: string
  initials: string
  honorific: string | null
  post: FoundPost | null
  /** Further posts told with the name: «председатель Комитета, член Совета …». */
  others: FoundPost[]
  rule: string
  confidence: number
}

const isCalling = formOf(new Set(postWords.callings))
const honorifics = new Set(postWords.honorifics)
const isHonour = formOf(new Set(postWords.honours))
const isNotPeople = formOf(new Set(postWords.notPeople))
const clergy = new Set(postWords.clergy)
const isTitle = formOf(new Set(postWords.posts))
/** Posts of so many people that one without a name is nobody. */
const onlyNamed = new Set(postWords.named)

/** Every person, and every post without a name, in order; those inside organisations' names (`covered`) are left out. */
export const peopleIn = (
  scene: Scene,
  taken: Taken,
  covered: (token: number) => boolean,
): { people: FoundPerson[]; posts: FoundPost[] } => {
  const people: FoundPerson[] = []
  const posts: FoundPost[] = []
  const insideOfPlace = insidePlaces(scene)
  for (let at = 0; at < scene.tokens.length; ) {
    const token = scene.tokens[at]
    if (token?.kind !== 'word' || !(token.capital || mayLead(token)) || covered(at) || insideOfPlace.has(at)) {
      at++
      continue
    }
    const given = givenTo(scene, taken, at)
    if (given !== null) {
      at = given
      continue
    }
    const post = postAt(scene, taken, at)
    const found = post ? personAfterPost(scene, taken, post) : personAt(scene, taken, at, isListed(scene, at, people.at(-1)))
    const [behind, ...others] = found && !found.post ? postsBehind(scene, taken, found.end) : []
    if (found) people.push(behind ? { ...found, post: behind, others } : found)
    if (found?.post && found.post !== post && post) posts.push(post)
    if (!found && post && !onlyNamed.has(post.lemma)) posts.push(post)
    at = Math.max(at + 1, (others.at(-1) ?? behind)?.end ?? found?.end ?? post?.core ?? at)
  }
  return { people, posts }
}
/** Small words that begin a post, or lead to a name as «г-н» does: no other small word begins anything here. */
const mayLead = ofWord((text) => mayBeginPost(text) || isHonorific({ word: wordOf(text) }))
/** The tokens of places but for their first: no name begins there («Ришон Ле Цион»). */
const insidePlaces = ({ located }: Scene): Set<number> => {
  const inside = new Set<number>()
  for (const { at, end } of located.values()) for (let token = at + 1; token < end; token++) inside.add(token)
  return inside
}

type Rest = Pick<FoundPerson, 'honorific' | 'post' | 'rule' | 'confidence'> & { others?: FoundPost[] }
const person = (scene: Scene, at: number, name: FoundName, from: Case | null, rest: Rest): FoundPerson => ({
  at,
  end: name.end,
  others: [],
  ...nominativeName(scene, at, name, from),
  ...rest,
})

const isHonorific = ofWord(
  (text) => honorifics.has(text.toLowerCase()) || nominativesOf(text).some((form) => form.length > 4 && honorifics.has(form)),
)
const honorificEnd = (scene: Scene, at: number): number | null => {
  const token = scene.tokens[at]
  if (token?.kind !== 'word') return null
  return isHonorific(token) ? at + (scene.tokens[at + 1]?.text === '.' ? 2 : 1) : null
}

const isKin = /^(?:супруг|жен|вдов|дочер|дочь|сын|внук|внучк)\p{Ll}{0,3}$/iu
const caseOfKin = (word: string): Case => toCase(readingsOf(word).find(({ pos, known }) => pos === 'NOUN' && known)?.case ?? 'nomn')
/** The name that a post leads to: over «г-н», a calling, and a second post after a comma. */
const personAfterPost = (scene: Scene, taken: Taken, post: FoundPost): FoundPerson | null => {
  let at = post.end
  let honorific: string | null = null
  const others: FoundPost[] = []
  for (let step = 0; step < 4; step++) {
    const polite = honorificEnd(scene, at)
    if (polite !== null) {
      honorific = scene.tokens[at]?.text ?? null
      at = polite
      continue
    }
    const ofClergy = clergy.has(post.lemma) ? nameOfClergy(scene, at) : null
    const isSee = clergy.has(post.lemma) && isKnownAdjective(scene, at)
    const name = ofClergy ?? nameAt(scene, taken, at, !isSee)
    // «супруга Президента … Мария Новак»: the name is hers.
    const kin = name && isKin.test(scene.tokens[post.at - 1]?.text ?? '') ? caseOfKin(scene.tokens[post.at - 1]?.text ?? '') : null
    if (name && kin) return person(scene, at, name, kin, { honorific, post: null, rule: 'calling', confidence: 0.8 })
    if (name)
      return person(scene, ofClergy ? name.end - 1 : at, name, post.case, { honorific, post, others, rule: 'post', confidence: 0.9 })
    if (isCalling(scene.tokens[at]) && !scene.tokens[at]?.capital) {
      at++
      continue
    }
    // «Куратор выставки – Чэнь Юйлань»
    const behindDash = /^[–—-]$/.test(scene.tokens[at]?.text ?? '') ? nameAt(scene, taken, at + 1, true) : null
    if (behindDash) return person(scene, at + 1, behindDash, post.case, { honorific, post, others, rule: 'post', confidence: 0.8 })
    const isApposition = /^[,–—-]$/.test(scene.tokens[at]?.text ?? '')
    const second = postAt(scene, taken, isApposition ? at + 1 : at)
    if (!second || second.case !== post.case || isElsewhere(scene, post, second)) return null
    others.push(second)
    at = second.end
  }
  return null
}
/** «выступила Снегова Е., консультант Палаты.»: the posts of a name that had none, set off by commas and no other's. */
const postsBehind = (scene: Scene, taken: Taken, end: number): FoundPost[] => {
  const post = scene.tokens[end]?.text === ',' ? postAt(scene, taken, end + 1) : null
  const next = post ? scene.tokens[post.end] : undefined
  const isWhole = post?.case === 'nomn' && (next === undefined || /^[,.;)]$/.test(next.text))
  return isWhole ? [post, ...postsBehind(scene, taken, post.end)] : []
}

/** Two posts in two places are two people: «вице-губернатор Санкт-Петербурга, мэр Пусана Ким Ёнхван». */
const isElsewhere = (scene: Scene, a: FoundPost, b: FoundPost): boolean => {
  const name = ({ locatedAt }: FoundPost) => {
    const mention = locatedAt === null ? undefined : scene.located.get(locatedAt)?.mention
    return mention?.what === 'place' ? mention.name : mention?.what
  }
  const [x, y] = [name(a), name(b)]
  return x !== undefined && y !== undefined && x !== y
}
const isKnownAdjective = ({ tokens }: Scene, at: number): boolean =>
  readingsOf(tokens[at]?.text ?? '').some(({ pos, known }) => known && pos === 'ADJF')

/** «Патриарха Московского и всея Руси Кирилла»: over the see to a given name. */
const nameOfClergy = (scene: Scene, from: number): FoundName | null => {
  if (!isKnownAdjective(scene, from)) return null
  for (let at = from; at < from + 6; at++) {
    const token = scene.tokens[at]
    if (token?.kind !== 'word') return null
    const known = readingsOf(token.text).filter((reading) => reading.known)
    if (token.capital && known.some(({ marks }) => marks.name)) return { end: at + 1, words: [token], initials: '', full: true }
  }
  return null
}

/** «медаль А.С. Пушкина», «парк им. А.Д. Сахарова»: the end of a name that was given to something else. */
const givenTo = (scene: Scene, taken: Taken, at: number): number | null =>
  isNamesake(scene, at)
    ? (nameAt(scene, taken, at, false)?.end ?? at + 1)
    : isNotPeople(scene.tokens[isCalling(scene.tokens[at - 1]) ? at - 2 : at - 1])
      ? (nameAt(scene, taken, at, false)?.end ?? (isCalling(scene.tokens[at - 1]) ? at + 1 : null))
      : null

/** A name with no post before it. */
const personAt = (scene: Scene, taken: Taken, at: number, isNext: boolean): FoundPerson | null => {
  const before = scene.tokens[at - 1]
  const polite = honorificEnd(scene, at)
  if (polite !== null) {
    const name = nameAt(scene, taken, polite, true)
    const honorific = scene.tokens[at]?.text ?? null
    return name
      ? person(scene, polite, name, caseBefore(scene, polite), { honorific, post: null, rule: 'honorific', confidence: 0.9 })
      : null
  }
  const calling = /^[–—:-]$/.test(before?.text ?? '') ? scene.tokens[at - 2] : before
  const isCalled = isCalling(calling) || isLed(scene, at) || isHeaded(scene, at)
  const isHonoured = isHonour(before)
  const isPredicate = makesOne.test(before?.text ?? '')
  const name = nameAt(scene, taken, at, isCalled || isHonoured || isPredicate || isNext)
  if (!name || (isHonoured && !isCalled && name.words.length < 2 && name.full)) return null
  if ((isPredicate || isNext) && !isCalled && name.words.length < 2 && name.full) return null
  const from = isPredicate ? 'nomn' : isCalled || isHonoured ? caseBefore(scene, at) : isSubject(scene, at, name) ? 'nomn' : null
  return person(scene, at, name, from, {
    honorific: null,
    post: null,
    rule: isCalled ? 'calling' : name.full ? 'full' : 'initials',
    confidence: name.full ? 0.75 : 0.85,
  })
}
/** «ректорами И.А. Петровым и Мигелем Анхелем Кастро»: a name that «и» adds to one before it. */
const isListed = ({ tokens }: Scene, at: number, last: FoundPerson | undefined): boolean =>
  last !== undefined && last.end === at - 1 && tokens[at - 1]?.text === 'и' && tokens[at + 1]?.capital === true
/** «Сопредседателем является Петер Новак» */
const makesOne = /^(?:является|назначена?|избрана?)$/
/** «На следующий день Дж. Сала возложил …»: who does something stands in the nominative, whatever word is before. */
const isSubject = ({ tokens }: Scene, at: number, { end, words }: FoundName): boolean => {
  const before = tokens[at - 1]?.text.toLowerCase() ?? ''
  if (before in nameWords.prepositions || words.some(({ text }) => caseGivenAway(text) !== null)) return false
  const known = tokens[end]?.kind === 'word' ? readingsOf(tokens[end]?.text ?? '').filter((reading) => reading.known) : []
  return known.length > 0 && known.every(({ pos }) => pos === 'VERB') && !/(?:сь|ся)$/.test(tokens[end]?.text ?? '')
}
/** «(рук. Абдулла Заки)», «проф. Юрий Кившарин» */
const isHeaded = ({ tokens }: Scene, at: number): boolean => {
  const point = /^[–—:-]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return (
    tokens[point]?.text === '.' && /^(?:рук|проф|акад|дир|пред|ген|сов|преп|арх|худ|реж|дириж|сопред)$/i.test(tokens[point - 1]?.text ?? '')
  )
}

/** «оркестр под управлением Шуй Ланя» */
const isLed = ({ tokens }: Scene, at: number): boolean =>
  tokens[at - 2]?.text === 'под' && /^(?:управлени|руководств|председательств)/.test(tokens[at - 1]?.text ?? '')

/** Whether anything in a text is named after somebody. */
const namesAfter = rememberedOf((tokens: readonly Token[]) => tokens.some(({ text }) => text === 'им' || text === 'имени'))
/** «парк им. академика А.Д. Сахарова»: what is named after a person does not name the person. */
const isNamesake = ({ tokens }: Scene, at: number): boolean => {
  if (!namesAfter(tokens)) return false
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const text = tokens[back]?.text ?? ''
    if (text === 'им' || text === 'имени') return true
    if (shortTitle.test(text) && tokens[back + 1]?.text === '.') continue
    if (text.length > 1 && !isCalling(tokens[back]) && !isTitle(tokens[back])) return false
  }
  return false
}
