import { type Annotated, markSource } from './annotated.ts'
import { oneOf, type Random } from './random.ts'

const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
const month = months.join('|')
const two = (day: string | number): string => String(day).padStart(2, '0')
const numberOf = (name: string): string => two(months.indexOf(name) + 1)

type Groups = Record<string, string | undefined>
interface Form {
  pattern: RegExp
  /** The same date in the other forms of such papers; `year` where the text or its column says it. */
  forms: (groups: Groups, year: string | undefined) => string[]
}
const stated = '(?:\\s+(?<y>(?:19|20)\\d\\d)(?:\\s*(?:г\\.|года|год)(?!\\p{L}))?)?'
const tail = (year: string | undefined): string => (year ? ` ${year} года` : '')

const forms: Form[] = [
  {
    pattern: new RegExp(`(?<![\\d.]|[-–]\\s*)(?<d1>\\d{1,2})\\s*[-–]\\s*(?<d2>\\d{1,2})\\s+(?<m>${month})${stated}`, 'gu'),
    forms: ({ d1 = '', d2 = '', m = '', y }, year) => [
      `с ${d1} по ${d2} ${m}${tail(y)}`,
      `${d1} – ${d2} ${m}${tail(y)}`,
      `${d1}–${d2} ${m}${tail(y)}`,
      `${d1} ${m} – ${d2} ${m}${tail(y)}`,
      ...(year
        ? [
            `${two(d1)}.${numberOf(m)}.${year} – ${two(d2)}.${numberOf(m)}.${year}`,
            `${two(d1)}-${two(d2)}.${numberOf(m)}.${year}`,
            `с ${two(d1)}.${numberOf(m)}.${year} по ${two(d2)}.${numberOf(m)}.${year}`,
          ]
        : []),
    ],
  },
  {
    pattern: new RegExp(
      `(?<![\\d.]|[-–]\\s*|(?:по|и|,)\\s+|${markSource})(?<d>\\d{1,2})\\s+(?<m>${month})(?!\\s*[-–]\\s*\\d)${stated}`,
      'gu',
    ),
    forms: ({ d = '', m = '', y }, year) => [
      `${two(d)} ${m}${tail(y)}`,
      ...(y ? [`${d} ${m} ${y} г.`, `${d} ${m} ${y}г.`] : []),
      ...(year ? [`${two(d)}.${numberOf(m)}.${year}`, `${d} ${m} ${year} года`] : []),
    ],
  },
  {
    pattern: /(?<![\d.])(?<d>\d\d)\.(?<m>\d\d)\.(?<y>(?:19|20)\d\d)(?![\d.]|\s*[-–])/gu,
    forms: ({ d = '', m = '', y = '' }) => {
      const name = months[Number(m) - 1] ?? ''
      return [`${Number(d)} ${name} ${y} г.`, `${d} ${name} ${y} года`, `${d}.${m}.${y} г.`, `${d}.${m}.${y}г.`]
    },
  },
  {
    pattern: /(?<=\p{L}\s+|^|\t)(?<y>(?:19|20)\d\d)\s+г\.(?=\s|$)(?!\s*\p{Lu})/gmu,
    forms: ({ y = '' }) => [`${y} год`, `${y}г.`],
  },
]

/** What may stand before a date that is an event's, and not a part of a name: the start of a text, an item, a sentence, or a mark. */
const before = new RegExp(`(?:^|[\\n\\t>•.;(–])(?:\\s|${markSource})*(?:[Вв]\\s+)?$`, 'u')

const sentenceBefore = new RegExp(`(?:^|[\\n\\t>•.])(?:\\s|${markSource})*$`, 'u')
/** Digits of a date that is rewritten already, which the next pattern must not find. */
const guarded = (date: string): string => date.replaceAll(/\d/g, (digit) => String.fromCharCode(0xf700 + Number(digit)))

/** Dates in other forms; a year is only added where the column says it. Dates inside sentences stay, unless they name their year. */
export const otherDates = ({ text, reference }: Annotated, random: Random): Annotated => {
  const column = reference.year === null ? undefined : String(reference.year)
  let now = text
  for (const { pattern, forms: others } of forms)
    now = now.replaceAll(pattern, (...found: unknown[]) => {
      const [whole, groups] = [String(found[0]), found.at(-1) as Groups]
      const at = Number(found.at(-3))
      const isItem = before.test(now.slice(Math.max(0, at - 12), at))
      if ((!isItem && !groups['y']) || random() < 0.4) return whole
      const year = groups['y'] ?? (isItem ? column : undefined)
      const other = oneOf(others(groups, year), random) ?? whole
      // «С 9 февраля» at the start of a sentence.
      const isStart = sentenceBefore.test(now.slice(Math.max(0, at - 6), at))
      return guarded(isStart && other.startsWith('с ') ? `С${other.slice(1)}` : other)
    })
  return { text: now.replaceAll(/[\uf700-\uf709]/gu, (digit) => String(digit.charCodeAt(0) - 0xf700)), reference }
}
