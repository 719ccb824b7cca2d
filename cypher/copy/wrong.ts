import { Refusal } from '../../graph/refusal.ts'
import type { Wording } from '../../graph/text.ts'
import type { Failure } from '../embedded/messages.ts'

/** What the engine complains of, in plain words; `$1` is what it names. The first that fits. */
const complaints: readonly { form: RegExp; says: Wording }[] = [
  {
    form: /Undefined variable '([^']+)'/,
    says: { ru: 'имя «$1» нигде не задано: назовите его в MATCH или WITH', en: 'nothing is called "$1": name it in MATCH or WITH' },
  },
  { form: /Missing parameter: \$?(\w+)/, says: { ru: 'не задано значение параметра $$1', en: 'the parameter $$1 has no value' } },
  { form: /Unknown function '([^']+)'/i, says: { ru: 'функции «$1» нет', en: 'there is no function "$1"' } },
  {
    form: /Aggregate function '([^']+)'/,
    says: { ru: 'подсчёт «$1» возможен только в RETURN или WITH', en: '"$1" is only possible in RETURN or WITH' },
  },
  {
    form: /duplicate column name '([^']+)'/,
    says: {
      ru: 'два столбца названы «$1»: дайте им разные имена (AS …)',
      en: 'two columns are called "$1": give them different names (AS …)',
    },
  },
  {
    form: /multiple statements/,
    says: { ru: 'за раз выполняется один запрос: уберите «;»', en: 'one question at a time: take the ";" out' },
  },
  {
    form: /Expected a Cypher clause/,
    says: {
      ru: 'здесь должно начинаться предложение Cypher: MATCH, WITH, UNWIND, RETURN …',
      en: 'a clause of Cypher begins here: MATCH, WITH, UNWIND, RETURN …',
    },
  },
  { form: /Expected RParen/, says: { ru: 'здесь ожидалась закрывающая скобка «)»', en: 'a closing ")" was expected here' } },
  { form: /Expected LParen/, says: { ru: 'здесь ожидалась открывающая скобка «(»', en: 'an opening "(" was expected here' } },
  { form: /Expected RBracket/, says: { ru: 'здесь ожидалась закрывающая скобка «]»', en: 'a closing "]" was expected here' } },
  { form: /Expected RBrace/, says: { ru: 'здесь ожидалась закрывающая скобка «}»', en: 'a closing "}" was expected here' } },
  { form: /Expected expression/, says: { ru: 'здесь ожидалось значение или выражение', en: 'a value or an expression was expected here' } },
  {
    form: /Expected identifier/,
    says: {
      ru: 'здесь ожидалось имя; имя, похожее на слово языка, берут в обратные кавычки: `IN`',
      en: 'a name was expected here; one that is a word of the language stands in backticks: `IN`',
    },
  },
  { form: /Expected end of query/, says: { ru: 'здесь запрос должен был закончиться', en: 'the question should have ended here' } },
  { form: /division by zero/i, says: { ru: 'деление на ноль', en: 'a division by zero' } },
  { form: /Expected (.+)/, says: { ru: 'здесь ожидалось: $1', en: 'expected here: $1' } },
]

const place = /--> query:(\d+):(\d+)/
/** GQLSTATUS of a change in a transaction that only reads. */
const changing = '25G03'

const filled = (says: Wording, found: RegExpExecArray): Wording => {
  const named = found[1] ?? ''
  return { ru: says.ru.replace('$1', named), en: says.en.replace('$1', named) }
}

/** The engine's own words without what only its makers understand. */
const inItsWords = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replace(/^(?:[A-Z]\w+ error: )?GRAFEO-\w+: /, '')
    .replace(/^(?:syntax|semantic|execution) error: (?:\[Cypher\] )?/, '')
    .slice(0, 300)

/** Where in the text a name stands that the engine does not place. */
const placeOfName = (text: string, name: string): { line: number; column: number } | null => {
  const at = text.search(new RegExp(`(?<![\\p{L}\\d_])${name.replaceAll(/[^\p{L}\d_]/gu, '\\$&')}(?![\\p{L}\\d_])`, 'u'))
  if (at === -1) return null
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** What is wrong with a question, in plain words and with its place; a change is refused as such. */
export const wrongQuestion = ({ message, status }: Failure, text: string): Refusal => {
  if (status === changing) return new Refusal('console-changes')
  const [, line, column] = place.exec(message) ?? []
  for (const { form, says } of complaints) {
    const found = form.exec(message)
    if (found === null) continue
    const named = line === undefined && found[1] !== undefined ? placeOfName(text, found[1]) : null
    const where = line === undefined ? named : { line: Number(line), column: Number(column) }
    return new Refusal('console-wrong', { reason: filled(says, found), ...where })
  }
  const where = line === undefined ? {} : { line: Number(line), column: Number(column) }
  return new Refusal('console-wrong', { reason: inItsWords(message), ...where })
}
