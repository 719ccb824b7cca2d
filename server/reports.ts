import { Readable } from 'node:stream'
import { masked } from '../graph/locators.ts'
import { Refusal } from '../graph/refusal.ts'
import type { SourceDocument } from '../graph/statements.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { briefOf, countriesOf } from '../report/brief/brief.ts'
import { briefAsWord } from '../report/brief/word.ts'
import { shareable } from '../report/export/shareable.ts'
import type { Material } from '../report/material.ts'
import { tableAsSheet } from '../report/table/sheet.ts'
import { tableOf, yearsOf } from '../report/table/table.ts'
import { tableAsWord } from '../report/table/word.ts'
import type { FileAnswer } from './call.ts'
import type { Office } from './imports.ts'

/** The annual table of a year; or the draft of one, from the table of the year before. */
export interface TableWish {
  report: 'table'
  year: number
  draft?: boolean
  format?: 'docx' | 'xlsx'
}
/** What report is wished for: the annual table of a year, or the brief on a country. `contacts` never leave the office. */
export type ReportWish = TableWish | { report: 'brief'; country: string; control: boolean; contacts: boolean }

/** The media types of the files that reports are. */
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** One of the office's own forms as a file. Throws `year-without-events`, `country-not-told`. */
export const reportOf = async (office: Pick<Office, 'graph' | 'files' | 'home'>, wish: ReportWish): Promise<FileAnswer> => {
  const material = await materialOf(office, wish.report === 'brief' && wish.contacts)
  const { name, format, bytes } = await (wish.report === 'table' ? tableFile(material, wish) : briefFile(material, wish))
  return { name: `${name}.${format}`, type: types[format], content: Readable.from([Buffer.from(bytes)]) }
}

interface Made {
  name: string
  format: keyof typeof types
  bytes: Uint8Array
}

const tableFile = async (material: Material, { year, draft = false, format = 'docx' }: TableWish): Promise<Made> => {
  const years = yearsOf(material)
  const needed = draft ? year - 1 : year
  if (!years.includes(needed)) throw new Refusal('year-without-events', { year: needed, years: years.join(', ') || '—' })
  const table = tableOf(material, year, draft ? 'draft' : 'made')
  const bytes = await (format === 'xlsx' ? tableAsSheet(table) : tableAsWord(table))
  return { name: `Таблица-${year}${draft ? '-проект' : ''}`, format, bytes }
}

type BriefWish = Extract<ReportWish, { report: 'brief' }>
const briefFile = async (material: Material, { country, control, contacts }: BriefWish): Promise<Made> => {
  const brief = briefOf(material, country, { contacts })
  if (!brief) {
    const known = countriesOf(material).map(({ code, name }) => `${name} (${code})`)
    throw new Refusal('country-not-told', { country, known: known.join(', ') || '—' })
  }
  const name = `Справка-${country.trim().toUpperCase()}${control ? '-контрольный-экземпляр' : ''}`
  return { name, format: 'docx', bytes: await briefAsWord(brief, control ? 'control' : 'clean') }
}

/** The graph and its documents' words. Telephone numbers and addresses are in neither, contacts only where they are wished for. */
const materialOf = async ({ graph, files, home }: Pick<Office, 'graph' | 'files' | 'home'>, contacts: boolean): Promise<Material> => {
  const whole = await graph.exportAll()
  const texts = new Map<string, { text: string; document: SourceDocument }>()
  for (const document of whole.documents) texts.set(document.id, { text: await files.text(document.hash), document })
  const text = (document: string, from: number, to: number): string => {
    const source = texts.get(document)
    return source ? masked(source.text.slice(from, to), source.document.sensitive, from) : ''
  }
  return {
    graph: contacts ? whole : shareable(whole, sensitiveSpans),
    home,
    text,
    words: ({ document, passages }) => passages.map(({ from, to }) => text(document, from, to)).join(' '),
  }
}
