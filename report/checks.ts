import papaparse from 'papaparse'
import type { Fault } from '../graph/answers.ts'
import { checkCodes, checks } from '../graph/checks.ts'
import { type Language, said, type Wording } from '../graph/text.ts'
import { dateOfDocument } from './dates.ts'
import type { Paper, Part, Section } from './paper/paper.ts'
import { placeInWords, sayPlace } from './sources.ts'

const headings: readonly Wording[] = [
  { ru: 'Проверка', en: 'Check' },
  { ru: 'О чём', en: 'About' },
  { ru: 'Замечание', en: 'Remark' },
  { ru: 'Документ', en: 'Document' },
  { ru: 'Место', en: 'Place' },
  { ru: 'Текст', en: 'Text' },
]

/** The findings of the checks as a table for a spreadsheet, a row for each place: UTF-8 with its mark, no cell can be a formula. */
export const checksCsv = (faults: readonly Fault[], language: Language): string => {
  const rows = faults.flatMap(({ says, name, note, evidence }) => {
    const told = [says[language], name, note?.[language] ?? '']
    const places = evidence.flatMap(({ documentName, passages }) =>
      passages.map(({ locator, quote }) => [...told, documentName, placeInWords(locator, language), quote]),
    )
    return places.length > 0 ? places : [[...told, '', '', '']]
  })
  return `\uFEFF${papaparse.unparse([headings.map((heading) => heading[language]), ...rows], { escapeFormulae: true })}\r\n`
}

const words = {
  title: { ru: 'Проверка данных', en: 'Checks of the data' },
  day: { ru: 'Составлено {day}. Замечаний: {count}.', en: 'Drawn up on {day}. Remarks: {count}.' },
  more: { ru: 'и ещё мест: {count}', en: 'and places more: {count}' },
  none: { ru: 'Замечаний нет', en: 'No remarks' },
  clean: { ru: 'Загруженные документы не расходятся и прочитаны целиком.', en: 'The imported documents agree and were read whole.' },
} as const satisfies Record<string, Wording>

/** More places than these of one remark nobody looks up on paper. */
const mostPlaces = 10

/** The findings of the checks on paper: a section a check, each remark with its places in the documents. `today` is a day, YYYY-MM-DD. */
export const checksPaper = (faults: readonly Fault[], language: Language, today: string): Paper => ({
  language,
  name: words.title[language],
  title: [words.title[language]],
  sections:
    faults.length === 0
      ? [{ id: 'none', heading: words.none[language], parts: [{ lines: [lineOf(words.clean[language])] }] }]
      : checkCodes.flatMap((code): Section[] => {
          const own = faults.filter((fault) => fault.code === code)
          if (own.length === 0) return []
          const { says, explains } = checks[code]
          return [
            {
              id: code,
              heading: `${says[language]}: ${own.length}`,
              parts: [{ lines: [lineOf(explains[language])] }, ...own.flatMap((fault) => partsOf(fault, language))],
            },
          ]
        }),
  notes: [said(words.day, language, { day: dateOfDocument(today), count: faults.length })],
  asOf: undefined,
  copy: 'clean',
})

const lineOf = (text: string) => ({ text, said: [] })

/** A remark, and below it the places that it is about. */
const partsOf = ({ name, note, evidence }: Fault, language: Language): Part[] => {
  const places = evidence.flatMap(({ documentName, passages }) =>
    passages.map(({ locator, quote }) => `${documentName}, ${sayPlace(locator, language)}: «${quote.replaceAll(/\s+/g, ' ').trim()}»`),
  )
  const over = places.length - mostPlaces
  return [
    { lines: [lineOf(note === undefined ? name : `${name}. ${note[language]}`)] },
    {
      lines: places.slice(0, mostPlaces).map(lineOf),
      isList: true,
      ...(over > 0 ? { more: said(words.more, language, { count: over }) } : {}),
    },
  ]
}
