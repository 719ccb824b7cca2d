import { Parser } from 'htmlparser2'
import { limits } from './limits.ts'
import type { Part } from './made-text.ts'

interface SpannedCell {
  text: string
  columns: number
  rows: number
}

const empties = (count: number): string[] => Array.from({ length: count }, () => '')

/** The grid of a table with its spans expanded: a spanned cell's text stands in its first place, its other places are empty. */
export const expandSpans = (rows: readonly (readonly SpannedCell[])[]): string[][] => {
  /** By column, how many rows more a cell from above still covers. */
  const covered: number[] = []
  return rows.map((row) => {
    const grid: string[] = []
    const passCovered = () => {
      for (let left = covered[grid.length] ?? 0; left > 0; left = covered[grid.length] ?? 0) {
        covered[grid.length] = left - 1
        grid.push('')
      }
    }
    for (const { text, columns, rows: height } of row) {
      passCovered()
      for (let column = grid.length; column < grid.length + columns; column += 1) covered[column] = height - 1
      grid.push(text, ...empties(columns - 1))
    }
    passCovered()
    return grid
  })
}

const spanOf = (attribute: string | undefined, most: number): number => Math.min(Math.max(Number(attribute ?? 1) || 1, 1), most)

const heading = /^h[1-6]$/
const flows: ReadonlySet<string> = new Set(['p', 'li', 'table', 'td', 'th', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** The mark of a foot- or endnote in the text, and the arrow back to it: no words of the document. */
const noteMark = /note-ref-/

/** Paragraphs and tables of the HTML that mammoth makes, in order; a table within a cell becomes lines of that cell. */
export const blocksOfHtml = (html: string): Part[] => {
  const parts: Part[] = []
  let words = ''
  let asHeading = false
  let unseen = 0
  let depth = 0
  let rows: SpannedCell[][] = []
  let cell: (SpannedCell & { lines: string[] }) | undefined

  const endParagraph = () => {
    if (words.trim() !== '') {
      if (cell) cell.lines.push(words)
      else parts.push({ paragraph: words, heading: asHeading })
    }
    words = ''
    asHeading = false
  }
  const opens: Record<string, (attributes: Record<string, string>) => void> = {
    table: () => {
      depth += 1
      if (depth === 1) rows = []
    },
    tr: () => {
      if (depth === 1) rows.push([])
    },
    td: ({ colspan, rowspan }) => {
      if (depth === 1) cell = { text: '', lines: [], columns: spanOf(colspan, limits.columns), rows: spanOf(rowspan, Infinity) }
    },
    br: () => {
      words += '\n'
    },
  }
  const closes: Record<string, () => void> = {
    td: () => {
      if (depth !== 1 || !cell) return
      rows.at(-1)?.push({ ...cell, text: cell.lines.join('\n') })
      cell = undefined
    },
    table: () => {
      depth -= 1
      if (depth === 0) parts.push({ table: expandSpans(rows) })
    },
  }
  const named = (tag: string) => (tag === 'th' ? 'td' : tag)

  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (flows.has(tag)) endParagraph()
      if (heading.test(tag)) asHeading = true
      if (unseen > 0 || noteMark.test(`${attributes.id ?? ''} ${attributes.href ?? ''}`)) unseen += 1
      opens[named(tag)]?.(attributes)
    },
    ontext: (text) => {
      if (unseen === 0) words += text
    },
    onclosetag: (tag) => {
      if (flows.has(tag)) endParagraph()
      if (unseen > 0) unseen -= 1
      closes[named(tag)]?.()
    },
  })
  parser.end(html)
  endParagraph()
  return parts
}
