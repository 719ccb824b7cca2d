import type { Facts } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { factsOfBrief } from './facts-of-brief.ts'
import { factsOfTable } from './facts-of-table.ts'
import { formOf } from './form.ts'
import { sourceIn } from './source.ts'

export interface FindOptions {
  home: HomeProfile
  /** The year of the table, where its heading does not say it. */
  year?: number | undefined
}

/** What one document says. Refuses a document that is neither an annual table nor a brief, and a table without its header. */
export const findFacts = (document: ReadDocument, { home, year }: FindOptions): Facts => {
  const form = formOf(document)
  const source = sourceIn(document)
  if (form.form === 'brief') return { document: document.name, form: 'brief', year: null, ...factsOfBrief(form, home, source) }
  const ofYear = form.year ?? year ?? null
  return { document: document.name, form: 'table', year: ofYear, ...factsOfTable(form, ofYear, home, source) }
}
