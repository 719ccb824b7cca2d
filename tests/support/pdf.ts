import { deflateSync } from 'node:zlib'

/** What stands on a page of a made PDF, in points from its top left. */
export interface MadePage {
  texts: { text: string; left: number; base: number; size?: number }[]
  /** Ruled lines: from and to. */
  rules?: (readonly [left: number, top: number, right: number, bottom: number])[]
}

const [width, height] = [842, 595]
export const fontSize = 10
/** Each letter of the made font is half as wide as it is high. */
export const letter = fontSize / 2

/** Every letter is its own code: the font is not in the file, its table leads each code to the same letter. */
const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end'

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

const contentOf = ({ texts, rules = [] }: MadePage): string =>
  [
    '0.5 w',
    ...rules.map(([left, top, right, bottom]) => `${left} ${height - top} m ${right} ${height - bottom} l S`),
    ...texts.map(({ text, left, base, size = fontSize }) => `BT /F ${size} Tf ${left} ${height - base} Td <${hex(text)}> Tj ET`),
  ].join('\n')

/** The bytes of a PDF of these pages, in landscape A4; `extra` stands in its trailer. */
export const pdfFile = (pages: readonly MadePage[], extra = ''): Uint8Array => {
  const stream = (text: string): Buffer => {
    const bytes = deflateSync(Buffer.from(text, 'latin1'))
    return Buffer.concat([Buffer.from(`<</Length ${bytes.length}/Filter/FlateDecode>>stream\n`), bytes, Buffer.from('\nendstream')])
  }
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 0 500 800]/Ascent 800/Descent -200/CapHeight 700/ItalicAngle 0/StemV 80>>>>`,
    stream(toUnicode),
    ...pages.flatMap((page, at) => [`<</Type/Page/Parent 2 0 R/Contents ${7 + at * 2} 0 R>>`, stream(contentOf(page))]),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places = objects.map((object, at) => {
    const place = parts.reduce((sum, part) => sum + part.length, 0)
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
    return place
  })
  const end = parts.reduce((sum, part) => sum + part.length, 0)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${extra}>>\nstartxref\n${end}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(trailer)])
}

/** A text's lines, broken where it would be wider than `room` points. */
export const brokenLines = (text: string, room: number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1)
      if (last !== undefined && (last.length + 1 + word.length) * letter <= room) lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  })

/** A cell of a made table, over so many columns and rows. */
export interface MadePdfCell {
  text: string
  columns?: number
  rows?: number
}

const [edge, top, bottom, pitch, padding] = [40, 50, 540, 12, 4]

/** A ruled table under a title, laid out over as many pages as it takes, its columns so many points wide; pages are numbered at their foot. */
export const pdfTable = (
  title: string,
  rows: readonly (readonly (MadePdfCell | string | null)[])[],
  widths: readonly number[],
): MadePage[] => {
  const newPage = (number: number): MadePage => ({ texts: [{ text: String(number), left: width / 2, base: height - 20 }], rules: [] })
  const lefts = widths.map((_, at) => edge + widths.slice(0, at).reduce((sum, one) => sum + one, 0))
  const end = edge + widths.reduce((sum, one) => sum + one, 0)
  const pages = [newPage(1)]
  let y = top
  const page = (): MadePage => pages.at(-1) ?? newPage(1)
  for (const text of brokenLines(title, end - edge)) {
    page().texts.push({ text, left: edge, base: y })
    y += pitch
  }
  page().rules?.push([edge, y, end, y])
  rows.forEach((cells, at) => {
    const placed = cells.flatMap((cell, column) => {
      if (cell === null) return []
      const { text, columns = 1, rows: deep = 1 } = typeof cell === 'string' ? { text: cell } : cell
      const right = lefts[column + columns] ?? end
      return [
        {
          left: lefts[column] ?? edge,
          right,
          columns,
          deep,
          lines: text === '' ? [] : brokenLines(text, right - (lefts[column] ?? edge) - 2 * padding),
        },
      ]
    })
    const tall = Math.max(1, ...placed.filter(({ deep }) => deep === 1).map(({ lines }) => lines.length)) * pitch + 6
    if (y + tall > bottom) {
      pages.push(newPage(pages.length + 1))
      y = top
      page().rules?.push([edge, y, end, y])
    }
    for (const { left, right, lines, deep } of placed) {
      lines.forEach((text, line) => page().texts.push({ text, left: left + padding, base: y + 11 + line * pitch }))
      page().rules?.push([left, y, left, y + tall], [right, y, right, y + tall])
      if (deep === 1) page().rules?.push([left, y + tall, right, y + tall])
    }
    // Under a cell that goes on into the next row no line is drawn; under one that has ended there is one.
    cells.forEach((cell, column) => {
      if (cell !== null) return
      const left = lefts[column] ?? edge
      const covers = cells
        .slice(0, column)
        .some((one, from) => one !== null && typeof one !== 'string' && from + (one.columns ?? 1) > column)
      if (covers) return
      page().rules?.push([left, y, left, y + tall], [lefts[column + 1] ?? end, y, lefts[column + 1] ?? end, y + tall])
      if (rows[at + 1]?.[column] !== null) page().rules?.push([left, y + tall, lefts[column + 1] ?? end, y + tall])
    })
    y += tall
  })
  return pages
}
