import { z } from 'zod'

const Quoted = z.looseObject({ quote: z.string(), line: z.int() })
const Named = z.looseObject({ id: z.string(), name: z.string(), mentions: z.array(z.string()).default([]) })

/** A reference (../shared/gold/FORMAT.md): what a mutation has to keep right; all else stays as it is. */
export const Reference = z.looseObject({
  year: z.number().nullable(),
  places: z.array(z.looseObject({ id: z.string(), name: z.string(), kind: z.string(), country: z.string(), aliases: z.array(z.string()) })),
  organizations: z.array(Named.extend({ kind: z.string() })),
  people: z.array(Named),
  agreements: z.array(Quoted),
  ties: z.array(Quoted),
  events: z.array(Quoted.extend({ country: z.array(z.string()), people: z.array(z.string()), also: z.array(Quoted).optional() })),
  directions: z.array(z.looseObject({ text: z.string(), line: z.int() })).optional(),
})
export type Reference = z.infer<typeof Reference>

/** A document with its reference; the quotes' ends are marked in the text, so that it can be rewritten freely. */
export interface Annotated {
  text: string
  reference: Reference
}

/** Characters for private use stand for the ends of quotes: they are no letters, no spaces and no digits. */
const firstMark = 0xe000
export const markSource = '[\\ue000-\\uf6ff]'
const marks = new RegExp(markSource, 'gu')

interface Place {
  quote: string
  line: number
}
/** Where a fact stands now: its longest part, and the others where a page's end has cut it. */
interface NewPlace extends Place {
  others: Place[]
}
/** Every quote of a reference, in one order. */
const quotesOf = ({ agreements, ties, events, directions = [] }: Reference): Place[] => [
  ...[...agreements, ...ties, ...events, ...events.flatMap(({ also = [] }) => also)].map(({ quote, line }) => ({ quote, line })),
  ...directions.map(({ text, line }) => ({ quote: text, line })),
]

/** The reference with other quotes in the same order. */
const requoted = (reference: Reference, places: readonly NewPlace[]): Reference => {
  const rest = [...places]
  const next = <T extends Place>(fact: T): T & { others: Place[] } => {
    const { quote, line, others } = rest.shift() ?? { ...fact, others: [] }
    return { ...fact, quote, line, others }
  }
  const plain = <T extends Place>(fact: T): T => {
    const { quote, line } = next(fact)
    return { ...fact, quote, line }
  }
  const agreements = reference.agreements.map(plain)
  const ties = reference.ties.map(plain)
  const told = reference.events.map(next)
  const events = told.map(({ others, ...event }) => ({
    ...event,
    also: [...others.map((one) => ({ ...one })), ...(event.also ?? []).map(plain)],
  }))
  const directions = reference.directions?.map((direction) => {
    const { quote, line } = rest.shift() ?? { quote: direction.text, line: direction.line }
    return { ...direction, text: quote, line }
  })
  return { ...reference, agreements, ties, events, ...(directions ? { directions } : {}) }
}

/** The document with the ends of its reference's quotes marked. Throws where a quote does not stand on its line. */
export const marked = (text: string, reference: Reference): Annotated => {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const ends = quotesOf(reference).flatMap(({ quote, line }, index) => {
    const from = text.indexOf(quote, lineStarts[line - 1])
    if (from < 0 || from >= (lineStarts[line] ?? Number.POSITIVE_INFINITY)) throw new Error(`Line ${line} does not hold «${quote}»`)
    return [
      { at: from, mark: 2 * index },
      { at: from + quote.length, mark: 2 * index + 1 },
    ]
  })
  let [done, at] = ['', 0]
  for (const end of ends.toSorted((a, b) => a.at - b.at)) {
    done += text.slice(at, end.at) + String.fromCharCode(firstMark + end.mark)
    at = end.at
  }
  return { text: done + text.slice(at), reference }
}

/** The plain document again, with the quotes that now stand between the marks. What a page's end has cut keeps its longer part. */
export const unmarked = ({ text, reference }: Annotated): Annotated => {
  const places = quotesOf(reference).map((_, index): NewPlace => {
    const from = text.indexOf(String.fromCharCode(firstMark + 2 * index))
    const whole = text.slice(from, text.indexOf(String.fromCharCode(firstMark + 2 * index + 1)))
    const line = text.slice(0, from).split('\n').length
    const parts = whole.split('\n').map((part, row): Place => ({ quote: part.replaceAll(marks, '').trim(), line: line + row }))
    const [longest = { quote: '', line }, ...others] = parts
      .filter(({ quote }) => quote !== '')
      .toSorted((a, b) => b.quote.length - a.quote.length)
    return { ...longest, others }
  })
  return { text: text.replaceAll(marks, ''), reference: requoted(reference, places) }
}

/** The strings of a reference that are words of its document: not the ids, the kinds, the codes and the dates. */
const wordless = new Set([
  'id',
  'kind',
  'type',
  'document',
  'organization',
  'organizations',
  'people',
  'places',
  'place',
  'parties',
  'person',
  'country',
])
const rewrite = (value: unknown, key: string, change: (text: string) => string): unknown => {
  if (wordless.has(key) && !isListOfObjects(value)) return value
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one: unknown) => rewrite(one, key === 'mentions' ? key : '', change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [name, rewrite(one, name, change)]))
}
const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.some((one) => typeof one === 'object')

/** The document and its reference rewritten alike. */
export const rewritten = ({ text, reference }: Annotated, change: (text: string) => string): Annotated => ({
  text: change(text),
  reference: Reference.parse(rewrite(reference, '', change)),
})

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')

/** Words and phrases exchanged for others wherever they stand as whole words, the longest first, in the document and in its reference. */
export const exchanged = (annotated: Annotated, exchanges: ReadonlyMap<string, string>): Annotated => {
  const sources = [...exchanges.keys()].toSorted((a, b) => b.length - a.length).map(escaped)
  if (sources.length === 0) return annotated
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const squeezed = new Map([...exchanges].map(([from, to]) => [from.replaceAll(/\s+/g, ' '), to]))
  return rewritten(annotated, (text) => text.replaceAll(pattern, (found) => squeezed.get(found.replaceAll(/\s+/g, ' ')) ?? found))
}
