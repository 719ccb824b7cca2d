import type { AgreementType } from '../../graph/vocabulary.ts'
import { onceADocument } from './once.ts'

/** A word that heads a document's title: how it stands in the nominative, and the type that it tells. */
export interface AgreementHead {
  type: AgreementType
  /** The word's forms, without `^` or `$`. */
  forms: string
  nominative: string
}

/** Head words of documents of cooperation, the longer before the shorter. «Рамочное», «генеральное» соглашение count as agreements (gold/FORMAT.md). */
export const agreementHeads: AgreementHead[] = [
  { type: 'agreement', forms: 'рамочн[а-яё]+\\s+соглашени[еяюй]м?', nominative: 'Рамочное соглашение' },
  { type: 'agreement', forms: 'генеральн[а-яё]+\\s+соглашени[еяюй]м?', nominative: 'Генеральное соглашение' },
  { type: 'agreement', forms: 'дополнительн[а-яё]+\\s+соглашени[еяюй]м?', nominative: 'Дополнительное соглашение' },
  { type: 'agreement', forms: 'соглашени(?:ем|ях|ям|ями|[еяюий])', nominative: 'Соглашение' },
  { type: 'memorandum', forms: 'меморандум(?:ом|ами|[ауеы])?', nominative: 'Меморандум' },
  { type: 'roadmap', forms: 'план(?:ом|[ауе])?\\s+(?:совместных\\s+)?(?:мероприятий|действий)', nominative: 'План мероприятий' },
  { type: 'roadmap', forms: '[«"„“]?дорожн(?:ая|ой|ую|ые|ых)\\s+карт(?:ой|ами|[ауеы])?[»"”]?', nominative: '«Дорожная карта»' },
  { type: 'roadmap', forms: 'план(?:ом|[ауе])?(?=\\s+(?:реализации|сотрудничества|работы|взаимодействия|обменов))', nominative: 'План' },
  { type: 'protocol', forms: 'дополнительн[а-яё]+\\s+протокол(?:ом|ами|[ауеы])?', nominative: 'Дополнительный протокол' },
  { type: 'protocol', forms: 'протокол(?:ом|ами|[ауеы])?', nominative: 'Протокол' },
  { type: 'treaty', forms: 'рамочн[а-яё]+\\s+договор(?:ом|[ауе])?(?![а-яё])', nominative: 'Рамочный договор' },
  { type: 'treaty', forms: 'договор(?:ом|ами|[ауеы])?(?![а-яё])', nominative: 'Договор' },
  { type: 'declaration', forms: '(?:совместн[а-яё]+\\s+)?деклараци(?:ей|ями|[яюий])', nominative: 'Декларация' },
  { type: 'program', forms: 'программ(?:ой|ами|[ауеы])?(?![а-яё])', nominative: 'Программа' },
  { type: 'decision', forms: 'решени(?:ем|[еяю])', nominative: 'Решение' },
  {
    type: 'other',
    forms:
      '(?:совместн[а-яё]+\\s+)?заявлени(?:ем|[еяю])|письм[оау]м?\\s+о\\s+намерениях|харти(?:ей|[яюи])|конвенци(?:ей|[яюи])|контракт(?:ом|[ауе])?',
    nominative: '',
  },
]

/** What follows a comma where a document begins a clause of its own: «…, соглашение о дружбе подписано …», «…, в 1993 году – Соглашение …». */
export const documentBehind = `\\s+(?:а\\s+)?(?:(?:соответствующ|перв)\\p{L}+\\s+)?(?:${agreementHeads.map(({ forms }) => `(?:${forms})`).join('|')})(?!\\p{L})(?=[^;,]{0,200}(?:подписан|заключ[её]н|от\\s+\\d))`
/** Words of the founding of relations, which is no document. */
const founding = [
  'установлени[а-яё]*\\s+(?:\\S+\\s+){0,3}(?:связ|отношени)',
  '(?:связи|отношения)\\s+(?:\\S+\\s+){0,8}(?:были\\s+)?установлен',
  'установлен[а-яё]*\\s+(?:\\S+\\s+){0,3}(?:связ|отношени)',
  '(?:побратимск|партн[её]рск|дружеск|дружественн)[а-яё]+\\s+(?:связ|отношени)[а-яё]*\\s*(?:$|с\\s+\\d{4}|[);,–-])',
  '(?:побратимск|породн[её]нн|партн[её]рск|дружеск|дружественн)[а-яё]+\\s+(?:связ|отношени)[а-яё]*\\s+(?:\\S+\\s+){0,6}(?:существуют|поддерживаются|развиваются|берут\\s+начало|имеют)\\s+(?:\\S+\\s+){0,3}(?:с|в)\\s+\\d{4}',
  '(?:породнил|побратал)[а-яё]+\\s+(?:\\S+\\s+){0,4}в\\s+\\d{4}',
  'побратим[а-яё]*\\s+(?:\\S+\\s+){0,6}с\\s+\\d{4}',
  'с\\s+\\d{4}\\s*(?:г\\.|года)\\s+(?:\\S+\\s+){0,8}побратим',
]
const tieWords = new RegExp(founding.join('|'), 'iu')
const anniversary = /(?:лети[юяеий]\S*|годовщин\S*|юбиле\S*|случаю|праздновани\S*)\s+(?:со\s+дня\s+)?(?:\S+\s+){0,2}$/iu

/** Whether a text speaks of the founding of relations, be it of an anniversary of it. */
export const speaksOfTie = (text: string): boolean => tieWords.test(text)
/** Whether a text tells that relations were founded, and not of an anniversary of it. */
export const tellsOfTie = onceADocument((text): boolean => {
  const found = tieWords.exec(text)
  return found !== null && !anniversary.test(text.slice(0, found.index))
})
