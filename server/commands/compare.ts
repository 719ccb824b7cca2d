import { changeKinds, changeNames } from '../../graph/changes.ts'
import { type Compare, daysInOrder } from '../../graph/comparing.ts'
import { Day } from '../../graph/dates.ts'
import type { Answer, AnswerRow } from '../../graph/questions/answer.ts'
import type { Language } from '../../graph/text.ts'
import type { Desk } from '../desk.ts'
import { openDesk } from '../open-desk.ts'
import type { Run } from './command.ts'
import { documentNamed } from './document-named.ts'
import { inJson } from './output.ts'

/** Prints what appeared, ended and changed between two days or two documents, each with where it is said. */
export const run: Run = async ({ given, options, settings, language, out }) => {
  const [one = '', other = ''] = given
  const desk = await openDesk(settings, language)
  try {
    const answer = await desk.compare(await comparedBy(desk, one, other))
    out(options['json'] === undefined ? inLines(answer, language) : inJson(answer))
  } finally {
    await desk.close()
  }
  return 0
}

/** Two days, or else two documents by their ids or names. Throws `document-unknown`, `document-name-shared`. */
const comparedBy = async (desk: Desk, one: string, other: string): Promise<Compare> => {
  const [day, laterDay] = [Day.safeParse(one), Day.safeParse(other)]
  if (day.success && laterDay.success) return daysInOrder(day.data, laterDay.data)
  return { documents: [await documentNamed(desk, one), await documentNamed(desk, other)] }
}

const inLines = ({ question, sentence, items, things }: Answer, language: Language): string => {
  const names = new Map(things.map(({ id, name }) => [id, name]))
  const lists = changeNames.flatMap((change) => {
    const rows = items.filter(({ cells }) => cells['change'] === change)
    return rows.length === 0 ? [] : ['', `${changeKinds[change][language]}:`, ...rows.flatMap((row) => rowInLines(row, names, language))]
  })
  return `${[question[language], sentence[language], ...lists].join('\n')}\n`
}

const rowInLines = ({ cells, evidence }: AnswerRow, names: ReadonlyMap<string, string>, language: Language): string[] => {
  const { what, how } = cells
  const id = typeof what === 'string' ? what : ''
  const told = typeof how === 'object' && how !== null && 'ru' in how ? `: ${how[language]}` : ''
  const sources = evidence.flatMap(({ documentName, passages }) => passages.map(({ quote }) => `    ${documentName}: «${quote}»`))
  return [`  ${names.get(id) ?? id}${told}`, ...sources]
}
