import { z } from 'zod'
import { fieldsOf, type ThingKind, thingEntry } from './kinds.ts'
import { type CountryName, dateInWords } from './saying.ts'
import type { Language, Wording } from './text.ts'
import { topics } from './vocabulary.ts'
import { fold } from './words.ts'

/** What a row of a list may be about. */
export const rowKinds = ['Organization', 'Person', 'Place', 'Agreement', 'Event'] as const
export const RowKind = z.enum(rowKinds)
export type RowKind = z.infer<typeof RowKind>

/** How the cells of a column are read; what is in the plural is parted by the mapping's separator. */
export type Reads =
  | 'words'
  | 'list'
  | 'yes'
  | 'value'
  | 'topics'
  | 'country'
  | 'countries'
  | 'date'
  | 'dates'
  | 'place'
  | 'places'
  | 'body'
  | 'bodies'
  | 'participants'

/** What a column can fill: of which kind it speaks, how it is read, and by which headings it is known. */
export interface Target {
  title: Wording
  kind: ThingKind
  reads: Reads
  /** Usual headings besides the title; all in one register, word forms aside. */
  called: readonly string[]
  /** The words of its values, where they are of a vocabulary. */
  values?: Record<string, Wording>
}

/** Headings by which the name of anything is called. */
const anyName = 'название, наименование, name, title'

const headings = (called: string): string[] => called.split(', ').filter(Boolean)

/** A column that fills a field of the row's own thing. */
const own = (kind: RowKind, name: string, reads: Reads, called = ''): Target => {
  const field = fieldsOf(kind)[name]
  const title = name === 'name' ? nameTitle(kind) : field?.title
  if (!title) throw new Error(`${kind} has no field ${name}`)
  return { title, kind, reads, called: headings(called), ...(field?.values ? { values: field.values } : {}) }
}
/** «Мероприятие: название». */
const nameTitle = (kind: RowKind): Wording => ({
  ru: `${thingEntry(kind).title.ru}: название`,
  en: `${thingEntry(kind).title.en}: name`,
})
/** A column that names another thing, to which the row's thing is linked. */
const linked = (ru: string, en: string, kind: ThingKind, reads: Reads, called = ''): Target => ({
  title: { ru, en },
  kind,
  reads,
  called: headings(called),
})
const about = (): Target => ({
  ...linked('Сфера', 'Topic', 'Topic', 'topics', 'тема, направление, направление сотрудничества, тематика, subject'),
  values: topics,
})
const inCountry = (kind: RowKind): Target => own(kind, 'country', 'country', 'государство, страна-партнёр, state')

/** The one table of what the columns of a list can fill, by what its rows are about. */
export const columnTargets: Readonly<Record<RowKind, Readonly<Record<string, Target>>>> = {
  Organization: {
    name: own(
      'Organization',
      'name',
      'words',
      `${anyName}, организация, учреждение, компания, предприятие, орган, орган власти, вуз, университет, полное наименование, наименование организации, organisation, organization, company, institution, body`,
    ),
    nameEn: own('Organization', 'nameEn', 'words', 'name in english, английское название, название на английском'),
    aliases: own('Organization', 'aliases', 'list', 'сокращение, краткое наименование, аббревиатура, short name, abbreviation'),
    orgType: own('Organization', 'orgType', 'value', 'тип, вид организации, тип организации, категория, kind, category'),
    country: inCountry('Organization'),
    place: linked('Находится в городе', 'Based in', 'Place', 'place', 'город, место, местонахождение, город и регион, city, place'),
    partOf: linked(
      'Входит в организацию',
      'Part of',
      'Organization',
      'body',
      'вышестоящая организация, подчинение, головная организация, входит в, parent, parent organisation',
    ),
  },
  Person: {
    name: own(
      'Person',
      'name',
      'words',
      'фио, ф и о, фамилия, фамилия и инициалы, фамилия имя отчество, имя, участник, должностное лицо, контактное лицо, представитель, full name, person, name, contact',
    ),
    aliases: own('Person', 'aliases', 'list', 'другое написание, латиницей, other spelling'),
    country: inCountry('Person'),
    post: linked('Должность', 'Post', 'Person', 'words', 'пост, позиция, position, job title, role'),
    organization: linked(
      'Орган или организация',
      'Body',
      'Organization',
      'body',
      'организация, орган, место работы, учреждение, компания, ведомство, organisation, organization, affiliation',
    ),
    place: linked('Город', 'City', 'Place', 'place', 'место, регион, place'),
    on: linked('В должности на дату', 'In the post on', 'Person', 'date', 'дата, на дату, по состоянию на, date, as of'),
  },
  Place: {
    name: own(
      'Place',
      'name',
      'words',
      `${anyName}, город, населённый пункт, город-партнёр, город-побратим, city, town, place, partner city, sister city`,
    ),
    nameEn: own('Place', 'nameEn', 'words', 'name in english, английское название, название на английском'),
    aliases: own('Place', 'aliases', 'list', 'другое название, прежнее название, former name'),
    country: inCountry('Place'),
    placeType: own('Place', 'placeType', 'value', 'тип, статус, type, kind'),
    partner: own('Place', 'partner', 'yes', 'партнёр, побратим, побратимские связи, partner, twinned'),
    within: linked('В регионе', 'Within', 'Place', 'place', 'регион, область, провинция, земля, штат, region, province, state'),
  },
  Agreement: {
    name: own(
      'Agreement',
      'name',
      'words',
      `${anyName}, соглашение, документ, название документа, наименование документа, основание, договор, agreement, document`,
    ),
    agreementType: own('Agreement', 'agreementType', 'value', 'вид документа, тип документа, тип, kind, type of document'),
    country: inCountry('Agreement'),
    places: linked('Город-партнёр', 'Partner city', 'Place', 'places', 'город, регион, города, партнёр, city, partner, cities'),
    parties: linked(
      'Стороны-организации',
      'Sides (organisations)',
      'Organization',
      'bodies',
      'стороны, организации, организация, участники, подписали, parties, sides, organisations, signatories',
    ),
    dates: own('Agreement', 'dates', 'dates', 'дата подписания, дата, подписан, год, date, signed, date signed, signed on'),
    validUntil: own('Agreement', 'validUntil', 'date', 'срок действия, срок, окончание, expires, expiry, valid to'),
    state: own('Agreement', 'state', 'value', 'статус, действует, status'),
    topics: about(),
  },
  Event: {
    name: own(
      'Event',
      'name',
      'words',
      `${anyName}, мероприятие, событие, визит, встреча, название мероприятия, наименование мероприятия, содержание, event, activity, visit, meeting, event name`,
    ),
    eventType: own('Event', 'eventType', 'value', 'вид мероприятия, тип мероприятия, тип, kind, event type'),
    start: own('Event', 'start', 'date', 'дата, дата начала, дата проведения, начало, когда, сроки, date, start date, when'),
    end: own('Event', 'end', 'date', 'дата окончания, конец, окончание, end date, until'),
    format: own('Event', 'format', 'value', 'форма проведения, формат проведения, form'),
    countries: own('Event', 'countries', 'countries', 'страна, страна-партнёр, государство, country'),
    places: linked('Города-партнёры', 'Partner cities', 'Place', 'places', 'город-партнёр, город, partner city, city, cities'),
    heldIn: linked('Место проведения', 'Held in', 'Place', 'places', 'место, площадка, где, venue, place, location, where'),
    participants: linked(
      'Участники (организации и люди)',
      'Participants',
      'Organization',
      'participants',
      'участники, участник, организации, организация, стороны, состав, кто, participants, organisations, who',
    ),
    organisers: linked(
      'Организаторы',
      'Organisers',
      'Organization',
      'bodies',
      'организатор, ответственный, ответственный иогв, иогв, комитет, organizer, organizers, host',
    ),
    topics: about(),
    planned: own('Event', 'planned', 'yes', 'план'),
  },
}

/** Columns of these may be several; of any other, one alone. */
export const readsMany: ReadonlySet<Reads> = new Set(['list', 'topics', 'countries', 'dates', 'places', 'bodies', 'participants'])

/** The forms of a date that leave in doubt which of two numbers is the day: 05/12/2011. Dots always part day, month and year. */
export const dateForms = {
  'day-first': { ru: '31/12/2020 — сначала день', en: '31/12/2020, the day first' },
  'month-first': { ru: '12/31/2020 — сначала месяц', en: '12/31/2020, the month first' },
} as const satisfies Record<string, Wording>
/** What may part several names in one cell, besides a line break. */
export const separators = {
  ';': { ru: 'точка с запятой (;)', en: 'semicolon (;)' },
  ',': { ru: 'запятая (,)', en: 'comma (,)' },
  '/': { ru: 'косая черта (/)', en: 'slash (/)' },
  '|': { ru: 'вертикальная черта (|)', en: 'bar (|)' },
} as const satisfies Record<string, Wording>

const yes: Wording = { ru: 'да', en: 'yes' }
const no: Wording = { ru: 'нет', en: 'no' }

/** What was understood of a cell as a reader says it: a country by its name, a date and a key of a vocabulary by their words. */
export const columnValueInWords = (
  { about, fills, value }: { about: Mapping['about']; fills: string; value: string },
  language: Language,
  countryName: CountryName,
): string => {
  const target = about === 'nothing' ? undefined : columnTargets[about][fills]
  if (target?.reads === 'country' || target?.reads === 'countries') return countryName(value)
  if (target?.reads === 'date' || target?.reads === 'dates') return dateInWords(value, language)
  if (target?.reads === 'yes') return (value === 'yes' ? yes : no)[language]
  return target?.values?.[value]?.[language] ?? value
}

const Header = z.string().trim().min(1).max(200)
/**
 * What the columns of a list mean: what its rows are about (`nothing`: the table is not to be read), and which field each column fills
 * (null: not read). Kept as a record of its own (kept.ts) and known again by the set of headers.
 */
export const Mapping = z
  .strictObject({
    about: z.enum([...rowKinds, 'nothing']),
    columns: z
      .array(z.strictObject({ header: Header, fills: z.string().max(40).nullable() }))
      .min(1)
      .max(200),
    dates: z.enum(['day-first', 'month-first']).default('day-first'),
    separator: z.enum([';', ',', '/', '|']).default(';'),
  })
  .superRefine(({ about: kind, columns }, context) => {
    if (kind === 'nothing') return
    const targets = columnTargets[kind]
    const wrong = (message: string) => context.addIssue({ code: 'custom', message, path: ['columns'] })
    for (const { header, fills } of columns) {
      const target = fills === null ? undefined : targets[fills]
      if (fills !== null && !target) wrong(`«${header}»: ${kind} — ${fills}?`)
      const others = columns.filter((one) => one.fills === fills).length
      if (target && others > 1 && !readsMany.has(target.reads)) wrong(`«${header}»: ${fills} × ${others}`)
    }
    if (!columns.some(({ fills }) => fills === 'name')) wrong(`${kind}: name`)
  })
export type Mapping = z.infer<typeof Mapping>

/** The set of headers by which a mapping is known again, whatever their order. */
export const headersKey = (headers: readonly string[]): string => headers.map(fold).toSorted().join('|')

/** A list as it was found in a file, and what its columns are proposed to mean or are remembered to. */
export const ColumnsProposal = z.object({
  file: z.string(),
  /** The sheet of a workbook. */
  sheet: z.string().optional(),
  headers: z.array(z.string()),
  /** The first rows below the header, as they stand: for the preview. */
  rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  /** How many rows there are in all. */
  total: z.int(),
  mapping: z.object({ ...Mapping.shape }),
  /** What each column may fill when the rows are about a kind, in the order of the headers. */
  byKind: z.record(RowKind, z.array(z.string().nullable())),
  /** The record that remembers it already. */
  kept: z.object({ id: z.string(), name: z.string(), version: z.int() }).optional(),
})
export type ColumnsProposal = z.infer<typeof ColumnsProposal>

/** What would be read of a row: what is understood of each column, or why the row is refused. */
export const RowPreview = z.object({
  row: z.int(),
  refused: z.array(z.object({ ru: z.string(), en: z.string() })),
  warnings: z.array(z.object({ ru: z.string(), en: z.string() })),
  understood: z.array(z.object({ header: z.string(), fills: z.string(), values: z.array(z.string()) })),
})
export type RowPreview = z.infer<typeof RowPreview>
