import { readingsOf } from '../language/morphology.ts'
import { startsSentence, type Token } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { nameWords, postWords } from '../language/words.ts'
import type { FoundName, Taken } from './found.ts'
import { isHeadWord } from './heads.ts'
import { hasMark, isEasternSurname } from './name-case.ts'
import { postNoun } from './posts.ts'
import { placeAt, type Scene } from './scene.ts'

const particles = new Set(nameWords.particles)
const honorifics = new Set(postWords.honorifics)

/** «ван», «аль», and an Arabic article with its name: «аль-Карим». */
const isParticle = (word: string): boolean => particles.has(word) || (particles.has(word.split('-')[0] ?? '') && word.includes('-'))
const isLatin = (word: string): boolean => /^\p{Script=Latin}{2}/u.test(word)
const isKnown = ofWord((text) => readingsOf(text).some(({ known }) => known))
const isPlain = (token: Token): boolean => isKnown(token) && !hasMark(token, 'name', 'patronymic', 'surname')

const isInitialLetter = ofWord((text) => /^(?:[А-ЯЁ]|Дж|Дз|Ын|Чж|Эд|Юл)$/.test(text))
/** One capital letter (or «Дж», «Ю») with its point. */
const isInitial = ({ tokens }: Scene, at: number): boolean => {
  const token = tokens[at]
  return token?.kind === 'word' && tokens[at + 1]?.text === '.' && isInitialLetter(token)
}
const initialsFrom = (scene: Scene, at: number): { initials: string; end: number } => {
  let [initials, end] = ['', at]
  while (end < at + 8) {
    // «Ж.-П. Рише»
    const isJoined = end > at && /^[-‐‑–]$/.test(scene.tokens[end]?.text ?? '') && isInitial(scene, end + 1)
    if (!isJoined && !isInitial(scene, end)) break
    initials += `${isJoined ? '-' : ''}${scene.tokens[isJoined ? end + 1 : end]?.text ?? ''}.`
    end += isJoined ? 3 : 2
  }
  return { initials, end }
}

/** A name at a token. `isExpected` after a post or «г-н», where capitalised words are one. */
export const nameAt = (scene: Scene, taken: Taken, at: number, isExpected: boolean): FoundName | null =>
  initialsFirst(scene, taken, at) ?? surnameFirst(scene, taken, at) ?? fullName(scene, taken, at, isExpected)

/** «М.П. Мокрецовым», «Д.Б.В.Вармой», «М. Ван Пеела». */
const initialsFirst = (scene: Scene, taken: Taken, at: number): FoundName | null => {
  const { initials, end: start } = initialsFrom(scene, at)
  if (initials === '' || placeAt(scene, at)) return null
  const words: Token[] = []
  for (let next = start; words.length < 4; next++) {
    const token = scene.tokens[next]
    if (token?.kind !== 'word' || token.text.length < 2 || !(token.capital || isParticle(token.text))) break
    if (words.some((word) => !isParticle(word.text.toLowerCase())) && !isSecondSurname(scene, taken, next)) break
    words.push(token)
  }
  const last = words.at(-1)
  // «И. Основные события» begins a list; «с министром К. Мельником» is a name.
  const isNoun = readingsOf(last?.text ?? '').every(({ pos, known }) => !known || pos === 'NOUN')
  if (last && initials.length === 2 && isPlain(last) && (!isNoun || startsSentence(scene.tokens, at))) return null
  return last?.capital && placeAt(scene, start)?.mention.what !== 'country'
    ? { end: start + words.length, words, initials, full: false }
    : null
}

/** «Г. Гарсиа Маркес»: a second surname that no dictionary has, and that begins nothing else. */
const isSecondSurname = (scene: Scene, taken: Taken, at: number): boolean => {
  const [before, token, after] = [scene.tokens[at - 1], scene.tokens[at], scene.tokens[at + 1]]
  if (!before || !token || isPlain(before) || isKnown(token) || isLatin(token.text) || token.text.length < 4) return false
  return (
    token.spaced &&
    token.text !== token.text.toUpperCase() &&
    !placeAt(scene, at) &&
    !taken.has(at) &&
    !(after?.text === '.' && token.text.length < 4)
  )
}

/** «Лукина Е.В.», «Снегур Е.»; one initial before another capitalised word is that word's. */
const surnameFirst = (scene: Scene, taken: Taken, at: number): FoundName | null => {
  const token = scene.tokens[at]
  if (token?.kind !== 'word' || !token.capital || token.text.length < 3 || taken.has(at)) return null
  const { initials, end } = initialsFrom(scene, at + 1)
  if (initials === '' || (initials.length === 2 && scene.tokens[end]?.kind === 'word' && scene.tokens[end]?.capital)) return null
  if ((isPlain(token) || isHeadWord(token)) && isOfNext(scene, taken, end)) return null
  // «советником министра Голубем Е.Г.»: two initials make a surname of a common word.
  const isSurname = initials.length > 2 && scene.tokens[end]?.kind !== 'word' && !isHeadWord(token) && !postNoun(scene.tokens, at)
  if ((isPlain(token) && !isSurname) || token.text === token.text.toUpperCase()) return null
  const place = placeAt(scene, at)
  if (place && (place.mention.what !== 'place' || !hasMark(token, 'surname'))) return null
  return { end, words: [token], initials, full: false }
}

/** «Дом-музей А.А. Ахматовой»: initials with a surname right behind them are that surname’s. */
const isOfNext = (scene: Scene, taken: Taken, at: number): boolean => {
  const [next, after] = [scene.tokens[at], scene.tokens[at + 1]]
  if (next?.kind !== 'word' || !next.capital || next.text.length < 3 || next.text === next.text.toUpperCase()) return false
  return !(
    isPlain(next) ||
    isHeadWord(next) ||
    placeAt(scene, at) ||
    taken.has(at) ||
    postNoun(scene.tokens, at) ||
    isInitial(scene, at + 1) ||
    after?.kind === 'open'
  )
}

/** Two to four capitalised words: «Андреем Яковлевичем Лялиным», «Барт Де Вевер», «Нго Суан Литя». */
const fullName = (scene: Scene, taken: Taken, at: number, isExpected: boolean): FoundName | null => {
  const start = scene.tokens[at]
  if (!start?.capital) return null
  const isEastern = isEasternSurname(start)
  const words: Token[] = []
  const count = () => words.filter(({ text }) => !isParticle(text.toLowerCase())).length
  for (let next = at; count() < 4 && words.length < 8; next++) {
    const token = scene.tokens[next]
    if (
      token?.kind !== 'word' ||
      (isLatin(token.text) && !(words.length > 0 && /^[IVX]+$/.test(token.text))) ||
      taken.has(next) ||
      postNoun(scene.tokens, next) ||
      honorifics.has(token.text.toLowerCase())
    )
      break
    const joins =
      words.length > 0 &&
      isParticle(token.text.toLowerCase()) &&
      (scene.tokens[next + 1]?.capital === true || token.text.includes('-') || (words.length > 1 && isSonOf.test(token.text)))
    if (
      !joins &&
      !(
        token.capital &&
        (mayBeName(token, isEastern) || isAfterPatronymic(words) || (isExpected && isPairWith(scene, next, words.length))) &&
        isFree(scene, next, words.length > 0 || (isExpected && scene.tokens[next + 1]?.capital === true), isEastern)
      )
    )
      break
    words.push(token)
  }
  const [first] = words
  // «Марком Ван Пеелом»
  const second = words.slice(1).find(({ text }) => !particles.has(text.toLowerCase()))
  if (!first) return null
  const found = { end: at + words.length, words, initials: '', full: true }
  if (isExpected) return second || (first.text.length > 3 && !isPlain(first)) ? found : null
  if (!second) return null
  const isRussian =
    words.some((word) => hasMark(word, 'patronymic')) ||
    (hasMark(first, 'name') && (hasMark(second, 'surname', 'patronymic') || !isKnown(second)))
  return isRussian || (isEastern && isUnlikeSentence(words, startsSentence(scene.tokens, at))) ? found : null
}
/** «Полад Бюльбюль оглы»: what ends a name. */
const isSonOf = /^(?:оглы|кызы|углы|улы|уулу|заде)$/i
/** «О Дне Победы» and «У Министерства» begin like Korean names. */
const isUnlikeSentence = ([first, second, third]: readonly Token[], starts: boolean): boolean => {
  if (!first || !second) return false
  // «проректоры До Ань Туан»: within a sentence no preposition has a capital letter.
  const isLong = !starts && third !== undefined && [second, third].every(({ text }) => text.length <= 6)
  if (!isLong && readingsOf(first.text).some(({ pos }) => ['PREP', 'CONJ', 'PRCL', 'NPRO', 'ADVB'].includes(pos))) return false
  return third ? second.text.length <= 6 && third.text.length <= 8 : second.text.includes('-') || !isPlain(second)
}

/** «Ольгой Петровной Сомовой»: what follows a given name and a patronymic is the surname, whatever else it means. */
const isAfterPatronymic = (words: readonly Token[]): boolean => {
  const last = words.at(-1)
  return words.length === 2 && last !== undefined && hasMark(last, 'patronymic') && !hasMark(last, 'surname')
}

/** After a post a plain word is a name too, beside one that can be nothing else: «Минна Арве», «Юхан Тролле». */
const isPairWith = ({ tokens }: Scene, at: number, before: number): boolean => {
  if (before > 0) return true
  const next = tokens[at + 1]
  if (next !== undefined && particles.has(next.text)) return true
  // «Кнут Эвен Лунде»: two plain words before one that can be nothing else.
  const token = tokens[at]
  const after =
    token && next?.capital && isPlain(next) && ![token, next].some(isHeadWord) && agree(token, next) ? tokens[at + 2] : undefined
  if (after?.kind === 'word' && after.capital && after.text.length > 2 && !isKnown(after)) return true
  return next?.kind === 'word' && next.capital && !isPlain(next) && !(next.text.length <= 2 && tokens[at + 2]?.text === '.')
}

/** Whether two words can stand in one case, both of one. */
const agree = (a: Token, b: Token): boolean => {
  const casesOf = ({ text }: Token) =>
    readingsOf(text).flatMap(({ known, pos, number, case: c }) => (known && pos === 'NOUN' && number === 'sing' ? [c] : []))
  const cases = new Set(casesOf(a))
  return casesOf(b).some((each) => cases.has(each))
}

/** Whether a capitalised word can be part of a name: not a plain word of the language, not an abbreviation. */
const mayBeName = (token: Token, isEastern: boolean): boolean => {
  if (isEastern && token.text.length <= 8) return true
  if (token.text === token.text.toUpperCase() && token.text.length > 2) return false
  return !isPlain(token) || token.text.length <= 4
}
/** A place's name can be a person's second word («Симода»), and an East Asian person's first («Сон»), but never a country's. */
const isFree = (scene: Scene, at: number, follows: boolean, isEastern: boolean): boolean => {
  const place = placeAt(scene, at)
  if (!place) return true
  const token = scene.tokens[at]
  if (place.mention.what !== 'place' || place.at !== place.first || !token) return false
  return follows || isEastern || hasMark(token, 'surname', 'name')
}
