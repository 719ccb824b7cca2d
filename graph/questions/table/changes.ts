import { changeKinds } from '../../changes.ts'
import { column, template, w } from '../template.ts'

const change = { is: 'word', words: changeKinds, title: w('Что произошло', 'What happened') } as const
const what = column('thing', 'Что', 'What')

/** What ties two things, and what became different. */
export const changing = {
  ties: template({
    group: 'changes',
    asks: w('Что связывает «{thing:name}» и «{other:name}»?', 'What ties “{thing:name}” and “{other:name}”?'),
    also: 'связь между общее как связаны connection between common',
    columns: {
      between: column('thing', 'Через что', 'Through'),
      first: column('link', 'С первым', 'To the first'),
      second: column('link', 'Со вторым', 'To the second'),
      dated: column('date', 'Когда', 'When'),
    },
    says: w(
      '«{thing:name}» и «{other:name}»: {#rows|общая связь|общие связи|общих связей}[, последняя по времени – {last:dated}][: {list:between}].',
      '{#rows|tie joins|ties join} “{thing:name}” and “{other:name}”[, the latest: {last:dated}][: {list:between}].',
    ),
  }),
  'changed-documents': template({
    group: 'changes',
    asks: w('Чем отличаются {document:nom} и {laterDocument:nom}?', 'What changed between {document} and {laterDocument}?'),
    also: 'сравнить изменилось редакции отличия документы compare difference versions',
    columns: { what, change, how: column('text', 'Было → стало', 'Was → is') },
    says: w('Отличий: {#rows|карточка|карточки|карточек} ({of:change}).', '{#rows|thing differs|things differ} ({of:change}).'),
  }),
  'changed-dates': template({
    group: 'changes',
    asks: w('Что изменилось с {day} по {laterDay}?', 'What changed between {day} and {laterDay}?'),
    also: 'сравнить даты по состоянию появилось закончилось compare dates as of',
    columns: { what, change, dated: column('date', 'Когда', 'When'), how: column('text', 'Было → стало', 'Was → is') },
    says: w(
      'С {day} по {laterDay}: {#rows|изменение|изменения|изменений} ({of:change}).',
      'Between {day} and {laterDay}: {#rows|change|changes} ({of:change}).',
    ),
  }),
}
