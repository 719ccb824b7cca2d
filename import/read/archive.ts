import yauzl, { type Entry } from 'yauzl'
import { sourceFormats } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { limits, refuseOver } from './limits.ts'
import { signatureOf } from './signatures.ts'
import { asDamage, entriesOf } from './zip.ts'

/** A document of an archive of so many: its path there, a mere label that leads to no file, and its bytes, or why they cannot be had. */
export type ArchivedFile = { path: string; of: number } & ({ bytes: Uint8Array } | { refused: Refusal })

const readable: ReadonlySet<string> = new Set(sourceFormats)
/** The bit by which a zip says that its names are UTF-8, and the one of a password (APPNOTE 4.4.4). */
const bits = { utf8: 0x800, locked: 0x1 }

export const isArchive = (name: string): boolean => /\.zip$/i.test(name)

/** The name of an entry: UTF-8 where it says so or is so, else as the Russian Windows writes names. Without steps up and control characters. */
const pathOf = ({ fileNameRaw, generalPurposeBitFlag }: Entry): string => {
  const isUtf8 = (generalPurposeBitFlag & bits.utf8) !== 0 || Buffer.from(fileNameRaw.toString('utf8')).equals(fileNameRaw)
  return new TextDecoder(isUtf8 ? 'utf-8' : 'ibm866')
    .decode(fileNameRaw)
    .split(/[\\/]/)
    .filter((step) => !/^\.{0,2}$/.test(step))
    .join('/')
    .replaceAll(/\p{Cc}/gu, '')
}

/** What programs put beside documents: hidden files, Word's lock files, the Mac's folder. */
const isAside = (path: string): boolean =>
  path.split('/').some((step) => step.startsWith('.') || step.startsWith('~$') || step === '__MACOSX')
const extensionOf = (path: string): string => path.split('.').at(-1)?.toLowerCase() ?? ''

/**
 * The documents of a zip, one after another; folders and files of other kinds are passed over. An archive within it, and a document under a
 * password, damaged or too large, is given with its refusal; of `only` nothing but the document at that path. Throws file-…, archive-empty.
 */
export async function* documentsOfArchive(file: string, bytes: Uint8Array, only?: string): AsyncGenerator<ArchivedFile> {
  if (bytes.byteLength === 0) throw new Refusal('file-empty', { file })
  refuseOver('file-too-large', file, bytes.byteLength, limits.file)
  const found = signatureOf(bytes) ?? '.txt'
  if (found !== 'ZIP') throw new Refusal('file-not-what-it-says', { file, extension: 'zip', found })
  const { zip, entries } = await opened(file, bytes)
  const documents = entries
    .map((entry) => ({ entry, path: pathOf(entry), isFolder: entry.fileNameRaw.at(-1) === 0x2f }))
    .filter(({ path, isFolder }) => !isFolder && !isAside(path) && (readable.has(extensionOf(path)) || isArchive(path)))
  if (documents.length === 0) throw new Refusal('archive-empty', { file })
  const of = documents.length
  for (const { entry, path } of documents) {
    if (only !== undefined && path !== only) continue
    try {
      yield { path, of, bytes: await bytesOf(path, entry, zip) }
    } catch (error) {
      yield { path, of, refused: asDamage(path, error) }
    }
  }
}

/** The document at a path within a zip. Throws as `documentsOfArchive`, what it is refused with itself, and `file-missing`. */
export const documentInArchive = async (file: string, bytes: Uint8Array, path: string): Promise<Uint8Array> => {
  for await (const archived of documentsOfArchive(file, bytes, path)) {
    if ('refused' in archived) throw archived.refused
    return archived.bytes
  }
  throw new Refusal('file-missing', { file: `${file}/${path}` })
}

const opened = async (file: string, bytes: Uint8Array) => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // Names are decoded here: they are no paths, and the zip's own check of them would refuse the rest with them.
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false })
    const entries = await entriesOf(file, zip)
    const inflated = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    refuseOver('file-bomb', file, inflated, limits.inflated)
    return { zip, entries }
  } catch (error) {
    throw asDamage(file, error)
  }
}

/** The bytes of an entry. Its true size is checked against the one that it claims by yauzl. */
const bytesOf = async (path: string, entry: Entry, zip: yauzl.ZipFile): Promise<Uint8Array> => {
  if (isArchive(path)) throw new Refusal('archive-nested', { file: path })
  if ((entry.generalPurposeBitFlag & bits.locked) !== 0) throw new Refusal('file-locked', { file: path })
  refuseOver('file-too-large', path, entry.uncompressedSize, limits.file)
  const parts: Uint8Array[] = []
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}
