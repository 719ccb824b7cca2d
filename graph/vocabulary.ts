import { z } from 'zod'
import type { Wording } from './text.ts'

const vocabulary = <const T extends Record<string, Wording>>(entries: T) => entries
const keysOf = <T extends Record<string, unknown>>(entries: T) => Object.keys(entries) as [keyof T & string, ...(keyof T & string)[]]

/** Types of organisation (gold/FORMAT.md; names of 08-words). */
export const orgTypes = vocabulary({
  committee: { ru: 'ИОГВ', en: 'City body' },
  government: { ru: 'правительство, администрация, мэрия', en: 'Government, city hall' },
  legislature: { ru: 'законодательный орган', en: 'Legislature' },
  ministry: { ru: 'министерство, ведомство', en: 'Ministry' },
  district: { ru: 'администрация района', en: 'District administration' },
  diplomatic: { ru: 'посольство, генконсульство, торгпредство', en: 'Embassy, consulate, trade mission' },
  company: { ru: 'компания, предприятие', en: 'Company' },
  university: { ru: 'вуз', en: 'University' },
  school: { ru: 'школа', en: 'School' },
  hospital: { ru: 'учреждение здравоохранения', en: 'Health institution' },
  museum: { ru: 'музей', en: 'Museum' },
  culture: { ru: 'учреждение культуры', en: 'Cultural institution' },
  association: { ru: 'палата, союз, объединение', en: 'Chamber, union, association' },
  bank: { ru: 'банк', en: 'Bank' },
  media: { ru: 'СМИ', en: 'Media' },
  military: { ru: 'военное ведомство', en: 'Military body' },
  party: { ru: 'партийная, молодёжная организация', en: 'Party, youth organisation' },
  religious: { ru: 'религиозная организация', en: 'Religious organisation' },
  international: { ru: 'международная организация', en: 'International organisation' },
  research: { ru: 'научная организация', en: 'Research organisation' },
  sport: { ru: 'спортивная организация', en: 'Sports organisation' },
  joint: { ru: 'совместный рабочий орган', en: 'Joint working body' },
  other: { ru: 'другая организация', en: 'Other organisation' },
})
export const OrgType = z.enum(keysOf(orgTypes))
export type OrgType = z.infer<typeof OrgType>

/** Types that make an organisation of the home city one of its bodies: the rows of "which bodies engage which countries". */
export const cityBodyTypes: readonly OrgType[] = ['committee', 'government', 'legislature', 'district']

export const placeTypes = vocabulary({
  city: { ru: 'город', en: 'City' },
  region: { ru: 'регион, область, земля', en: 'Region' },
  province: { ru: 'провинция, префектура', en: 'Province, prefecture' },
  district: { ru: 'район', en: 'District' },
})
export const PlaceType = z.enum(keysOf(placeTypes))
export type PlaceType = z.infer<typeof PlaceType>

export const agreementTypes = vocabulary({
  agreement: { ru: 'соглашение', en: 'Agreement' },
  framework: { ru: 'рамочное соглашение', en: 'Framework agreement' },
  memorandum: { ru: 'меморандум о взаимопонимании', en: 'Memorandum of understanding' },
  protocol: { ru: 'протокол', en: 'Protocol' },
  roadmap: { ru: 'план мероприятий («дорожная карта»)', en: 'Roadmap' },
  treaty: { ru: 'договор', en: 'Treaty' },
  declaration: { ru: 'декларация', en: 'Declaration' },
  program: { ru: 'программа', en: 'Programme' },
  decision: { ru: 'решение', en: 'Decision' },
  tie: { ru: 'установление связей', en: 'Founding of relations' },
  other: { ru: 'другой документ', en: 'Other document' },
})
export const AgreementType = z.enum(keysOf(agreementTypes))
export type AgreementType = z.infer<typeof AgreementType>

export const agreementStates = vocabulary({
  'no-term': { ru: 'срок не указан', en: 'no term stated' },
  'in-force': { ru: 'действует (по документу)', en: 'in force (by a document)' },
  ended: { ru: 'срок истёк', en: 'ended' },
  suspended: { ru: 'приостановлено', en: 'suspended' },
  replaced: { ru: 'заменено', en: 'replaced' },
  planned: { ru: 'планируется', en: 'planned' },
})
export const AgreementState = z.enum(keysOf(agreementStates))
export type AgreementState = z.infer<typeof AgreementState>

/** Types of event. `gold` is the type of gold/FORMAT.md that a finer type counts as. */
export const eventTypes = vocabulary({
  visit: { ru: 'визит', en: 'Visit' },
  meeting: { ru: 'встреча, переговоры, заседание', en: 'Meeting' },
  conference: { ru: 'конференция, круглый стол, семинар', en: 'Conference, seminar' },
  festival: { ru: 'фестиваль, дни города (страны), концерт', en: 'Festival, days of a city' },
  exhibition: { ru: 'выставка', en: 'Exhibition' },
  training: { ru: 'стажировка, обучение', en: 'Training' },
  sport: { ru: 'спортивное мероприятие', en: 'Sport' },
  other: { ru: 'другое мероприятие', en: 'Other event' },
})
export const EventType = z.enum(keysOf(eventTypes))
export type EventType = z.infer<typeof EventType>

export const formats = vocabulary({
  in_person: { ru: 'очно', en: 'in person' },
  online: { ru: 'онлайн (ВКС)', en: 'online' },
  mixed: { ru: 'смешанный', en: 'mixed' },
  unspecified: { ru: 'не указан', en: 'not stated' },
})
export const Format = z.enum(keysOf(formats))
export type Format = z.infer<typeof Format>

export const directions = vocabulary({
  incoming: { ru: 'приём', en: 'incoming' },
  outgoing: { ru: 'выезд', en: 'outgoing' },
})
export const VisitDirection = z.enum(keysOf(directions))
export type VisitDirection = z.infer<typeof VisitDirection>

/** Levels of a visit, by the rank of who led it. */
export const visitLevels = vocabulary({
  top: { ru: 'первые лица', en: 'heads of state, region or city' },
  high: { ru: 'заместители первых лиц, министры, послы', en: 'deputies of heads, ministers, ambassadors' },
  middle: { ru: 'руководители органов и организаций', en: 'heads of bodies and organisations' },
  working: { ru: 'специалисты', en: 'specialists' },
})
export const VisitLevel = z.enum(keysOf(visitLevels))
export type VisitLevel = z.infer<typeof VisitLevel>

export const roles = vocabulary({
  host: { ru: 'принимающая сторона', en: 'host' },
  guest: { ru: 'гость', en: 'guest' },
  head: { ru: 'глава делегации', en: 'head of delegation' },
  member: { ru: 'член делегации', en: 'member of delegation' },
  organiser: { ru: 'организатор', en: 'organiser' },
  signatory: { ru: 'подписал', en: 'signatory' },
  speaker: { ru: 'выступил', en: 'speaker' },
  present: { ru: 'присутствовал', en: 'present' },
  participant: { ru: 'участник', en: 'participant' },
  'on-behalf': { ru: 'от имени', en: 'on behalf of' },
})
export const Role = z.enum(keysOf(roles))
export type Role = z.infer<typeof Role>

export const commitmentStates = vocabulary({
  planned: { ru: 'намечено', en: 'planned' },
  'under-way': { ru: 'выполняется', en: 'under way' },
  done: { ru: 'выполнено', en: 'done' },
  'no-word': { ru: 'сведений нет', en: 'no word' },
})
export const CommitmentState = z.enum(keysOf(commitmentStates))
export type CommitmentState = z.infer<typeof CommitmentState>

export const topics = vocabulary({
  culture: { ru: 'культура', en: 'Culture' },
  education: { ru: 'образование', en: 'Education' },
  science: { ru: 'наука и инновации', en: 'Science and innovation' },
  medicine: { ru: 'здравоохранение', en: 'Health' },
  transport: { ru: 'транспорт и логистика', en: 'Transport' },
  tourism: { ru: 'туризм', en: 'Tourism' },
  industry: { ru: 'промышленность', en: 'Industry' },
  trade: { ru: 'торговля и инвестиции', en: 'Trade and investment' },
  urban: { ru: 'градостроительство и городская среда', en: 'Urban development' },
  ecology: { ru: 'экология и обращение с отходами', en: 'Environment' },
  sport: { ru: 'спорт', en: 'Sport' },
  youth: { ru: 'молодёжная политика', en: 'Youth' },
  memory: { ru: 'память и история', en: 'Remembrance' },
  humanitarian: { ru: 'гуманитарная помощь', en: 'Humanitarian aid' },
  it: { ru: 'информационные технологии', en: 'Information technology' },
  energy: { ru: 'энергетика', en: 'Energy' },
})
export const TopicId = z.enum(keysOf(topics))
export type TopicId = z.infer<typeof TopicId>

/** Parts of the world in the documents' own order. */
export const worldParts = vocabulary({
  europe: { ru: 'Европа', en: 'Europe' },
  asia: { ru: 'Азия', en: 'Asia' },
  cis: { ru: 'СНГ', en: 'CIS' },
  africa: { ru: 'Африка', en: 'Africa' },
  'north-america': { ru: 'Северная Америка', en: 'North America' },
  'south-america': { ru: 'Латинская Америка', en: 'Latin America' },
  oceania: { ru: 'Австралия и Океания', en: 'Australia and Oceania' },
})
export const WorldPart = z.enum(keysOf(worldParts))
export type WorldPart = z.infer<typeof WorldPart>

export const documentForms = vocabulary({
  table: { ru: 'ежегодная таблица', en: 'annual table' },
  brief: { ru: 'справка о сотрудничестве', en: 'country brief' },
  list: { ru: 'список', en: 'list' },
  graph: { ru: 'выгрузка Pobratim', en: 'Pobratim export' },
})
export const DocumentForm = z.enum(keysOf(documentForms))
export type DocumentForm = z.infer<typeof DocumentForm>

/** How sure a fact is, and by whose word (02-model, Status). */
export const statuses = vocabulary({
  stated: { ru: 'из документа', en: 'stated' },
  confirmed: { ru: 'проверено', en: 'confirmed' },
  conflicting: { ru: 'расхождение', en: 'conflicting' },
  unsure: { ru: 'требует проверки', en: 'unsure' },
  inferred: { ru: 'предположение', en: 'inferred' },
  rejected: { ru: 'отклонено', en: 'rejected' },
})
export const Status = z.enum(keysOf(statuses))
export type Status = z.infer<typeof Status>
