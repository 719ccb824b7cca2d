import { numberInWords, pluralOf } from '../../graph/saying.ts'
import type { Language, Wording } from '../../graph/text.ts'

/** What can be drafted in one click; `about` names what it is about. */
export const draftKinds = {
  country: { ru: 'Страна', en: 'A country' },
  place: { ru: 'Город или регион', en: 'A place' },
  body: { ru: 'Орган города', en: 'A city body' },
  topic: { ru: 'Сфера', en: 'A topic' },
  year: { ru: 'Итоги года', en: 'The year in review' },
  changed: { ru: 'Что нового в последнем документе', en: 'What the last document brought' },
} as const satisfies Record<string, Wording>
export type DraftKind = keyof typeof draftKinds

/** Titles of drafted slides. */
export const titles = {
  around: { ru: 'Связи', en: 'Ties' },
  map: { ru: 'На карте', en: 'On the map' },
  agreements: { ru: 'Документы о сотрудничестве', en: 'Documents of cooperation' },
  bodies: { ru: 'Кто с кем работает', en: 'Who works with whom' },
  events: { ru: 'Последние мероприятия', en: 'Latest events' },
  directions: { ru: 'Перспективные направления', en: 'Promising directions' },
  countries: { ru: 'Страны и города', en: 'Countries and cities' },
  newEvents: { ru: 'Новые мероприятия', en: 'New events' },
  newAgreements: { ru: 'Новые документы', en: 'New documents of cooperation' },
  newPartners: { ru: 'Новые участники и организации', en: 'New people and organisations' },
  whole: { ru: 'Всё вместе', en: 'The whole' },
} as const satisfies Record<string, Wording>

const forms = {
  events: { ru: ['мероприятие', 'мероприятия', 'мероприятий'], en: ['event', 'events'] },
  agreements: {
    ru: ['документ о сотрудничестве', 'документа о сотрудничестве', 'документов о сотрудничестве'],
    en: ['document of cooperation', 'documents of cooperation'],
  },
} as const

/** «В документах учреждения – 21 мероприятие и 3 документа о сотрудничестве, с 2003 года.» */
export const countsInWords = (events: number, agreements: number, since: string, language: Language): string => {
  const counted = (count: number, of: keyof typeof forms) =>
    `${numberInWords(count, language)} ${pluralOf(count, forms[of][language], language)}`
  const parts = [...(events > 0 ? [counted(events, 'events')] : []), ...(agreements > 0 ? [counted(agreements, 'agreements')] : [])]
  if (parts.length === 0) return { ru: 'В документах не указано.', en: 'Not stated in the documents.' }[language]
  const said = parts.join({ ru: ' и ', en: ' and ' }[language])
  const first = since === '' ? '' : { ru: `, с ${since} года`, en: `, since ${since}` }[language]
  return { ru: `В документах: ${said}${first}`, en: `In the documents: ${said}${first}` }[language].replace(/\.?$/u, '.')
}
