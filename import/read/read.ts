import type { Block, ReadDocument } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { readOwn } from '../own/read-own.ts'
import { decodeText } from './encoding.ts'
import { limits, refuseOver } from './limits.ts'
import { linesOf } from './lines.ts'
import { readCsv, readTsv } from './records.ts'
import { sensitiveSpans } from './sensitive.ts'
import { isLocked, mayBeText, signatureOf } from './signatures.ts'
import { blocksOfText } from './text.ts'

type Content = Pick<ReadDocument, 'text' | 'encoding' | 'warnings'> & { blocks: Block[] }
type Reader = (file: string, bytes: Uint8Array) => Promise<Content>

const asText =
  (reads: (text: string, file: string) => { text: string; blocks: Block[] }): Reader =>
  async (file, bytes) => {
    const { text, encoding } = decodeText(file, bytes)
    refuseOver('file-too-large', file, text.length, limits.text)
    return { ...reads(text, file), encoding }
  }

/** A format a row: its extension, what its first bytes must be (undefined: no known signature, so text), and its reader, loaded when needed. */
const formats: Readonly<Record<ReadDocument['format'], { signature: string | undefined; reads: Reader }>> = {
  docx: { signature: 'ZIP', reads: async (file, bytes) => (await import('./docx.ts')).readDocx(file, bytes) },
  doc: { signature: 'OLE', reads: async (file, bytes) => (await import('./doc.ts')).readDoc(file, bytes) },
  pdf: { signature: 'PDF', reads: async (file, bytes) => (await import('./pdf/read-pdf.ts')).readPdf(file, bytes) },
  xlsx: { signature: 'ZIP', reads: async (file, bytes) => (await import('./xlsx.ts')).readXlsx(file, bytes) },
  pptx: { signature: 'ZIP', reads: async (file, bytes) => (await import('./pptx.ts')).readPptx(file, bytes) },
  csv: { signature: undefined, reads: asText(readCsv) },
  txt: { signature: undefined, reads: asText((text) => ({ text, blocks: blocksOfText(text, linesOf(text)) })) },
  tsv: { signature: undefined, reads: asText(readTsv) },
  json: { signature: undefined, reads: asText(readOwn) },
}

/** Loads what reads most documents before the first of them comes. */
export const loadUsual = (): Promise<unknown> => import('./docx.ts')

const isFormat = (extension: string): extension is ReadDocument['format'] => Object.hasOwn(formats, extension)

const formatOf = (file: string): ReadDocument['format'] => {
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  if (!isFormat(extension)) throw new Refusal('file-type-unknown', { file })
  return extension
}

/** Refuses a file whose first bytes are not those of its format. */
const checkSignature = (file: string, extension: ReadDocument['format'], bytes: Uint8Array): void => {
  const found = signatureOf(bytes)
  if (found === 'OLE' && isLocked(bytes)) throw new Refusal('file-locked', { file })
  if (found === formats[extension].signature) return
  if (found === undefined && !mayBeText(bytes)) throw new Refusal('file-damaged', { file })
  throw new Refusal('file-not-what-it-says', { file, extension, found: found === 'OLE' ? '.doc / .xls / .ppt' : (found ?? '.txt') })
}

/**
 * Reads a document: its format by its name and its first bytes, its text, paragraphs and tables with their places, and what in it is private.
 * Throws a Refusal `file-…` or `encoding-unknown`. A hostile file may still take long: see in-child.ts.
 */
export const read = async (name: string, bytes: Uint8Array): Promise<ReadDocument> => {
  const format = formatOf(name)
  if (bytes.byteLength === 0) throw new Refusal('file-empty', { file: name })
  refuseOver('file-too-large', name, bytes.byteLength, limits.file)
  checkSignature(name, format, bytes)
  const content = await formats[format].reads(name, bytes)
  if (content.text.trim() === '') throw new Refusal('file-empty', { file: name })
  return { name, format, ...content, sensitive: sensitiveSpans(content.text) }
}
