import { fold } from '../../graph/words.ts'
import { agreementsOf } from '../dossier/desk.ts'
import { type Knowledge, type Material, type Thing, textOf } from '../material.ts'
import type { Speech } from '../speech/speech.ts'

const isAbroad = ({ fields }: Thing, { home }: Material): boolean => fields['country'] !== home.country && fields['code'] !== home.country

/** Bodies that speak for a place or a state; a company or a school speaks for itself. */
const official: ReadonlySet<unknown> = new Set(['government', 'legislature', 'committee', 'ministry', 'diplomatic'])
const speaksForOthers = ({ kind, fields }: Thing): boolean => kind === 'Place' || kind === 'Country' || official.has(fields['orgType'])

/** The posts of a person; where no document names one, what the delegations came from that they led. */
const seatsOf = (person: Thing, known: Knowledge): Thing[] => {
  const posts = known.to(person.id, 'NAMED_AS')
  const led = known.linksFrom(person.id, 'TOOK_PART').filter(({ fields }) => fields['role'] === 'head')
  return posts.length > 0 ? posts : led.flatMap(({ to }) => known.to(to, 'CONCERNS'))
}

/** In whose name a guest comes, the nearest first: the place and the country of an official post or body, the country of a place. */
export const behindGuest = (guest: Thing, material: Material, known: Knowledge): Thing[] => {
  const own = (guest.kind === 'Person' ? seatsOf(guest, known) : [guest]).filter(speaksForOthers)
  const seats = own.flatMap((one) => [one, ...known.to(one.id, 'BASED_IN'), ...known.to(one.id, 'PART_OF')])
  const places = seats.filter(({ kind }) => kind === 'Place')
  const codes = new Set(seats.map((one) => textOf(one, one.kind === 'Country' ? 'code' : 'country')))
  const countries = known.things('Country').filter((one) => codes.has(textOf(one, 'code')))
  return [...new Set([...places, ...countries])].filter((one) => one.id !== guest.id && isAbroad(one, material))
}

/** The documents of cooperation of a guest; of somebody who has none, those of the place or country in whose name they come. */
export const agreementsWith = (
  guest: Thing,
  events: readonly Thing[],
  behind: readonly Thing[],
  known: Knowledge,
): { agreements: Thing[]; partner: Thing | undefined } => {
  const own = agreementsOf(guest, events, known)
  if (own.length > 0 || guest.kind === 'Country' || guest.kind === 'Place') return { agreements: own, partner: undefined }
  const theirs = behind.map((partner) => ({ partner, agreements: agreementsOf(partner, [], known) }))
  return theirs.find(({ agreements }) => agreements.length > 0) ?? { agreements: [], partner: undefined }
}

/** The places of a document of cooperation that its title does not name, the guest aside: «Соглашение о дружбе» is with Пусан. */
export const placesUnsaid = (agreement: Thing, guest: Thing, known: Knowledge, speech: Speech): string => {
  const title = fold(agreement.name)
  return known
    .to(agreement.id, 'BETWEEN')
    .filter(({ kind, id, fields }) => kind === 'Place' && id !== guest.id && fields['home'] !== true)
    .filter(({ name }) => !title.includes(fold(name).slice(0, Math.max(leastStem, name.length - 2))))
    .map((place) => speech.name(place))
    .join(', ')
}
const leastStem = 4
