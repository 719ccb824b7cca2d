import type { Cell } from '../../graph/read-document.ts'

/** One line of a text, or one record of a table: what stands between its tabs, and where in the read text. */
export interface TextLine {
  cells: Pick<Cell, 'text' | 'from'>[]
  /** Number of the line in the file, from 1. */
  line: number
}

/** The lines of a text as they are. A lone carriage return ends a line only in a file without line feeds. */
export const linesOf = (text: string): TextLine[] => {
  const end = text.includes('\n') ? /\r?\n/g : /\r/g
  let from = 0
  const line = (to: number, number: number): TextLine => {
    const cells = text
      .slice(from, to)
      .split('\t')
      .map((cell) => {
        const at = from
        from += cell.length + 1
        return { text: cell, from: at }
      })
    return { cells, line: number }
  }
  const lines: TextLine[] = []
  for (const match of text.matchAll(end)) {
    lines.push(line(match.index, lines.length + 1))
    from = match.index + match[0].length
  }
  return [...lines, line(text.length, lines.length + 1)]
}

/** The whole of a line, tabs included: its cells stand one after another in the read text. */
export const wholeOf = ({ cells }: TextLine): string => cells.map(({ text }) => text).join('\t')
