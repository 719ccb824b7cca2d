import { compare } from '../../graph/compute.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { Slide } from '../../graph/story.ts'
import type { Language } from '../../graph/text.ts'
import { agreementsOf, eventsOf } from '../dossier/desk.ts'
import { knowledgeOf, listOf, type Material, type Thing, textOf } from '../material.ts'
import { speechOf } from '../speech/speech-of.ts'
import { subjectOf } from '../subject.ts'
import { type Drafting, firstYear, graphOf, latest, nearOf, slideOf } from './parts.ts'
import { countsInWords, type DraftKind, draftKinds, titles } from './words.ts'

export interface DraftWish {
  draft: DraftKind
  /** A name, a code or an id; of a year its number; nothing where the kind says all. */
  about?: string | undefined
  language: Language
}
/** A presentation that somebody can go on with. */
export interface Draft {
  name: string
  slides: Slide[]
}
type Bare = Omit<Slide, 'id'>
type Maker = (about: string, making: Drafting) => { name: string; slides: Bare[] }

/** A presentation of three to seven slides by rules, every sentence from facts. Throws `subject-unknown`, `subject-ambiguous`, `year-without-events`. */
export const draftOf = (material: Material, { draft, about = '', language }: DraftWish): Draft => {
  const known = knowledgeOf(material)
  const { name, slides } = makers[draft](about, { material, known, language, speech: speechOf(language, material, known) })
  return { name: name.slice(0, 200), slides: slides.slice(0, mostSlides).map((slide, at) => ({ ...slide, id: `draft-${at + 1}` })) }
}
const mostSlides = 7
/** How many new people and organisations a slide shows, and what of each stands beside it. */
const mostNew = 12
const besideNew = { Country: 1, Place: 1, Event: 1, Organization: 1 } as const

const dated = (things: readonly Thing[], making: Drafting) => latest(things, making).map((event) => making.speech.event(event))
/** Documents of cooperation in words: the last signed first, those without a date at the end. */
const signed = (things: readonly Thing[], { speech }: Drafting) =>
  things.toSorted((a, b) => compare(listOf(b, 'dates').at(-1) ?? '', listOf(a, 'dates').at(-1) ?? '')).map((one) => speech.agreement(one))

const country: Maker = (about, making) => {
  const { material, known, speech, language } = making
  const subject = subjectOf(material, known, about, ['Country'])
  const events = eventsOf(subject, known)
  const agreements = agreementsOf(subject, events, known)
  const name = speech.name(subject)
  const filter = { kinds: [], parts: [], countries: [textOf(subject, 'code')], topics: [], orgTypes: [] }
  const near = nearOf(subject, making, { Place: 5, Organization: 6, Event: 5, Agreement: 3, Person: 2 })
  const directions = known.from(subject.id, 'WITH').filter(({ kind }) => kind === 'Direction')
  const lead = countsInWords(events.length, agreements.length, firstYear(events), language)
  return {
    name,
    slides: [
      slideOf(`${name}. ${titles.around[language]}`, graphOf([subject], near, making), dated(events, making), making, lead),
      slideOf(`${name}. ${titles.map[language]}`, { lens: 'map', filter }, [], making),
      ...(agreements.length > 0
        ? [
            slideOf(
              `${name}. ${titles.agreements[language]}`,
              { lens: 'table', filter, table: { kind: 'Agreement', sort: 'name', direction: 'asc' } },
              signed(agreements, making),
              making,
            ),
          ]
        : []),
      slideOf(
        `${name}. ${titles.bodies[language]}`,
        { lens: 'matrix', filter, matrix: { rows: 'bodies', columns: 'topics', empty: false, supposed: false, years: null } },
        [],
        making,
      ),
      slideOf(`${name}. ${titles.events[language]}`, { lens: 'timeline', filter }, dated(events, making), making),
      ...(directions.length > 0
        ? [
            slideOf(
              `${name}. ${titles.directions[language]}`,
              graphOf([subject], directions, making),
              directions.map((one) => speech.quoted(one)),
              making,
            ),
          ]
        : []),
    ],
  }
}

/** What a place, a body of the city and a topic have in common: what is around it, its documents, its latest events. */
const around = (subject: Thing, making: Drafting): Bare[] => {
  const { known, speech, language } = making
  const events = eventsOf(subject, known)
  const agreements = agreementsOf(subject, events, known)
  const name = speech.name(subject)
  const near = nearOf(subject, making, { Country: 6, Place: 5, Organization: 6, Event: 5, Agreement: 3, Person: 3, Project: 2 })
  const newest = latest(events, making).slice(0, 7)
  const partners = newest.flatMap((event) => [...known.to(event.id, 'CONCERNS'), ...known.from(event.id, 'TOOK_PART')])
  const lead = countsInWords(events.length, agreements.length, firstYear(events), language)
  return [
    slideOf(`${name}. ${titles.around[language]}`, graphOf([subject], near, making), dated(events, making), making, lead),
    ...(agreements.length > 0
      ? [slideOf(`${name}. ${titles.agreements[language]}`, graphOf([subject], agreements, making), signed(agreements, making), making)]
      : []),
    slideOf(`${name}. ${titles.events[language]}`, graphOf([subject, ...newest], partners, making), dated(events, making), making),
  ]
}

const place: Maker = (about, making) => {
  const { material, known, speech, language } = making
  const subject = subjectOf(material, known, about, ['Place'])
  const code = textOf(subject, 'country')
  const filter = { kinds: [], parts: [], countries: code === '' ? [] : [code], topics: [], orgTypes: [] }
  const name = speech.name(subject)
  return {
    name,
    slides: [
      ...around(subject, making),
      slideOf(`${name}. ${titles.map[language]}`, { lens: 'map', filter, selected: [subject.id] }, [], making),
    ],
  }
}

const body: Maker = (about, making) => {
  const { material, known, speech, language } = making
  const subject = subjectOf(material, known, about, ['Organization'])
  const name = speech.name(subject)
  const events = eventsOf(subject, known)
  const partners = events.flatMap((event) => known.to(event.id, 'CONCERNS')).filter(({ fields }) => fields['home'] !== true)
  return {
    name,
    slides: [
      ...around(subject, making),
      slideOf(`${name}. ${titles.countries[language]}`, graphOf([subject], [...new Set(partners)], making), [], making),
    ],
  }
}

const topic: Maker = (about, making) => {
  const { material, known, speech, language } = making
  const subject = subjectOf(material, known, about, ['Topic'])
  const name = capital(speech.name(subject))
  const filter = { kinds: [], parts: [], countries: [], topics: [subject.id.slice(subject.id.indexOf('/') + 1)], orgTypes: [] }
  const events = eventsOf(subject, known)
  const lead = countsInWords(events.length, agreementsOf(subject, events, known).length, firstYear(events), language)
  return { name, slides: filtered(name, filter, dated(events, making), lead, making) }
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The same four lenses through one filter. */
const filtered = (name: string, filter: object, lines: ReturnType<typeof dated>, lead: string, making: Drafting): Bare[] => {
  const { language } = making
  return [
    slideOf(`${name}. ${titles.map[language]}`, { lens: 'map', filter }, lines, making, lead),
    slideOf(`${name}. ${titles.bodies[language]}`, { lens: 'matrix', filter }, [], making),
    slideOf(`${name}. ${titles.events[language]}`, { lens: 'timeline', filter }, lines, making),
  ]
}

const year: Maker = (about, making) => {
  const { known, speech, language } = making
  const events = known.things('Event')
  const years = [...new Set(events.map((event) => textOf(event, 'firstDay').slice(0, 4)).filter(Boolean))].toSorted(compare)
  const wanted = about === '' ? (years.at(-1) ?? '') : about
  if (!years.includes(wanted)) throw new Refusal('year-without-events', { year: wanted, years: years.join(', ') || '—' })
  const filter = { kinds: [], parts: [], countries: [], topics: [], orgTypes: [], firstDay: `${wanted}-01-01`, lastDay: `${wanted}-12-31` }
  const own = events.filter((event) => textOf(event, 'firstDay').startsWith(wanted))
  const agreements = known
    .things('Agreement')
    .filter(({ fields }) => Array.isArray(fields['dates']) && fields['dates'].some((date) => String(date).startsWith(wanted)))
  const name = `${draftKinds.year[language]}: ${wanted}`
  const lead = countsInWords(own.length, agreements.length, '', language)
  const newest =
    agreements.length > 0
      ? [
          slideOf(
            `${wanted}. ${titles.agreements[language]}`,
            graphOf(
              agreements,
              agreements.flatMap(({ id }) => known.to(id, 'BETWEEN')),
              making,
            ),
            agreements.map((one) => speech.agreement(one)),
            making,
          ),
        ]
      : []
  return { name, slides: [...filtered(wanted, filter, dated(own, making), lead, making), ...newest] }
}

const changed: Maker = (_about, making) => {
  const { material, known, speech, language } = making
  const last = material.graph.documents.toSorted((a, b) => b.order - a.order)[0]
  if (last === undefined) throw new Refusal('year-without-events', { year: '—', years: '—' })
  // Told by the last document and by no other: that is what it brought.
  const isNew = (thing: Thing) => {
    const said = known.said(thing)
    return said.length > 0 && said.every(({ document }) => document.id === last.id)
  }
  const of = (...kinds: Thing['kind'][]) => kinds.flatMap((kind) => known.things(kind)).filter(isNew)
  const [events, agreements, partners] = [latest(of('Event'), making), of('Agreement'), of('Organization', 'Person', 'Place')]
  const sides = (things: readonly Thing[]) => things.flatMap(({ id }) => [...known.to(id, 'CONCERNS'), ...known.to(id, 'BETWEEN')])
  const lead = countsInWords(events.length, agreements.length, '', language)
  return {
    name: `${draftKinds.changed[language]}: ${last.name.replace(/\.[^.]+$/u, '')}`,
    slides: [
      slideOf(
        titles.newEvents[language],
        graphOf(events.slice(0, 10), sides(events.slice(0, 10)), making),
        dated(events, making),
        making,
        lead,
      ),
      ...(agreements.length > 0
        ? [
            slideOf(
              titles.newAgreements[language],
              graphOf(agreements.slice(0, 10), sides(agreements), making),
              agreements.map((one) => speech.agreement(one)),
              making,
            ),
          ]
        : []),
      ...(partners.length > 0
        ? [
            slideOf(
              titles.newPartners[language],
              graphOf(
                partners.slice(0, mostNew),
                partners.flatMap((one) => nearOf(one, making, besideNew)),
                making,
              ),
              [],
              making,
            ),
          ]
        : []),
      slideOf(titles.map[language], { lens: 'map' }, [], making),
      slideOf(titles.whole[language], { lens: 'overview' }, [], making),
    ],
  }
}

const makers: Readonly<Record<DraftKind, Maker>> = { country, place, body, topic, year, changed }
