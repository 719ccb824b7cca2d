import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { type Field, field, type LinkEntry, link, list, oneOf, type ThingEntry, thing } from './kind.ts'
import * as words from './vocabulary.ts'

const Text = z.string().min(1)
const w = (ru: string, en: string) => ({ ru, en })
const name = field(w('Название', 'Name'), Text, { searched: true })
const aliases = list(w('Встречается как', 'Also written'), Text, { searched: true })
const country = field(w('Страна', 'Country'), z.string())

/**
 * The one table of things (02-model). Schemas, ids, constraints, indexes, looks, legend, filters and names derive from it:
 * adding a kind is adding an entry.
 */
export const thingKinds = {
  Country: thing({
    prefix: 'country',
    title: w('Страна', 'Country'),
    noun: ['страна', 'страны', 'страной', 'стране'],
    plural: { ru: ['страна', 'страны', 'стран'], en: ['country', 'countries'] },
    heading: w('Страны', 'Countries'),
    look: { color: '#1f6f8b', dark: '#5fb7d4', shape: 'hexagon', size: 44 },
    identity: ['code'],
    columns: ['official', 'part'],
    ftm: 'Address',
    fields: {
      name,
      nameEn: field(w('По-английски', 'In English'), Text, { searched: true }),
      official: field(w('Официальное название', 'Official name'), Text, { searched: true }),
      officialEn: field(w('Официальное название по-английски', 'Official name in English'), Text, { searched: true }),
      code: field(w('Код', 'Code'), z.string()),
      part: oneOf(w('Часть света', 'Part of the world'), words.WorldPart, words.worldParts),
      coordinates: field(w('Координаты', 'Coordinates'), z.array(z.number()).length(2)),
      formerNames: list(w('Прежние названия', 'Former names'), Text, { searched: true }),
      aliases,
    },
  }),
  Place: thing({
    prefix: 'place',
    title: w('Город / регион', 'City / region'),
    noun: ['место', 'места', 'местом', 'месте'],
    plural: { ru: ['город / регион', 'города / региона', 'городов / регионов'], en: ['city or region', 'cities and regions'] },
    heading: w('Города и регионы', 'Cities and regions'),
    look: { color: '#2a9d8f', dark: '#4fd1c1', shape: 'ellipse', size: 36 },
    identity: ['country', 'name'],
    columns: ['country', 'placeType', 'partner'],
    ftm: 'Address',
    fields: {
      name,
      nameEn: field(w('По-английски', 'In English'), Text, { searched: true }),
      country,
      placeType: oneOf(w('Вид', 'Type'), words.PlaceType, words.placeTypes),
      coordinates: field(w('Координаты', 'Coordinates'), z.array(z.number()).length(2)),
      partner: field(w('Партнёр города', 'Partner of the city'), z.boolean()),
      home: field(w('Свой город', 'Home city'), z.boolean(), { hidden: true }),
      aliases,
    },
  }),
  Organization: thing({
    prefix: 'org',
    title: w('Организация', 'Organisation'),
    noun: ['организация', 'организации', 'организацией', 'организации'],
    plural: { ru: ['организация', 'организации', 'организаций'], en: ['organisation', 'organisations'] },
    heading: w('Организации', 'Organisations'),
    look: { color: '#5b5ea6', dark: '#9a9de0', shape: 'round-rectangle', size: 34 },
    identity: ['country', 'name'],
    columns: ['orgType', 'country', 'aliases'],
    ftm: 'Organization',
    fields: {
      name,
      nameEn: field(w('По-английски', 'In English'), Text, { searched: true }),
      orgType: oneOf(w('Вид', 'Type'), words.OrgType, words.orgTypes),
      country,
      homeBody: field(w('Орган своего города', 'Body of the home city'), z.boolean(), { hidden: true }),
      aliases,
    },
  }),
  Person: thing({
    prefix: 'person',
    title: w('Участник (должностное лицо)', 'Person'),
    noun: ['участник', 'участника', 'участником', 'участнике'],
    plural: { ru: ['участник', 'участника', 'участников'], en: ['person', 'people'] },
    heading: w('Участники', 'People'),
    look: { color: '#b5651d', dark: '#e0a066', shape: 'triangle', size: 30 },
    identity: ['surname', 'initials', 'body'],
    columns: ['country', 'aliases'],
    ftm: 'Person',
    fields: { name, country, aliases },
  }),
  Agreement: thing({
    prefix: 'agreement',
    title: w('Документ о сотрудничестве', 'Document of cooperation'),
    noun: ['документ', 'документа', 'документом', 'документе'],
    plural: {
      ru: ['документ о сотрудничестве', 'документа о сотрудничестве', 'документов о сотрудничестве'],
      en: ['document of cooperation', 'documents of cooperation'],
    },
    heading: w('Документы о сотрудничестве', 'Documents of cooperation'),
    look: { color: '#8a5a83', dark: '#c79ac0', shape: 'rectangle', size: 32 },
    identity: ['agreementType', 'country', 'places', 'sides', 'title'],
    columns: ['agreementType', 'country', 'dates', 'validUntil', 'state'],
    ftm: 'Event',
    fields: {
      name,
      nameEn: field(w('По-английски', 'In English'), Text, { hidden: true }),
      agreementType: oneOf(w('Вид', 'Type'), words.AgreementType, words.agreementTypes),
      country,
      dates: list(w('Даты подписания', 'Dates'), PartialDate),
      validUntil: field(w('Действует до', 'Valid until'), PartialDate),
      state: oneOf(w('Состояние', 'State'), words.AgreementState, words.agreementStates, { silent: 'no-term' }),
      level: oneOf(w('Уровень', 'Level'), z.enum(['city', 'district', 'committee', 'organisation']), {
        city: w('город', 'city'),
        district: w('район', 'district'),
        committee: w('ИОГВ', 'city body'),
        organisation: w('организация', 'organisation'),
      }),
      firstDay: field(w('С', 'From'), z.string(), { hidden: true }),
      lastDay: field(w('По', 'To'), z.string(), { hidden: true }),
    },
  }),
  Event: thing({
    prefix: 'event',
    title: w('Мероприятие', 'Event'),
    noun: ['мероприятие', 'мероприятия', 'мероприятием', 'мероприятии'],
    plural: { ru: ['мероприятие', 'мероприятия', 'мероприятий'], en: ['event', 'events'] },
    heading: w('Мероприятия', 'Events'),
    look: { color: '#d1495b', dark: '#f08a97', shape: 'diamond', size: 28 },
    identity: ['country', 'start', 'title'],
    columns: ['start', 'eventType', 'countries', 'format'],
    ftm: 'Event',
    fields: {
      name,
      eventType: oneOf(w('Вид', 'Type'), words.EventType, words.eventTypes),
      start: field(w('Начало', 'Start'), PartialDate),
      end: field(w('Окончание', 'End'), PartialDate),
      format: oneOf(w('Формат', 'Format'), words.Format, words.formats, { silent: 'unspecified' }),
      direction: oneOf(w('Направление визита', 'Direction of the visit'), words.VisitDirection, words.directions),
      level: oneOf(w('Уровень визита', 'Level of the visit'), words.VisitLevel, words.visitLevels),
      planned: field(w('Запланировано', 'Planned'), z.boolean()),
      countries: list(w('Страны', 'Countries'), z.string()),
      firstDay: field(w('С', 'From'), z.string(), { hidden: true }),
      lastDay: field(w('По', 'To'), z.string(), { hidden: true }),
    },
  }),
  Direction: thing({
    prefix: 'direction',
    title: w('Перспективное направление', 'Promising direction'),
    noun: ['направление', 'направления', 'направлением', 'направлении'],
    plural: { ru: ['направление', 'направления', 'направлений'], en: ['direction', 'directions'] },
    heading: w('Перспективные направления', 'Promising directions'),
    look: { color: '#6a994e', dark: '#a3cf86', shape: 'tag', size: 28 },
    identity: ['country', 'text'],
    columns: ['country'],
    ftm: 'Note',
    fields: { name, country },
  }),
  Commitment: thing({
    prefix: 'commitment',
    title: w('Договорённость', 'Commitment'),
    noun: ['договорённость', 'договорённости', 'договорённостью', 'договорённости'],
    plural: { ru: ['договорённость', 'договорённости', 'договорённостей'], en: ['commitment', 'commitments'] },
    heading: w('Договорённости', 'Commitments'),
    look: { color: '#c08a00', dark: '#f0c14b', shape: 'pentagon', size: 28 },
    identity: ['event', 'text'],
    columns: ['due', 'state'],
    ftm: 'Note',
    fields: {
      name,
      due: field(w('Срок', 'Due'), PartialDate),
      state: oneOf(w('Состояние', 'State'), words.CommitmentState, words.commitmentStates, { silent: 'no-word' }),
    },
  }),
  Project: thing({
    prefix: 'project',
    title: w('Проект', 'Project'),
    noun: ['проект', 'проекта', 'проектом', 'проекте'],
    plural: { ru: ['проект', 'проекта', 'проектов'], en: ['project', 'projects'] },
    heading: w('Проекты', 'Projects'),
    look: { color: '#3d7ea6', dark: '#7fbbe0', shape: 'octagon', size: 30 },
    identity: ['country', 'title'],
    columns: ['country'],
    ftm: 'Project',
    fields: { name, country },
  }),
  Figure: thing({
    prefix: 'figure',
    title: w('Показатель', 'Figure'),
    noun: ['показатель', 'показателя', 'показателем', 'показателе'],
    plural: { ru: ['показатель', 'показателя', 'показателей'], en: ['figure', 'figures'] },
    heading: w('Показатели', 'Figures'),
    look: { color: '#7a7a52', dark: '#bdbd8c', shape: 'star', size: 26 },
    identity: ['what', 'period', 'about'],
    columns: ['value', 'unit', 'period', 'country'],
    ftm: 'Note',
    fields: {
      name,
      value: field(w('Значение', 'Value'), z.number()),
      unit: field(w('Единица', 'Unit'), z.string()),
      period: field(w('Период', 'Period'), PartialDate),
      approximate: field(w('Приблизительно', 'Approximate'), z.boolean()),
      country,
    },
  }),
  Topic: thing({
    prefix: 'topic',
    title: w('Сфера', 'Topic'),
    noun: ['сфера', 'сферы', 'сферой', 'сфере'],
    plural: { ru: ['сфера', 'сферы', 'сфер'], en: ['topic', 'topics'] },
    heading: w('Сферы', 'Topics'),
    look: { color: '#4d7c8a', dark: '#8fc1d0', shape: 'round-tag', size: 30 },
    identity: ['topic'],
    columns: [],
    ftm: 'Note',
    fields: { name, nameEn: field(w('По-английски', 'In English'), Text, { searched: true }) },
  }),
  Document: thing({
    prefix: 'document',
    title: w('Исходный документ', 'Source document'),
    noun: ['документ', 'документа', 'документом', 'документе'],
    plural: { ru: ['исходный документ', 'исходных документа', 'исходных документов'], en: ['source document', 'source documents'] },
    heading: w('Исходные документы', 'Source documents'),
    look: { color: '#666f7a', dark: '#aab4c0', shape: 'barrel', size: 26 },
    identity: ['hash'],
    columns: ['form', 'year', 'country', 'asOf'],
    ftm: 'Document',
    fields: {
      name,
      form: oneOf(w('Форма', 'Form'), words.DocumentForm, words.documentForms),
      year: field(w('Год', 'Year'), z.int()),
      country,
      asOf: field(w('По состоянию на', 'As of'), PartialDate),
      importedAt: field(w('Загружен', 'Imported'), z.string()),
      importedBy: field(w('Кем загружен', 'Imported by'), z.string()),
      hash: field(w('Контрольная сумма', 'Checksum'), z.string(), { hidden: true }),
    },
  }),
} satisfies Record<string, ThingEntry>

const places = ['Country', 'Place'] as const
const sides = ['Organization', 'Person'] as const

/** The one table of links (02-model). */
export const linkKinds = {
  IN: link({
    title: w('находится в', 'in'),
    inverse: w('включает', 'contains'),
    from: ['Place'],
    to: places,
    identity: [],
    fields: {},
  }),
  BASED_IN: link({
    title: w('расположена в', 'based in'),
    inverse: w('здесь расположены', 'home of'),
    from: ['Organization'],
    to: places,
    identity: [],
    fields: {},
  }),
  PART_OF: link({
    title: w('входит в', 'part of'),
    inverse: w('включает', 'has part'),
    from: ['Organization', 'Event'],
    to: ['Organization', 'Event', 'Project'],
    identity: [],
    fields: {},
  }),
  SUCCEEDED_BY: link({
    title: w('преемник', 'succeeded by'),
    inverse: w('предшественник', 'successor of'),
    from: ['Organization'],
    to: ['Organization'],
    identity: [],
    fields: {},
  }),
  NAMED_AS: link({
    title: w('назван(а) в должности', 'named as'),
    inverse: w('должностные лица', 'officials named'),
    from: ['Person'],
    to: ['Organization', 'Place', 'Country'],
    identity: ['title'],
    fields: {
      title: field(w('Должность', 'Post'), z.string(), { searched: true }),
      on: field(w('На дату', 'On'), PartialDate),
      acting: field(w('Исполняющий обязанности', 'Acting'), z.boolean()),
    },
  }),
  CONTACT_OF: link({
    title: w('отвечает за', 'contact for'),
    inverse: w('контактное лицо', 'contact'),
    from: ['Person'],
    to: places,
    identity: [],
    fields: { title: field(w('Должность', 'Post'), z.string()) },
    private: true,
  }),
  BETWEEN: link({
    title: w('стороны', 'between'),
    inverse: w('документы о сотрудничестве', 'documents of cooperation'),
    from: ['Agreement'],
    to: ['Place', 'Organization', 'Country'],
    identity: [],
    fields: {},
  }),
  CONCERNS: link({
    title: w('касается', 'concerns'),
    inverse: w('мероприятия и показатели', 'events and figures'),
    from: ['Event', 'Figure'],
    to: places,
    identity: [],
    fields: {},
  }),
  TOOK_PLACE_IN: link({
    title: w('место проведения', 'took place in'),
    inverse: w('здесь прошли', 'held here'),
    from: ['Event'],
    to: ['Place'],
    identity: [],
    fields: {},
  }),
  TOOK_PART: link({
    title: w('участие', 'took part'),
    inverse: w('участники', 'participants'),
    from: sides,
    to: ['Event'],
    identity: [],
    fields: {
      role: oneOf(w('Роль', 'Role'), words.Role, words.roles),
      post: field(w('В должности', 'In the post of'), z.string()),
      complete: field(w('Список полон', 'Complete list'), z.boolean()),
    },
  }),
  REPLACES: link({
    title: w('заменяет', 'replaces'),
    inverse: w('заменено документом', 'replaced by'),
    from: ['Agreement', 'Document'],
    to: ['Agreement', 'Document'],
    identity: [],
    fields: {},
  }),
  IMPLEMENTS: link({
    title: w('реализует', 'implements'),
    inverse: w('реализуется через', 'implemented by'),
    from: ['Agreement'],
    to: ['Agreement'],
    identity: [],
    fields: {},
  }),
  SIGNED_AT: link({
    title: w('подписан на', 'signed at'),
    inverse: w('подписаны', 'signed here'),
    from: ['Agreement'],
    to: ['Event'],
    identity: [],
    fields: {},
  }),
  MADE_AT: link({
    title: w('достигнута на', 'made at'),
    inverse: w('договорённости', 'commitments'),
    from: ['Commitment'],
    to: ['Event'],
    identity: [],
    fields: {},
  }),
  WITH: link({
    title: w('с партнёром', 'with'),
    inverse: w('перспективные направления', 'promising directions'),
    from: ['Direction', 'Project'],
    to: places,
    identity: [],
    fields: {},
  }),
  ABOUT: link({
    title: w('сфера', 'about'),
    inverse: w('к этой сфере относятся', 'in this topic'),
    from: ['Event', 'Agreement', 'Direction', 'Project'],
    to: ['Topic'],
    identity: [],
    fields: {},
  }),
} satisfies Record<string, LinkEntry>

export type ThingKind = keyof typeof thingKinds
export type LinkKind = keyof typeof linkKinds

export const thingKindNames = Object.keys(thingKinds) as [ThingKind, ...ThingKind[]]
export const linkKindNames = Object.keys(linkKinds) as [LinkKind, ...LinkKind[]]
export const ThingKind = z.enum(thingKindNames)
export const LinkKind = z.enum(linkKindNames)

/** The entry of a kind of thing. */
export const thingEntry = (kind: ThingKind): ThingEntry => thingKinds[kind]
/** The entry of a kind of link. */
export const linkEntry = (kind: LinkKind): LinkEntry => linkKinds[kind]

/** The check of a kind's fields: every field optional, nothing unknown. Used at every door. */
export const fieldsSchema = (fields: Record<string, Field>): z.ZodType<Record<string, unknown>> =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema.optional()])))

/** The fields of any kind, of things or of links. */
export const fieldsOf = (kind: ThingKind | LinkKind): Record<string, Field> =>
  kind in thingKinds ? thingEntry(kind as ThingKind).fields : linkEntry(kind as LinkKind).fields

/** Whether a kind is a thing's. */
export const isThingKind = (kind: string): kind is ThingKind => kind in thingKinds
