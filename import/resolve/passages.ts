import type { Telling } from '../../graph/facts.ts'
import type { Locator, Passage } from '../../graph/locators.ts'
import type { Block, ReadDocument } from '../../graph/read-document.ts'
import type { Source } from './draft.ts'

/** What every fact tells of its source (graph/facts.ts). */
export interface Told {
  quote?: string | undefined
  line?: number | undefined
  locator?: Locator | undefined
  from?: number | undefined
  to?: number | undefined
  rule?: string | undefined
  confidence?: number | undefined
  also?: Telling[] | undefined
}

/** Finds the passages of a document's facts. A fact that cannot be found in the text has none, and is not stored (02). */
export const passageFinder = (document: ReadDocument) => {
  const places = document.blocks.flatMap(placesOf)

  const locatorAt = (from: number): Locator | undefined => places.find((place) => place.from <= from && from < place.to)?.locator

  const find = (told: Told): Passage | undefined => {
    const from = told.from ?? (told.quote ? nearest(document.text, told.quote, told.line) : -1)
    const to = told.to ?? from + (told.quote?.length ?? 0)
    const locator = told.locator ?? locatorAt(from)
    return from >= 0 && to > from && to <= document.text.length && locator ? { locator, from, to } : undefined
  }

  return (told: Told, fallback?: { rule: string }): Source => ({
    passages: [told, ...(told.also ?? [])].map(find).filter((passage) => passage !== undefined),
    rule: told.rule ?? fallback?.rule ?? 'resolve',
    confidence: told.confidence ?? 1,
  })
}

const placesOf = (block: Block): { from: number; to: number; locator: Locator }[] =>
  block.block === 'paragraph'
    ? [{ from: block.from, to: block.from + block.text.length + 1, locator: block.locator }]
    : block.rows.flatMap((row) => row.cells.map(({ from, text, locator }) => ({ from, to: from + text.length + 1, locator })))

/** The most of a document's first line that is quoted for the document itself. */
const longestOpening = 300

/** The first line of a document that says something: what the document is known by. Its first character where no line does. */
export const openingOf = (document: ReadDocument): Passage => {
  for (const block of document.blocks) {
    for (const { from, to, locator } of placesOf(block)) {
      const [line] = document.text.slice(from, to).match(/\S.*/) ?? []
      if (line === undefined) continue
      const start = document.text.indexOf(line, from)
      return { locator, from: start, to: start + line.slice(0, longestOpening).trimEnd().length }
    }
  }
  return { locator: { paragraph: 1 }, from: 0, to: 1 }
}

/** The start of a quote, of several the one on its line; -1 where it does not stand in the text. */
const nearest = (text: string, quote: string, line: number | undefined): number => {
  const first = text.indexOf(quote)
  if (line === undefined || first < 0) return first
  for (let at = first; at >= 0; at = text.indexOf(quote, at + 1)) if (lineAt(text, at) === line) return at
  return first
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length
