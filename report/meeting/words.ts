import { numberInWords, pluralOf } from '../../graph/saying.ts'
import { type Filling, said as filled, type Language, type Wording } from '../../graph/text.ts'

const w = (ru: string, en: string): Wording => ({ ru, en })

/** The words of a meeting that no other report has; `{…}` is filled in by `said`. */
export const meetingWords = {
  title: w('К ВСТРЕЧЕ', 'FOR THE MEETING'),
  tie: w('Связи {with} установлены: {dates}.', 'Relations with {with} were founded: {dates}.'),
  noTie: w('Дата установления связей в документах не указана.', 'The documents do not state when relations were founded.'),
  undated: w('дата не указана', 'no date stated'),
  firstDocument: w('Первый документ о сотрудничестве: {document}', 'The first document of cooperation: {document}'),
  lastNamed: w('Последняя встреча, участники которой названы: {event}', 'The last meeting whose participants are named: {event}'),
  count: w(
    'Всего в документах – {events}{years}, из них визитов и встреч – {meetings}.',
    'In all, the documents tell of {events}{years}; visits and meetings: {meetings}.',
  ),
  last: w('Последняя встреча: {event}', 'The last meeting: {event}'),
  noLast: w('Встречи и визиты в документах не указаны.', 'The documents tell of no meeting or visit.'),
  level: w('Уровень последней встречи: {level}.', 'Level of the last meeting: {level}.'),
  levelNotStated: w('в документах не указан', 'not stated in the documents'),
  notStated: w('в документах не указано', 'not stated in the documents'),
  ours: w('С нашей стороны: {who}.', 'From our side: {who}.'),
  theirs: w('Со стороны гостя: {who}.', "From the guest's side: {who}."),
  others: w('Также участвовали: {who}.', 'Others who took part: {who}.'),
  after: w('Сведений после {date} нет.', 'There is no word after {date}.'),
  noTerm: w('срок в документах не указан', 'the documents state no term'),
  signedWith: w(
    'Документы с самим гостем не указаны; ниже – подписанные {name}.',
    'No document with the guest is named; below are those with {name}.',
  ),
  signedAll: w('Всего – {documents}, из них с указанным сроком – {dated}.', 'In all, {documents}; with a term stated: {dated}.'),
  signedUndated: w('Всего – {documents}; срок не указан ни в одном.', 'In all, {documents}; none states a term.'),
  noSigned: w('Что подписано, в документах не указано.', 'The documents name nothing that was signed.'),
  wePromised: w('Мы: {words}', 'We: {words}'),
  theyPromised: w('Гость: {words}', 'The guest: {words}'),
  bothPromised: w('Вместе: {words}', 'Together: {words}'),
  somebodyPromised: w('Чьё обязательство, в документах не указано: {words}', 'Whose commitment, the documents do not state: {words}'),
  madeAt: w('договорились {date}', 'agreed {date}'),
  due: w('срок – {date}', 'due {date}'),
  noDue: w('срок не указан', 'no term stated'),
  overdue: w('срок прошёл, сведений о выполнении нет', 'the term has passed, and there is no word of it since'),
  noPromised: w('Договорённости в документах не указаны.', 'The documents name no commitment.'),
  direction: w('Направление{of}: {words} ({fresh}).', 'Direction{of}: {words} ({fresh}).'),
  project: w('Проект{of}: {words} ({fresh}).', 'Project{of}: {words} ({fresh}).'),
  figure: w('Показатель{of}: {words} ({fresh}).', 'Figure{of}: {words} ({fresh}).'),
  fresh: w('сведения на {date}', 'as of {date}'),
  notFresh: w('на какую дату, не указано', 'as of when is not stated'),
  noTalk: w('Направления, проекты и показатели в документах не указаны.', 'The documents name no direction, project or figure.'),
  gift: w('Подарок: {event}', 'Gift: {event}'),
  noGift: w('Подарки в документах не указаны.', 'The documents tell of no gift.'),
  anniversary: w('{date} – {years}: {what}.', '{date} – {years}: {what}.'),
  today: w('сегодня', 'today'),
  memorial: w('Память: {event}', 'Remembrance: {event}'),
  noMemorial: w('Памятные даты в документах не указаны.', 'The documents name no memorial date.'),
  founding: w('установление связей ({name})', 'founding of relations ({name})'),
  more: w('Ещё {count} – на странице встречи.', '{count} more on the page of the meeting.'),
} as const satisfies Record<string, Wording>

/** Words with their blanks filled; a sentence does not end in two points. */
export const said = (words: Wording, language: Language, filling: Filling = {}): string =>
  filled(words, language, filling).replace(/(?<=[^.])\.\.$|(?<=[!?…])\.$/u, (dots) => (dots === '..' ? '.' : ''))

const forms = {
  years: { ru: ['год', 'года', 'лет'], en: ['year', 'years'] },
  events: { ru: ['мероприятие', 'мероприятия', 'мероприятий'], en: ['event', 'events'] },
  documents: {
    ru: ['документ о сотрудничестве', 'документа о сотрудничестве', 'документов о сотрудничестве'],
    en: ['document of cooperation', 'documents of cooperation'],
  },
} as const

/** «21 год», «3 документа о сотрудничестве». */
export const counted = (count: number, what: keyof typeof forms, language: Language): string =>
  `${numberInWords(count, language)} ${pluralOf(count, forms[what][language], language)}`

/** Stems by which the documents' words tell that something was given, and that something is remembered. */
export const giftWords = /(?<!\p{L})(?:подар(?:ок|к|ил|ен)|в\s+дар(?!\p{L})|дарени|даров|памятн\p{L}+\s+(?:подар|сувенир)|сувенир)/iu
export const memorialWords =
  /(?<!\p{L})(?:памятн\p{L}+\s+(?:дат|дн|мест|доск|знак)|день\s+памяти|дн\p{L}+\s+памяти|годовщин|мемориал|возложени\p{L}*\s+(?:цвет|вен)|блокад)/iu
