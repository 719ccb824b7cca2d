import { z } from 'zod'
import { ThingBrief } from './answers.ts'
import { type Field, type Look } from './kind.ts'
import { type LinkKind, linkEntry, linkKindNames, type ThingKind, thingEntry, thingKindNames } from './kinds.ts'
import { Cell } from './questions/template.ts'
import type { Wording } from './text.ts'
import { Id } from './things.ts'

/** How much may be asked at the console, and how much it gives. */
export const consoleLimits = { text: 10_000, parameters: 100_000, rows: 1000, seconds: 15, picture: 200 } as const

/** A value of a parameter: what Cypher takes without a map. */
const Plain = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])
export const ConsoleWish = z.strictObject({
  text: z.string().trim().min(1).max(consoleLimits.text),
  parameters: z.record(z.string().regex(/^\w{1,60}$/u), z.union([Plain, z.array(Plain).max(1000)])).default({}),
})
export type ConsoleWish = z.infer<typeof ConsoleWish>

/** What the console gives: columns as the text names them, rows, the things among them, and what a picture of it shows. */
export const ConsoleAnswer = z.object({
  columns: z.array(z.object({ name: z.string(), is: z.enum(['thing', 'things', 'count', 'text']) })),
  rows: z.array(z.array(Cell)),
  /** How many rows there are; the first are given. */
  total: z.int(),
  things: z.array(ThingBrief),
  picture: z.array(Id),
  ms: z.number(),
  asOf: z.string(),
})
export type ConsoleAnswer = z.infer<typeof ConsoleAnswer>

/** Fields that the masked copy leaves out: checksums. */
export const isCopied = (name: string): boolean => name !== 'hash'

interface Told {
  name: string
  title: Wording
}
const fieldsTold = (fields: Record<string, Field>): Told[] =>
  Object.entries(fields).flatMap(([name, { title }]) => (isCopied(name) ? [{ name, title }] : []))

/** What the masked copy has, by the table of kinds: the list beside the console. */
export const consoleThings: { kind: ThingKind; title: Wording; look: Look; fields: Told[] }[] = thingKindNames.map((kind) => {
  const { title, look, fields } = thingEntry(kind)
  return { kind, title, look, fields: fieldsTold(fields) }
})
export const consoleLinks: { kind: LinkKind; title: Wording; from: readonly string[]; to: readonly string[]; fields: Told[] }[] =
  linkKindNames
    .filter((kind) => linkEntry(kind).private !== true)
    .map((kind) => {
      const { title, from, to, fields } = linkEntry(kind)
      return { kind, title, from, to, fields: fieldsTold(fields) }
    })

/** Questions to start from, as an analyst would write them. */
export const consoleExamples: readonly { says: Wording; text: string }[] = [
  {
    says: { ru: 'Мероприятия последних лет', en: 'Events of the last years' },
    text: 'MATCH (event:Event)\nRETURN event, event.start AS start\nORDER BY start DESC\nLIMIT 25',
  },
  {
    says: { ru: 'Кто и с кем: орган, мероприятие, страна', en: 'Who with whom: a body, an event, a country' },
    text: "MATCH (body:Organization {orgType: 'committee'})-[:TOOK_PART]->(event:Event)\nMATCH (event)-[:CONCERNS]->(country:Country)\nRETURN body, country, collect(event) AS events\nORDER BY body.name, country.name\nLIMIT 50",
  },
  {
    says: { ru: 'Города, с которыми нет документа о сотрудничестве', en: 'Places with no document of cooperation' },
    text: 'MATCH (place:Place)\nWHERE NOT EXISTS { MATCH (place)<-[:BETWEEN]-(:Agreement) }\nRETURN place, place.country AS country\nORDER BY place.name\nLIMIT 100',
  },
  {
    says: { ru: 'Сколько чего в схеме', en: 'How many of each kind there are' },
    text: 'MATCH (thing)\nRETURN thing.kind AS kind, count(*) AS things\nORDER BY kind',
  },
  {
    says: { ru: 'Что в двух шагах от организации', en: 'What is two steps from an organisation' },
    text: 'MATCH (start:Organization)-[near]-(next)\nWHERE start.name STARTS WITH $name\nRETURN start, type(near) AS link, next\nLIMIT 50',
  },
]
/** The parameters that the examples need. */
export const exampleParameters: Record<string, string> = { name: 'Комитет' }
