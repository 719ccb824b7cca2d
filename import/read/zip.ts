import { Parser } from 'htmlparser2'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../../graph/refusal.ts'
import { limits, refuseOver } from './limits.ts'

/** What a zip holds by the folder or file that each office format keeps in it. */
const contents: readonly (readonly [found: string, entry: RegExp])[] = [
  ['.docx', /^word\/.+\.xml$/],
  ['.xlsx', /^xl\//],
  ['.pptx', /^ppt\//],
  ['.odt', /^mimetype$/],
]

/** The entries of a zip. Throws `file-bomb` where there are too many. */
export const entriesOf = async (file: string, zip: ZipFile): Promise<Entry[]> => {
  if (zip.entryCount > limits.entries) throw new Refusal('file-bomb', { file, size: zip.entryCount, limit: limits.entries })
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** Reads one XML part to its end, its true size checked by yauzl; refuses too much text and elements too deep in one another. */
const checkXml = async (file: string, zip: ZipFile, entry: Entry): Promise<void> => {
  let depth = 0
  let text = 0
  const parser = new Parser(
    {
      onopentag: () => {
        depth += 1
        if (depth > limits.depth) throw new Refusal('file-too-hard', { file })
      },
      onclosetag: () => {
        depth -= 1
      },
      ontext: (part) => {
        text += part.length
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  const decoder = new TextDecoder()
  for await (const part of await zip.openReadStreamPromise(entry)) {
    parser.write(decoder.decode(part as Uint8Array, { stream: true }))
    refuseOver('file-too-large', file, text, limits.text)
  }
}

/** Passes a refusal on; anything else that goes wrong inside a zip means that it is damaged. */
export const asDamage = (file: string, cause: unknown): Refusal =>
  cause instanceof Refusal ? cause : new Refusal('file-damaged', { file }, { cause })

/**
 * Checks an office file before it is opened: that it is one, how many parts it has, how large they inflate, how deep their elements go.
 * Refuses with file-not-what-it-says, file-damaged, file-bomb, file-too-large or file-too-hard.
 */
export const checkOfficeZip = async (file: string, bytes: Uint8Array, extension: 'docx' | 'xlsx' | 'pptx'): Promise<void> => {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
    const entries = await entriesOf(file, zip)
    const inflated = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    refuseOver('file-bomb', file, inflated, limits.inflated)
    const found = contents.find(([, form]) => entries.some(({ fileName }) => form.test(fileName)))?.[0] ?? 'ZIP'
    if (found !== `.${extension}`) throw new Refusal('file-not-what-it-says', { file, extension, found })
    for (const entry of entries) if (/\.(xml|rels)$/i.test(entry.fileName)) await checkXml(file, zip, entry)
  } catch (error) {
    throw asDamage(file, error)
  }
}

/** The text of the parts of an office file that was checked, by their paths. Throws `file-damaged`. */
export const textsOf = async (file: string, bytes: Uint8Array, wanted: RegExp): Promise<ReadonlyMap<string, string>> => {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
    const texts = new Map<string, string>()
    for (const entry of await entriesOf(file, zip)) {
      if (!wanted.test(entry.fileName)) continue
      const parts: Uint8Array[] = []
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Uint8Array)
      texts.set(entry.fileName, new TextDecoder().decode(Buffer.concat(parts)))
    }
    return texts
  } catch (error) {
    throw asDamage(file, error)
  }
}
