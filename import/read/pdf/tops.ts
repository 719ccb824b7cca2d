import { firstWordOf } from './lines.ts'
import type { Word } from './shapes.ts'

/** A line of a table as far as its rows are to be told: its runs of text by their columns; undefined for a heading over all of them. */
export interface TableLine {
  page: number
  columns: readonly (readonly Word[])[] | undefined
}

/** The columns by which a row is called: a row begins with one of them, the country or the city. */
const names = 2
/** Between the text of a column and that of the next there is at least the padding of two cells, in sizes of the letters. */
const padding = 0.8

/**
 * Cells that are set in the middle of their rows begin beside others that go on, in nearly every row; those at the top only where the
 * row above happens to end with a full line.
 */
const mostBesides = 0.3

/** Whether the line above had room for the first word of the line below, in a column that ends at `right`: then that word begins another cell. */
const hadRoom = (above: readonly Word[], below: readonly Word[], right: number): boolean => {
  const first = below.toSorted((a, b) => a.left - b.left)[0]
  if (first === undefined) return false
  const end = Math.max(...above.map((word) => word.right))
  return end + firstWordOf(first) + 0.25 * first.size < right - 0.4 * first.size
}

const textOf = (words: readonly Word[] = []): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .trim()
/** Whether a line that was full goes on with the sentence of the line above. */
const goesOn = (above: readonly Word[] | undefined, below: readonly Word[] | undefined): boolean =>
  !/[.;:!?]$/.test(textOf(above)) && !/^[\d–—-]/.test(textOf(below))

const filledIn = ({ columns = [] }: TableLine): number[] => columns.flatMap((words, column) => (words.length > 0 ? [column] : []))

/**
 * Where rows begin in a table whose rows stand no farther apart than its lines, as Word sets one without rules. Cells begin at the top of
 * their row, so a column that begins anew begins a row; where no column does, a row begins only if its name and all its other cells
 * would have fitted into the lines above, and stands in doubt where these disagree. Undefined where the whole is in doubt. `rights` are the right edges of the columns.
 */
export const rowsByTops = (lines: readonly TableLine[], rights: readonly number[]): (boolean | 'doubt')[] | undefined => {
  const starts: (boolean | 'doubt')[] = []
  let [begun, besides] = [0, 0]
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    const filled = filledIn(line)
    if (above?.columns === undefined || line.columns === undefined || above.page !== line.page) {
      starts.push(true)
      continue
    }
    const both = filled.filter((column) => filledIn(above).includes(column))
    const roomy = both.map((column) => hadRoom(above.columns?.[column] ?? [], line.columns?.[column] ?? [], rights[column] ?? 0))
    if (both.length < filled.length) {
      begun += 1
      if (both.some((column, place) => roomy[place] === false && goesOn(above.columns?.[column], line.columns?.[column]))) besides += 1
      starts.push(true)
    } else if (filled.some((column) => column < names)) {
      starts.push(new Set(roomy).size === 1 ? roomy[0] === true : 'doubt')
    } else starts.push(false)
  }
  return besides > begun * mostBesides ? undefined : starts
}

/** The right edge of each column: a little before the next one begins; of the last, where its text ends. */
export const rightsOf = (strips: readonly { from: number; to: number }[], size: number): number[] =>
  strips.map(({ to }, at) => {
    const next = strips[at + 1]
    return next === undefined ? to : next.from - padding * size
  })
