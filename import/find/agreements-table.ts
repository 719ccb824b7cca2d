import { type Titled, titlesOfCell } from './agreement-titles.ts'
import { tellsOfTie } from './agreement-words.ts'
import { type FoundDate, findDates } from './dates.ts'

/** What the columns «Основание» and «Год» of a row say together. */
export interface RowDocuments {
  documents: { titled: Titled; dates: string[] }[]
  /** Foundings of relations, each where its date stands: in the column of dates, or (none there) in the column of documents. */
  ties: { date: FoundDate; in: 'date' | 'basis' }[]
}

/** The documents of a row with their dates, and the years in which relations were founded. */
export const documentsOf = (basis: string, date: string): RowDocuments => {
  const titles = titlesOfCell(basis)
  if (titles.length > 0 && !/\d/.test(date)) return documentsWithDates(basis, titles)
  const found = findDates(date, { bareYears: true })
  const founding = found.filter((one, at) => isFounding(date, one, found[at - 1], found[at + 1]))
  if (titles.length === 0) {
    const isTie = tellsOfTie(basis) || !/\p{L}/u.test(basis) || founding.length > 0
    const inBasis = found.length === 0 ? findDates(basis, { bareYears: true }).filter(({ validity }) => !validity) : []
    return {
      documents: [],
      ties: isTie
        ? [...found.map((one) => ({ date: one, in: 'date' as const })), ...inBasis.map((one) => ({ date: one, in: 'basis' as const }))]
        : [],
    }
  }
  const [first] = founding.length === 0 && found.length > titles.length && tellsOfTie(basis.slice(0, titles[0]?.from)) ? found : []
  if (first) founding.push(first)
  const dates = found.filter((one) => !founding.includes(one) && !one.validity).map(({ start }) => start)
  return {
    documents: titles.map((titled, at) => ({ titled, dates: datesFor(at, titles, dates, titled) })),
    ties: founding.map((one) => ({ date: one, in: 'date' as const })),
  }
}

/** Documents and foundings of a cell that holds its dates too: «Соглашение о дружбе от 05.07.1989», «… 1961 г. – установление связей». */
const documentsWithDates = (basis: string, titles: readonly Titled[]): RowDocuments => {
  const found = findDates(basis, { bareYears: true }).filter(({ validity }) => !validity)
  const founding = found.filter((one, at) => {
    const ahead = basis.slice(found[at - 1]?.to ?? 0, one.from)
    const isTold =
      tellsOfTie(ahead.replace(/\s(?:с|со|в|от)\s*$/iu, '')) && titlesOfCell(ahead).length === 0 && (at === 0 || /[;\n]/.test(ahead))
    return isTold || tellsOfTie(basis.slice(one.to, found[at + 1]?.from))
  })
  const dates = found.filter((one) => !founding.includes(one))
  const within = (of: readonly FoundDate[], at: number) =>
    of.filter(({ from }) => (titles[at]?.from ?? 0) <= from && from < (titles[at + 1]?.from ?? basis.length))
  const isEachDated = titles.every((_, at) => within(dates, at).length > 0)
  const named = titles.map((titled, at) => undated(titled, within(found, at)))
  const all = dates.map(({ start }) => start)
  return {
    documents: named.map((titled, at) => ({
      titled,
      dates: isEachDated ? within(dates, at).map(({ start }) => start) : datesFor(at, named, all, titled),
    })),
    ties: founding.map((one) => ({ date: one, in: 'basis' as const })),
  }
}
/** A title without the dates that stand behind it. */
const undated = (titled: Titled, dates: readonly FoundDate[]): Titled => {
  const [first] = dates
  if (!first) return titled
  const title = titled.title
    .slice(0, titled.title.length - Math.max(0, titled.to - first.from))
    .replace(/[\s,;(–-]+(?:от|подписано?)?[\s,;(–-]*$/iu, '')
  return { ...titled, title: title.length > 6 ? title : titled.title }
}

/** Whether the words after a date, or before it where none follow, tell of a founding: «1956 г. – установление связей». */
const isFounding = (text: string, one: FoundDate, before: FoundDate | undefined, after: FoundDate | undefined): boolean => {
  const behind = text.slice(one.to, after?.from)
  const ahead = text.slice(before?.to ?? 0, one.from)
  if (/^\s*(?:гг?\.?|год[а-я]*)?\s*[-–—]\s*(?:установлен|начало|контакт)/iu.test(behind)) return true
  if (/\p{L}{3}/u.test(behind.replace(/^\s*(?:гг?\.?|год[а-я]*)/iu, ''))) return tellsOfTie(behind)
  return tellsOfTie(ahead) && (before === undefined || !tellsOfTie(text.slice(before.to, before.to + 40)))
}

/** The dates of one of several documents: in order; one date for all; what is left over belongs to the last; else the title's own. */
const datesFor = (at: number, titles: readonly Titled[], dates: readonly string[], { title }: Titled): string[] => {
  const own = findDates(title, { bareYears: false }).filter(({ validity }) => !validity)
  if (dates.length === 0) return own.map(({ start }) => start)
  if (titles.length === 1) return [...dates]
  if (dates.length === 1) return titles.length === 2 && own.length > 0 ? own.map(({ start }) => start) : [...dates]
  if (at === titles.length - 1) return dates.slice(at)
  return dates.slice(at, at + 1)
}
