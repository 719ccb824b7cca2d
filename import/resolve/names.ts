import type { HomeProfile } from '../../graph/home.ts'
import { fold, stemsOf, wordsOf } from '../../graph/words.ts'

/** Legal forms and words of subordination that do not tell two organisations apart (05, Sameness of organisations). */
const legalForms = new Set(
  'ооо оао ао пао зао гуп муп гбуз гбу гку гау спб фгуп фгбу фгбоу во гбоу гбпоу нко ано тоо ип ltd inc llc gmbh co corp'.split(' '),
)

/** The normal name by which an organisation is known again: folded, without legal form, quotes and the home city's name. */
export const normalOrganization = (name: string, home: HomeProfile): string => {
  const homeWords = [home.name.ru, ...Object.values(home.cases), ...home.aliases].map(fold).toSorted((a, b) => b.length - a.length)
  const bare = homeWords.reduce((rest, word) => ` ${rest} `.replaceAll(` ${word} `, ' ').trim(), fold(name))
  const kept = bare.split(' ').filter((word) => !legalForms.has(word))
  return (kept.length > 0 ? kept : fold(name).split(' ')).join(' ')
}

const initialsPattern = /^((?:\p{Lu}\.[\s-]?){1,3})$/u
const patronymic = /(вич|вна|ич|инична|оглы|кызы)$/u

/** A person's surname and initials, as far as the name tells them: «Марков О.Д.» and «Олег Дмитриевич Марков» give марков, од. */
export const surnameAndInitials = (name: string): { surname: string; initials: string } => {
  const parts = name.trim().split(/\s+/)
  const [first = '', second = '', third = ''] = parts
  const rest = parts.slice(1).join(' ')
  if (parts.length > 1 && initialsPattern.test(rest)) return { surname: fold(first), initials: letters(rest) }
  if (parts.length === 3 && patronymic.test(fold(second))) return { surname: fold(third), initials: letters(`${first[0]}${second[0]}`) }
  if (parts.length === 3 && patronymic.test(fold(third))) return { surname: fold(first), initials: letters(`${second[0]}${third[0]}`) }
  return { surname: wordsOf(name).join(''), initials: '' }
}

const letters = (text: string): string => (fold(text).match(/\p{L}/gu) ?? []).join('')

/** The stems of a title in one order, so that the order of its words does not matter. */
export const titleKey = (title: string): string =>
  stemsOf(title)
    .filter((stem) => stem.length > 1)
    .toSorted()
    .join(' ')
