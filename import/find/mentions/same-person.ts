import { rememberedOf } from '../../../graph/remember.ts'
import { stem } from '../../../graph/words.ts'
import { nameWords } from '../language/words.ts'
import type { PersonMention } from '../mention.ts'

const eastern = new Set(nameWords.eastern.map((syllable) => syllable.toLowerCase()))
const squeezed = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}]/gu, '')

const isEastern = ({ name }: PersonMention): boolean => !name.includes('.') && eastern.has(name.split(' ')[0]?.toLowerCase() ?? '')
const plain = (name: string): string => name.toLowerCase().replaceAll('ё', 'е').split(' ').map(stem).join(' ')

export const personKey = (person: PersonMention): string =>
  isEastern(person) ? squeezed(person.name) : `${plain(person.surname)} ${person.initials}`

/** One name told in two cases: the longer adds an ending. */
const isOneForm = (a: string, b: string): boolean => {
  // Everybody is compared with everybody, and hardly anybody is called alike.
  if (a !== '' && b !== '' && a.charAt(0) !== b.charAt(0)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) && /^(а|у|е|ом|ем|я|ю|ы|ой)?$/.test(long.slice(short.length))
}

const lettersOf = (initials: string): string[] =>
  initials
    .split('.')
    .map((letter) => letter.trim())
    .filter(Boolean)

/** What a telling is compared by: each is compared with all before it. */
const keyOf = rememberedOf((person: PersonMention) => ({
  eastern: isEastern(person),
  squeezed: squeezed(person.name),
  surname: plain(person.surname),
  letters: lettersOf(person.initials),
}))

/** Whether two tellings certainly mean one person: East Asian names by their syllables however spaced, others by surname and initials that do not differ. */
export const samePerson = (a: PersonMention, b: PersonMention): boolean => {
  const [one, other] = [keyOf(a), keyOf(b)]
  if (one.eastern || other.eastern) return isOneForm(one.squeezed, other.squeezed)
  if (!isOneForm(one.surname, other.surname)) return false
  const [x, y] = [one.letters, other.letters]
  if (x.length === 0 || y.length === 0) return a.surname === b.surname && (x.length > 0 || y.length > 0 || a.name === b.name)
  const shorter = Math.min(x.length, y.length)
  return x.slice(0, shorter).join() === y.slice(0, shorter).join()
}
