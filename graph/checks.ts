import type { Wording } from './text.ts'

const check = (says: Wording, explains: Wording) => ({ says, explains })
const w = (ru: string, en: string): Wording => ({ ru, en })

/** Every check of the data: what is wrong, and what a person does about it. In this order they are shown: what is surely wrong first. */
export const checks = {
  'no-source': check(
    w('Нет источника', 'No source'),
    w('Ни один документ этого не говорит. Найдите источник или отклоните карточку.', 'No document says so. Find a source or reject it.'),
  ),
  'no-name': check(w('Нет названия или имени', 'No name'), w('Впишите название в карточку.', 'Fill the name in on its card.')),
  'date-impossible': check(
    w('Такой даты не бывает', 'There is no such date'),
    w('Исправьте дату в документе и загрузите его снова.', 'Correct the date in the document and import it again.'),
  ),
  'end-before-start': check(
    w('Окончание раньше начала', 'The end is before the start'),
    w('Даты идут не по порядку: проверьте их по документу.', 'The dates are out of order: compare them with the document.'),
  ),
  'dates-disordered': check(
    w('Даты идут не по порядку или мероприятие длилось почти год', 'The dates are out of order, or the event lasted nearly a year'),
    w(
      'Похоже, в документе начало и окончание переставлены («15–12 октября»). Исправьте даты.',
      'The start and the end seem to have changed places in the document. Correct the dates.',
    ),
  ),
  'valid-until-before-signing': check(
    w('Срок действия истекает раньше подписания', 'Validity ends before the signing'),
    w('Проверьте дату подписания и срок по документу.', 'Compare the date of signing and the term with the document.'),
  ),
  'dated-outside-term': check(
    w('Дата документа не вяжется со сроком в его названии', 'The date of a document does not fit the term in its title'),
    w(
      'План подписывают в первый год его срока или годом раньше. Проверьте обе даты.',
      'A plan is signed in the first year of its term or the year before. Check both.',
    ),
  ),
  'event-after-document': check(
    w('Мероприятие позже года документа', 'An event later than the year of its document'),
    w(
      'Отчёт не может говорить о будущем как о прошедшем. Проверьте год.',
      'A report cannot tell of the future as of the past. Check the year.',
    ),
  ),
  'event-outside-year': check(
    w('Мероприятие не того года, за который таблица', 'An event of another year than its table'),
    w(
      'Проверьте год мероприятия или перенесите его в таблицу того года.',
      'Check the year of the event, or move it to the table of that year.',
    ),
  ),
  conflict: check(
    w('Документы расходятся', 'Documents differ'),
    w('Откройте карточку и выберите верное: решение запомнится.', 'Open the card and choose what is right: it will be remembered.'),
  ),
  'told-twice': check(
    w('Одно мероприятие в двух местах документа', 'One event at two places of a document'),
    w('В схеме оно одно. В документе повтор можно убрать.', 'The graph has it once. The document need not repeat it.'),
  ),
  'event-twice': check(
    w('Возможно, одно мероприятие записано дважды', 'Perhaps one event is told twice'),
    w('Решите на вкладке «Сверка повторов».', 'Decide on the merge desk.'),
  ),
  'spelled-twice': check(
    w('Похоже на разные написания одного и того же', 'Perhaps two spellings of one'),
    w('Решите на вкладке «Сверка повторов».', 'Decide on the merge desk.'),
  ),
  'spelled-variously': check(
    w('В документах пишется по-разному', 'Spelt in different ways'),
    w('Выберите одно написание и держитесь его в документах.', 'Choose one spelling and keep to it in the documents.'),
  ),
  misprint: check(w('Вероятная опечатка', 'A likely misprint'), w('Исправьте слово в документе.', 'Correct the word in the document.')),
  punctuation: check(
    w('Лишний или потерянный знак', 'A mark too many or too few'),
    w('Проверьте скобки, кавычки, запятые и точки.', 'Look at brackets, quotation marks, commas and points.'),
  ),
  'name-unofficial': check(
    w('Неофициальное название', 'Not the official name'),
    w(
      'В официальном документе замените его полным или действующим названием.',
      'In an official document put the full or present name in its place.',
    ),
  ),
  'country-unknown': check(
    w('Неизвестная страна', 'An unknown country'),
    w('Исправьте название страны в документе или в карточке.', 'Correct the name of the country in the document or on the card.'),
  ),
  'event-without-country': check(
    w('Мероприятие без страны', 'An event without a country'),
    w('Впишите страну в карточку мероприятия.', 'Fill the country in on the card of the event.'),
  ),
  'country-without-events': check(
    w('Есть документы о сотрудничестве, но нет мероприятий', 'Documents of cooperation, but no events'),
    w('Возможно, мероприятия не попали в отчёты.', 'Perhaps its events were left out of the reports.'),
  ),
  'person-incomplete': check(
    w('Имя указано не полностью', 'A name is not given in full'),
    w('Впишите имя и отчество или инициалы.', 'Fill in the given names or the initials.'),
  ),
  'field-wrong': check(
    w('Недопустимое значение поля', 'A field has a value that it cannot have'),
    w('Исправьте поле в карточке.', 'Correct the field on the card.'),
  ),
  'link-wrong-ends': check(
    w('Такая связь между этими карточками невозможна', 'A link of this kind cannot join these things'),
    w('Отклоните связь или исправьте вид карточки.', 'Reject the link or correct the kind of the card.'),
  ),
  'column-unknown': check(
    w('Столбец таблицы не распознан', 'A column of a table was not recognised'),
    w('Назовите столбец как в других таблицах и загрузите файл снова.', 'Name the column as in other tables and import the file again.'),
  ),
  'year-unknown': check(
    w('Год таблицы не указан', 'The year of a table is not stated'),
    w('Укажите год при загрузке.', 'Name the year when importing.'),
  ),
  'reading-doubt': check(
    w('Замечание при чтении документа', 'A remark on reading a document'),
    w('Посмотрите, всё ли прочитано.', 'See whether everything was read.'),
  ),
  unsure: check(
    w('Требует проверки', 'Needs review'),
    w('Прочитано неуверенно. Подтвердите или исправьте в карточке.', 'Read without certainty. Confirm it or correct it on its card.'),
  ),
  unread: check(
    w('Текст, из которого ничего не прочитано', 'Text from which nothing was read'),
    w('Если предложение о деле, добавьте сведения в карточку.', 'Where a sentence tells of facts, add them to a card.'),
  ),
} as const satisfies Record<string, { says: Wording; explains: Wording }>

export type CheckCode = keyof typeof checks
export const checkCodes = Object.keys(checks) as [CheckCode, ...CheckCode[]]
export const isCheckCode = (code: string): code is CheckCode => Object.hasOwn(checks, code)
