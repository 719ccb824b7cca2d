import { compare, computeThing, type Said } from '../../graph/compute.ts'
import { isThingKind, linkEntry, thingEntry } from '../../graph/kinds.ts'
import type { Locator, Passage } from '../../graph/locators.ts'
import type { SourceDocument, Statement } from '../../graph/statements.ts'
import type { Fields, Thing, Value } from '../../graph/things.ts'
import type { Told } from './own.ts'
import { type Pages, pagesOf } from './pages.ts'

/** What an export tells: its statements, the newest document's first, each with the passage that tells it in the text made of them. */
export interface ToldGraph extends Pages {
  statements: { statement: Statement; passage: Passage; document: string }[]
  /** The things that the statements make, without anybody's decisions. */
  things: (Thing & { before: { fields: Fields; links: Statement[] }[] })[]
}

const placeWords = ({ page, sheet, line, ...rest }: Locator): string =>
  [
    ...(page === undefined ? [] : [`с. ${page}`]),
    ...(sheet === undefined ? [] : [`лист «${sheet}»`]),
    'row' in rest ? `таблица ${rest.table}, строка ${rest.row}, столбец ${rest.column}` : `абзац ${rest.paragraph}`,
    ...(line === undefined ? [] : [`строка текста ${line}`]),
  ].join(', ')

const shown = (value: Value): string => (Array.isArray(value) ? value.join('; ') : String(value))
const fieldsIn = ({ about: { kind }, fields }: Statement): string => {
  const known = isThingKind(kind) ? thingEntry(kind).fields : linkEntry(kind).fields
  return Object.entries(fields)
    .filter(([name]) => known[name]?.hidden !== true)
    .map(([name, value]) => `${known[name]?.title.ru ?? name}: ${shown(value)}`)
    .join('; ')
}

const sayOf = (statement: Statement, nameOf: (id: string) => string): string => {
  const { about } = statement
  const fields = fieldsIn(statement)
  const what =
    'from' in about
      ? `${nameOf(about.from)} – ${linkEntry(about.kind).title.ru} – ${nameOf(about.to)}`
      : `${thingEntry(about.kind).title.ru}: ${nameOf(about.id)}`
  return fields === '' ? what : `${what} (${fields})`
}

const thingsOf = (said: readonly Said[]): ToldGraph['things'] => {
  const byThing = new Map<string, Said[]>()
  for (const one of said)
    if (!('from' in one.statement.about)) byThing.set(one.statement.about.id, [...(byThing.get(one.statement.about.id) ?? []), one])
  /** The links that the same document leads from the same thing. */
  const links = new Map<string, Statement[]>()
  const keyOf = (document: string, id: string) => `${document} ${id}`
  for (const { statement } of said) {
    const { about, document } = statement
    if ('from' in about) links.set(keyOf(document, about.from), [...(links.get(keyOf(document, about.from)) ?? []), statement])
  }
  const linksFrom = ({ document, about }: Statement): Statement[] => links.get(keyOf(document, about.id)) ?? []
  return [...byThing].flatMap(([id, tellers]) => {
    const about = tellers[0]?.statement.about
    const made = about && !('from' in about) ? computeThing(id, about.kind, tellers, []) : null
    return made ? [{ ...made, before: tellers.map(({ statement }) => ({ fields: statement.fields, links: linksFrom(statement) })) }] : []
  })
}

/** The text and the things of an export. A statement that was told before keeps the document that told it first. */
export const graphToldIn = ({ statements, documents }: Told): ToldGraph => {
  const byId = new Map(documents.map((document): [string, SourceDocument] => [document.id, document]))
  const said = statements
    .map((statement): Said => {
      const document = byId.get(statement.document)
      return { statement, asOf: document?.asOf, order: document?.order ?? 0 }
    })
    .toSorted((a, b) => compare(b.asOf ?? '', a.asOf ?? '') || b.order - a.order || compare(a.statement.id, b.statement.id))
  const things = thingsOf(said)
  const names = new Map(things.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const { write, done } = pagesOf()
  const told = said.map(({ statement }) => {
    const { told: before, passages } = statement
    const document = before?.document ?? byId.get(statement.document)?.name ?? statement.document
    const [first] = before?.passages ?? passages
    const lead = `«${document}»${first ? `, ${placeWords(first.locator)}` : ''}: `
    return { statement, document, passage: write(lead, sayOf(statement, nameOf)) }
  })
  return { statements: told, things, ...done() }
}
