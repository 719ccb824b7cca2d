import type { Locator } from '../../graph/locators.ts'

/** A piece of a stretch: `length` characters at `at` of the stretch's text are the read text from `from` on. */
export interface Piece {
  at: number
  length: number
  from: number
  locator: Locator
}

/**
 * A run of text that belongs together as its writer meant it: a paragraph, or a cell whose parts a page break had torn apart.
 * White space is kept as read; mark-up (`<p>`, `**`, `[bookmark: …]`) is left out, so the text can be read as prose.
 */
export interface Stretch {
  text: string
  pieces: Piece[]
}

/** Where a part of a stretch stands in the document: one span a piece that it touches. */
export const spansOf = (stretch: Stretch, from: number, to: number): { from: number; to: number; locator: Locator }[] =>
  stretch.pieces.flatMap(({ at, length, from: start, locator }) => {
    const [a, b] = [Math.max(from, at), Math.min(to, at + length)]
    return a < b ? [{ from: start + a - at, to: start + b - at, locator }] : []
  })
