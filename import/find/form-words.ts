import type { WorldPart } from '../../graph/vocabulary.ts'

/** A column of the annual table, as its rows are read. */
export type Column = 'country' | 'place' | 'basis' | 'date' | 'events'
/**
 * What a column of a table is for: one of ours; the year in which relations were founded; the end of a document's term; the rest of its title
 * where a column of its own says its kind; `other`, remarks and who answers for it; `skipped` say nothing: numbers of rows.
 */
export type Role = Column | 'founding' | 'term' | 'subject' | 'other' | 'skipped'
export const isColumn = (name: string): name is Column => ['country', 'place', 'basis', 'date', 'events'].includes(name)

/** How headings name each column; the first that fits. What they leave open, the cells tell (table-columns.ts). */
export const columnNames: [role: Role, named: RegExp][] = [
  ['skipped', /^(?:№|n|п\/п|№\s*п\/?п\.?|номер)$/i],
  ['other', /^(?:ответствен|куратор|исполнител|примечан|комментар|отметк|источник|контактн[а-я]+\s+(?:лиц|данн))/i],
  ['events', /мероприяти|событи|контакт|визит|итоги/i],
  ['term', /^срок[иа]?\s+(?:действ|окончан)|^действ(?:ует|ие|ительн)|^окончани|^стату/i],
  ['subject', /^(?:предмет|содержание|стороны|между\s+кем|участники\s+(?:соглаш|докум|догов))/i],
  ['basis', /^(?:основани|соглашени|документ|договор|наименовани)/i],
  ['founding', /^(?:год|дата)\s+(?:установлени[ея]|начала)(?!.*(?:подпис|заключ|докум))/i],
  ['date', /^(?:год|дата|когда|срок)|год[а-яы]*\s+(?:установлени|подписани|заключени)|дата\s+(?:установлени|подписани|заключени)/i],
  ['basis', /основани|соглашени|документ|договор|(?:правов|нормативн|юридическ)[а-я]*\s+(?:основ|баз|акт)|^основ[аы]\s/i],
  ['country', /стран|государств/i],
  ['place', /город|регион|партн[её]р|провинци|муниципалитет|субъект|территори/i],
  ['events', /сотрудничеств|взаимодействи|информаци|реализаци/i],
]

/** A day or a month in a text, as events are dated. */
export const isDayOrMonth =
  /(?<!\d)\d{1,2}\s+(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)|(?:^|[\s(])(?:январ|феврал|март|апрел|ма[йе](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр)|(?<!\d)\d{1,2}\.(?:0\d|1[0-2])(?!\d)|квартал|в\s+течение\s+года/iu
/** How long a document holds, as a cell of its own says it. */
export const isTerm = /^\s*(?:бессрочн|неопредел|\d{1,2}\s+(?:год|лет)|до\s+\d|действу|утратил|истек|истёк|прекра|пролонг|продл)/iu

/** Parts of the world as the table's headings name them. */
export const partNames: [part: WorldPart, named: RegExp][] = [
  ['cis', /снг|содружеств|ближнее\s+зарубежье/i],
  ['oceania', /океани|австрали/i],
  ['south-america', /(?:латинск|южн|центральн)[а-я]*\s+америк|карибск/i],
  ['north-america', /америк/i],
  ['africa', /африк/i],
  ['europe', /европ|балти|балкан|скандинав/i],
  ['asia', /ази|восток|атр/i],
]

/** What a section of a brief holds. */
export type SectionKind = 'directions' | 'events' | 'contacts'

/** How a brief's sections are headed; the first that fits a heading. */
export const sectionNames: [kind: SectionKind, named: RegExp][] = [
  [
    'contacts',
    /^(?:контактн[а-я]+\s+(?:лиц|данн|информаци)|контакты|ответственн[а-я]+\s+(?:лиц|исполнител|сотрудник|специалист)|куратор|исполнител)/i,
  ],
  [
    'directions',
    /^(?:(?:наиболее\s+)?(?:перспективн|приоритетн|основн|актуальн|возможн)[а-я]*\s+(?:направлени|сфер|област|вопрос)|направления\s+сотрудничеств|перспективы(?:\s+|$))/i,
  ],
  [
    'events',
    /^(?:основн|значим|важнейш|ключев|последн|наиболее\s+значим)[а-я]*\s+(?:событи|мероприяти|контакт|визит|итог)|^(?:события|хронологи|история|состояние)(?:\s|$)|^развитие(?:\s+(?:сотрудничеств|отношени|связ|контакт|взаимодейств|двусторонн|побратимск|партн[её]рск)[^.;]*)?$|^(?:реализованн|проведенн|проведённ)[а-я]*\s+мероприяти|^(?:контакты\s+и\s+мероприятия|мероприятия)/i,
  ],
]
/** A number before a section's heading: «I.», «2)», «III –». */
export const sectionNumber = /^\s*(?:[IVXІ]{1,4}|\d{1,2})\s*[.)–—-]\s*/u
