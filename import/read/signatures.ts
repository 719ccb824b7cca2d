/** What a file is by its first bytes, in words that need no translation. Sources: the formats' own specifications. */
const signatures: readonly (readonly [found: string, at: number, bytes: string])[] = [
  ['PNG', 0, '\x89PNG'],
  ['JPEG', 0, '\xff\xd8\xff'],
  ['GIF', 0, 'GIF8'],
  ['WebP', 8, 'WEBP'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['BMP', 6, '\0\0\0\0'],
  ['HEIC', 4, 'ftyp'],
  ['PDF', 0, '%PDF-'],
  ['PostScript', 0, '%!PS'],
  ['RTF', 0, '{\\rtf'],
  ['DjVu', 0, 'AT&TFORM'],
  ['RAR', 0, 'Rar!'],
  ['7z', 0, '7z\xbc\xaf'],
  ['gzip', 0, '\x1f\x8b'],
  ['exe', 0, 'MZ'],
  ['ELF', 0, '\x7fELF'],
  ['OLE', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['ZIP', 0, 'PK\x03\x04'],
  ['ZIP', 0, 'PK\x05\x06'],
]

/** Signatures of letters alone, with which a text may well begin: they count only where binary bytes follow. */
const wordLike: ReadonlySet<string> = new Set(['BMP', 'exe'])

const bytesOf = (text: string, form: 'latin1' | 'utf16le'): Buffer => Buffer.from(text, form)

/** The name of the format that the bytes begin as, or undefined where they begin as none of the known ones. */
export const signatureOf = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64))
  return signatures.find(([found, at, sign]) => {
    if (found === 'BMP' && start.toString('latin1', 0, 2) !== 'BM') return false
    if (wordLike.has(found) && !start.includes(0)) return false
    return start.subarray(at, at + sign.length).equals(bytesOf(sign, 'latin1'))
  })?.[0]
}

/** Whether bytes of no known format can be a text at all: a text holds no zero bytes, but for UTF-16, which begins with its mark. */
export const mayBeText = (bytes: Uint8Array): boolean =>
  !bytes.includes(0) || ['\xff\xfe', '\xfe\xff'].includes(Buffer.from(bytes.subarray(0, 2)).toString('latin1'))

/** Whether an OLE file is a document under a password: Word keeps those in a stream of this name. */
export const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(bytesOf('EncryptedPackage', 'utf16le'))
