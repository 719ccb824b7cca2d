import type { HomeProfile } from '../../../graph/home.ts'
import type { PlaceType } from '../../../graph/vocabulary.ts'
import { nominativesOf } from '../language/declension.ts'
import { startsSentence, type Token } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { placeWords } from '../language/words.ts'
import type { CountryMention, HomeMention, MentionContext, PlaceMention } from '../mention.ts'
import { isPostNoun } from './forms.ts'

/** A text being searched for places. */
export interface Scope {
  text: string
  tokens: readonly Token[]
  context: MentionContext
  home: HomeProfile
}

/** A place, a country or the home city where it stands: `at` counts from its «г.», `first` from the name itself. */
export interface Located {
  at: number
  first: number
  end: number
  mention: CountryMention | PlaceMention | HomeMention
}

export const surfaceOf = ({ text, tokens }: Scope, from: number, end: number) => {
  const start = tokens[from]?.from ?? 0
  const stop = tokens[end - 1]?.to ?? start
  return { from: start, to: stop, surface: text.slice(start, stop) }
}

/** Whether a token is the point after an initial: what follows is a surname. */
export const isAfterInitial = (tokens: readonly Token[], at: number): boolean => {
  const initial = tokens[at - 2]
  return tokens[at - 1]?.text === '.' && initial?.kind === 'word' && initial.capital && initial.text.length === 1
}

export interface Marker {
  type: PlaceType
  lemma: string
  /** The token after it and its point. */
  end: number
}
const markers = new Map(placeWords.markers.flatMap(({ lemmas, type }) => lemmas.map((lemma) => [lemma, type] as const)))
const abbreviated = new Set(placeWords.abbreviated)

const announcement = (word: string) => {
  const low = word.toLowerCase()
  const isShort = abbreviated.has(low)
  const lemma = isShort ? low : nominativesOf(word).find((form) => markers.has(form) && !abbreviated.has(form))
  const type = lemma === undefined ? undefined : markers.get(lemma)
  return lemma === undefined || type === undefined ? null : { low, isShort, lemma, type }
}
const announcedBy = ofWord(announcement)
export const mayAnnounce = (word: string): boolean => announcement(word) !== null

/** The kind of place that a word announces: «г.», «провинцией», «р-не»; null where the word announces none. */
export const markerAt = (tokens: readonly Token[], at: number): Marker | null => {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const announced = announcedBy(token)
  if (!announced) return null
  const { low, isShort, lemma, type } = announced
  // «на о. Порос», but not «о Дне города».
  if (low === 'о' && (token.capital || tokens[at + 1]?.text !== '.')) return null
  // «в 2012 г. Музей …»: a year's.
  if (low === 'г' && /^(?:1[89]|20)\d\d$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.text !== '№') return null
  // «Лены Мальм»: a name.
  if ((lemma === 'лен' || lemma === 'ном') && token.capital) return null
  // «Департамент культуры» is a body; «департамент Боливар» a region.
  if (lemma === 'департамент' && (token.capital || !tokens[at + 1]?.capital)) return null
  // «Порт Сингапура», «директор порта Силламяэ» are bodies.
  if (lemma === 'порт' && ((token.capital && !startsSentence(tokens, at)) || isPostNoun(tokens[at - 1]))) return null
  // «между Правительством … и Общиной Котор»: the body that governs it.
  if ((lemma === 'община' || lemma === 'коммуна') && token.capital && !startsSentence(tokens, at)) return null
  // «мэром Турку Г.Андерсеном»: an initial.
  if (token.text.length === 1 && token.capital && !startsSentence(tokens, at)) return null
  return { type, lemma, end: isShort && tokens[at + 1]?.text === '.' ? at + 2 : at + 1 }
}
