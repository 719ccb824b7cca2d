import { crc32, deflateRawSync } from 'node:zlib'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

export interface MadeCell {
  text: string
  columns?: number
  rows?: number
  inner?: readonly (readonly string[])[]
}
export type MadePart = string | { heading: string } | { table: readonly (readonly (string | MadeCell)[])[] }

const paragraphs = (text: string): Paragraph[] =>
  text
    .split('\n')
    .map(
      (line) =>
        new Paragraph({ children: line.split('↵').map((part, at) => new TextRun({ text: part, ...(at > 0 ? { break: 1 } : {}) })) }),
    )

const asCell = (cell: string | MadeCell): MadeCell => (typeof cell === 'string' ? { text: cell } : cell)

const plainTable = (rows: readonly (readonly (string | MadeCell)[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => {
            const { text, columns, rows: height, inner } = asCell(cell)
            return new TableCell({
              children: [...paragraphs(text), ...(inner ? [plainTable(inner), new Paragraph('')] : [])],
              ...(columns === undefined ? {} : { columnSpan: columns }),
              ...(height === undefined ? {} : { rowSpan: height }),
            })
          }),
        }),
    ),
  })

/** The bytes of a Word document of these paragraphs (`↵` breaks a line), headings and tables (`\n` parts paragraphs of a cell). */
export const wordFile = async (...parts: readonly MadePart[]): Promise<Uint8Array> =>
  await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: parts.flatMap((part): (Paragraph | Table)[] => {
            if (typeof part === 'string') return paragraphs(part)
            if ('heading' in part) return [new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_1 })]
            return [plainTable(part.table)]
          }),
        },
      ],
    }),
  )

interface ZipEntry {
  name: string
  content: Uint8Array | string
  /** The size that the zip claims, where it lies. */
  claims?: number
}

const header = (numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    numbers.map(([size, value]) => {
      const part = Buffer.alloc(size)
      if (size === 2) part.writeUInt16LE(value)
      else part.writeUInt32LE(value)
      return part
    }),
  )

/** The bytes of a zip of these entries, written by the format's specification, so that it may lie as no library would. */
export const zipFile = (entries: readonly ZipEntry[]): Uint8Array => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, claims } of entries) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const deflated = deflateRawSync(bytes, { level: 1 })
    const fileName = Buffer.from(name)
    const sizes = [
      [4, crc32(bytes)],
      [4, deflated.length],
      [4, claims ?? bytes.length],
      [2, fileName.length],
    ] as const
    const local = Buffer.concat([header([[4, 0x04034b50], [2, 20], [2, 0], [2, 8], [4, 0], ...sizes, [2, 0]]), fileName, deflated])
    central.push(
      Buffer.concat([
        header([[4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, 8], [4, 0], ...sizes, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
        fileName,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = header([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ])
  return Buffer.concat([...locals, directory, end])
}

/** A Word document whose body is this XML: for what no honest program writes. */
export const wordXml = (body: string, ...more: readonly ZipEntry[]): Uint8Array =>
  zipFile([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ])

/** The text in a Russian one-byte encoding. */
export const encoded = (text: string, encoding: 'windows-1251' | 'koi8-r' | 'ibm866'): Uint8Array => {
  const decoder = new TextDecoder(encoding)
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  return Uint8Array.from(text, (char) => {
    const code = codes.get(char)
    if (code === undefined) throw new Error(`${encoding} has no «${char}»`)
    return code
  })
}
