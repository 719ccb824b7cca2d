import { type Case, cannotStandIn, caseGivenAway, surnameFrom, toCase } from '../language/declension.ts'
import { inCaseOf, readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { nameWords, postWords } from '../language/words.ts'
import { formOf } from './forms.ts'
import type { FoundName } from './found.ts'
import type { Scene } from './scene.ts'

const eastern = new Set(nameWords.eastern.map((syllable) => syllable.toLowerCase()))
const particles = new Set(nameWords.particles)
const easternCountries = new Set(nameWords.easternCountries)
const fathers = new Set(nameWords.fathers)
const isToWhom = formOf(new Set(postWords.toWhom))

/** Whether the dictionary has a word as a given name, a patronymic or a surname. */
export const hasMark = (token: Token, ...wanted: Mark[]): boolean => {
  const marks = marksOf(token)
  return marks.length > 0 && wanted.some((mark) => marks.includes(mark))
}
type Mark = 'name' | 'patronymic' | 'surname'
const marksOf = ofWord((text): readonly Mark[] => {
  const known = readingsOf(text).filter((reading) => reading.known)
  return (['name', 'patronymic', 'surname'] as const).filter((mark) => known.some(({ marks }) => marks[mark]))
})

/** «Ким», and «Кимом», «Сона» in other cases. */
export const isEasternSurname = ofWord(
  (text) =>
    eastern.has(text.toLowerCase()) ||
    (['gent', 'ablt', 'datv'] as const).some((from) => eastern.has(surnameFrom(text, from).toLowerCase())),
)

/** The case in which a name stands, by the word before it; null where that does not tell. */
export const caseBefore = (scene: Scene, at: number): Case | null => {
  const before = scene.tokens[at - 1]
  if (before?.kind !== 'word') return null
  const ruled = nameWords.prepositions[before.text.toLowerCase()] ?? (isToWhom(before) ? 'datv' : undefined)
  if (ruled) return toCase(ruled)
  const noun = readingsOf(before.text).find(({ pos, known }) => pos === 'NOUN' && known)
  if (!noun) return null
  return noun.animate ? toCase(noun.case) : 'gent'
}

/** One word of a name in the nominative, by the dictionary, else by its ending. */
const straight = (word: string, from: Case): string => {
  if (from === 'nomn' || /^(?:оглы|кызы|углы|улы|уулу)$/.test(word)) return word
  // «Клаусом-Йенсом», but «Тер-Минасовой» has one part that is declined.
  const [head = '', tail] = word.split('-')
  if (tail && /^(младш|старш)/.test(tail)) return `${straight(head, from)}-${tail.slice(0, 5)}ий`
  if (tail && head.length > 3 && /^\p{Lu}/u.test(tail)) return `${straight(head, from)}-${straight(tail, from)}`
  const fitting = readingsOf(word).filter(
    ({ known, marks, case: c, number }) =>
      known && (marks.name || marks.patronymic || marks.surname) && number !== 'plur' && (c === from || (from === 'accs' && c === 'gent')),
  )
  // «Анне» is Анна in the dative sooner than an undeclined Анне.
  const reading = fitting.find(({ marks }) => !marks.fixed) ?? fitting[0]
  const turned = reading?.inflect(reading.gender === 'femn' ? ['nomn', 'sing', 'femn'] : ['nomn', 'sing'])
  // The dictionary has «Пётр» for the nominative of «Петровичем».
  return turned && !(reading?.marks.patronymic && !/(ич|на)$/.test(turned)) ? inCaseOf(word, turned) : surnameFrom(word, from)
}

/** A case that the given name and the patronymic can stand in too: «сотрудничества Иванова Мария Петровна» is no genitive. */
const agreed = (words: readonly Token[], told: Case, isSaid: boolean): Case => {
  const known = words.map(({ text }) =>
    readingsOf(text).filter((each) => each.known && each.number !== 'plur' && (each.marks.name || each.marks.patronymic)),
  )
  const sets = known.filter((list) => list.length > 0).map((list) => new Set(list.map((each) => each.case)))
  const [first, ...others] = sets
  const shared = first ? [...first].filter((each) => others.every((set) => set.has(each))) : []
  // «с Анной Марковой», «Анне Марковой»: the given name tells what the surname does not.
  const isTold = isSaid ? words.some((word) => hasMark(word, 'patronymic')) : words.length > 1
  if (shared.length === 0 || shared.includes(told) || !isTold) return told
  return shared.includes('nomn') ? 'nomn' : toCase(shared[0] ?? told)
}

/** The name in the nominative, its surname and initials. `from` is the case that its post tells. */
export const nominativeName = (scene: Scene, at: number, { words, initials, full }: FoundName, from: Case | null) => {
  // «представителя губернатора Марковой А.Н.»: what the post seems to tell cannot be.
  const said = from !== null && words.some(({ text }) => cannotStandIn(from, text)) ? null : from
  const told = agreed(
    words,
    said ?? words.map(({ text }) => caseGivenAway(text)).find((each) => each !== null) ?? caseBefore(scene, at) ?? 'nomn',
    said !== null,
  )
  const straightened = words.map(({ text }) => straight(text, told))
  if (!full) return { name: `${straightened.join(' ')} ${initials}`, surname: straightened.join(' '), initials }
  const surname = surnameOf(scene, words, straightened)
  const given = straightened.findIndex((word) => particles.has(word.toLowerCase()))
  const others = straightened.slice(0, given > 0 ? given : undefined).filter((word) => !surname.split(' ').includes(word))
  return { name: straightened.join(' '), surname, initials: others.map((word) => `${word.slice(0, 1)}.`).join('') }
}
/** East Asian names begin with the surname, «Иванов Иван Иванович» too; others end with it, particles included. */
const surnameOf = ({ context }: Scene, tokens: readonly Token[], words: readonly string[]): string => {
  const [first = ''] = words
  // «Ян Новак» in a brief about Czechia is no Chinese name.
  const isWestern = (words[1]?.length ?? 0) > 6 || (context.country !== null && !easternCountries.has(context.country))
  const isGiven = tokens[0] !== undefined && hasMark(tokens[0], 'name') && tokens.length === 2 && isWestern
  if ((eastern.has(first.toLowerCase()) && !isGiven) || (tokens[2] && hasMark(tokens[2], 'patronymic'))) return first
  const father = words.findLastIndex((word) => fathers.has(word.toLowerCase())) + 1
  const particle = words.findIndex((word, k) => k > father && particles.has(word.toLowerCase()))
  return particle > 0 ? words.slice(particle).join(' ') : (words.findLast((word) => !/^[IVX]+$/.test(word)) ?? first)
}
