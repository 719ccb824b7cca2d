import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { remembered } from './remember.ts'

/** Lower case, «ё» as «е», every dash a hyphen, quotes and points gone, white space single. The base of every comparison. */
export const fold = (text: string): string => (/^[А-ЯЁа-яёA-Za-z0-9-]*$/.test(text) ? plainFold(text) : wholeFold(text))

/** Most of what is folded is one plain word, in which nothing but its case can differ. */
const plainFold = (word: string): string => word.toLowerCase().replaceAll('ё', 'е')

const wholeFold = (text: string): string =>
  text
    .replaceAll('№', ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»"“”„'‘’`().,;:!?]/g, ' ')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The words and numbers of a text, folded: «г. Пусан, 2017» gives г, пусан, 2017. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * The stem by which word forms meet: «Комитетом» and «комитет» give the same. Snowball's Russian and English, repeated until
 * nothing more comes off: once alone takes «пусане» to «пусан» but «пусан» (as if a verb) to «пуса».
 */
export const stem = remembered((word: string): string => {
  const shorter = /[а-я]/.test(word) ? stemRussian(word) : stemEnglish(word)
  return shorter === word || shorter.length < 2 ? word : stem(shorter)
}, 50_000)

/** The stems of a text, each once, in order. */
export const stemsOf = (text: string): string[] => [...new Set(wordsOf(text).map(stem))]

/** Russian letters in Latin ones as on road signs. */
export const latinLetters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Russian in Latin letters as on road signs: «Пусан» gives `pusan`. Latin letters stay. */
export const toLatin = (text: string): string => fold(text).replaceAll(/[а-я]/g, (letter) => latinLetters[letter] ?? letter)

/**
 * A skeleton in which differing romanisations meet: `Busan`, `Pusan` and «Пусан» give the same.
 * Voiced and unvoiced pairs fall together, doubled letters are single, `kh`, `h` and `x` are one.
 */
export const soundOf = remembered((text: string): string =>
  toLatin(text)
    .replaceAll(/ph/g, 'f')
    .replaceAll(/kh|x/g, 'h')
    .replaceAll(/ck|q/g, 'k')
    .replaceAll(/[bp]/g, 'p')
    .replaceAll(/[dt]/g, 't')
    .replaceAll(/[gk]/g, 'k')
    .replaceAll(/[vw]/g, 'v')
    .replaceAll(/[zs]/g, 's')
    .replaceAll(/[ijy]+/g, 'i')
    .replaceAll(/(.)\1+/g, '$1'),
)

/** The trigrams of a word with its edges marked, for finding in spite of a typing error. */
export const trigramsOf = (word: string): string[] => {
  const edged = `^${word}$`
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= edged.length; at++) grams.add(edged.slice(at, at + 3))
  return [...grams]
}

/** Part of an address: «Комитет по внешним связям» gives `комитет-по-внешним-связям`. Cyrillic stays readable. */
export const slug = (text: string): string => wordsOf(text).join('-').slice(0, 80).replace(/-+$/, '')
