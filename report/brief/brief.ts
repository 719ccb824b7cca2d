import { compare } from '../../graph/compute.ts'
import { asOf, byAlphabet, byTime, type Knowledge, knowledgeOf, listOf, type Material, type Thing, textOf } from '../material.ts'
import { isWithin, type Line, plain, sayAgreement, sayEvent } from '../sentences.ts'

/** The main events with one partner, or with the country as a whole, in order of time. */
export interface BriefTopic {
  heading: string
  lines: Line[]
}
export interface Brief {
  title: string[]
  directions: Line[]
  topics: BriefTopic[]
  /** Who answers for the country in the office; undefined unless it is wished for. */
  contacts: Line[] | undefined
  asOf: string | undefined
}

/** Countries that the documents speak of, besides the home city's own, by the alphabet. */
export const countriesOf = ({ home, ...material }: Material): { code: string; name: string }[] =>
  knowledgeOf({ home, ...material })
    .things('Country')
    .sort(byAlphabet)
    .map((country) => ({ code: textOf(country, 'code'), name: country.name }))
    .filter(({ code }) => code !== home.country)

/** The brief on a country, from the graph alone; undefined where the documents do not speak of it. A country is named by its code or its name. */
export const briefOf = (material: Material, named: string, wish: { contacts: boolean }): Brief | undefined => {
  const known = knowledgeOf(material)
  const wanted = named.trim().toLowerCase()
  const country = known
    .things('Country')
    .find((one) => [textOf(one, 'code'), one.name].some((name) => name.toLowerCase() === wanted) && !isHome(one, material))
  if (!country) return undefined
  return {
    title: ['СПРАВКА', `о международном сотрудничестве ${material.home.cases.genitive}`, textOf(country, 'official') || country.name],
    directions: directionsOf(country, material, known),
    topics: topicsOf(country, material, known),
    contacts: wish.contacts ? contactsOf(country, known) : undefined,
    asOf: asOf(material.graph),
  }
}

const isHome = ({ fields }: Thing, { home }: Material): boolean => fields['code'] === home.country
const ofCountry = (country: Thing) => (one: Thing) => one.fields['country'] === country.fields['code']

/** The directions in the order of the documents that state them, the newest first. */
const directionsOf = (country: Thing, material: Material, known: Knowledge): Line[] =>
  known
    .things('Direction')
    .filter(ofCountry(country))
    .map((direction) => ({ direction, said: known.said(direction) }))
    .sort((a, b) => orderOf(a.said) - orderOf(b.said) || placeOf(a.said) - placeOf(b.said) || compare(a.direction.id, b.direction.id))
    .map(({ direction, said }) => {
      const [first] = said
      const words = first ? plain(material.words(first.statement)) : ''
      return { text: (words || direction.name).replace(/[\s.;,]+$/u, ''), said }
    })
const orderOf = (said: Line['said']): number => -(said[0]?.document.order ?? 0)
const placeOf = (said: Line['said']): number => said[0]?.statement.passages[0]?.from ?? 0

/** A partner's kind before its name: «с городом Пусан». */
const withKind: Readonly<Record<string, string>> = {
  city: 'с городом',
  region: 'с регионом',
  province: 'с провинцией',
  district: 'с районом',
}

/** By city, also where nothing is told of one; then what concerns several of them, or the country as a whole. */
const topicsOf = (country: Thing, material: Material, known: Knowledge): BriefTopic[] => {
  const partners = known
    .things('Place')
    .filter((place) => ofCountry(country)(place) && place.fields['partner'] === true)
    .sort(byAlphabet)
  const events = known.from(country.id, 'CONCERNS').filter(({ kind }) => kind === 'Event')
  const signed = new Set(events.flatMap(({ id }) => known.from(id, 'SIGNED_AT').map((one) => one.id)))
  const directions = known
    .things('Direction')
    .filter(ofCountry(country))
    .flatMap((one) => known.said(one))
  const isDirection = (one: Thing) => known.said(one).every((said) => directions.some((outer) => isWithin(said, outer)))
  const agreements = known.things('Agreement').filter((one) => ofCountry(country)(one) && !signed.has(one.id) && !isDirection(one))
  const all = [...agreements, ...events].map((one) => ({ one, partner: partnerOf(one, partners, known) }))
  const linesOf = (wanted: Thing | undefined): Line[] =>
    all
      .filter(({ partner }) => partner === wanted)
      .map(({ one }) => one)
      .sort(byDay(known))
      .map((one) => (one.kind === 'Event' ? sayEvent(one, 'brief', material, known) : sayAgreement(one, known)))
  const heading = `Сотрудничество ${material.home.cases.genitive}`
  return [
    ...partners.map((place) => ({
      heading: `${heading} ${withKind[textOf(place, 'placeType')] ?? 'с партнером'} ${place.name}`,
      lines: linesOf(place),
    })),
    ...[{ heading: `${heading} со страной в целом`, lines: linesOf(undefined) }].filter(({ lines }) => lines.length > 0),
  ]
}

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

const contactsOf = (country: Thing, known: Knowledge): Line[] =>
  known.linksTo(country.id, 'CONTACT_OF').flatMap((link) => {
    const person = known.thing(link.from)
    return person ? [{ text: [person.name, textOf(link, 'title')].filter(Boolean).join(' – '), said: known.said(link) }] : []
  })
