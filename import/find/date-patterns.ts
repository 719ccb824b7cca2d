/** What a pattern reads: ISO dates that may still be impossible. */
export interface Calendar {
  start: string
  end: string
  words?: string
  yearStated: boolean
}
interface Years {
  /** The year of a date that names none. */
  year: number | undefined
  /** The year that was named last before: «в этом же году». */
  lastNamed: number | undefined
  /** The date that was named last before: «в том же месяце», «на следующий день». */
  lastDate?: string | undefined
}
type Groups = Record<string, string | undefined>
export interface DatePattern {
  pattern: RegExp
  read: (groups: Groups, years: Years) => Calendar | null
  /** Only in a column of dates. */
  bare?: true
}

const months = ['янв', 'февр?', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сент?', 'окт', 'нояб?', 'дек'] as const
const monthForms = [
  'январ[ьяеюём]+|янв\\.',
  'феврал[ьяеюём]+|февр?\\.',
  'март(?:[аеу]|ом)?',
  'апрел[ьяеюём]+|апр\\.',
  'ма(?:[йяею]|ем)',
  'июн[ьяеюём]+',
  'июл[ьяеюём]+',
  'август(?:[аеу]|ом)?|авг\\.',
  'сентябр[ьяеюём]+|сент?\\.',
  'октябр[ьяеюём]+|окт\\.',
  'ноябр[ьяеюём]+|нояб?\\.',
  'декабр[ьяеюём]+|дек\\.',
]
const month = `(?:${monthForms.join('|')})(?![\\p{L}])`
const monthStarts = months.map((start) => new RegExp(`^${start}`, 'i'))
const monthNumber = (word: string | undefined): string =>
  String(monthStarts.findIndex((start) => start.test(word ?? '')) + 1).padStart(2, '0')

const day = '\\d{1,2}(?:-?(?:го|ого|ое))?'
const year = '(?:19|20)\\d\\d'
const yearWord = '(?:\\s*(?:гг?\\.?(?![\\p{L}])|год[а-я]*))'
const dash = '\\s*[-–—−]\\s*'
const upTo = `(?:${dash}|\\s+по\\s+|\\s+до\\s+)`
const s = '\\s*'
const atHead = '(?<=^\\s*|\\n\\s*|\\p{L}{3}[.;»)"]{1,3}\\s+)'

/** What a date in figures may stand before without a dash. */
const opening =
  '(?:\\p{Lu}|визит|встреч|выставк|концерт|заседани|переговор|конференци|форум|семинар|презентаци|открыт|подписан|участи|поездк|делегаци|вебинар|при[её]м|круглый|фестивал|турнир)'

const datePattern = (source: string, read: DatePattern['read'], bare?: true): DatePattern => ({
  pattern: new RegExp(source, 'iuy'),
  read,
  ...(bare ? { bare } : {}),
})
/** The same where a capital letter counts, and months are numbers. */
const beforeCapital = (source: string, read: DatePattern['read']): DatePattern => ({ pattern: new RegExp(source, 'uy'), read })
const two = (number: string | undefined): string => (number ?? '').replace(/\D/g, '').padStart(2, '0')
const shifted = (isoYear: string, by: number): string => String(Number(isoYear) + by)

/** Both ends of a range; the year named at one end, or known, is the other's too; a range over New Year starts the year before. */
const range = (
  fromMonthDay: string,
  toMonthDay: string,
  named: { start?: string | undefined; end?: string | undefined },
  { year }: Years,
): Calendar | null => {
  const known = named.end ?? named.start ?? (year === undefined ? undefined : String(year))
  if (!known) return null
  const overNewYear = fromMonthDay > toMonthDay && !named.start
  const startYear = named.start ?? (overNewYear && named.end ? shifted(known, -1) : known)
  const endYear = named.end ?? (fromMonthDay > toMonthDay ? shifted(startYear, 1) : startYear)
  return { start: `${startYear}-${fromMonthDay}`, end: `${endYear}-${toMonthDay}`, yearStated: Boolean(named.start ?? named.end) }
}
const wholeYear = (of: number | string | undefined, words: string | undefined, yearStated: boolean): Calendar | null =>
  of === undefined ? null : { start: String(of), end: String(of), ...(words ? { words } : {}), yearStated }

const dayAfter = (date: string): string | null =>
  date.length === 10 ? new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : null

const parts: Record<string, [start: string, end: string]> = {
  перво: ['01', '06'],
  второ: ['07', '12'],
}
const quarters: Record<string, [start: string, end: string]> = {
  i: ['01', '03'],
  ii: ['04', '06'],
  iii: ['07', '09'],
  iv: ['10', '12'],
}
const quarterOf: Record<string, string> = { 1: 'i', 2: 'ii', 3: 'iii', 4: 'iv', перво: 'i', второ: 'ii', треть: 'iii', четве: 'iv' }

/** The forms in which the documents write dates (05-import), the longest first. */
export const datePatterns: DatePattern[] = [
  // «28 ноября - 3 декабря», «с 3 октября по 12 октября 2024 года», «28 декабря 2019 г. – 8 января 2020 г.»
  datePattern(
    `(?<d1>${day})\\s+(?<m1>${month})(?:${s}(?<y1>${year})${yearWord}?)?(?:${upTo}|\\s+и\\s+)(?<d2>${day})\\s+(?<m2>${month})(?:${s}(?<y2>${year})(?!\\d)${yearWord}?)?`,
    (g, years) =>
      range(`${monthNumber(g['m1'])}-${two(g['d1'])}`, `${monthNumber(g['m2'])}-${two(g['d2'])}`, { start: g['y1'], end: g['y2'] }, years),
  ),
  // «12-15 октября», «с 3 по 12 октября 2024 года», «3 и 5 мая»
  datePattern(
    `(?<d1>${day})(?:${upTo}|\\s*,\\s*(?:\\d{1,2}\\s*,\\s*)*|\\s+и\\s+|\\s*,\\s*(?:\\d{1,2}\\s*,\\s*)*\\d{1,2}\\s+и\\s+)(?<d2>${day})\\s+(?<m>${month})(?:${s}(?<y>${year})(?!\\d)${yearWord}?)?`,
    (g, years) => range(`${monthNumber(g['m'])}-${two(g['d1'])}`, `${monthNumber(g['m'])}-${two(g['d2'])}`, { end: g['y'] }, years),
  ),
  // «29 мая 2020 г.», «01 февраля 2018 года», «10 марта»
  datePattern(`(?<d>${day})\\s+(?<m>${month})(?:${s}(?<y>${year})(?!\\d)${yearWord}?)?`, (g, years) => {
    const one = `${monthNumber(g['m'])}-${two(g['d'])}`
    return range(one, one, { end: g['y'] }, years)
  }),
  // «12.10.2019 – 15.10.2019», «12-15.10.2019», «12.10-15.11.2019»
  datePattern(
    `(?<d1>\\d{1,2})(?:\\.(?<m1>\\d{1,2})(?:\\.(?<y1>${year}))?\\.?)?(?:г\\.)?${upTo}(?<d2>\\d{1,2})\\.(?<m2>\\d{1,2})\\.(?<y2>${year})(?!\\d)${yearWord}?`,
    (g, years) =>
      range(`${two(g['m1'] ?? g['m2'])}-${two(g['d1'])}`, `${two(g['m2'])}-${two(g['d2'])}`, { start: g['y1'], end: g['y2'] }, years),
  ),
  // «05.12.2011»
  datePattern(`(?<d>\\d{1,2})[./](?<m>\\d{1,2})[./](?<y>${year})(?!\\d)${yearWord}?`, (g) => {
    const one = `${g['y']}-${two(g['m'])}-${two(g['d'])}`
    return { start: one, end: one, yearStated: true }
  }),
  // «12.03 – встреча», «15-17.04 – визит»: without a year only at the head of an item, where it cannot be a number
  datePattern(`(?<d1>\\d{1,2})(?:\\.(?<m1>\\d\\d))?${dash}(?<d2>\\d{1,2})\\.(?<m2>0[1-9]|1[0-2])(?=\\.?\\s*[-–—]\\s+\\p{L})`, (g, years) =>
    range(`${two(g['m1'] ?? g['m2'])}-${two(g['d1'])}`, `${two(g['m2'])}-${two(g['d2'])}`, {}, years),
  ),
  datePattern(`(?<d>\\d{1,2})\\.(?<m>0[1-9]|1[0-2])(?=\\.?\\s*[-–—]\\s+\\p{L})`, (g, years) => {
    const one = `${g['m']}-${two(g['d'])}`
    return range(one, one, {}, years)
  }),
  // «14.02 Открытие катка», «21.03-23.03 выставка»: without a dash only where a sentence begins, before a capital or an event
  beforeCapital(
    `${atHead}(?<d1>\\d{1,2})\\.(?<m1>0[1-9]|1[0-2])${dash}(?<d2>\\d{1,2})\\.(?<m2>0[1-9]|1[0-2])(?=\\.?\\s+${opening})`,
    (g, years) => range(`${two(g['m1'])}-${two(g['d1'])}`, `${two(g['m2'])}-${two(g['d2'])}`, {}, years),
  ),
  beforeCapital(`${atHead}(?<d1>\\d{1,2})${dash}(?<d2>\\d{1,2})\\.(?<m>0[1-9]|1[0-2])(?=\\.?\\s+${opening})`, (g, years) =>
    range(`${two(g['m'])}-${two(g['d1'])}`, `${two(g['m'])}-${two(g['d2'])}`, {}, years),
  ),
  beforeCapital(`${atHead}(?<d>\\d{1,2})\\.(?<m>0[1-9]|1[0-2])(?=\\.?\\s+${opening})`, (g, years) => {
    const one = `${g['m']}-${two(g['d'])}`
    return range(one, one, {}, years)
  }),
  // `2005-12-09`
  datePattern(`(?<y>${year})-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)`, (g) => {
    const one = `${g['y']}-${g['m']}-${g['d']}`
    return { start: one, end: one, yearStated: true }
  }),
  // «Январь-декабрь», «с января по сентябрь 2017 года»
  datePattern(
    `(?<m1>${month})(?:${s}(?<y1>${year})${yearWord}?)?(?:${upTo}|\\s+и\\s+)(?<m2>${month})(?:${s}(?<y2>${year})(?!\\d)${yearWord}?)?`,
    (g, years) => range(monthNumber(g['m1']), monthNumber(g['m2']), { start: g['y1'], end: g['y2'] }, years),
  ),
  // «Март, июнь – два заседания»
  datePattern(`(?<m1>${month})\\s*,\\s*(?:${month}\\s*,\\s*)*(?<m2>${month})(?=\\s*[-–—]\\s)`, (g, years) =>
    range(monthNumber(g['m1']), monthNumber(g['m2']), {}, years),
  ),
  // «в феврале 2013 г.», «июнь 2017 г.»
  datePattern(`(?<m>${month})${s}(?<y>${year})(?!\\d)${yearWord}?`, (g, years) =>
    range(monthNumber(g['m']), monthNumber(g['m']), { end: g['y'] }, years),
  ),
  // «12.2019»
  datePattern(`(?<m>0[1-9]|1[0-2])\\.(?<y>${year})(?!\\d)${yearWord}?`, (g, years) =>
    range(two(g['m']), two(g['m']), { end: g['y'] }, years),
  ),
  // «в сентябре», «в мае 12 школьников», «август –»: only with a preposition or at the head of an item, where it cannot be a name
  datePattern(
    `(?:во?|за|к|с)\\s+(?:(?:начале|середине|конце)\\s+)?(?<m>${month})(?!\\s*\\d(?!\\d{0,2}\\s+(?!числ)\\p{Ll})|${upTo}(?:${month}))`,
    (g, years) => range(monthNumber(g['m']), monthNumber(g['m']), {}, years),
  ),
  datePattern(`(?<m>${month})(?=\\s*(?:\\([^()]{1,40}\\)\\s*)?[-–—:)])`, (g, years) =>
    range(monthNumber(g['m']), monthNumber(g['m']), {}, years),
  ),
  // «Май. Стажировка учителей»
  beforeCapital(
    `${atHead}(?<m>Январь|Февраль|Март|Апрель|Май|Июнь|Июль|Август|Сентябрь|Октябрь|Ноябрь|Декабрь)(?=\\.\\s+\\p{Lu})`,
    (g, years) => range(monthNumber(g['m']), monthNumber(g['m']), {}, years),
  ),
  // «осенью 2016 года»: the year, with the words kept
  datePattern(
    `(?<words>(?:весн|лет|осен|зим)(?:ой|ом|ью|а|о|ь|ы|и)(?:\\s*[-–—]\\s*(?:весн|лет|осен|зим)(?:ой|ом|ью|а|о|ь))?)(?:\\s+(?<y>${year})(?:\\s*[-–—/]\\s*${year})?${yearWord}?|(?=\\s*[-–—]\\s)|(?<same>\\s+(?:этого|того)(?:\\s+же)?\\s+года))`,
    (g, { year: known, lastNamed }) => wholeYear(g['y'] ?? (g['same'] ? lastNamed : known), g['words'], g['y'] !== undefined),
  ),
  // «во II квартале 2019 года», «первое полугодие 2019 г.»
  datePattern(
    `(?<q>iv|iii|ii|i|[1-4](?:-?[а-я]{1,2})?|перв[а-я]+|втор[а-я]+|трет[а-я]+|четверт[а-я]+)\\s+(?<of>квартал|полугоди)[а-я]*(?:\\s+(?<y>${year})(?!\\d)${yearWord}?)?`,
    (g, years) => {
      const word = (g['q'] ?? '').toLowerCase()
      const quarter = quarterOf[/^\d/.test(word) ? word.charAt(0) : word.slice(0, 5)] ?? word
      const span = g['of']?.toLowerCase() === 'квартал' ? quarters[quarter] : parts[quarter === 'i' ? 'перво' : 'второ']
      return span ? range(span[0], span[1], { end: g['y'] }, years) : null
    },
  ),
  // «во второй половине 2025 г.»
  datePattern(`(?<q>перво|второ|перву|втору|перва|втора)[а-я]*\\s+половин[а-я]+\\s+(?<y>${year})(?!\\d)${yearWord}?`, (g, years) => {
    const span = parts[(g['q'] ?? '').toLowerCase().startsWith('п') ? 'перво' : 'второ']
    return span ? range(span[0], span[1], { end: g['y'] }, years) : null
  }),
  // «в этом же году», «в том же году»
  datePattern(`(?:в|во)\\s+(?<words>(?:этом|том)\\s+же\\s+году|этом\\s+году|том\\s+году)`, (g, { year: known, lastNamed }) =>
    wholeYear(lastNamed ?? known, g['words'], false),
  ),
  // «в том же месяце», «в этом месяце»
  datePattern(`(?:в|во)\\s+(?<words>(?:этом|том)\\s+же\\s+месяце|этом\\s+месяце)`, (_, { lastDate = '' }) =>
    lastDate.length >= 7 ? { start: lastDate.slice(0, 7), end: lastDate.slice(0, 7), yearStated: false } : null,
  ),
  // «на следующий день»
  datePattern(`на\\s+(?<words>следующий\\s+день)`, (_, { lastDate = '' }) => {
    const next = dayAfter(lastDate)
    return next === null ? null : { start: next, end: next, yearStated: false }
  }),
  // «в течение года», «в течение 2019 года», «на протяжении года»
  datePattern(`(?<words>(?:в\\s+течени[еи]|на\\s+протяжении)\\s+(?:всего\\s+)?)(?:(?<y>${year})${yearWord}?|года)`, (g, { year: known }) =>
    wholeYear(g['y'] ?? known, 'в течение года', g['y'] !== undefined),
  ),
  // «Ежемесячно – …»: all through the year, at the head of an item
  datePattern(`(?<words>ежемесячно|ежеквартально|еженедельно|регулярно|постоянно)(?=\\s*[-–—]\\s)`, (g, { year: known }) =>
    wholeYear(known, g['words'], false),
  ),
  // «2019- 2021 гг.»; `2019-2021`
  datePattern(`(?<y1>${year})(?:${yearWord})?${upTo}(?<y2>${year})(?!\\d)(?!-[\\p{L}])${yearWord}`, (g) => ({
    start: g['y1'] ?? '',
    end: g['y2'] ?? '',
    yearStated: true,
  })),
  datePattern(
    `(?<y1>${year})${dash}(?<y2>${year})(?![\\d])`,
    (g) => ({ start: g['y1'] ?? '', end: g['y2'] ?? '', yearStated: true }),
    true,
  ),
  // «в 2011 и 2013 годах»
  datePattern(`(?<y1>${year})\\s+и\\s+(?<y2>${year})(?!\\d)${yearWord}`, (g) => ({
    start: g['y1'] ?? '',
    end: g['y2'] ?? '',
    yearStated: true,
  })),
  // «1956 г.», «в 2020 году», «2018»
  datePattern(`(?<y>${year})(?!\\d|-[\\p{L}])${yearWord}`, (g) => wholeYear(g['y'], undefined, true)),
  datePattern(`(?<y>${year})(?![\\d-]|[.,]\\d)`, (g) => wholeYear(g['y'], undefined, true), true),
]
