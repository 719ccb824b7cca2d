import { nameWords } from '../../import/find/language/words.ts'
import type { Annotated, Reference } from './annotated.ts'
import { exchanged } from './annotated.ts'
import { classOf, formsInto } from './classes.ts'
import { oneOf, type Random, shuffled } from './random.ts'
import { type Culture, givenNames, surnames } from './words.ts'

const eastern = new Set(nameWords.eastern)
const cultures: Record<string, Culture> = { VN: 'vietnamese', CN: 'chinese', KR: 'korean', JP: 'japanese' }

/** Where a person's name is from: the country that its events are with, for a name that is not written in the Russian way. */
const cultureOf = (person: { id: string; name: string }, { events }: Reference): Culture => {
  const isRussian = /[ое]вич|[ое]вн[аы]|(?:[ое]ва?|ина?|[сц]к(?:ий|ая)|ко) \p{Lu}\.\p{Lu}\.$/u.test(person.name)
  if (isRussian) return 'russian'
  const [country = ''] = events.find(({ people }) => people.includes(person.id))?.country ?? []
  const first = person.name.split(/[\s-]/)[0] ?? ''
  const culture = cultures[country]
  return culture === 'japanese' || (culture && eastern.has(first)) ? culture : eastern.has(first) ? 'korean' : 'western'
}

/** People get other names of the same form: surname for surname, given name for given name, in the same case; initials change too. */
export const otherPeople = (annotated: Annotated, random: Random): Annotated => {
  const { reference } = annotated
  const words = new Map<string, string>()
  const exchanges = new Map<string, string>()
  for (const person of reference.people) {
    const culture = cultureOf(person, reference)
    const hasInitials = /\p{Lu}\./u.test(person.name)
    const parts = person.name.split(' ').filter((part) => !part.includes('.'))
    // One name alone («Кирилл»), and a given name that is written now in one word and now in two, stay.
    const isWhole = person.mentions.every((written) => written.includes('.') || written.split(' ').length === parts.length)
    for (const [at, part] of parts.entries()) {
      const isSurname = hasInitials || (culture === 'western' || culture === 'japanese' ? at === parts.length - 1 : at === 0)
      const declined = isSurname && (culture === 'russian' || culture === 'western') ? 'surname' : 'name'
      const of = classOf(part, declined)
      if (
        !of ||
        words.has(part) ||
        (!hasInitials && parts.length === 1) ||
        (!isSurname && !isWhole) ||
        /^(?:Ван|Де|Фон|Тер|Ди)$/u.test(part)
      )
        continue
      const pool = (isSurname || /[ое]вич$|[ое]вна$/u.test(part) ? surnames : givenNames)[culture]
      const other = oneOf(
        pool.filter(
          (name) =>
            classOf(name, declined)?.name === of.name && name !== part && !reference.people.some(({ name: taken }) => taken.includes(name)),
        ),
        random,
      )
      const stem = other ? classOf(other, declined)?.stem : undefined
      if (stem) for (const [from, to] of formsInto(of.name, of.stem, stem)) words.set(from, to)
    }
    const given = new Map(parts.map((part) => [part.charAt(0), (words.get(part) ?? part).charAt(0)]))
    const initials = shuffled('АБВГДЕИКЛМНОПРС'.split(''), random)
    const initialOf = (letter: string): string => given.get(letter) ?? initials[letter.charCodeAt(0) % initials.length] ?? letter
    for (const written of [person.name, ...person.mentions]) {
      const other = written
        .replaceAll(/[\p{L}-]{2,}|(?<=\s|^)\p{L}(?=\s|$)/gu, (word) => words.get(word) ?? word)
        .replaceAll(/\p{Lu}(?=\.)/gu, initialOf)
      if (other !== written) exchanges.set(written, other)
    }
    // The surname also stands alone, or with other initials, elsewhere in the text.
    for (const [from, to] of words)
      if (from.length >= 5 && person.mentions.some((written) => written.includes(from.slice(0, -2)))) exchanges.set(from, to)
  }
  return exchanged(annotated, exchanges)
}
