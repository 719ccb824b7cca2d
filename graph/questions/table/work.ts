import { column, template, valueColumn, w } from '../template.ts'

const events = column('count', 'Мероприятий', 'Events')
const last = column('date', 'Последнее', 'Latest')
const event = column('thing', 'Мероприятие', 'Event')
const when = column('date', 'Когда', 'When')
const happened = {
  ru: '{#Event|мероприятие|мероприятия|мероприятий}',
  en: '{#Event|event|events}',
}

/** Who works with whom, where and on what. */
export const work = {
  'bodies-of-country': template({
    group: 'work',
    asks: w(
      'Какие органы власти города работали с {country:ins}[ {period}]?',
      'Which bodies of the city worked with {country}[ {period}]?',
    ),
    also: 'комитеты ИОГВ исполнительные органы правительство committees cooperation',
    columns: { body: column('thing', 'Орган власти города', 'Body of the city'), events, first: column('date', 'Первое', 'First'), last },
    says: w(
      `С {country:ins}[ {period}] {~body|работал|работали|работали} {#body|орган власти города|органа власти города|органов власти города} (${happened.ru}): {list:body}.`,
      `{#body|body|bodies} of the city worked with {country}[ {period}] (${happened.en}): {list:body}.`,
    ),
    example: true,
  }),
  'countries-of-body': template({
    group: 'work',
    asks: w('С какими странами работала {body:nom}[ {period}]?', 'Which countries did {body} work with[ {period}]?'),
    also: 'комитет орган направления география committee countries',
    columns: { country: column('thing', 'Страна', 'Country'), events, last },
    says: w(
      `{body:name}[ {period}]: {#country|страна|страны|стран} (${happened.ru}) – {list:country}.`,
      `{body}[ {period}]: {#country|country|countries} (${happened.en}) – {list:country}.`,
    ),
  }),
  'events-of-place': template({
    group: 'work',
    asks: w('Какие мероприятия прошли с {place:ins}[ {period}]?', 'Which events were held with {place}[ {period}]?'),
    also: 'встречи визиты переговоры форумы сотрудничество meetings',
    columns: {
      event,
      dated: when,
      type: valueColumn('Event', 'eventType', 'Вид', 'Type'),
      participants: column('count', 'Участников', 'Participants'),
    },
    says: w(
      'С {place:ins}[ {period}] {~event|прошло|прошли|прошло} {#event|мероприятие|мероприятия|мероприятий}[, последнее – {last:dated}].',
      '{#event|event was|events were} held with {place}[ {period}][, the latest: {last:dated}].',
    ),
  }),
  'topics-of-place': template({
    group: 'work',
    asks: w('В каких сферах сотрудничали с {place:ins}[ {period}]?', 'On which topics was there cooperation with {place}[ {period}]?'),
    also: 'темы отрасли topics fields',
    columns: { topic: column('thing', 'Сфера', 'Topic'), events, last },
    says: w(
      `С {place:ins}[ {period}] сотрудничали в {#topic|сфере|сферах|сферах} (${happened.ru}): {list:topic}.`,
      `Cooperation with {place}[ {period}] was on {#topic|topic|topics} (${happened.en}): {list:topic}.`,
    ),
  }),
  'countries-of-topic': template({
    group: 'work',
    asks: w(
      'С какими странами сотрудничали в {topic:pre}[ {period}]?',
      'With which countries was there cooperation on “{topic}”[ {period}]?',
    ),
    also: 'сфера отрасль культура образование медицина транспорт топик topic',
    columns: { country: column('thing', 'Страна', 'Country'), events, last },
    says: w(
      `{topic:name}[ {period}]: {#country|страна|страны|стран} (${happened.ru}) – {list:country}.`,
      `{topic}[ {period}]: {#country|country|countries} (${happened.en}) – {list:country}.`,
    ),
    example: true,
  }),
  'same-places': template({
    group: 'work',
    asks: w('Кто ещё работает там же, где {body:nom}?', 'Who else works with the same places as {body}?'),
    also: 'те же места города страны другие организации same places others',
    columns: { who: column('thing', 'Организация', 'Organisation'), places: column('things', 'Общие места', 'Places in common'), events },
    says: w(
      'С теми же местами {~who|работает|работают|работают} ещё {#who|организация|организации|организаций}: {list:who}.',
      '{#who|other organisation works|other organisations work} with the same places: {list:who}.',
    ),
  }),
  'partners-of-country': template({
    group: 'work',
    asks: w('Какие города-партнёры названы {country:in}?', 'Which partner cities are named in {country}?'),
    also: 'побратимы партнеры регионы twin sister cities',
    columns: {
      place: column('thing', 'Город или регион', 'City or region'),
      agreements: column('count', 'Документов', 'Documents'),
      events,
      last,
    },
    says: w('{country:name}: {#place|партнёр|партнёра|партнёров} – {list:place}.', '{country}: {#place|partner|partners} – {list:place}.'),
  }),
  'organizations-of-country': template({
    group: 'work',
    asks: w(
      'Какие организации из {country:gen} участвовали в мероприятиях[ {period}]?',
      'Which organisations of {country} took part in events[ {period}]?',
    ),
    also: 'компании вузы предприятия фирмы companies universities',
    columns: {
      organization: column('thing', 'Организация', 'Organisation'),
      type: valueColumn('Organization', 'orgType', 'Вид', 'Type'),
      events,
      last,
    },
    says: w(
      `Из {country:gen}[ {period}] {~organization|участвовала|участвовали|участвовали} {#organization|организация|организации|организаций} (${happened.ru}): {list:organization}.`,
      `{#organization|organisation|organisations} of {country} took part[ {period}] (${happened.en}): {list:organization}.`,
    ),
  }),
  'figures-of-country': template({
    group: 'work',
    asks: w('Какие показатели указаны для {country:gen}?', 'Which figures are given for {country}?'),
    also: 'товарооборот туристы инвестиции числа статистика trade numbers',
    columns: {
      figure: column('thing', 'Показатель', 'Figure'),
      value: column('text', 'Значение', 'Value'),
      unit: valueColumn('Figure', 'unit', 'Единица', 'Unit'),
      period: column('date', 'Период', 'Period'),
    },
    says: w(
      'Для {country:gen} {~figure|указан|указаны|указано} {#figure|показатель|показателя|показателей}: {list:figure}.',
      '{#figure|figure is|figures are} given for {country}: {list:figure}.',
    ),
  }),
}
