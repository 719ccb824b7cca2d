import type { ThingBrief } from '../graph/answers.ts'
import type { ThingKind } from '../graph/kinds.ts'
import { rememberedOf } from '../graph/remember.ts'
import type { Wording } from '../graph/text.ts'
import type { Value } from '../graph/things.ts'
import { fold, soundOf, stem, wordsOf } from '../graph/words.ts'
import { errorsBetween } from './likeness.ts'

/** Why two things may be one. */
export const reasons = {
  spelling: { ru: 'Пишутся или звучат почти одинаково', en: 'Written or pronounced almost alike' },
  words: { ru: 'Почти одни и те же слова в названии', en: 'Nearly the same words in the name' },
  alias: { ru: 'В документах одна названа так же, как другая', en: 'The documents call one of them by the name of the other' },
  initials: { ru: 'Та же фамилия, имена не противоречат друг другу', en: 'The same surname, given names that do not contradict' },
  day: { ru: 'В один и тот же день', en: 'On the same day' },
  date: { ru: 'Одна и та же дата', en: 'The same date' },
  country: { ru: 'Одна и та же страна', en: 'The same country' },
} satisfies Record<string, Wording>
export type Reason = keyof typeof reasons

export interface Alike {
  score: number
  reasons: Reason[]
}
/** How much a word tells: rare ones tell most. */
export type Weight = (token: string) => number
type Compare = (a: ThingBrief, b: ThingBrief, weight: Weight) => Alike | null

/** Forms of ownership and words for a town, which tell no two names apart. */
const generic = new Set(
  [
    'ооо',
    'оао',
    'зао',
    'пао',
    'ао',
    'гуп',
    'гбу',
    'гбуз',
    'гбоу',
    'нпо',
    'спб',
    'г',
    'гор',
    'город',
    'им',
    'имени',
    'и',
    'в',
    'по',
    'the',
    'of',
  ].map((word) => soundOf(stem(word))),
)

/** The words of a name by the sound of their stems, so that case, spelling and alphabet do not matter. */
export const tokensOf = rememberedOf(({ name }: ThingBrief): string[] => {
  const all = [...new Set(wordsOf(name).map((word) => soundOf(stem(word))))]
  const telling = all.filter((token) => !generic.has(token))
  return telling.length > 0 ? telling : all
})

const numbersOf = rememberedOf(({ name }: ThingBrief): string => (name.match(/\d+/g) ?? []).sort().join())
const listOf = (value: Value | undefined): string[] => (value === undefined ? [] : [value].flat()).map(String)
const squeezed = (name: string): string => soundOf(fold(name).replaceAll(/[^\p{L}\p{N}]/gu, ''))
/** A name as it sounds, without its gaps. */
const soundsOf = rememberedOf(({ name }: ThingBrief): string => squeezed(name))
const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))

/** Both known and none in common. */
const differ = (a: ThingBrief, b: ThingBrief, field: string): boolean => {
  const [one, other] = [listOf(a.fields[field]), listOf(b.fields[field])]
  return one.length > 0 && other.length > 0 && !shares(one, other)
}
const same = (a: ThingBrief, b: ThingBrief, field: string): boolean => shares(listOf(a.fields[field]), listOf(b.fields[field]))

/** One sound, or one letter apart where the name is long enough for that to be a slip. */
const soundsAlike = (a: string, b: string, shortest: number): boolean =>
  a === b || (Math.min(a.length, b.length) >= shortest && errorsBetween(a, b, 1) <= 1)

const meets = (token: string, others: readonly string[]): boolean =>
  others.some((other) => token === other || (!/\d/.test(token + other) && token.length > 5 && errorsBetween(token, other, 1) <= 1))

/** What part of two names is common, by the weight of their words: from 0 to 1. */
const common = (a: ThingBrief, b: ThingBrief, weight: Weight): number => {
  const [one, other] = [tokensOf(a), tokensOf(b)]
  const sum = (tokens: readonly string[]) => tokens.reduce((total, token) => total + weight(token), 0)
  const shared = one.filter((token) => meets(token, other))
  const alone = other.filter((token) => !meets(token, one))
  const all = sum(shared) + sum(one.filter((token) => !shared.includes(token))) + sum(alone)
  return all === 0 ? 0 : sum(shared) / all
}

/** One name is the other with words left out: «Пусан» and «Сеул», each in its own, tell two titles apart. */
const holds = (a: ThingBrief, b: ThingBrief): boolean => {
  const [one, other] = [tokensOf(a), tokensOf(b)]
  return one.every((token) => meets(token, other)) || other.every((token) => meets(token, one))
}

const allNamesOf = rememberedOf((thing: ThingBrief): string[] => [thing.name, ...listOf(thing.fields['aliases'])].map(squeezed))
const callsIt = (a: ThingBrief, b: ThingBrief): boolean => allNamesOf(a).includes(soundsOf(b)) || allNamesOf(b).includes(soundsOf(a))

const found = (score: number, ...why: (Reason | false)[]): Alike => ({ score, reasons: why.filter((one) => one !== false) })

/** The words of a person's name: how each sounds, its first letter, and whether it may be an initial. */
const partsOf = rememberedOf(({ name }: ThingBrief) =>
  wordsOf(name).map((word) => ({ sound: soundOf(stem(word)), letter: word.slice(0, 1), isShort: word.length < 3 })),
)

/** A surname among the words, and the first letters of the rest. */
const namesMeet = (a: ThingBrief, b: ThingBrief): boolean => {
  const [one, other] = [partsOf(a), partsOf(b)]
  return one.some(({ sound, isShort }, at) => {
    const twin = isShort ? -1 : other.findIndex((known) => known.sound === sound)
    if (twin < 0) return false
    const [rest, otherRest] = [lettersBut(one, at), lettersBut(other, twin)]
    const [fewer, more] = rest.length <= otherRest.length ? [rest, otherRest] : [otherRest, rest]
    return fewer.length > 0 && fewer.every((letter) => more.includes(letter))
  })
}
const lettersBut = (parts: readonly { letter: string }[], at: number): string[] =>
  parts.flatMap(({ letter }, index) => (index === at ? [] : [letter]))

/** How two things of a kind are compared; kinds that are not here are told apart by their keys alone. */
export const comparisons: Partial<Record<ThingKind, Compare>> = {
  Person(a, b) {
    if (differ(a, b, 'country')) return null
    if (soundsAlike(soundsOf(a), soundsOf(b), 8)) return found(0.95, 'spelling')
    if (namesMeet(a, b)) return found(0.8, 'initials')
    return callsIt(a, b) ? found(0.7, 'alias') : null
  },
  Organization(a, b, weight) {
    if (differ(a, b, 'country') || numbersOf(a) !== numbersOf(b)) return null
    if (soundsOf(a) === soundsOf(b)) return found(1, 'spelling', same(a, b, 'country') && 'country')
    const part = common(a, b, weight)
    if (part >= 0.7 && holds(a, b)) return found(part, 'words', same(a, b, 'country') && 'country')
    return callsIt(a, b) ? found(0.65, 'alias', same(a, b, 'country') && 'country') : null
  },
  Place(a, b, weight) {
    if (differ(a, b, 'country') || differ(a, b, 'placeType')) return null
    const isAlike = soundsAlike(soundsOf(a), soundsOf(b), 6) || common(a, b, weight) > 0.9
    return isAlike ? found(0.9, 'spelling', same(a, b, 'country') && 'country') : null
  },
  Event(a, b, weight) {
    const isDay = same(a, b, 'start') && String(a.fields['start']).length === 10
    if (!isDay || differ(a, b, 'countries')) return null
    const part = common(a, b, weight)
    return part >= 0.4 ? found(part, 'day', 'words', same(a, b, 'countries') && 'country') : null
  },
  Agreement(a, b, weight) {
    if (differ(a, b, 'country') || differ(a, b, 'dates') || differ(a, b, 'agreementType')) return null
    const part = common(a, b, weight)
    const isDated = same(a, b, 'dates')
    return part >= (isDated ? 0.6 : 0.85) && holds(a, b)
      ? found(part, 'words', isDated && 'date', same(a, b, 'country') && 'country')
      : null
  },
  Project(a, b, weight) {
    if (differ(a, b, 'country') || numbersOf(a) !== numbersOf(b)) return null
    const part = common(a, b, weight)
    return part >= 0.8 && holds(a, b) ? found(part, 'words') : null
  },
}

/** What a thing is looked up by: things that share none of it are not compared. */
export const lookups = (thing: ThingBrief): string[] => {
  const whole = soundsOf(thing)
  // Two names one letter apart share what is left when each loses one letter.
  const shorter =
    thing.kind === 'Person' || thing.kind === 'Place' ? Array.from(whole, (_, at) => `-${whole.slice(0, at)}${whole.slice(at + 1)}`) : []
  return [
    ...new Set([
      `=${whole}`,
      `-${whole}`,
      ...shorter,
      ...tokensOf(thing),
      ...listOf(thing.fields['aliases']).map((alias) => `=${squeezed(alias)}`),
    ]),
  ]
}
