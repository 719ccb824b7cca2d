import { type Annotated, markSource } from './annotated.ts'
import { type Random, shuffled } from './random.ts'

const plain = (cell: string | undefined): string => (cell ?? '').replaceAll(new RegExp(markSource, 'gu'), '').trim()
const cellsOf = (line: string): string[] => line.split('\t')
const isRow = (line: string): boolean => line.includes('\t')
const isHeading = (line: string): boolean => {
  const [first, ...others] = cellsOf(line).map(plain)
  return others.every((cell) => cell === '') && /^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(first ?? '')
}
/** A row that goes on from the one above: nothing but the rest of its cells, or a title in mid-sentence. */
const goesOn = (line: string): boolean => {
  if (!isRow(line)) return true
  const [country, city, basis] = cellsOf(line).map(plain)
  return country === '' && (city === '' || /^\p{Ll}/u.test(basis ?? '')) ? true : /^-+$/.test(country ?? '')
}

/** Lines in groups, each begun by a line that begins one. */
const grouped = (lines: readonly string[], begins: (line: string) => boolean): string[][] => {
  const groups: string[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && !begins(line)) last.push(line)
    else groups.push([line])
  }
  return groups
}

/** The cities of a country's block in another order, each with the rows that go on from it; the country's own row stays first. */
const citiesShuffled = (block: readonly string[], random: Random): string[] => {
  const [first = [], ...others] = grouped(block, (line) => !goesOn(line))
  const [country = '', city] = cellsOf(first[0] ?? '')
  if (plain(city) === '' || others.some(([row = '']) => plain(cellsOf(row)[0]) !== '')) return [first, ...shuffled(others, random)].flat()
  const nameless = [['', ...cellsOf(first[0] ?? '').slice(1)].join('\t'), ...first.slice(1)]
  const [head = [], ...rest] = shuffled([nameless, ...others], random)
  return [[country, ...cellsOf(head[0] ?? '').slice(1)].join('\t'), ...head.slice(1), ...rest.flat()]
}

/** A table's countries within their part of the world, and the cities of each country, in another order. Prose stays. */
export const otherOrder = ({ text, reference }: Annotated, random: Random): Annotated => {
  const lines = text.split('\n')
  const start = lines.findIndex(isRow) + 1
  if (start === 0) return { text, reference }
  const sections = grouped(lines.slice(start), isHeading).map(([heading = '', ...rows]) => {
    const blocks = grouped(rows, (line) => isRow(line) && plain(cellsOf(line)[0]) !== '' && !/^-+$|^\p{Ll}/u.test(plain(cellsOf(line)[0])))
    return [heading, ...shuffled(blocks, random).flatMap((block) => citiesShuffled(block, random))]
  })
  return { text: [...lines.slice(0, start), ...sections.flat()].join('\n'), reference }
}

/** Rows that a page's end had cut are whole again, and others are cut: at a space of their longest cells. */
export const otherPages = ({ text, reference }: Annotated, random: Random): Annotated => {
  const lines = text.split('\n')
  const start = lines.findIndex(isRow) + 1
  if (start === 0) return { text, reference }
  const whole: string[] = []
  for (const line of lines.slice(start)) {
    const above = whole.at(-1)
    const cells = cellsOf(line)
    const isRest =
      isRow(line) && plain(cells[0]) === '' && plain(cells[1]) === '' && /^(?:<p>)?[\p{Ll}«]|^$/u.test(plain(cells[2]) + plain(cells[4]))
    if (plain(line) === '' || /^[\s-]+$/.test(plain(line))) continue
    if (above !== undefined && isRest && isRow(above) && (plain(cells[4]) === '' || plain(cellsOf(above)[4]) !== ''))
      whole[whole.length - 1] = cellsOf(above)
        .map((cell, at) => (plain(cells[at]) === '' ? cell + (cells[at] ?? '') : `${cell} ${restOf(cell, cells[at] ?? '')}`))
        .join('\t')
    else whole.push(line)
  }
  return {
    text: [...lines.slice(0, start), ...whole.flatMap((line) => (random() < 0.15 ? cutRow(line, random) : [line]))].join('\n'),
    reference,
  }
}

/** The rest of a sentence was made a paragraph of its own by the page's end. */
const restOf = (above: string, rest: string): string => (/[.>)]$/.test(plain(above)) ? rest : rest.replace(/<p>/, ''))

const cutRow = (line: string, random: Random): string[] => {
  const cells = cellsOf(line)
  const cut = cells.map((cell, at): [string, string] => {
    if (at < 2 || at === 3 || plain(cell).length < 120) return [cell, '']
    const space = cell.indexOf(' ', Math.floor(cell.length * (0.3 + 0.4 * random())))
    return space < 0 ? [cell, ''] : [cell.slice(0, space), cell.slice(space + 1)]
  })
  if (cut.every(([, rest]) => rest === '')) return [line]
  return [cut.map(([kept]) => kept).join('\t'), '', cut.map(([, rest]) => rest).join('\t')]
}
