import { agreementStates } from '../../graph/vocabulary.ts'
import { dateOfDocument } from '../dates.ts'
import { type Knowledge, type Material, textOf } from '../material.ts'
import { fuller, plain, sayAgreement, sayEvent, titleOf } from '../sentences.ts'
import type { Naming, Speech } from './speech.ts'

/** Names as the documents have them. */
export const russianNames: Naming = {
  language: 'ru',
  name: (thing) => (thing.kind === 'Agreement' ? titleOf(thing) : thing.name),
  date: dateOfDocument,
}

/** Russian: the documents' own sentences, with dates in the office's style. */
export const russian = (material: Material, known: Knowledge): Speech => ({
  ...russianNames,
  event: (event) => sayEvent(event, 'brief', material, known),
  agreement: (agreement) => sayAgreement(agreement, known),
  state: ({ fields }) => {
    const until = textOf({ fields }, 'validUntil')
    const state = agreementStates[(fields['state'] ?? 'no-term') as keyof typeof agreementStates].ru
    return until ? `срок по документу – до ${dateOfDocument(until)}${fields['state'] === undefined ? '' : `, ${state}`}` : state
  },
  quoted: (thing) => {
    const said = known.said(thing)
    const [first] = said
    const words = first ? plain(material.words(first.statement)) : ''
    return { text: fuller(words, thing.name).replace(/[\s.;,]+$/u, ''), said }
  },
})
