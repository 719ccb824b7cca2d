import type { Block, ReadDocument } from '../../../graph/read-document.ts'
import { Refusal } from '../../../graph/refusal.ts'
import { makeText, type Part } from '../made-text.ts'
import { type Grid, gridsOf } from './grid.ts'
import { type Line, linesOf, paragraphsOf, placesApart, rowsOf } from './lines.ts'
import { pagesOf } from './pages.ts'
import { clustered, type Page, type Word } from './shapes.ts'
import { unruledTable } from './unruled.ts'

/** A run of lines, or a table, as they follow one another over the pages. */
type Piece = { lines: Line[] } | { grids: Grid[] }

/** The edge of a page where its number and its running title stand, as a share of its height. */
const margin = 0.09
/** Edges of one table on two pages may differ by this much, in points. */
const sameEdge = 6

const isInGrid = ({ base, size }: Line, grids: readonly Grid[]): boolean =>
  grids.some(({ top, bottom }) => base - size * 0.3 >= top && base - size * 0.3 <= bottom)

/** The number of a page, alone in its margin. */
const isPageNumber = ({ text, base }: Pick<Line, 'text' | 'base'>, { height }: Page): boolean =>
  /^\s*[-–—]?\s*(?:стр\.?\s*)?\d{1,4}\s*[-–—]?\s*$/i.test(text) && (base < height * margin || base > height * (1 - margin))

const piecesOf = (page: Page): Piece[] => {
  const grids = gridsOf(page)
  const lines = linesOf(page.words, page.number).filter((line) => !isInGrid(line, grids) && !isPageNumber(line, page))
  const pieces: Piece[] = grids.flatMap((grid, at) => {
    const above = grids[at - 1]?.bottom ?? -Infinity
    return [{ lines: lines.filter(({ base }) => base > above && base <= grid.top) }, { grids: [grid] }]
  })
  return [...pieces, { lines: lines.filter(({ base }) => base > (grids.at(-1)?.bottom ?? -Infinity)) }]
}

const goesOn = (above: Grid, below: Grid): boolean =>
  below.page === above.page + 1 &&
  Math.abs((above.lefts[0] ?? 0) - (below.lefts[0] ?? 0)) <= sameEdge &&
  Math.abs(above.right - below.right) <= sameEdge

/** The pieces of all pages: lines that follow on lines are one run, a table that goes on over a page's end is one table. */
const followed = (pieces: readonly Piece[]): Piece[] => {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if ('lines' in piece) {
      if (piece.lines.length === 0) continue
      if (last && 'lines' in last) last.lines.push(...piece.lines)
      else whole.push({ lines: [...piece.lines] })
    } else {
      const [above, below] = [last && 'grids' in last ? last.grids.at(-1) : undefined, piece.grids[0]]
      if (last && 'grids' in last && above && below && goesOn(above, below)) last.grids.push(below)
      else whole.push({ grids: [...piece.grids] })
    }
  }
  return whole
}

const tableOf = (grids: readonly Grid[]): Part => {
  const lefts = clustered(
    grids.flatMap((grid) => grid.lefts),
    sameEdge,
  )
  const columnAt = (left: number) => lefts.findLastIndex((edge) => edge <= left + sameEdge / 2)
  const rows = grids.flatMap(({ page, rows: made }) => made.map((cells) => ({ page, cells })))
  const table = rows.map(({ cells }) => {
    const row = lefts.map(() => '')
    for (const { left, text } of cells) if (text !== '') row[columnAt(left)] = text
    return row
  })
  return { table, placeOf: (row) => ({ page: rows[row - 1]?.page ?? 1 }) }
}

/** How far to the right a piece reaches. A page whose lines are all short is as wide as its tables. */
const rightOf = (piece: Piece): number =>
  'lines' in piece ? piece.lines.reduce((far, { right }) => Math.max(far, right), 0) : Math.max(0, ...piece.grids.map(({ right }) => right))

type Warnings = NonNullable<ReadDocument['warnings']>
const rowsByTheirTops: Warnings[number] = {
  code: 'reading-doubt',
  says: {
    ru: 'Таблица в PDF без линий: строки определены по тому, где начинаются ячейки. Посмотрите, не слились ли соседние строки.',
    en: 'The table in the PDF has no ruled lines: rows were told by where cells begin. See whether neighbouring rows have run together.',
  },
}

/** A row that was not read, with its words and where it stands. */
const rowLeftOut = (block: Block): Warnings =>
  block.block === 'table'
    ? []
    : [
        {
          code: 'reading-doubt',
          says: {
            ru: `Строка таблицы не прочитана: в PDF нет линий, и не ясно, где она начинается и кончается. Внесите её сами: «${block.text}»`,
            en: `A row of the table was not read: the PDF has no ruled lines, and where the row begins and ends is not certain. Enter it by hand: "${block.text}"`,
          },
          quote: block.text,
          locator: block.locator,
        },
      ]

/** So many lines that each stand in so many places apart are a table whose columns nothing shows. */
const unruled = { lines: 5, places: 4 }

/**
 * Reads a PDF: its paragraphs, and its tables, one that goes over pages as one. Throws `pdf-scanned` where it holds no text, and
 * `pdf-table-unruled` where its only table has no rules and its columns or rows could but be guessed.
 */
export const readPdf = async (file: string, bytes: Uint8Array): Promise<{ text: string; blocks: Block[]; warnings?: Warnings }> => {
  const pieces: Piece[] = []
  const pages: Page[] = []
  let [hasText, hasTable, inColumns] = [false, false, 0]
  for await (const page of pagesOf(file, bytes)) {
    hasText ||= page.words.length > 0
    inColumns += rowsOf(page.words).filter((row) => placesApart(row) >= unruled.places).length
    const found = piecesOf(page)
    hasTable ||= found.some((piece) => 'grids' in piece)
    pieces.push(...found)
    if (!hasTable) pages.push(page)
  }
  if (!hasText) throw new Refusal('pdf-scanned', { file })
  if (!hasTable && inColumns >= unruled.lines) {
    const { found, isByTops, left } = unruledPieces(file, pages)
    const made = makeText([...partsOf(found), ...left])
    const warnings = [...(isByTops ? [rowsByTheirTops] : []), ...made.blocks.slice(made.blocks.length - left.length).flatMap(rowLeftOut)]
    return warnings.length > 0 ? { ...made, warnings } : made
  }
  return makeText(partsOf(pieces))
}

/** The pieces of a document whose table has no rules. Throws `pdf-table-unruled` where it is not certain. */
const unruledPieces = (file: string, pages: readonly Page[]): { found: Piece[]; isByTops: boolean; left: Part[] } => {
  const table = unruledTable(pages, (words, page) => isPageNumber({ text: textOf(words), base: words[0]?.base ?? 0 }, page))
  if (!table) throw new Refusal('pdf-table-unruled', { file })
  const above = { lines: table.above.flatMap(({ words, page }) => linesOf(words, page)) }
  const left = table.doubtful.map(
    (row): Part => ({
      paragraph: row.map(({ words }) => textOf(words)).join(' '),
      heading: false,
      place: { page: row[0]?.page ?? 1 },
    }),
  )
  return { found: [above, { grids: table.grids }], isByTops: table.isByTops, left }
}
const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')

const partsOf = (pieces: readonly Piece[]): Part[] => {
  const right = Math.max(...pieces.map(rightOf))
  return followed(pieces).flatMap((piece): Part[] =>
    'grids' in piece
      ? [tableOf(piece.grids)]
      : paragraphsOf(piece.lines, right).map(({ text, page }) => ({ paragraph: text, heading: false, place: { page } })),
  )
}
