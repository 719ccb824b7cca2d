import { findDates } from './dates.ts'
import { readingsOf } from './language/morphology.ts'
import { joined, part } from './markup.ts'
import type { Stretch } from './stretch.ts'

/** A marker of a place that waits for its name: the cell was cut after it. */
const waitsForName =
  /^(?:\p{L}+(?:ый|ий|ая|яя|ое|ые)\s+)?(?:провинци[яи]|префектур[аы]|город|гор\.|г\.|регион|район|округ|штат|земля|республика|ато|пров\.|преф\.)$|\s(?:и|г\.|город|провинция|префектура)$|^\p{L}+(?:ая|яя|ое|ые)$|план\s+(?:\p{L}+\s+)?мероприятий$/iu
const waitsForMore = /(?:[-–—,(«]|\s(?:и|или|между|о|об|с|со|в|во|на|по|для|от|к|г\.|им\.|города|республики|провинции|области))$/iu

const openOnes = (text: string, open: string, close: string): number => text.split(open).length - text.split(close).length

/** Whether `below` is the rest of the text `above`: it starts in mid-sentence, or what stands above waits for more. */
export const goesOn = (above: string, below: string): boolean => {
  if (above === '' || below === '') return false
  if (
    /^[\p{Ll}),.;:»]/u.test(below) &&
    !/^(?:г|гор|пров|преф|обл)\.|^(?:город|провинция|префектура|область|регион|район|земля|штат|округ|муниципал|автономн)/u.test(below)
  )
    return true
  if (/^\(|^(?:обл|пров|преф|р-н)\.?$/iu.test(below)) return true
  return waitsForName.test(above) || waitsForMore.test(above) || openOnes(above, '(', ')') > 0
}

/** Two parts of a cell that a page's end had cut: one text again; a new paragraph only where a new item begins. */
export const joinCells = (above: Stretch | undefined, below: Stretch | undefined): Stretch => {
  const cells = [above, below].filter((cell) => cell !== undefined).map(trimmed)
  const [first, second] = cells
  const isCut = first !== undefined && second !== undefined && isCutByPage(first.text, second.text)
  const parts = isCut ? [part(first, 0, first.text.length - 1), second] : cells
  return joined(parts, (before, after) => {
    if (isCut || (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after))) return ''
    return startsItem(after) && !isOpen(before) ? '\n' : ' '
  })
}

/** «воевод-» and «ства» are one word that the page cut; «научно-» and «технической» keep their hyphen. */
const isCutByPage = (above: string, below: string): boolean => {
  const [, left = ''] = /(?<![\p{L}-])(\p{L}+)-$/u.exec(above) ?? []
  const [right = ''] = /^\p{Ll}+(?!-)/u.exec(below) ?? []
  if (left === '' || right === '') return false
  const isKnown = (word: string) => readingsOf(word).some(({ known }) => known)
  return isKnown(left + right) || (!/[ое]$/u.test(left) && !(isKnown(left) && isKnown(right)))
}

const isOpen = (text: string): boolean => waitsForMore.test(text)
/** Whether a text begins with a date or a bullet, as an item of a list of events does. */
const startsItem = (text: string): boolean => {
  if (/^[•·▪*]/.test(text)) return true
  const [first] = findDates(text, { year: 2000 })
  return first !== undefined && first.from <= 12 && /^(?:с|в|во|в период с)?\s*$/i.test(text.slice(0, first.from))
}

const trimmed = (cell: Stretch): Stretch => {
  const start = cell.text.length - cell.text.trimStart().length
  return part(cell, start, Math.max(start, cell.text.trimEnd().length))
}
