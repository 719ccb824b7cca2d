import papaparse from 'papaparse'
import type { Fault } from '../graph/answers.ts'
import type { Language, Wording } from '../graph/text.ts'
import { placeInWords } from './sources.ts'

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
