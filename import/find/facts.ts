import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { factsOfBrief } from './facts-of-brief.ts'
import { factsOfTable } from './facts-of-table.ts'
import { formOf } from './form.ts'
import { beginDocument } from './once.ts'
import { remarksOn } from './remarks.ts'
import { sourceIn } from './source.ts'

export interface FindOptions {
  home: HomeProfile
  /** The year of the table, where its heading does not say it. */
  year?: number | undefined
}

/** What one document says. Refuses a document that is neither an annual table nor a brief, and a table without its header. */
export const findFacts = (document: ReadDocument, { home, year }: FindOptions): Facts => {
  beginDocument()
  const form = formOf(document)
  const source = sourceIn(document)
  const ofYear = form.form === 'brief' ? null : (form.year ?? year ?? null)
  const found = form.form === 'brief' ? factsOfBrief(form, home, source) : factsOfTable(form, ofYear, home, source)
  const facts: Facts = { document: document.name, form: form.form, year: ofYear, ...found }
  const remarks = remarksOn(document, facts, home)
  return remarks.length > 0 ? { ...facts, remarks } : facts
}
