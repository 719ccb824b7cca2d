import { column, template, valueColumn, w } from '../template.ts'

const when = column('date', 'Когда', 'When')
const event = column('thing', 'Мероприятие', 'Event')

/** What was left undone: promises, directions, partners whom nobody has met for long, what is planned. */
export const open = {
  'not-met': template({
    group: 'open',
    asks: w('С кем из партнёров не встречались с {day}?', 'Which partners have not been met since {day}?'),
    also: 'давно не было мероприятий города-партнёры заброшены long ago partners',
    columns: {
      partner: column('thing', 'Партнёр', 'Partner'),
      last: column('date', 'Последнее мероприятие', 'Latest event'),
      country: column('thing', 'Страна', 'Country'),
      withCountry: column('date', 'Последнее со страной в целом', 'Latest with the whole country'),
    },
    says: w(
      'С {day} в документах нет мероприятий с {#partner|партнёром|партнёрами|партнёрами}: {list:partner}.',
      'Since {day} the documents tell of no event with {#partner|partner|partners}: {list:partner}.',
    ),
    example: true,
  }),
  'countries-without-events': template({
    group: 'open',
    asks: w('С какими странами не было мероприятий {period}?', 'Which countries had no events {period}?'),
    also: 'пусто нет встреч давно none empty',
    columns: { country: column('thing', 'Страна', 'Country'), last: column('date', 'Последнее мероприятие', 'Latest event') },
    says: w(
      'Мероприятий {period} нет в документах с {#country|страной|странами|странами}: {list:country}.',
      'The documents tell of no events {period} with {#country|country|countries}: {list:country}.',
    ),
  }),
  promised: template({
    group: 'open',
    asks: w(
      'Что обещано[ в работе с {place:ins}][ {period}], кем и что с этим стало?',
      'What was promised[ with {place}][ {period}], by whom, and what became of it?',
    ),
    also: 'договорённости обещания поручения обязательства итоги commitments promises',
    columns: {
      commitment: column('thing', 'Договорённость', 'Commitment'),
      who: column('things', 'Кто участвовал', 'Who took part'),
      event: column('thing', 'На чём достигнута', 'Made at'),
      dated: when,
      due: column('date', 'Срок', 'Due'),
      state: valueColumn('Commitment', 'state', 'Что стало', 'What became of it'),
    },
    says: w(
      '{~commitment|Достигнута|Достигнуты|Достигнуто} {#commitment|договорённость|договорённости|договорённостей}[ с {place:ins}][ {period}]: {list:commitment}.',
      '{#commitment|commitment was|commitments were} made[ with {place}][ {period}]: {list:commitment}.',
    ),
  }),
  overdue: template({
    group: 'open',
    asks: w(
      'По каким договорённостям[ с {place:ins}] срок прошёл, а сведений нет?',
      'Of which commitments[ with {place}] has the time passed with no word?',
    ),
    also: 'просрочены не выполнены невыполненные обязательства поручения overdue commitments',
    columns: {
      commitment: column('thing', 'Договорённость', 'Commitment'),
      who: column('things', 'Кто участвовал', 'Who took part'),
      event: column('thing', 'На чём достигнута', 'Made at'),
      dated: when,
      due: column('date', 'Срок', 'Due'),
    },
    says: w(
      'Срок прошёл, а сведений нет, у {#commitment|договорённости|договорённостей|договорённостей}[ с {place:ins}]: {list:commitment}.',
      'The time has passed with no word of {#commitment|commitment|commitments}[ with {place}]: {list:commitment}.',
    ),
  }),
  'directions-without-event': template({
    group: 'open',
    asks: w(
      'По каким перспективным направлениям[ с {place:ins}] нет мероприятий?',
      'Which promising directions[ with {place}] have no event?',
    ),
    also: 'не начаты не реализованы directions',
    columns: {
      direction: column('thing', 'Направление', 'Direction'),
      partners: column('things', 'С кем', 'With whom'),
      topics: column('things', 'Сфера', 'Topic'),
    },
    says: w(
      'Нет мероприятий по {#direction|направлению|направлениям|направлениям}[ с {place:ins}]: {list:direction}.',
      '{#direction|direction has|directions have} no event[ with {place}]: {list:direction}.',
    ),
  }),
  planned: template({
    group: 'open',
    asks: w('Что запланировано[ с {place:ins}][ {period}]?', 'What is planned[ with {place}][ {period}]?'),
    also: 'планы будущие предстоит намечено future upcoming plans',
    columns: { event, dated: when, type: valueColumn('Event', 'eventType', 'Вид', 'Type') },
    says: w(
      '{~event|Запланировано|Запланированы|Запланировано} {#event|мероприятие|мероприятия|мероприятий}[ с {place:ins}][ {period}]: {list:event}.',
      '{#event|event is|events are} planned[ with {place}][ {period}]: {list:event}.',
    ),
  }),
}
