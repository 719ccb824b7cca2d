import { thingIn } from '../../graph/questions/cases.ts'
import { listOf, type Thing, textOf } from '../material.ts'
import { placesUnsaid } from './behind.ts'
import { type MeetingDesk, type Sentence, saying } from './desk.ts'
import { counted, meetingWords, said } from './words.ts'

const say = saying('signed')

/** What is signed, the newest first, each with its state by a document's word alone; that no term is stated is said. */
export const whatIsSigned = ({ subject, partner, agreements, known, speech }: MeetingDesk): Sentence[] => {
  const { language } = speech
  const documents = agreements.filter(({ fields }) => fields['agreementType'] !== 'tie')
  const isDated = (one: Thing) => listOf(one, 'dates').length > 0
  const newestFirst = [...documents.filter(isDated).toReversed(), ...documents.filter((one) => !isDated(one))]
  if (documents.length === 0) return [say('no signed', subject, meetingWords.noSigned[language])]
  const dated = documents.filter((one) => textOf(one, 'validUntil') !== '').length
  const inAll = said(dated > 0 ? meetingWords.signedAll : meetingWords.signedUndated, language, {
    documents: counted(documents.length, 'documents', language),
    dated,
  })
  const withPartner = partner && { name: language === 'ru' ? `с ${thingIn(partner, 'ins')}` : speech.name(partner) }
  return [
    ...(withPartner ? [say('signed with', subject, said(meetingWords.signedWith, language, withPartner))] : []),
    ...newestFirst.map((one) => {
      const told = speech.agreement(one)
      const places = placesUnsaid(one, partner ?? subject, known, speech)
      const isSilent = textOf(one, 'validUntil') === '' && (one.fields['state'] ?? 'no-term') === 'no-term'
      const state = isSilent ? meetingWords.noTerm[language] : speech.state(one)
      return say(
        'signed',
        one,
        `${told.text.replace(/(?<!\sгг?)\.$/u, '')} (${[places, `${state.charAt(0).toLowerCase()}${state.slice(1)}`].filter(Boolean).join('; ')}).`,
        told.said,
      )
    }),
    ...(documents.length > 1 ? [say('in all', subject, inAll)] : []),
  ]
}
