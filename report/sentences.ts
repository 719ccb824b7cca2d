import type { Passage } from '../graph/locators.ts'
import type { SourceDocument } from '../graph/statements.ts'
import { AgreementType, type DocumentForm } from '../graph/vocabulary.ts'
import { dateOfDocument, saysMonth, whenInYear, whenWithYear, withoutDate } from './dates.ts'
import { type Knowledge, listOf, type Material, type Said, type Thing, textOf } from './material.ts'
import { tellingOf } from './telling.ts'

/** A sentence of a report and the statements that it rests on. */
export interface Line {
  text: string
  said: Said[]
}

/** Words of a document without what marks them up: tags, bullets, line breaks. */
export const plain = (words: string): string =>
  words
    .replaceAll(/<\/?[a-z][^<>]{0,40}>|\*\*|__|\u00ad/giu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=«) | (?=»)/g, '')
    .trim()
    .replace(/^[·•▪◦*–—-]\s*/u, '')

/** Words of a document; the name made of them where they stop short of it, as where a line ends in the midst of a sentence. */
export const fuller = (words: string, name: string): string => (name.startsWith(words) ? name : words)

/** With the sign that ends a sentence. */
export const ended = (text: string): string => (/[.!?…;]$/u.test(text) ? text : `${text}.`)

/** Documents by type: how one says that they were signed. */
const signed: { readonly [type in AgreementType]?: string } = {
  agreement: 'Подписано',
  framework: 'Подписано',
  memorandum: 'Подписан',
  protocol: 'Подписан',
  roadmap: 'Подписан',
  treaty: 'Подписан',
  declaration: 'Подписана',
  program: 'Подписана',
  decision: 'Принято',
}
const participle = (agreement: Thing): string => {
  const type = AgreementType.safeParse(agreement.fields['agreementType'])
  return (type.success && signed[type.data]) || 'Подписан документ:'
}

/** A document's own name, never modernised; the point of «гг.» that ended a sentence is put back. */
export const titleOf = ({ name }: Pick<Thing, 'name'>): string => name.replace(/(?<=\sгг?)$/u, '.')

/** The telling in which an event is given: of the report's own form where there is one, else the newest. */
const tellingFor = (said: readonly Said[], form: DocumentForm): Said | undefined =>
  said.find(({ document }) => document.form === form) ?? said[0]

/** Says an event: the words of the document that tells it, its date in the style of the report's form; what was signed there besides. */
export const sayEvent = (event: Thing, form: DocumentForm, material: Material, known: Knowledge): Line => {
  const said = known.said(event)
  const own = tellingFor(said, form)
  const telling = own ? tellingOf(event, own, material, known) : undefined
  const words = plain(telling?.words ?? '')
  const signings = known
    .from(event.id, 'SIGNED_AT')
    .filter((agreement) => !said.some((one) => known.said(agreement).some((other) => standsPartlyIn(other, one))))
    .filter(({ name }) => !hasAll(words, name))
  const lead = isWhole(words, event.name)
    ? dated(words, event, form, own?.document)
    : `${whenIn(form)(startOf(event), endOf(event))} – ${plain(event.name)}`
  return {
    text: [lead, ...signings.map((one) => `${participle(one)} ${titleOf(one)}`)].map(ended).join(' '),
    said: [...said, ...(telling?.said.slice(1) ?? []), ...signings.flatMap((one) => known.said(one))],
  }
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
/** Whether words say a title, one of its words after the other: what was signed need not be said again. */
const hasAll = (words: string, title: string): boolean => wordsIn(words).join(' ').includes(wordsIn(title).join(' '))
/** Whether words are a sentence to its end: a page break may have cut them, and the title then has what came after. */
const isWhole = (words: string, title: string): boolean => {
  if (words === '') return false
  if (/[.!?»)]$/u.test(words)) return true
  const there = new Set(wordsIn(words))
  return words.split('«').length === words.split('»').length && wordsIn(title).every((word) => there.has(word))
}

const isIn = (outer: Said) => (passage: Passage) =>
  outer.statement.passages.some(({ from, to }) => from <= passage.from && passage.to <= to)
/** Whether a statement stands in the words of another: each of its passages, or one of them at least. */
export const isWithin = (inner: Said, outer: Said): boolean =>
  inner.document.id === outer.document.id && inner.statement.passages.every(isIn(outer))
const standsPartlyIn = (inner: Said, outer: Said): boolean =>
  inner.document.id === outer.document.id && inner.statement.passages.some(isIn(outer))

const startOf = (event: Thing): string => textOf(event, 'start')
const endOf = (event: Thing): string => textOf(event, 'end') || startOf(event)
const whenIn = (form: DocumentForm) => (form === 'table' ? whenInYear : whenWithYear)

const allYear = /^(в течение)\s+(года)(?=\s)/iu

/** The table gives dates without the year, «20-22 февраля – …», and keeps a table's own words; a brief is read by itself and gives the year. */
const dated = (words: string, event: Thing, form: DocumentForm, from: SourceDocument | undefined): string => {
  const year = startOf(event).slice(0, 4)
  if (year === '') return words
  if (form === 'table' && from?.form === 'table' && String(from.year) === year && saysMonth(words, startOf(event))) return words
  // «В течение года …» says the date itself; read by itself it wants the year.
  if (textOf(event, 'start').length === 4 && allYear.test(words)) return form === 'table' ? words : words.replace(allYear, `$1 ${year} $2`)
  const { date, rest } = withoutDate(words)
  if (form === 'brief' && (date ?? words).includes(year)) return words
  return `${whenIn(form)(startOf(event), endOf(event))} – ${rest}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Says a document of cooperation, or the founding of relations, with its dates as far as they are stated. */
export const sayAgreement = (agreement: Thing, known: Knowledge): Line => {
  const dates = listOf(agreement, 'dates').map(dateOfDocument).join(', ')
  const isTie = textOf(agreement, 'agreementType') === 'tie'
  const text = isTie
    ? `${dates || 'Дата в документах не указана'} – установление связей`
    : dates
      ? `${dates} – ${participle(agreement).toLowerCase()} ${titleOf(agreement)}`
      : `${titleOf(agreement)} – дата подписания в документах не указана`
  return { text: ended(capital(text)), said: known.said(agreement) }
}
