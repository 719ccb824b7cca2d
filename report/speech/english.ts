import type { HomeProfile } from '../../graph/home.ts'
import { dateInWords } from '../../graph/saying.ts'
import { agreementStates, agreementTypes, directions, eventTypes, formats, roles } from '../../graph/vocabulary.ts'
import { type Knowledge, type Link, listOf, type Material, type Named, type Thing, textOf } from '../material.ts'
import { fuller, plain } from '../sentences.ts'
import { inLatin, sign } from './latin.ts'
import type { Naming, Speech } from './speech.ts'

const date = (value: string): string => dateInWords(value, 'en')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const joined = (parts: readonly string[], by: string): string => parts.filter(Boolean).join(by)

/** «9 February 2020», «20–22 February 2020», «29 January 2020 – 4 February 2020». */
const when = (start: string, end: string): string => {
  if (start === '') return 'Date not stated'
  if (end === '' || start === end) return date(start)
  const isOneMonth = start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7)
  return isOneMonth ? `${Number(start.slice(8))}–${date(end)}` : `${date(start)} – ${date(end)}`
}

/** A name in English where one is known; else transliterated and marked. */
export const englishName = ({ name, kind, fields }: Named): string => {
  // A country that the office calls by its official name is so called in English too: «Республика Корея».
  const known = fields['official'] === name ? (fields['officialEn'] ?? fields['nameEn']) : fields['nameEn']
  if (typeof known === 'string') return known
  if (!/[а-яё]/iu.test(name)) return name
  // A title is never put into another language's letters.
  return kind === 'Agreement' || kind === 'Event' || kind === 'Direction' || kind === 'Commitment'
    ? inQuotes(plain(name))
    : `${inLatin(name)}${sign}`
}

/** Words of a document in quotation marks; where they end with one, it closes both. */
const inQuotes = (words: string): string => `«${words}»`.replace(/»»+$/u, '»')

const vocabularyWord = (words: Readonly<Record<string, { en: string }>>, value: unknown): string => words[String(value)]?.en ?? ''

const isHome = ({ kind, fields }: Pick<Named, 'kind' | 'fields'>): boolean => kind === 'Place' && fields['home'] === true

/** English names where they are known; the home city's is that of its profile. */
export const englishNames = (home: HomeProfile): Naming => ({
  language: 'en',
  name: (thing) => (isHome(thing) ? home.name.en : englishName(thing)),
  date,
})

/** English: sentences made by rules from what the graph holds; the documents' own words stay in Russian. */
export const english = (material: Material, known: Knowledge): Speech => {
  const countryOf = (place: Thing): string => known.to(place.id, 'IN').map(englishName)[0] ?? ''
  const placeName = (place: Thing): string =>
    isHome(place) ? material.home.name.en : joined([englishName(place), countryOf(place) && `(${countryOf(place)})`], ' ')
  const whereOf = (event: Thing): string => {
    const about = known.to(event.id, 'CONCERNS')
    const places = about.filter(({ kind }) => kind === 'Place')
    const countries = about.filter(
      ({ kind, id }) => kind === 'Country' && !places.some((place) => known.to(place.id, 'IN').some((one) => one.id === id)),
    )
    return [...countries.map(englishName), ...places.map(placeName)].join(', ')
  }
  const participant = (link: Link): string => {
    const who = known.thing(link.from)
    const role = vocabularyWord(roles, link.fields['role'])
    return who ? joined([englishName(who), role && role !== 'participant' ? `(${role})` : ''], ' ') : ''
  }
  const eventText = (event: Thing): string => {
    const kind = event.fields['eventType']
    const type = kind === 'other' ? 'Event' : vocabularyWord(eventTypes, kind) || 'Event'
    const traits = joined(
      [
        type,
        vocabularyWord(directions, event.fields['direction']),
        event.fields['format'] === 'unspecified' ? '' : vocabularyWord(formats, event.fields['format']),
      ],
      ', ',
    )
    const named = known.linksTo(event.id, 'TOOK_PART').map(participant).filter(Boolean)
    const topics = known.to(event.id, 'ABOUT').map((topic) => englishName(topic).toLowerCase())
    const signed = known.from(event.id, 'SIGNED_AT').map((one) => englishName(one))
    return [
      `${when(textOf(event, 'start'), textOf(event, 'end'))} – ${capital(traits.toLowerCase())}${event.fields['planned'] === true ? ' (planned)' : ''}.`,
      joined(
        [
          whereOf(event) && `With: ${whereOf(event)}.`,
          named.length > 0 ? `Named: ${named.join('; ')}.` : '',
          topics.length > 0 ? `Topic: ${topics.join(', ')}.` : '',
        ],
        ' ',
      ),
      signed.length > 0 ? `Signed: ${signed.join('; ')}.` : '',
      `In the document: ${inQuotes(plain(event.name))}.`,
    ]
      .filter(Boolean)
      .join(' ')
  }
  return {
    ...englishNames(material.home),
    event: (event) => ({
      text: eventText(event),
      said: [...known.said(event), ...known.from(event.id, 'SIGNED_AT').flatMap((one) => known.said(one))],
    }),
    agreement: (agreement) => {
      const dates = listOf(agreement, 'dates').map(date).join(', ')
      const type = vocabularyWord(agreementTypes, agreement.fields['agreementType']) || 'Document'
      const isTie = agreement.fields['agreementType'] === 'tie'
      const text = isTie
        ? `${dates || 'Date not stated'} – founding of relations.`
        : `${dates || 'Date of signing not stated'} – ${type}: ${inQuotes(plain(agreement.name))}.`
      return { text, said: known.said(agreement) }
    },
    state: ({ fields }) => {
      const until = textOf({ fields }, 'validUntil')
      const state = agreementStates[(fields['state'] ?? 'no-term') as keyof typeof agreementStates].en
      return until ? `valid by the document until ${date(until)}${fields['state'] === undefined ? '' : `, ${state}`}` : state
    },
    quoted: (thing) => {
      const said = known.said(thing)
      const [first] = said
      const words = fuller(first ? plain(material.words(first.statement)) : '', thing.name)
      return { text: inQuotes(words.replace(/[\s.;,]+$/u, '')), said }
    },
  }
}
