import type { Locator } from '../graph/locators.ts'
import type { Language } from '../graph/text.ts'
import type { Said } from './material.ts'

/** Where in a document something stands, in words: «таблица 1, строка 5, столбец 3», «абзац 12». */
export const sayPlace = (locator: Locator): string =>
  [
    ...(locator.page === undefined ? [] : [`стр. ${locator.page}`]),
    ...(locator.sheet === undefined ? [] : [`лист «${locator.sheet}»`]),
    ...('paragraph' in locator
      ? [`абзац ${locator.paragraph}`]
      : [`таблица ${locator.table}`, `строка ${locator.row}`, `столбец ${locator.column}`]),
  ].join(', ')

/** The sources of a sentence: each document once, with the places in it. */
export const saySources = (said: readonly Said[]): string => {
  const places = new Map<string, Set<string>>()
  for (const { statement, document } of said) {
    const known = places.get(document.name) ?? new Set<string>()
    for (const { locator } of statement.passages) known.add(sayPlace(locator))
    places.set(document.name, known)
  }
  return [...places].map(([name, where]) => `${name}: ${[...where].join('; ')}`).join('. ')
}

/** A place in a document in words, as short as a cell of a table wants it. */
export const placeInWords = (locator: Locator, language: Language): string => {
  const words = {
    ru: { paragraph: 'абзац', row: 'строка', column: 'столбец', page: 'с.', sheet: 'лист', table: 'таблица' },
    en: { paragraph: 'paragraph', row: 'row', column: 'column', page: 'p.', sheet: 'sheet', table: 'table' },
  }[language]
  const { page, sheet } = locator
  return [
    ...(sheet === undefined ? [] : [`${words.sheet} ${sheet}`]),
    ...(page === undefined ? [] : [`${words.page} ${page}`]),
    'paragraph' in locator
      ? `${words.paragraph} ${locator.paragraph}`
      : `${words.table} ${locator.table}, ${words.row} ${locator.row}, ${words.column} ${locator.column}`,
  ].join(', ')
}
