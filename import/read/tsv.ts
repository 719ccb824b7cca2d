import Papa from 'papaparse'
import type { Block } from '../../graph/read-document.ts'
import { linesOf, type TextLine } from './lines.ts'
import { blocksOfText } from './text.ts'

/** A table program has put a cell into quotes: it holds a line break, a tab or quotes. */
const hasQuotedCell = /(?:^|[\t\r\n])"/

const everyRowIsTable = (): boolean => true

/** The records of a file with quoted cells and the text made of them: quotes taken off, cells parted by tabs. Undefined where the quotes do not pair. */
const quotedLines = (source: string): { text: string; lines: TextLine[] } | undefined => {
  const { data, errors } = Papa.parse<string[]>(source, { delimiter: '\t' })
  if (errors.some(({ type }) => type === 'Quotes')) return undefined
  let text = ''
  let line = 1
  const lines = data.map((record): TextLine => {
    const start = line
    const cells = record.map((cell, index) => {
      if (index > 0) text += '\t'
      text += cell
      return { text: cell, from: text.length - cell.length }
    })
    text += '\n'
    line += 1 + record.reduce((breaks, cell) => breaks + (cell.match(/\r?\n|\r/g)?.length ?? 0), 0)
    return { cells, line: start }
  })
  return { text, lines }
}

/** Reads a table of tab-separated values: as it stands, or, where cells are quoted, as the text made of its cells. */
export const readTsv = (source: string): { text: string; blocks: Block[] } => {
  const quoted = hasQuotedCell.test(source) ? quotedLines(source) : undefined
  const { text, lines } = quoted ?? { text: source, lines: linesOf(source) }
  return { text, blocks: blocksOfText(text, lines, everyRowIsTable) }
}
