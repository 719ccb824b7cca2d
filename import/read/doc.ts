import WordExtractor from 'word-extractor'
import type { Block } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { limits, refuseOver } from './limits.ts'
import { makeText, type Part } from './made-text.ts'
import { asDamage } from './zip.ts'

/** The end of a row as word-extractor gives it: after each cell a tab, and a line break after the last. */
const rowEnd = '\t\n'

const isBlank = (text: string): boolean => text.trim() === ''

/**
 * Paragraphs and tables out of the text of an old Word file. Paragraphs within a cell are lines; what stands before a table runs into its
 * first cell, so of a table's first cell only its last line is the cell. A row is of the table above it where it has as many cells.
 */
const partsOf = (text: string): Part[] => {
  const parts: Part[] = []
  const paragraphs = (lines: readonly string[]) =>
    parts.push(...lines.filter((line) => !isBlank(line)).map((paragraph): Part => ({ paragraph, heading: false })))
  const pieces = text.split(rowEnd)
  const rest = pieces.pop() ?? ''
  let rows: string[][] | undefined
  for (const piece of pieces) {
    const [first = '', ...others] = piece.split('\t')
    if (rows?.at(-1)?.length === others.length + 1) {
      rows.push([first, ...others])
      continue
    }
    const lines = first.split('\n')
    const own = lines.pop() ?? ''
    // Rows of one table may differ in their number of cells, where cells are merged; words between are the end of it.
    if (!rows || lines.some((line) => !isBlank(line))) {
      paragraphs(lines)
      rows = []
      parts.push({ table: rows })
    }
    rows.push([own, ...others])
  }
  paragraphs(rest.split('\n'))
  return parts
}

/** Word's own header stands where a sector of the file begins, be it one of the short ones: its sign, its version's number, its flags (MS-DOC, FibBase). */
const shortSector = 64
const versions = { from: 0xc0, to: 0x112 }
const flagsOf = (bytes: Buffer): number | undefined => {
  for (let at = 512; at + 12 <= bytes.length; at += shortSector) {
    const version = bytes.readUInt16LE(at + 2)
    if (bytes.readUInt16LE(at) === 0xa5ec && version >= versions.from && version <= versions.to) return bytes.readUInt16LE(at + 10)
  }
  return undefined
}
const lockedBit = 0x100

const bodyOf = async (file: string, bytes: Buffer): Promise<string> => {
  try {
    const document = await new WordExtractor().extract(bytes)
    // Without this it writes a hyphen for every dash and straight quotes for «».
    return document.getBody({ filterUnicode: false })
  } catch (error) {
    throw asDamage(file, error)
  }
}

/** Reads an old Word file (97–2003). Merged cells are lost in this format's reader: a row then has fewer cells. */
export const readDoc = async (file: string, bytes: Uint8Array): Promise<{ text: string; blocks: Block[] }> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flags = flagsOf(buffer)
  if (flags === undefined) throw new Refusal('file-not-what-it-says', { file, extension: 'doc', found: '.xls / .ppt / .msg' })
  if ((flags & lockedBit) !== 0) throw new Refusal('file-locked', { file })
  const body = await bodyOf(file, buffer)
  refuseOver('file-too-large', file, body.length, limits.text)
  return makeText(partsOf(body))
}
