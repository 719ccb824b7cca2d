import { column, template, valueColumn, w } from '../template.ts'

const who = column('thing', 'Кто', 'Who')
const event = column('thing', 'Мероприятие', 'Event')
const role = valueColumn('TOOK_PART', 'role', 'Роль', 'Role')
const when = column('date', 'Когда', 'When')
const post = column('text', 'Должность', 'Post')

/** Who was where, who is named as what, what somebody attended. */
export const people = {
  'was-in': template({
    group: 'people',
    asks: w('Кто был {place:in}[ {period}]?', 'Who was in {place}[ {period}]?'),
    also: 'ездил поездка выезд командировка делегация went visited',
    columns: { who, event, role, dated: when },
    says: w(
      '{place:In}[ {period}] {~who|был|были|было} {#who|участник|участника|участников}: {list:who}.',
      '{#who|participant was|participants were} in {place}[ {period}]: {list:who}.',
    ),
  }),
  'came-from': template({
    group: 'people',
    asks: w('Кто приезжал из {place:gen}[ {period}]?', 'Who came from {place}[ {period}]?'),
    also: 'гости прибыл приём делегация принимали guests visited us incoming',
    columns: { who, event, role, dated: when },
    says: w(
      'Из {place:gen}[ {period}] {~who|приезжал|приезжали|приезжало} {#who|участник|участника|участников}: {list:who}.',
      '{#who|participant|participants} came from {place}[ {period}]: {list:who}.',
    ),
  }),
  visits: template({
    group: 'people',
    asks: w('Какие визиты были[ с {place:ins}] {period}?', 'Which visits were there[ with {place}] {period}?'),
    also: 'поездки делегации приёмы выезды delegations',
    columns: {
      event,
      direction: valueColumn('Event', 'direction', 'Направление', 'Direction'),
      dated: when,
      participants: column('things', 'Участники', 'Participants'),
    },
    says: w(
      'В документах {~event|назван|названы|названо} {#event|визит|визита|визитов}[ с {place:ins}] {period}[, последний – {last:dated}].',
      '{#event|visit|visits}[ with {place}] {period}[, the latest: {last:dated}].',
    ),
  }),
  'named-as': template({
    group: 'people',
    asks: w('Кто и когда назван в должности «{post}»?', 'Who is named as {post}, and when?'),
    also: 'губернатор председатель мэр посол консул министр назначен governor mayor ambassador',
    columns: { person: column('thing', 'Кто', 'Who'), post, held: column('thing', 'Где', 'Where'), dated: when },
    says: w(
      'В должности «{post}» {~person|назван|названы|названо} {#person|участник|участника|участников}[, последний раз – {last:dated}]: {list:person}.',
      '{#person|person is|people are} named as {post}[, the latest: {last:dated}]: {list:person}.',
    ),
  }),
  'posts-of': template({
    group: 'people',
    asks: w('Какие должности указаны у {person:gen}?', 'Which posts is {person} named in?'),
    also: 'пост кем работает posts career',
    columns: { post, held: column('thing', 'Где', 'Where'), dated: when },
    says: w(
      '{person:name}: {#rows|запись|записи|записей} о должности[, последняя – {last:dated}]: {list:post}.',
      '{person}: {#rows|record|records} of a post[, the latest: {last:dated}]: {list:post}.',
    ),
  }),
  'people-of': template({
    group: 'people',
    asks: w('Какие должностные лица названы {place:in}?', 'Which officials are named in {place}?'),
    also: 'руководители мэры послы чиновники контакты officials leaders',
    columns: { person: column('thing', 'Кто', 'Who'), post, held: column('thing', 'Где', 'Where'), dated: when },
    says: w(
      '{place:In} {~person|названо|названы|названо} {#person|должностное лицо|должностных лица|должностных лиц}: {list:person}.',
      '{#person|official is|officials are} named in {place}: {list:person}.',
    ),
  }),
  attended: template({
    group: 'people',
    asks: w('В каких мероприятиях участвует {participant:nom}[ {period}]?', 'Which events did {participant} attend[ {period}]?'),
    also: 'участвовал присутствовал посетил был attended took part',
    columns: { event, role, post, dated: when },
    says: w(
      '{participant:name}[ {period}]: {#event|мероприятие|мероприятия|мероприятий}[, последнее – {last:dated}].',
      '{participant}[ {period}]: {#event|event|events}[, the latest: {last:dated}].',
    ),
    example: true,
  }),
}
