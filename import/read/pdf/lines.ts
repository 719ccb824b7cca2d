import type { Word } from './shapes.ts'

/** A line of text as it stands on its page. */
export interface Line extends Word {
  page: number
}

/** The width of a blank, in sizes of the letters. */
const blank = 0.25
/** A wider gap between two runs is a blank that nobody wrote. */
const leastBlank = 0.15

/** The runs of text of each line, from top to bottom. */
export const rowsOf = (words: readonly Word[]): Word[][] => {
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => a.base - b.base)) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && word.base - last.base <= 0.4 * Math.max(word.size, last.size)) row.push(word)
    else rows.push([word])
  }
  return rows
}

/** In how many places apart a line stands, as the row of a table without rules does. */
export const placesApart = (row: readonly Word[]): number => {
  const inOrder = row.toSorted((a, b) => a.left - b.left)
  return inOrder.filter(({ left, size }, at) => left - (inOrder[at - 1]?.right ?? -Infinity) > size).length
}

/** Lines out of runs of text, from top to bottom. */
export const linesOf = (words: readonly Word[], page: number): Line[] => rowsOf(words).map((row) => lineOf(row, page))

/** Runs of text of one line as one. */
const lineOf = (row: readonly Word[], page: number): Line => {
  const line: Line = { text: '', left: Infinity, right: -Infinity, base: row[0]?.base ?? 0, size: 0, page }
  for (const { text, left, right, size } of row.toSorted((a, b) => a.left - b.left)) {
    const isApart = line.text !== '' && left - line.right > leastBlank * size && !/\s$/.test(line.text) && !/^\s/.test(text)
    line.text += (isApart ? ' ' : '') + text
    line.left = Math.min(line.left, left)
    line.right = Math.max(line.right, right)
    line.size = Math.max(line.size, size)
  }
  return line
}

/** How wide a text is about, in small letters. */
const breadth = (text: string): number => {
  let sum = 0
  for (const char of text) sum += /\p{Lu}|[ЖШЩМЮжшщмюфы—]/u.test(char) ? 1.35 : /[\s.,:;!|'()«»-]/.test(char) ? 0.6 : 1
  return sum
}
/** How wide the first word of a run of text is about, in points. */
export const firstWordOf = ({ text, left, right }: Word): number =>
  ((right - left) * breadth(/^\s*\S+/.exec(text)?.[0] ?? '')) / Math.max(1, breadth(text))

/** A line of capitals alone, with a word in it: a title. */
const isCapitals = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)

/** Whether a line begins a new paragraph: the line above had room for its first word or is a title, or it stands farther below than lines do. */
const begins = (above: Line, line: Line, right: number): boolean => {
  const isFar = line.page === above.page && line.base - above.base > 1.9 * Math.max(line.size, above.size)
  if (isFar || isCapitals(above.text) !== isCapitals(line.text)) return true
  if (/^\s*\p{Ll}/u.test(line.text) && !/[.;:!?]\s*$/.test(above.text)) return false
  return above.right + blank * above.size + firstWordOf(line) < right - 0.4 * line.size
}

/** A hyphen at the end of a line belongs to its word: «Санкт-» and «Петербург» are one. */
const together = (above: string, below: string): string => (/[\p{L}\d][-‑]$/u.test(above) ? above + below : `${above} ${below}`)

/** Paragraphs out of lines that were broken where the text reached `right`; each with the page on which it begins. */
export const paragraphsOf = (lines: readonly Line[], right: number): { text: string; page: number }[] => {
  const paragraphs: { text: string; page: number }[] = []
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    const last = paragraphs.at(-1)
    const text = line.text.replaceAll(/\s+/g, ' ').trim()
    if (!above || !last || begins(above, line, right)) paragraphs.push({ text, page: line.page })
    else last.text = together(last.text, text)
  })
  return paragraphs.filter(({ text }) => text !== '')
}
