/** A cell of a sample's table: its paragraphs, or the mark that it belongs to the cell above. */
export type SampleCell = readonly string[] | 'above'
/** A piece of a sample. A row with fewer cells than the table has columns ends in a cell that spans the rest. */
export type SamplePiece = { is: 'heading' | 'paragraph' | 'bullet'; text: string } | { is: 'row'; cells: readonly SampleCell[] }
export interface Sample {
  form: 'table' | 'brief'
  /** The column headings of a table. */
  columns: readonly string[]
  pieces: readonly SamplePiece[]
}

const cellOf = (lines: readonly string[]): SampleCell => (lines[0] === '^' ? 'above' : lines.filter(Boolean))

/** The rows of a block of lines: a line with «|» begins a cell, an indented one is its next paragraph. */
const rowOf = (lines: readonly string[]): SamplePiece => {
  const cells: string[][] = []
  for (const line of lines) {
    const begun = /^\|\s?(.*)$/.exec(line)
    if (begun) cells.push([begun[1] ?? ''])
    else cells.at(-1)?.push(line.trim())
  }
  return { is: 'row', cells: cells.map(cellOf) }
}

const marks = [
  [/^#\s*/, 'heading'],
  [/^-\s+/, 'bullet'],
  [/^/, 'paragraph'],
] as const

const pieceOf = (line: string): SamplePiece => {
  const [mark, is] = marks.find(([sign]) => sign.test(line)) ?? marks[2]
  return { is, text: line.replace(mark, '') }
}

/** Reads the plain mark-up of `samples/text` (samples/README.md). */
export const readSample = (source: string): Sample => {
  const blocks = source.split(/\n{2,}/).map((block) => block.split('\n').filter((line) => line.trim()))
  const named = (name: string) =>
    blocks.flat().flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1).trim()] : []))[0] ?? ''
  const isSetting = (line: string) => /^(form|header):/.test(line)
  return {
    form: named('form') === 'table' ? 'table' : 'brief',
    columns: named('header')
      .split('|')
      .map((column) => column.trim())
      .filter(Boolean),
    pieces: blocks.flatMap((lines) => (lines[0]?.startsWith('|') ? [rowOf(lines)] : lines.filter((line) => !isSetting(line)).map(pieceOf))),
  }
}

/** A brief as a plain text file: headings and paragraphs a line each, bullets with the office's «·». */
export const plainText = ({ pieces }: Sample): string =>
  pieces.flatMap((piece) => (piece.is === 'row' ? [] : [`${piece.is === 'bullet' ? '· ' : ''}${piece.text}\n`])).join('\n')
