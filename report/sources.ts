import type { Locator } from '../graph/locators.ts'
import type { Language } from '../graph/text.ts'
import type { Said } from './material.ts'

/** Where in a document something stands, in words: «таблица 1, строка 5, столбец 3», «абзац 12». */
export const sayPlace = (locator: Locator, language: Language = 'ru'): string => {
  const say = words[language]
  return [
    ...(locator.page === undefined ? [] : [`${say.page} ${locator.page}`]),
    ...(locator.sheet === undefined ? [] : [`${say.sheet} «${locator.sheet}»`]),
    ...('paragraph' in locator
      ? [`${say.paragraph} ${locator.paragraph}`]
      : [`${say.table} ${locator.table}`, `${say.row} ${locator.row}`, `${say.column} ${locator.column}`]),
  ].join(', ')
}
const words = {
  ru: { page: 'стр.', sheet: 'лист', paragraph: 'абзац', table: 'таблица', row: 'строка', column: 'столбец' },
  en: { page: 'p.', sheet: 'sheet', paragraph: 'paragraph', table: 'table', row: 'row', column: 'column' },
} as const

/** The sources of a sentence: each document once, with the places in it. */
export const saySources = (said: readonly Said[], language: Language = 'ru'): string => {
  const places = new Map<string, Set<string>>()
  for (const { statement, document } of said) {
    const known = places.get(document.name) ?? new Set<string>()
    for (const { locator } of statement.passages) known.add(sayPlace(locator, language))
    places.set(document.name, known)
  }
  return [...places].map(([name, where]) => `${name}: ${[...where].join('; ')}`).join('. ')
}

/** A place in a document in words, as short as a cell of a table wants it. */
export const placeInWords = (locator: Locator, language: Language): string => {
  const words = {
    ru: {
      paragraph: 'абзац',
      row: 'строка',
      column: 'столбец',
      page: 'с.',
      sheet: 'лист',
      table: 'таблица',
      slide: 'слайд',
      notes: 'заметки',
    },
    en: {
      paragraph: 'paragraph',
      row: 'row',
      column: 'column',
      page: 'p.',
      sheet: 'sheet',
      table: 'table',
      slide: 'slide',
      notes: 'notes',
    },
  }[language]
  const { page, sheet, slide, notes } = locator
  // A slide is found by its number; its paragraphs have none.
  if (slide !== undefined) return `${words.slide} ${slide}${notes === true ? `, ${words.notes}` : ''}`
  return [
    ...(sheet === undefined ? [] : [`${words.sheet} ${sheet}`]),
    ...(page === undefined ? [] : [`${words.page} ${page}`]),
    'paragraph' in locator
      ? `${words.paragraph} ${locator.paragraph}`
      : `${words.table} ${locator.table}, ${words.row} ${locator.row}, ${words.column} ${locator.column}`,
  ].join(', ')
}
