import Papa from 'papaparse'
import type { Block } from '../../graph/read-document.ts'
import { linesOf, type TextLine } from './lines.ts'
import { blocksOfText } from './text.ts'

type Delimiter = '\t' | ';' | ',' | '|'

/** A table program has put a cell into quotes: it holds a line break, a delimiter or quotes. */
const hasQuotedCell = /(?:^|[\t\r\n])"/
/** What Excel writes first where it wants to be told the delimiter. */
const delimiterLine = /^sep=([;,|\t])\r?\n/

const everyRowIsTable = (): boolean => true

/** The records of a file. Where its quotes do not pair they are read as they stand; `paired` says whether they do. */
const recordsOf = (source: string, delimiter: Delimiter, preview = 0): { records: string[][]; paired: boolean } => {
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, preview })
  const paired = !errors.some(({ type }) => type === 'Quotes')
  return { records: paired ? data : source.split(/\r\n|\n|\r/).map((line) => line.split(delimiter)), paired }
}

/** The text made of records, quotes taken off and cells parted by tabs, and its lines, numbered from `first` on as in the file. */
const laidOut = (records: readonly (readonly string[])[], first: number): { text: string; lines: TextLine[] } => {
  const pieces: string[] = []
  let [length, line] = [0, first]
  const write = (piece: string): number => {
    pieces.push(piece)
    length += piece.length
    return length - piece.length
  }
  const lines = records.map((record): TextLine => {
    const start = line
    const cells = record.map((cell, index) => {
      if (index > 0) write('\t')
      return { text: cell, from: write(cell) }
    })
    write('\n')
    line += 1 + record.reduce((breaks, cell) => breaks + (cell.match(/\r?\n|\r/g)?.length ?? 0), 0)
    return { cells, line: start }
  })
  return { text: pieces.join(''), lines }
}

/** Reads a table of tab-separated values: as it stands, or, where cells are quoted, as the text made of its cells. */
export const readTsv = (source: string): { text: string; blocks: Block[] } => {
  const quoted = hasQuotedCell.test(source) ? recordsOf(source, '\t') : undefined
  const { text, lines } = quoted?.paired ? laidOut(quoted.records, 1) : { text: source, lines: linesOf(source) }
  return { text, blocks: blocksOfText(text, lines, everyRowIsTable) }
}

/** Enough records to know the delimiter by. */
const sample = 100

/** How well a delimiter fits: the share of records that have as many cells as most have; of one cell, none. */
const fitOf = (source: string, delimiter: Delimiter): { delimiter: Delimiter; fit: number; cells: number } => {
  const widths = recordsOf(source, delimiter, sample)
    .records.slice(0, sample)
    .filter((record) => record.some((cell) => cell.trim() !== ''))
    .map(({ length }) => length)
  const counted = [...new Set(widths)].map((cells) => ({ cells, count: widths.filter((width) => width === cells).length }))
  const { cells, count } = counted.reduce((a, b) => (b.count > a.count ? b : a), { cells: 1, count: 0 })
  return { delimiter, fit: cells > 1 ? count / widths.length : 0, cells }
}

/** The delimiter of a .csv: the one that Excel names, else the one that gives the most rows of one width; the wider of two that fit alike. */
const delimiterOf = (source: string): Delimiter => {
  const fits = ([';', '\t', ',', '|'] as const).map((delimiter) => fitOf(source, delimiter))
  return fits.reduce((a, b) => (b.fit > a.fit || (b.fit === a.fit && b.cells > a.cells) ? b : a)).delimiter
}

const isDelimiter = (text: string | undefined): text is Delimiter => text !== undefined && ['\t', ';', ',', '|'].includes(text)

/** Reads a table of values parted by semicolons, commas, tabs or bars, whichever the file has, as the text made of its cells. */
export const readCsv = (source: string): { text: string; blocks: Block[] } => {
  const named = delimiterLine.exec(source)
  const body = named ? source.slice(named[0].length) : source
  const delimiter = isDelimiter(named?.[1]) ? named[1] : delimiterOf(body)
  const { text, lines } = laidOut(recordsOf(body, delimiter).records, named ? 2 : 1)
  return { text, blocks: blocksOfText(text, lines, everyRowIsTable) }
}
