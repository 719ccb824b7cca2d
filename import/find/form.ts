import type { Block, ReadDocument } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import { tellsOfTie } from './agreement-words.ts'
import { isHeading } from './brief-parts.ts'
import { findDates } from './dates.ts'
import { itemsOfProse } from './event-items-prose.ts'
import { type SectionKind, sectionNames, sectionNumber } from './form-words.ts'
import { readingsOf } from './language/morphology.ts'
import { ofWord } from './language/word.ts'
import { runsIn } from './language/word-patterns.ts'
import { cleaned, joined } from './markup.ts'
import type { Stretch } from './stretch.ts'
import { headerOf } from './table-columns.ts'
import { type TableForm, tableForm, unheadedForm } from './table-form.ts'

/** A part of a brief between two headings; its paragraphs without the heading. */
export interface Section {
  kind: SectionKind
  heading: Stretch
  paragraphs: Stretch[]
}
export interface BriefForm {
  form: 'brief'
  /** What stands above the first heading. */
  title: Stretch[]
  sections: Section[]
}

const nothing: Stretch = { text: '', pieces: [] }

type Table = Extract<Block, { block: 'table' }>
const tablesOf = (document: ReadDocument): Table[] => document.blocks.filter((block) => block.block === 'table')

/** Which of the two forms a document has. Refuses what is neither, and a table whose columns nothing names. */
export const formOf = (document: ReadDocument): TableForm | BriefForm => {
  const tables = tablesOf(document)
  if (tables.some(({ rows }) => rows.some(({ cells }) => headerOf(cells)))) return tableForm(document, tables)
  const brief = briefForm(document)
  if (brief) return brief
  const unheaded = unheadedForm(document, tables)
  if (unheaded) return unheaded
  throw new Refusal(tables.some(looksLikeOurs) ? 'table-without-header' : 'nothing-found', { file: document.name })
}

/** Four columns or more, many rows, dates among them: a table of partners that lost its header. */
const looksLikeOurs = ({ rows }: Table): boolean =>
  rows.some(
    ({ cells }) =>
      cells.length >= 4 &&
      cells.some(({ text }) => /соглашени|протокол|меморандум|установление связей/i.test(text)) &&
      cells.some(({ text }) => /\d{4}/.test(text)),
  )

const briefForm = (document: ReadDocument): BriefForm | undefined => {
  const title: Stretch[] = []
  const sections: Section[] = []
  for (const block of document.blocks) {
    if (block.block === 'table') {
      for (const { cells } of block.rows) (sections.at(-1)?.paragraphs ?? title).push(joined(cells.map(cleaned), () => ' – '))
      continue
    }
    const paragraph = cleaned(block)
    const kind = sectionKindOf(paragraph.text)
    if (kind) sections.push({ kind, heading: paragraph, paragraphs: [] })
    else (sections.at(-1)?.paragraphs ?? title).push(paragraph)
  }
  if (sections.some(({ kind }) => kind !== 'contacts')) return { form: 'brief', title, sections: eventsApart(sections) }
  return tellsOfCooperation(title) && !tablesOf(document).some(looksLikeOurs)
    ? { form: 'brief', title: [], sections: [{ kind: 'events', heading: nothing, paragraphs: title }, ...sections] }
    : undefined
}

/** Prose without our headings that speaks of cooperation and tells of events is a brief all the same. */
const tellsOfCooperation = (paragraphs: readonly Stretch[]): boolean => {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  return /сотрудничеств|побратим|партн[её]р/iu.test(text) && itemsOfProse(text).items.length >= 2
}

/** Where the events follow on the directions under a heading that nothing knows, they are a section of their own. */
const eventsApart = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => {
    if (section.kind !== 'directions') return [section]
    const first = section.paragraphs.findIndex(
      ({ text }) => findDates(text).length > 0 && (itemsOfProse(text).items.length > 0 || tellsOfTie(text)),
    )
    if (first < 0) return [section]
    const above = section.paragraphs.slice(0, first).findLastIndex(({ text }) => text.trim() !== '')
    const start = above >= 0 && isHeading(section.paragraphs[above] ?? nothing) ? above : first
    return [
      { ...section, paragraphs: section.paragraphs.slice(0, start) },
      { kind: 'events', heading: nothing, paragraphs: section.paragraphs.slice(start) },
    ]
  })

/** Whether a word of a line is a verb in a person or in the past, and can be nothing else. */
const tellsByVerb = (line: string): boolean => runsIn(line).some(isTelling)
const isTelling = ofWord((word) => {
  const known = readingsOf(word).filter((reading) => reading.known)
  return known.length > 0 && known.every(({ pos }) => pos === 'VERB')
})

/** The kind of section that a paragraph heads: short, and named as a heading is. */
const sectionKindOf = (text: string): SectionKind | undefined => {
  const line = text.trim()
  const words = line.replace(sectionNumber, '')
  const isNumbered = words !== line
  if (line.length > 200 || (!isNumbered && /[.;,]$/.test(line) && line.length > 60)) return undefined
  if (/^\s*[·•*–—-]/.test(line) || /(?:19|20)\d\d\s*г/.test(words)) return undefined
  // «Контакты носят разовый характер.» is told, and heads nothing.
  if (!isNumbered && line.endsWith('.') && tellsByVerb(line)) return undefined
  return sectionNames.find(([, named]) => named.test(words))?.[0]
}
