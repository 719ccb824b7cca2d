import { Readable } from 'node:stream'
import { masked } from '../graph/locators.ts'
import { Refusal } from '../graph/refusal.ts'
import type { SourceDocument } from '../graph/statements.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { shareable } from '../report/export/shareable.ts'
import type { Material } from '../report/material.ts'
import { tableOf, yearsOf } from '../report/table/table.ts'
import { tableAsWord } from '../report/table/word.ts'
import type { FileAnswer } from './call.ts'
import type { Office } from './imports.ts'

/** What report is wished for: the annual table of a year. */
export type ReportWish = { report: 'table'; year: number }

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The office's own form as a Word file. Throws `year-without-events`, `country-not-told`. */
export const reportOf = async (office: Pick<Office, 'graph' | 'files' | 'home'>, wish: ReportWish): Promise<FileAnswer> => {
  const material = await materialOf(office)
  const { name, bytes } = await tableFile(material, wish)
  return { name, type: wordType, content: Readable.from([Buffer.from(bytes)]) }
}

const tableFile = async (material: Material, { year }: ReportWish) => {
  const years = yearsOf(material)
  if (!years.includes(year)) throw new Refusal('year-without-events', { year, years: years.join(', ') })
  return { name: `Таблица-${year}.docx`, bytes: await tableAsWord(tableOf(material, year)) }
}

/** The graph and its documents' words; what is private is in neither. */
const materialOf = async ({ graph, files, home }: Pick<Office, 'graph' | 'files' | 'home'>): Promise<Material> => {
  const whole = await graph.exportAll()
  const texts = new Map<string, { text: string; document: SourceDocument }>()
  for (const document of whole.documents) texts.set(document.id, { text: await files.text(document.hash), document })
  return {
    graph: shareable(whole, sensitiveSpans),
    home,
    words: ({ document, passages }) => {
      const source = texts.get(document)
      if (!source) return ''
      return passages.map(({ from, to }) => masked(source.text.slice(from, to), source.document.sensitive, from)).join(' ')
    },
  }
}
