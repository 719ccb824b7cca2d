import { compare } from '../../graph/compute.ts'
import type { Locator } from '../../graph/locators.ts'
import { pluralOf } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import { estimate, wrap } from '../../picture/text.ts'
import type { Knowledge, Material } from '../material.ts'

import { type Cell, type Frame, letters, type Table } from './deck.ts'

/** How many rows of one table, or paragraphs, are named; how many of them on each slide. */
const [mostPlaces, mostOnSlide] = [20, 3]

const words = {
  ru: {
    title: 'Источники',
    document: 'Документ',
    place: 'Где сказано',
    more: (count: number) => ` и ещё ${count}`,
    documents: (count: number) => ` и ещё ${count} ${pluralOf(count, ['документ', 'документа', 'документов'], 'ru')}`,
    table: 'таблица',
    rows: ['строка', 'строки'],
    paragraphs: ['абзац', 'абзацы'],
    sheet: 'лист',
  },
  en: {
    title: 'Sources',
    document: 'Document',
    place: 'Where',
    more: (count: number) => ` and ${count} more`,
    documents: (count: number) => ` and ${count} more ${pluralOf(count, ['document', 'documents'], 'en')}`,
    table: 'table',
    rows: ['row', 'rows'],
    paragraphs: ['paragraph', 'paragraphs'],
    sheet: 'sheet',
  },
} as const
export const sourcesTitle = (language: Language): string => words[language].title

export interface Source {
  document: string
  /** The places in it, in words. */
  places: string
}

/** The documents that tell of things, the newest first, each with the places in it; without things, all documents as wholes. */
export const sourcesOf = (ids: ReadonlySet<string>, material: Material, known: Knowledge, language: Language): Source[] => {
  return toldIn(ids, material, known).map(({ document, locators }) => ({
    document,
    places: placesTogether(locators, language, mostPlaces),
  }))
}

/** The sources as a table that fits a frame; what does not fit is counted in the last row. */
export const sourcesTable = (sources: readonly Source[], frame: Frame, language: Language): Table => {
  const say = words[language]
  const widths = [620, frame.width - 620]
  const rowOf = ({ document, places }: Source): { cells: Cell[]; height: number } => {
    const lines = [document, places].map((text, at) =>
      wrap(text, { width: (widths[at] ?? 0) - 24, size: letters.plain, lines: 3, measure: estimate }),
    )
    return {
      cells: lines.map((one) => ({ text: one.join('\n') })),
      height: Math.max(1, ...lines.map(({ length }) => length)) * letters.plain * 1.25 + 18,
    }
  }
  const head = { cells: [say.document, say.place].map((text): Cell => ({ text, bold: true, fill: '#eef5f8' })), height: 52 }
  const rows = [head]
  let room = frame.height - head.height - 52
  for (const [at, source] of sources.entries()) {
    const row = rowOf(source)
    room -= row.height
    if (room < 0) {
      rows.push({ cells: [{ text: say.more(sources.length - at).trim() }, { text: '' }], height: 52 })
      break
    }
    rows.push(row)
  }
  return { rows: rows.map(({ cells }) => cells), widths, heights: rows.map(({ height }) => height), ruled: true }
}

/** A document that a slide rests on, with the places in it, in words: no quotes, no ids. */
export interface SlideSource {
  document: string
  place: string
}

/** Rows of one table, or paragraphs, together: «таблица 1, строки 5, 8 и ещё 3». */
const placesTogether = (locators: readonly Locator[], language: Language, most: number): string => {
  const say = words[language]
  const groups = new Map<string, { names: readonly string[]; numbers: Set<number> }>()
  for (const locator of locators) {
    const sheet = locator.sheet === undefined ? [] : [`${say.sheet} «${locator.sheet}»`]
    const isRow = 'row' in locator
    const key = [...sheet, ...(isRow ? [`${say.table} ${locator.table}`] : [])].join(', ')
    const group = groups.get(key) ?? { names: isRow ? say.rows : say.paragraphs, numbers: new Set() }
    group.numbers.add(isRow ? locator.row : locator.paragraph)
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, { names, numbers }]) => {
      const all = [...numbers].sort((a, b) => a - b)
      const some = `${names[all.length === 1 ? 0 : 1]} ${all.slice(0, most).join(', ')}`
      return [key, all.length > most ? some + say.more(all.length - most) : some].filter(Boolean).join(', ')
    })
    .join('; ')
}

/** The sources of one slide: its documents without their endings, and a few places in each. */
export const slideSources = (ids: ReadonlySet<string>, material: Material, known: Knowledge, language: Language): SlideSource[] =>
  toldIn(ids, material, known).map(({ document, locators }) => ({
    document: document.replace(/\.[^.]+$/u, ''),
    place: placesTogether(locators, language, mostOnSlide),
  }))

/** The documents that tell of things, the newest first, with all places; without things, all documents as wholes. */
const toldIn = (ids: ReadonlySet<string>, material: Material, known: Knowledge): { document: string; locators: Locator[] }[] => {
  const found = new Map<string, { order: number; locators: Locator[] }>()
  for (const id of ids) {
    const thing = known.thing(id)
    for (const { statement, document } of thing === undefined ? [] : known.said(thing)) {
      const one = found.get(document.name) ?? { order: document.order, locators: [] }
      one.locators.push(...statement.passages.map(({ locator }) => locator))
      found.set(document.name, one)
    }
  }
  if (found.size === 0) for (const { name, order } of material.graph.documents) found.set(name, { order, locators: [] })
  return [...found]
    .sort(([a, one], [b, other]) => other.order - one.order || compare(a, b))
    .map(([document, { locators }]) => ({ document, locators }))
}

/** How many documents one line names. */
const mostDocuments = 3

/** The sources of a slide in one line: «Источники: Таблица-2020 – таблица 1, строки 5, 8; Справка – абзац 3». */
export const sourcesInLine = (sources: readonly SlideSource[], language: Language): string => {
  if (sources.length === 0) return ''
  const say = words[language]
  const some = sources.slice(0, mostDocuments).map(({ document, place }) => [document, place].filter(Boolean).join(' – '))
  const more = sources.length > mostDocuments ? say.documents(sources.length - mostDocuments) : ''
  return `${say.title}: ${some.join('; ')}${more}`
}
