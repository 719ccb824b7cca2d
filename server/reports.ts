import { Readable } from 'node:stream'
import type { Fault } from '../graph/answers.ts'
import { todayIn } from '../graph/dates.ts'
import { Refusal } from '../graph/refusal.ts'
import { PresentationBody } from '../graph/story.ts'
import type { Language } from '../graph/text.ts'
import { briefOf, countriesOf } from '../report/brief/brief.ts'
import { checksPaper } from '../report/checks.ts'
import { dossierOf } from '../report/dossier/dossier.ts'
import { draftOf } from '../report/drafts/drafts.ts'
import type { DraftKind } from '../report/drafts/words.ts'
import type { Material } from '../report/material.ts'
import type { Paper } from '../report/paper/paper.ts'
import { paperAsPdf } from '../report/paper/pdf.ts'
import { deckAsPdf } from '../report/paper/slides.ts'
import { paperAsWord } from '../report/paper/word.ts'
import { deckAsPptx } from '../report/slides/pptx.ts'
import { tableAsSheet } from '../report/table/sheet.ts'
import { tableOf, yearsOf } from '../report/table/table.ts'
import { tableAsWord } from '../report/table/word.ts'
import { filledTemplate } from '../report/template/template.ts'
import type { FileAnswer } from './call.ts'
import { calendarFor, digestPaperFor } from './digests.ts'
import { materialOf } from './material.ts'
import { meetingPaperFor } from './meetings.ts'
import type { Office } from './office.ts'
import { deckFor, type KeptPresentation, presentationNamed } from './slides.ts'
import { templateBytes } from './templates.ts'

/** The annual table of a year; or the draft of one, from the table of the year before. */
export interface TableWish {
  report: 'table'
  year: number
  draft?: boolean
  format?: 'docx' | 'xlsx'
}
interface PaperWish {
  /** The control copy has a source to every sentence. */
  control?: boolean
  /** Who answers for the country in the office: never leaves it. */
  contacts?: boolean
  language?: Language
  format?: 'docx' | 'pdf'
  /** The id of a kept template: an office's own Word file with named places. */
  template?: string | undefined
}
/** The brief on a country or a place: its code, name or id. */
export interface BriefWish extends PaperWish {
  report: 'brief'
  country: string
}
/** «Справка» on anything: its name or id. */
export interface DossierWish extends PaperWish {
  report: 'dossier'
  about: string
}
/** What to know before a guest comes, on one sheet; `made` leaves out what was edited by hand. */
export interface MeetingWish {
  report: 'meeting'
  /** The guest: a name, a code or an id. */
  with: string
  made?: boolean
  language?: Language
  format?: 'docx' | 'pdf'
}
/** «Сводка руководителю» on one sheet, or what is ahead as a calendar. */
export interface DigestWish {
  report: 'digest'
  language?: Language
  format?: 'docx' | 'pdf' | 'ics'
}
/** A kept presentation, by its id or name; or one that is drafted by rules and kept nowhere. */
export interface PresentationWish {
  report: 'presentation'
  of?: string | undefined
  draft?: DraftKind | undefined
  /** What the draft is about: a name, a code or an id; of a year its number. */
  about?: string | undefined
  language?: Language
  format?: 'pptx' | 'pdf'
}
export type ReportWish = TableWish | BriefWish | DossierWish | MeetingWish | DigestWish | PresentationWish

/** The media types of the files that reports are. */
const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  ics: 'text/calendar; charset=utf-8',
} as const

type ReportOffice = Pick<Office, 'graph' | 'files' | 'home' | 'user'>
interface Made {
  name: string
  format: keyof typeof types
  bytes: Uint8Array
}

/**
 * One of the office's own forms as a file. Throws `year-without-events`, `country-not-told`, `subject-unknown`, `subject-ambiguous`,
 * `template-form`, `kept-unknown`.
 */
export const reportOf = async (office: ReportOffice, wish: ReportWish): Promise<FileAnswer> => {
  const { name, format, bytes } = await madeFrom(office, wish)
  return { name: `${name}.${format}`, type: types[format], content: Readable.from([Buffer.from(bytes)]) }
}

const madeFrom = async (office: ReportOffice, wish: ReportWish): Promise<Made> => {
  if (wish.report === 'digest') return digestFile(office, wish)
  const material = await materialOf(office, 'contacts' in wish && wish.contacts)
  if (wish.report === 'table') return tableFile(material, wish)
  if (wish.report === 'presentation') return presentationFile(office, material, wish)
  return wish.report === 'meeting' ? meetingFile(office, material, wish) : paperFile(office, material, wish)
}

const digestFile = async (office: ReportOffice, { language = 'ru', format = 'docx' }: DigestWish): Promise<Made> => {
  if (format === 'ics') return { name: 'pobratim', format, bytes: Buffer.from(await calendarFor(office, language)) }
  const paper = await digestPaperFor(office, language)
  return { name: `${{ ru: 'Сводка', en: 'Digest' }[language]}-${paper.name}`, format, bytes: await written[format](paper) }
}

const meetingFile = async (office: ReportOffice, material: Material, wish: MeetingWish): Promise<Made> => {
  const { with: named, made = false, language = 'ru', format = 'docx' } = wish
  const paper = await meetingPaperFor(office, material, { named, language, made })
  return { name: `${{ ru: 'К-встрече', en: 'Meeting' }[language]}-${fileWords(paper.name)}`, format, bytes: await written[format](paper) }
}

const presentationFile = async (office: ReportOffice, material: Material, wish: PresentationWish): Promise<Made> => {
  const { language = 'ru', format = 'pptx' } = wish
  const deck = await deckFor(office, material, await presentationFor(office, material, wish), language)
  const bytes = await (format === 'pptx' ? deckAsPptx(deck) : deckAsPdf(deck))
  return { name: fileWords(deck.name) || { ru: 'Доклад', en: 'Presentation' }[language], format, bytes }
}

const presentationFor = async (
  office: ReportOffice,
  material: Material,
  { of, draft, about, language = 'ru' }: PresentationWish,
): Promise<Pick<KeptPresentation, 'name' | 'body'>> => {
  if (of !== undefined) return presentationNamed(office, of)
  if (draft === undefined) throw new Refusal('request-invalid', { reason: 'of, draft' })
  const { name, slides } = draftOf(material, { draft, about, language })
  return { name, body: PresentationBody.parse({ slides }) }
}

const tableFile = async (material: Material, { year, draft = false, format = 'docx' }: TableWish): Promise<Made> => {
  const years = yearsOf(material)
  const needed = draft ? year - 1 : year
  if (!years.includes(needed)) throw new Refusal('year-without-events', { year: needed, years: years.join(', ') || '—' })
  const table = tableOf(material, year, draft ? 'draft' : 'made')
  const bytes = await (format === 'xlsx' ? tableAsSheet(table) : tableAsWord(table))
  return { name: `Таблица-${year}${draft ? '-проект' : ''}`, format, bytes }
}

const paperFile = async (office: ReportOffice, material: Material, wish: BriefWish | DossierWish): Promise<Made> => {
  const { control = false, language = 'ru', format = 'docx', template } = wish
  if (template !== undefined && format !== 'docx') throw new Refusal('template-form')
  const copy = control ? 'control' : 'clean'
  const contacts = wish.contacts === true
  const paper =
    wish.report === 'brief'
      ? (briefOf(material, wish.country, { contacts, copy, language }) ?? unknownCountry(material, wish.country))
      : await dossierOf(material, wish.about, { copy, language, today: todayIn(material.home.timeZone) })
  const bytes = template === undefined ? await written[format](paper) : await filledTemplate(await templateBytes(office, template), paper)
  const names = { ru: ['Справка', '-контрольный-экземпляр'], en: [wish.report === 'brief' ? 'Brief' : 'Dossier', '-control-copy'] } as const
  const [kind, marked] = names[language]
  return { name: `${kind}-${fileWords(paper.name)}${control ? marked : ''}`, format, bytes }
}

/** The findings of the checks as a Word file or as PDF. */
export const checksFile = async (
  faults: readonly Fault[],
  { language, today, format }: { language: Language; today: string; format: 'docx' | 'pdf' },
): Promise<FileAnswer> => {
  const paper = checksPaper(faults, language, today)
  const bytes = await written[format](paper)
  return { name: `${fileWords(paper.name)}-${today}.${format}`, type: types[format], content: Readable.from([Buffer.from(bytes)]) }
}

const written: Record<'docx' | 'pdf', (paper: Paper) => Promise<Uint8Array>> = { docx: paperAsWord, pdf: paperAsPdf }

/** A name as part of a file's name. */
const fileWords = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

const unknownCountry = (material: Material, country: string): never => {
  const known = countriesOf(material).map(({ code, name }) => `${name} (${code})`)
  throw new Refusal('country-not-told', { country, known: known.join(', ') || '—' })
}
