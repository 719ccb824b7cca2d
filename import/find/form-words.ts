import type { WorldPart } from '../../graph/vocabulary.ts'

/** A column of the annual table. `skipped` are columns that say nothing: numbers of rows, remarks of the form. */
export type Column = 'country' | 'place' | 'basis' | 'date' | 'events' | 'skipped'
export const isColumn = (name: string): name is Column => columnNames.some(([column]) => column === name)

/** How the header names each column; the first that fits. */
export const columnNames: [column: Column, named: RegExp][] = [
  ['skipped', /^(?:№|n|п\/п|№\s*п\/?п\.?|номер)$/i],
  ['events', /мероприяти|событи|контакт|визит|итоги/i],
  ['basis', /^(?:основани|соглашени|документ|договор|наименовани)/i],
  ['date', /^(?:год|дата|когда|срок)|год[а-яы]*\s+(?:установлени|подписани|заключени)|дата\s+(?:установлени|подписани|заключени)/i],
  ['basis', /основани|соглашени|документ|договор|(?:правов|нормативн|юридическ)[а-я]*\s+(?:основ|баз|акт)|^основ[аы]\s/i],
  ['country', /стран|государств/i],
  ['place', /город|регион|партн[её]р|провинци|муниципалитет|субъект/i],
  ['events', /сотрудничеств|взаимодействи|информаци|реализаци/i],
]

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
