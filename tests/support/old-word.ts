const sector = 512
/** Where the text begins in the stream of the document. */
const textAt = 0x800
/** Ends of chains and free sectors of a compound file. */
const marks = { end: 0xfffffffe, free: 0xffffffff, table: 0xfffffffd }
/** «This paragraph ends a row», as a paragraph's properties say it: their length in words, a style, the sign, yes. */
const endsRow = Uint8Array.of(3, 0, 0, 0x17, 0x24, 1)

const padded = (bytes: Buffer, least: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(least, Math.ceil(bytes.length / sector) * sector) - bytes.length)])

/** A page of properties for the one character at `from` that ends a row. */
const rowEndPage = (from: number): Buffer => {
  const page = Buffer.alloc(sector)
  page.writeUInt32LE(from, 0)
  page.writeUInt32LE(from + 2, 4)
  page.writeUInt8(64 / 2, 8)
  page.set(endsRow, 64)
  page.writeUInt8(1, 511)
  return page
}

const entryOf = (name: string, kind: number, start: number, size: number): Buffer => {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry.writeUInt8(kind, 66)
  entry.writeUInt8(1, 67)
  for (const at of [68, 72, 76]) entry.writeUInt32LE(marks.free, at)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

/** A compound file of two streams, each larger than those that it would keep elsewhere. */
const compoundFile = (document: Buffer, table: Buffer): Uint8Array => {
  const [long, short] = [document.length / sector, table.length / sector]
  const [documentAt, tableAt] = [2, 2 + long]
  const next = Array.from({ length: tableAt + short }, (_, at) =>
    at === documentAt + long - 1 || at === tableAt + short - 1 ? marks.end : at + 1,
  )
  next[0] = marks.table
  next[1] = marks.end
  if (next.length > sector / 4) throw new Error('The maker of old Word files makes small ones.')
  const chains = Buffer.alloc(sector, 0xff)
  next.forEach((mark, at) => chains.writeUInt32LE(mark, at * 4))
  const root = entryOf('Root Entry', 5, marks.end, 0)
  root.writeUInt32LE(1, 76)
  const first = entryOf('WordDocument', 2, documentAt, document.length)
  first.writeUInt32LE(2, 72)
  const directory = Buffer.concat([root, first, entryOf('1Table', 2, tableAt, table.length), Buffer.alloc(128)])
  const header = Buffer.alloc(sector, 0xff)
  header.fill(0, 0, 76)
  header.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, marks.end],
    [68, marks.end],
    [76, 0],
  ] as const)
    header.writeUInt32LE(value, at)
  return Buffer.concat([header, chains, directory, document, table])
}

/** The bytes of a Word 97 document of these paragraphs and tables (MS-DOC, MS-CFB), as no library writes any more. */
export const oldWordFile = (...parts: readonly (string | { table: readonly (readonly string[])[] })[]): Uint8Array => {
  let text = ''
  const rowEnds: number[] = []
  for (const part of parts) {
    if (typeof part === 'string') text += `${part}\r`
    else
      for (const cells of part.table) {
        text += cells.map((cell) => `${cell.replaceAll('\n', '\r')}\x07`).join('')
        rowEnds.push(textAt + text.length * 2)
        text += '\x07'
      }
  }
  const body = padded(Buffer.concat([Buffer.alloc(textAt), Buffer.from(text, 'utf16le')]), sector)
  const document = padded(Buffer.concat([body, ...rowEnds.map(rowEndPage)]), 4096)
  document.writeUInt16LE(0xa5ec, 0)
  document.writeUInt16LE(0xc1, 2)
  document.writeUInt16LE(0x200, 0x0a)
  document.writeUInt32LE(text.length, 0x4c)
  const pieces = Buffer.alloc(5 + 8 + 8)
  pieces.writeUInt8(2, 0)
  pieces.writeUInt32LE(16, 1)
  pieces.writeUInt32LE(text.length, 9)
  pieces.writeUInt32LE(textAt, 15)
  const pages = Buffer.alloc(rowEnds.length * 8 + 4)
  rowEnds.forEach((_, at) => pages.writeUInt32LE(body.length / sector + at, (rowEnds.length + 1 + at) * 4))
  document.writeUInt32LE(0, 0x1a2)
  document.writeUInt32LE(pieces.length, 0x1a6)
  document.writeUInt32LE(pieces.length, 0x102)
  document.writeUInt32LE(pages.length, 0x106)
  return compoundFile(document, padded(Buffer.concat([pieces, pages]), 4096))
}
