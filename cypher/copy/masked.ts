import { isCopied } from '../../graph/console.ts'
import { linkEntry } from '../../graph/kinds.ts'
import { masked, type SensitiveSpan } from '../../graph/locators.ts'
import type { Fields, Link, Thing } from '../../graph/things.ts'
import { propertiesOfLink, propertiesOfThing } from '../rows.ts'

/** Finds telephone numbers and e-mail addresses in a text. */
export type SpansIn = (text: string) => SensitiveSpan[]

const coveredFields = (fields: Fields, spansIn: SpansIn): Fields => {
  const cover = (text: string): string => masked(text, spansIn(text))
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => isCopied(name))
      .map(([name, value]): [string, Fields[string]] => {
        if (typeof value === 'string') return [name, cover(value)]
        return [name, Array.isArray(value) ? (value.map((one) => (typeof one === 'string' ? cover(one) : one)) as Fields[string]) : value]
      }),
  )
}

type Row = { id: string; properties: Record<string, unknown> }

/** What of a thing the copy holds: its fields with whatever is private covered. Nothing, where the id itself would tell it. */
export const copiedThing = (thing: Thing & { records: number }, spansIn: SpansIn): Row | null => {
  if (spansIn(thing.id).length > 0) return null
  const { conflicts: _, ...properties } = propertiesOfThing({
    ...thing,
    name: masked(thing.name, spansIn(thing.name)),
    fields: coveredFields(thing.fields, spansIn),
  })
  return { id: thing.id, properties: { ...properties, records: thing.records } }
}

/** What of a link the copy holds; nothing of those inside the office only. */
export const copiedLink = (link: Link, spansIn: SpansIn): (Row & { from: string; to: string }) | null => {
  if (linkEntry(link.kind).private === true || spansIn(link.id).length > 0) return null
  const { conflicts: _, ...properties } = propertiesOfLink({ ...link, fields: coveredFields(link.fields, spansIn) })
  return { id: link.id, from: link.from, to: link.to, properties }
}
