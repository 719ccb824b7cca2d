import mammoth from 'mammoth'
import type { Block } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { blocksOfHtml } from './html-blocks.ts'
import { limits, refuseOver } from './limits.ts'
import { makeText } from './made-text.ts'
import { asDamage, checkOfficeZip } from './zip.ts'

/** mammoth's own styles, and Word's title, which it leaves a plain paragraph. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** Pictures are not read: their bytes would only fill the memory. */
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))

const htmlOf = async (file: string, bytes: Uint8Array): Promise<string> => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return (await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, externalFileAccess: false })).value
  } catch (error) {
    // Parts may nest in ways that the check of each part does not see; the stack then ends before the deadline does.
    throw error instanceof RangeError ? new Refusal('file-too-hard', { file }, { cause: error }) : asDamage(file, error)
  }
}

/** Reads a Word document. Deleted text of tracked changes is left out, inserted text read; headers and footers are not read. */
export const readDocx = async (file: string, bytes: Uint8Array): Promise<{ text: string; blocks: Block[] }> => {
  await checkOfficeZip(file, bytes, 'docx')
  const made = makeText(blocksOfHtml(await htmlOf(file, bytes)))
  refuseOver('file-too-large', file, made.text.length, limits.text)
  return made
}
