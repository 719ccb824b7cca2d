import { fieldsOf, type LinkKind, linkEntry } from '../../graph/kinds.ts'
import { numberInWords } from '../../graph/saying.ts'
import type { Value } from '../../graph/things.ts'
import { sayValue } from '../export/wording.ts'
import { postsOf, sayPost } from '../posts.ts'
import type { Line } from '../sentences.ts'
import type { Desk } from './desk.ts'

/** Fields that say nothing of the thing itself, or that other sections say. */
const elsewhere: ReadonlySet<string> = new Set([
  'name',
  'nameEn',
  'aliases',
  'coordinates',
  'firstDay',
  'lastDay',
  'code',
  'partner',
  'homeBody',
  'home',
  'official',
  'officialEn',
])
/** Links that place a thing among others, outwards. */
const placing: readonly LinkKind[] = [
  'IN',
  'BASED_IN',
  'PART_OF',
  'SUCCEEDED_BY',
  'BETWEEN',
  'CONCERNS',
  'WITH',
  'TOOK_PLACE_IN',
  'MADE_AT',
]

const datePattern = /^\d{4}(?:-\d{2}){0,2}$/

/** What is said of the subject itself: its fields, where it belongs, the posts in which documents name a person. */
export const factsOf = (desk: Desk): Line[] => [...fieldLines(desk), ...placeLines(desk), ...postLines(desk), ...figureLine(desk)]

const fieldLines = ({ subject, known, speech }: Desk): Line[] =>
  Object.entries(fieldsOf(subject.kind)).flatMap(([name, field]) => {
    const value = subject.fields[name]
    if (value === undefined || elsewhere.has(name) || field.hidden === true) return []
    if (subject.kind === 'Figure' && (name === 'value' || name === 'unit' || name === 'approximate')) return []
    return [{ text: `${field.title[speech.language]}: ${said(value)}.`.replace(/\.\.$/u, '.'), said: known.said(subject) }]
    function said(one: Value): string {
      if (name === 'country' || name === 'countries') return countriesIn(one)
      if (Array.isArray(one)) return one.map((item) => said(item)).join('; ')
      if (typeof one === 'string' && datePattern.test(one)) return speech.date(one)
      return sayValue(subject.kind, name, one, speech.language)
    }
    function countriesIn(one: Value): string {
      const codes = Array.isArray(one) ? one.map(String) : [String(one)]
      return codes
        .map((code) => known.things('Country').find(({ fields }) => fields['code'] === code))
        .map((country, at) => (country ? speech.name(country) : codes[at]))
        .join(', ')
    }
  })

const placeLines = ({ subject, known, speech }: Desk): Line[] =>
  placing.flatMap((kind) => {
    const links = known.linksFrom(subject.id, kind)
    // Its country stands among the fields.
    const names = links
      .flatMap(({ to }) => known.thing(to) ?? [])
      .filter(({ kind: what, fields }) => what !== 'Country' || fields['code'] !== subject.fields['country'])
      .map((thing) => speech.name(thing))
    if (names.length === 0) return []
    const title = linkEntry(kind).title[speech.language]
    return [
      { text: `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${names.join('; ')}.`, said: links.flatMap((link) => known.said(link)) },
    ]
  })

const postLines = ({ subject, known, speech }: Desk): Line[] =>
  postsOf(subject, known).map((link) => ({ text: sayPost(link, known, speech), said: known.said(link) }))

const figureLine = ({ subject, known, speech }: Desk): Line[] => {
  const { value, unit, approximate } = subject.fields
  if (subject.kind !== 'Figure' || typeof value !== 'number') return []
  const number = numberInWords(value, speech.language)
  return [
    { text: `${approximate === true ? '≈ ' : ''}${number} ${typeof unit === 'string' ? unit : ''}`.trim(), said: known.said(subject) },
  ]
}
