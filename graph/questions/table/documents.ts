import { column, template, valueColumn, w } from '../template.ts'

const agreement = column('thing', 'Документ', 'Document')
const sides = column('things', 'Стороны', 'Sides')
const dated = column('date', 'Дата', 'Date')
const state = valueColumn('Agreement', 'state', 'Состояние', 'State')
const validUntil = column('date', 'Действует до', 'Valid until')
const counted = '{#agreement|документ|документа|документов}'

/** Documents of cooperation: what there is, what runs out, what says no term. */
export const documents = {
  'agreements-of-place': template({
    group: 'documents',
    asks: w('Какие документы о сотрудничестве подписаны с {place:ins}?', 'Which documents of cooperation were signed with {place}?'),
    also: 'соглашения меморандумы договоры протоколы действуют действующие в силе agreements in force',
    columns: { agreement, type: valueColumn('Agreement', 'agreementType', 'Вид', 'Type'), dated, validUntil, state },
    says: w(
      `С {place:ins} {~agreement|назван|названы|названо} ${counted}[, последний – {last:dated}]: {list:agreement}.`,
      '{#agreement|document of cooperation|documents of cooperation} with {place}[, the latest of {last:dated}]: {list:agreement}.',
    ),
    example: true,
  }),
  'running-out': template({
    group: 'documents',
    asks: w('У каких документов о сотрудничестве срок истекает {period}?', 'Which documents of cooperation run out {period}?'),
    also: 'истекают заканчиваются продлить соглашения expire term agreements',
    columns: { agreement, sides, validUntil, state },
    says: w(
      `Срок истекает {period} у {#agreement|документа|документов|документов}: {list:agreement}.`,
      '{#agreement|document runs|documents run} out {period}: {list:agreement}.',
    ),
  }),
  'no-term': template({
    group: 'documents',
    asks: w(
      'В каких документах о сотрудничестве[ с {place:ins}] не указан срок?',
      'Which documents of cooperation[ with {place}] state no term?',
    ),
    also: 'без срока бессрочные соглашения no term agreements',
    columns: { agreement, sides, dated },
    says: w(
      'Срок не указан в {#agreement|документе|документах|документах}[ о сотрудничестве с {place:ins}]: {list:agreement}.',
      'No term is stated in {#agreement|document|documents}[ with {place}]: {list:agreement}.',
    ),
  }),
  project: template({
    group: 'documents',
    asks: w('Что известно о {project:pre}?', 'What is known of the project {project}?'),
    also: 'всё по проекту участники project everything',
    columns: { thing: column('thing', 'Что', 'What'), link: column('link', 'Связь', 'Link'), dated: column('date', 'Когда', 'When') },
    says: w(
      'С {project:ins} {~thing|связана|связаны|связано} {#thing|карточка|карточки|карточек}[, последняя по времени – {last:dated}].',
      '{#thing|thing is|things are} tied to {project}[, the latest: {last:dated}].',
    ),
  }),
}
