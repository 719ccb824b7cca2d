import { compare } from '../../graph/compute.ts'
import { nameOf } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import { topics as topicTable } from '../../graph/vocabulary.ts'
import { asOf, byAlphabet, byTime, type Knowledge, knowledgeOf, listOf, type Material, type Thing, textOf } from '../material.ts'
import type { Copy, Paper, Part } from '../paper/paper.ts'
import { isWithin, type Line } from '../sentences.ts'
import { signMeans } from '../speech/latin.ts'
import type { Speech } from '../speech/speech.ts'
import { speechOf } from '../speech/speech-of.ts'
import { meantBy } from '../subject.ts'
import { briefWords } from './words.ts'

export interface BriefWish {
  contacts: boolean
  copy: Copy
  language: Language
}

/** Countries that the documents speak of, besides the home city's own, by the alphabet. */
export const countriesOf = ({ home, ...material }: Material): { code: string; name: string }[] =>
  knowledgeOf({ home, ...material })
    .things('Country')
    .sort(byAlphabet)
    .map((country) => ({ code: textOf(country, 'code'), name: country.name }))
    .filter(({ code }) => code !== home.country)

/** What a brief is made with. */
interface Desk {
  subject: Thing
  material: Material
  known: Knowledge
  speech: Speech
}

/** The brief on a country or a place, from the graph alone; undefined where the documents do not speak of it. It is named by its id, code or name. */
export const briefOf = (material: Material, named: string, { contacts, copy, language }: BriefWish): Paper | undefined => {
  const known = knowledgeOf(material)
  const [subject] = meantBy(material, known, named, ['Country', 'Place'])
  if (!subject) return undefined
  const desk = { subject, material, known, speech: speechOf(language, material, known) }
  const words = briefWords[language]
  return {
    language,
    name: subject.kind === 'Country' ? textOf(subject, 'code') : subject.name,
    title: [words.title, words.of(material.home), titleOf(desk)],
    sections: [
      { id: 'directions', heading: words.directions, parts: [{ lines: directionsOf(desk), isList: true }] },
      { id: 'events', heading: words.events, parts: subject.kind === 'Country' ? partsByPlace(desk) : partsByTopic(desk) },
      ...(contacts ? [{ id: 'contacts', heading: words.contacts, parts: [{ lines: contactsOf(desk) }] }] : []),
    ],
    notes: language === 'en' ? [signMeans.en] : [],
    asOf: asOf(material.graph),
    copy,
  }
}

/** A country by its official name; a place with its country. */
const titleOf = ({ subject, known, speech }: Desk): string => {
  if (subject.kind === 'Country') return textOf(subject, speech.language === 'ru' ? 'official' : 'officialEn') || speech.name(subject)
  const [country] = known.to(subject.id, 'IN').map((one) => speech.name(one))
  return country ? `${speech.name(subject)} (${country})` : speech.name(subject)
}

const isOfCountry = (country: Thing) => (one: Thing) => one.fields['country'] === country.fields['code']
const isDirectionOf = ({ subject, known }: Desk): ((direction: Thing) => boolean) => {
  if (subject.kind === 'Country') return isOfCountry(subject)
  const ids = new Set(known.from(subject.id, 'WITH').map(({ id }) => id))
  return ({ id }) => ids.has(id)
}

/** The directions in the order of the documents that state them, the newest first. */
const directionsOf = (desk: Desk): Line[] =>
  desk.known
    .things('Direction')
    .filter(isDirectionOf(desk))
    .map((direction) => ({ direction, said: desk.known.said(direction) }))
    .sort((a, b) => orderOf(a.said) - orderOf(b.said) || placeOf(a.said) - placeOf(b.said) || compare(a.direction.id, b.direction.id))
    .map(({ direction }) => desk.speech.quoted(direction))
const orderOf = (said: Line['said']): number => -(said[0]?.document.order ?? 0)
const placeOf = (said: Line['said']): number => said[0]?.statement.passages[0]?.from ?? 0

/** The events of the subject, and its documents that neither an event nor a direction tells, in order of time. */
const toldOf = (desk: Desk): Thing[] => {
  const { subject, known } = desk
  const events = known.from(subject.id, 'CONCERNS').filter(({ kind }) => kind === 'Event')
  const signed = new Set(events.flatMap(({ id }) => known.from(id, 'SIGNED_AT').map((one) => one.id)))
  const directions = known
    .things('Direction')
    .filter(isDirectionOf(desk))
    .flatMap((one) => known.said(one))
  const isDirection = (one: Thing) => known.said(one).every((said) => directions.some((outer) => isWithin(said, outer)))
  const all = subject.kind === 'Country' ? known.things('Agreement').filter(isOfCountry(subject)) : known.from(subject.id, 'BETWEEN')
  const agreements = all.filter((one) => !signed.has(one.id) && !isDirection(one))
  return [...agreements, ...events].sort(byDay(known))
}

const linesOf = (things: readonly Thing[], { speech }: Desk): Line[] =>
  things.map((one) => (one.kind === 'Event' ? speech.event(one) : speech.agreement(one)))

/** By city, also where nothing is told of one; then what concerns several of them, or the country as a whole. */
const partsByPlace = (desk: Desk): Part[] => {
  const { subject, known, speech, material } = desk
  const words = briefWords[speech.language]
  const partners = known
    .things('Place')
    .filter((place) => isOfCountry(subject)(place) && place.fields['partner'] === true)
    .sort(byAlphabet)
  const all = toldOf(desk).map((one) => ({ one, partner: partnerOf(one, partners, known) }))
  const linesWith = (wanted: Thing | undefined): Line[] =>
    linesOf(
      all.filter(({ partner }) => partner === wanted).map(({ one }) => one),
      desk,
    )
  const whole = { heading: words.withWhole(material.home), lines: linesWith(undefined) }
  return [
    ...partners.map((place) => ({
      heading: words.withPlace(material.home, textOf(place, 'placeType'), speech.name(place)),
      lines: linesWith(place),
    })),
    ...(whole.lines.length > 0 ? [whole] : []),
  ]
}

/** By topic in the order of the table of topics; what has none comes last. */
const partsByTopic = (desk: Desk): Part[] => {
  const { known, speech } = desk
  const topics = known.things('Topic').sort((a, b) => orderIn(a) - orderIn(b))
  const told = toldOf(desk).map((one) => {
    const about = new Set(known.to(one.id, 'ABOUT').map(({ id }) => id))
    return { one, topic: topics.find(({ id }) => about.has(id)) }
  })
  return [...topics, undefined].flatMap((topic) => {
    const own = told.filter((one) => one.topic === topic).map(({ one }) => one)
    const heading = topic ? nameOf(topic, speech.language) : briefWords[speech.language].otherTopics
    return own.length > 0 ? [{ heading: heading.charAt(0).toUpperCase() + heading.slice(1), lines: linesOf(own, desk) }] : []
  })
}
const orderIn = ({ name }: Thing): number => Object.values(topicTable).findIndex(({ ru }) => ru === name)

/** The one partner that an event or a document is about; undefined where it is about several, or none. */
const partnerOf = (one: Thing, partners: readonly Thing[], known: Knowledge): Thing | undefined => {
  const ends = known.to(one.id, one.kind === 'Event' ? 'CONCERNS' : 'BETWEEN')
  const about = partners.filter(({ id }) => ends.some((end) => end.id === id))
  return about.length === 1 ? about[0] : undefined
}

/** Documents of no date come first. */
const byDay = (known: Knowledge) => (a: Thing, b: Thing) => {
  const day = (one: Thing) => textOf(one, 'firstDay') || listOf(one, 'dates')[0] || ''
  return compare(day(a), day(b)) || byTime(known)(a, b)
}

const contactsOf = ({ subject, known, speech }: Desk): Line[] =>
  known.linksTo(subject.id, 'CONTACT_OF').flatMap((link) => {
    const person = known.thing(link.from)
    return person ? [{ text: [speech.name(person), textOf(link, 'title')].filter(Boolean).join(' – '), said: known.said(link) }] : []
  })
