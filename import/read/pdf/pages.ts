import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Refusal } from '../../../graph/refusal.ts'
import { limits, refuseOver } from '../limits.ts'
import { type Matrix, moved, rulesOf } from './rules.ts'
import type { Page, Word } from './shapes.ts'

/** Nothing of a PDF is run, drawn, fetched or looked up: its text and lines are wanted alone. */
const quiet = {
  isEvalSupported: false,
  useWorkerFetch: false,
  useWasm: false,
  useSystemFonts: false,
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  // Images of more dots than this are not decoded.
  maxImageSize: 1,
  verbosity: 0,
} as const

const opened = async (file: string, bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  try {
    return await getDocument({ ...quiet, data: Uint8Array.from(bytes) }).promise
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new Refusal(isLocked ? 'file-locked' : 'file-damaged', { file }, { cause: error })
  }
}

const isMatrix = (numbers: readonly number[]): numbers is Matrix => numbers.length === 6

const pageOf = async (page: PDFPageProxy): Promise<Page> => {
  const { transform, height } = page.getViewport({ scale: 1 })
  const start: Matrix = isMatrix(transform) ? transform : [1, 0, 0, -1, 0, height]
  const { items } = await page.getTextContent()
  const words = items.flatMap((item): Word[] => {
    if (!('str' in item) || item.str === '') return []
    const [a = 0, b = 0, , , e = 0, f = 0]: number[] = item.transform
    const [left, base] = moved(start, [e, f])
    const [ahead, level] = moved(start, [e + a, f + b])
    // Text that does not run from left to right is a stamp or a mark on the page.
    if (ahead <= left || Math.abs(level - base) > 0.1 * (ahead - left)) return []
    return [{ text: item.str, left, right: left + item.width, base, size: item.height || ahead - left }]
  })
  return {
    number: page.pageNumber,
    height,
    words: words.filter(({ text }) => text.trim() !== ''),
    rules: rulesOf(await page.getOperatorList(), start),
  }
}

/** The pages of a PDF, one after another. Throws `file-damaged`, `file-locked`, `file-too-long`, `file-too-large`. */
export async function* pagesOf(file: string, bytes: Uint8Array): AsyncGenerator<Page> {
  const document = await opened(file, bytes)
  try {
    if (document.numPages > limits.pages) throw new Refusal('file-too-long', { file, pages: document.numPages, limit: limits.pages })
    if (document.numPages < 1) throw new Refusal('file-damaged', { file })
    let length = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await pageIn(file, document, number)
      length += page.words.reduce((sum, { text }) => sum + text.length, 0)
      refuseOver('file-too-large', file, length, limits.text)
      yield page
    }
  } finally {
    await document.destroy()
  }
}

const pageIn = async (file: string, document: PDFDocumentProxy, number: number): Promise<Page> => {
  try {
    const page = await document.getPage(number)
    const read = await pageOf(page)
    page.cleanup()
    return read
  } catch (error) {
    throw new Refusal('file-damaged', { file }, { cause: error })
  }
}
