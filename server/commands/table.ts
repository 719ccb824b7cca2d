import { awaitDocuments } from '../../import/read/in-child.ts'
import { children } from '../children.ts'
import { exportFormats } from '../export-formats.ts'
import type { Command } from './command.ts'

const one = (name: string) => ({ name, least: 1, most: 1 })
const year = {
  value: 'N',
  says: { ru: 'год таблицы, если его нет в заголовке', en: "the table's year, where its heading does not say it" },
}

const mapping = (value: string) => ({
  value,
  says: {
    ru: 'что в столбцах списка: запомненное назначение или файл команды columns',
    en: "what a list's columns hold: a remembered mapping or a file that the command columns made",
  },
})

/** The commands of `pobratim`. */
export const commands = {
  extract: {
    says: { ru: 'прочитать один документ и вывести сведения из него (JSON)', en: 'read one document and print its facts (JSON)' },
    takes: one('FILE'),
    options: {
      year,
      sensitive: { says: { ru: 'не закрывать телефоны и адреса почты', en: 'do not cover telephone numbers and e-mail addresses' } },
    },
    load: async () => (await import('./extract.ts')).run,
  },
  import: {
    says: { ru: 'загрузить документы (файлы или папки)', en: 'import documents (files or folders)' },
    takes: { name: 'FILE…', least: 1, most: 100_000 },
    options: {
      year,
      'dry-run': { says: { ru: 'только показать, что изменится', en: 'only show what would change' } },
      replaces: {
        value: 'DOCUMENT',
        says: {
          ru: 'новая редакция этого документа (идентификатор или имя файла)',
          en: 'a newer version of this document (its id or file name)',
        },
      },
      without: {
        value: 'LIST',
        says: {
          ru: 'кроме этих отличий: идентификаторы и группы через запятую (unsure, added:Event) или @файл, по одному в строке',
          en: 'without these differences: ids and groups parted by commas (unsure, added:Event), or @file with one a line',
        },
      },
      same: {
        value: 'LIST',
        says: {
          ru: 'что в новой редакции то же, что было, с другой датой или названием: прежнее=новое через запятую (их называет --dry-run)',
          en: 'what of the newer version is what was before, with another date or title: older=newer parted by commas (--dry-run names them)',
        },
      },
      anew: { says: { ru: 'прочитать заново и то, что уже загружено', en: 'read anew what is imported already' } },
      'without-model': {
        says: { ru: 'не спрашивать языковую модель, хотя она настроена', en: 'ask no language model, though the settings name one' },
      },
      why: { value: 'TEXT', says: { ru: 'почему они не приняты', en: 'why these are not accepted' } },
      mapping: mapping('NAME|FILE.json'),
      json: { says: { ru: 'вывести итоги как JSON', en: 'print the outcomes as JSON' } },
    },
    load: async () => {
      // It loads what it knows of the world while this process loads the rest and the store opens.
      awaitDocuments({ child: children.read })
      return (await import('./import.ts')).run
    },
  },
  columns: {
    says: {
      ru: 'предложить, что в столбцах списка (.xlsx, .csv), и показать, как читаются его первые строки',
      en: 'propose what the columns of a list (.xlsx, .csv) hold, and show how its first rows are read',
    },
    takes: one('FILE'),
    options: {
      mapping: mapping('NAME|FILE.json'),
      keep: { value: 'NAME', says: { ru: 'запомнить под этим именем', en: 'remember it by this name' } },
      out: { value: 'FILE.json', says: { ru: 'записать в файл', en: 'write it to a file' } },
    },
    load: async () => (await import('./columns.ts')).run,
  },
  export: {
    says: { ru: 'выгрузить всю схему связей', en: 'export the whole graph' },
    options: {
      format: { value: exportFormats.join('|'), says: { ru: 'вид файла (json)', en: 'the form of the file (json)' } },
      out: { value: 'FILE', says: { ru: 'в файл, а не на экран', en: 'into a file, not to standard output' } },
      sensitive: {
        says: { ru: 'с контактными лицами, телефонами и адресами почты', en: 'with contacts, telephone numbers and e-mail addresses' },
      },
    },
    load: async () => (await import('./export.ts')).run,
  },
  report: {
    says: {
      ru: 'составить документ: справку о сотрудничестве (brief), справку о чём угодно (dossier), лист к встрече (meeting), сводку руководителю (digest), доклад файлом (presentation: сохранённый или черновик по правилам) или таблицу за год (table); проверить доклад или файл перед показом (check)',
      en: 'make a document: the brief on a country or place, the dossier on anything, the sheet for a meeting, the digest for the leader, a presentation as a file (a kept one or a draft by rules), or the annual table of a year; or check a presentation or a file before it is shown',
    },
    takes: one('brief|dossier|meeting|digest|presentation|table|check'),
    options: {
      country: {
        value: 'CODE',
        says: {
          ru: 'страна (справки – и место) справки или черновика доклада: код или название',
          en: 'the country (of a brief also the place) of a brief or of a drafted presentation: its code or name',
        },
      },
      about: { value: 'NAME', says: { ru: 'о чём справка: название или идентификатор', en: 'what it is about: a name or an id' } },
      with: {
        value: 'NAME',
        says: { ru: 'с кем встреча: название, код или идентификатор', en: 'who the meeting is with: a name, code or id' },
      },
      of: { value: 'NAME', says: { ru: 'какой доклад: название или идентификатор', en: 'which presentation: its name or id' } },
      place: { value: 'NAME', says: { ru: 'черновик доклада о городе или регионе', en: 'a drafted presentation on a place' } },
      committee: { value: 'NAME', says: { ru: 'черновик доклада об органе города', en: 'a drafted presentation on a city body' } },
      topic: { value: 'NAME', says: { ru: 'черновик доклада о сфере', en: 'a drafted presentation on a topic' } },
      changed: {
        says: {
          ru: 'черновик доклада о том, что нового в последнем документе',
          en: 'a drafted presentation on what the last document brought',
        },
      },
      keep: { says: { ru: 'сохранить черновик среди докладов', en: 'keep the draft among the presentations' } },
      file: { value: 'FILE', says: { ru: 'какой файл проверить перед отправкой', en: 'which file to check before it is sent' } },
      audience: {
        value: 'CODE',
        says: { ru: 'кому показываем или отправляем: код страны', en: 'whom it is for: the code of their country' },
      },
      json: { says: { ru: 'вывести замечания проверки как JSON', en: 'print the findings of the check as JSON' } },
      made: { says: { ru: 'лист к встрече без правок, сделанных вручную', en: 'the sheet for a meeting without what was edited by hand' } },
      lang: { value: 'ru|en', says: { ru: 'язык справки (ru)', en: 'the language of the document (ru)' } },
      template: { value: 'ID', says: { ru: 'шаблон учреждения, по которому составить', en: "the office's template to fill" } },
      control: {
        says: { ru: 'контрольный экземпляр: источник к каждому предложению', en: 'the control copy: a source to every sentence' },
      },
      contacts: { says: { ru: 'с контактными лицами (только для своих)', en: 'with contacts (for inside the office)' } },
      year: {
        value: 'N',
        says: { ru: 'год таблицы; черновик доклада «Итоги года»', en: 'the year of the table, or of a drafted review of the year' },
      },
      draft: {
        says: {
          ru: 'проект таблицы этого года из прошлогодней, с перечнем того, что заполнить',
          en: "the draft of that year's table from the year before, with a list of what to fill in",
        },
      },
      out: {
        value: 'FILE',
        says: {
          ru: 'в какой файл (.docx, .pdf, .xlsx; доклад – .pptx, .pdf; сводка – ещё .ics, календарь)',
          en: 'into which file (.docx, .pdf, .xlsx; a presentation .pptx, .pdf; the digest also .ics, a calendar)',
        },
      },
    },
    load: async () => (await import('./report.ts')).run,
  },
  cypher: {
    says: {
      ru: 'выполнить запрос Cypher на копии схемы связей, которую можно только читать и в которой нет личных данных',
      en: 'ask in Cypher of a copy of the graph that can only be read and holds nothing private',
    },
    takes: one('QUESTION|FILE.cypher'),
    options: {
      parameters: { value: 'JSON', says: { ru: 'значения параметров', en: 'the values of its parameters' } },
      json: { says: { ru: 'вывести ответ как JSON', en: 'print the answer as JSON' } },
    },
    load: async () => (await import('./cypher.ts')).run,
  },
  compare: {
    says: {
      ru: 'сравнить две даты или два документа: что появилось, закончилось, изменилось',
      en: 'compare two days or two documents: what appeared, ended, changed',
    },
    takes: { name: 'DAY|DOCUMENT DAY|DOCUMENT', least: 2, most: 2 },
    options: { json: { says: { ru: 'вывести ответ как JSON', en: 'print the answer as JSON' } } },
    load: async () => (await import('./compare.ts')).run,
  },
  check: {
    says: { ru: 'проверить данные', en: 'check the graph for faults' },
    options: {
      json: { says: { ru: 'вывести замечания как JSON', en: 'print the faults as JSON' } },
      csv: { says: { ru: 'вывести замечания таблицей CSV', en: 'print the faults as a CSV table' } },
      out: {
        value: 'FILE',
        says: { ru: 'записать списком в файл (.docx, .pdf, .csv)', en: 'write them as a list to a file (.docx, .pdf, .csv)' },
      },
    },
    load: async () => (await import('./check.ts')).run,
  },
  duplicates: {
    says: { ru: 'показать пары карточек, за которыми может стоять одно и то же', en: 'show the pairs of cards that may be one' },
    options: {
      kind: { value: 'KIND', says: { ru: 'только этого вида (Person, Organization…)', en: 'of this kind alone (Person, Organization…)' } },
      json: { says: { ru: 'вывести пары как JSON', en: 'print the pairs as JSON' } },
    },
    load: async () => (await import('./duplicates.ts')).run,
  },
  decide: {
    says: {
      ru: 'принять решение: confirm, reject, set, kind, scope, same, different, split, undo (номер решения); любое другое – файлом',
      en: 'take a decision: confirm, reject, set, kind, scope, same, different, split, undo (the id of a decision); any other by a file',
    },
    takes: { name: 'KIND ID…', least: 0, most: 21 },
    options: {
      field: { value: 'NAME', says: { ru: 'какое поле исправить (set)', en: 'which field to correct (set)' } },
      value: {
        value: 'VALUE',
        says: { ru: 'верное значение: текст, дата; список – ["а","б"]', en: 'its right value: a text, a date; a list is ["a","b"]' },
      },
      why: { value: 'TEXT', says: { ru: 'почему', en: 'why' } },
      wish: {
        value: 'FILE.json',
        says: { ru: 'решение целиком, как его берёт POST /api/decisions', en: 'the whole decision, as POST /api/decisions takes it' },
      },
      'dry-run': { says: { ru: 'только показать, что изменится', en: 'only show what would change' } },
      json: { says: { ru: 'вывести решение как JSON', en: 'print the decision as JSON' } },
    },
    load: async () => (await import('./decide.ts')).run,
  },
  journal: {
    says: { ru: 'показать решения и загрузки: кто, когда, почему', en: 'show decisions and imports: who, when, why' },
    options: {
      by: { value: 'NAME', says: { ru: 'чьи', en: 'whose' } },
      kind: { value: 'KIND', says: { ru: 'только такие (import, same, reject…)', en: 'of this kind alone (import, same, reject…)' } },
      text: { value: 'WORDS', says: { ru: 'с этими словами', en: 'with these words' } },
      since: { value: 'DAY', says: { ru: 'с этого дня', en: 'from this day on' } },
      until: { value: 'DAY', says: { ru: 'по этот день', en: 'until this day' } },
      csv: { says: { ru: 'вывести таблицей CSV', en: 'print a CSV table' } },
      json: { says: { ru: 'вывести как JSON', en: 'print as JSON' } },
    },
    load: async () => (await import('./journal.ts')).run,
  },
  backup: {
    says: { ru: 'сохранить всё в один файл', en: 'save everything in one file' },
    takes: one('FILE'),
    options: {},
    load: async () => (await import('./backup.ts')).run,
  },
  restore: {
    says: { ru: 'восстановить всё из такого файла в пустое хранилище', en: 'restore everything from such a file into an empty store' },
    takes: one('FILE'),
    options: {
      over: {
        says: {
          ru: 'вместо того, что есть: оно остаётся, пока копия не восстановлена целиком',
          en: 'in the place of what is there, which stays until the whole of the backup is restored',
        },
      },
    },
    load: async () => (await import('./restore.ts')).run,
  },
  serve: {
    says: { ru: 'запустить сервер', en: 'start the server' },
    options: {
      'open-samples': {
        says: { ru: 'в пустое хранилище загрузить документы-образцы', en: 'fill an empty store with the sample documents' },
      },
    },
    load: async () => (await import('./serve.ts')).run,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
