import type { Wording } from '../../graph/text.ts'
import { latinLetters } from '../../graph/words.ts'

/** Russian letters in Latin ones by ICAO Doc 9303 (part 3, section 6), as in Russian passports: the one table by which names are transliterated. */
const latin: Readonly<Record<string, string>> = { ...latinLetters, ё: 'e', й: 'i', ъ: 'ie', ю: 'iu', я: 'ia' }

/** The sign of a name that was transliterated, and what it means. */
export const sign = '*'
export const signMeans: Wording = {
  ru: `${sign} Имя передано латиницей по таблице ИКАО (Doc 9303): английского написания в документах нет.`,
  en: `${sign} Transliterated from Russian by the ICAO table (Doc 9303): the documents give no English spelling. Titles of documents and the documents' own words stay in Russian.`,
}

/** Russian letters in Latin ones, capitals kept: «Щукин А.Я.» gives `Shchukin A.Ia.`; every other character stays. */
export const inLatin = (text: string): string =>
  text.replaceAll(/[а-яё]/giu, (letter, at: number) => {
    const lower = letter.toLowerCase()
    const found = latin[lower] ?? letter
    if (letter === lower) return found
    const isAllCapitals = /\p{Lu}/u.test(text.charAt(at + 1)) && !/\p{Ll}/u.test(text.charAt(at + 2))
    return isAllCapitals ? found.toUpperCase() : found.charAt(0).toUpperCase() + found.slice(1)
  })
