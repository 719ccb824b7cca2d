import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { recordKinds } from '../../cypher/templates.ts'
import { linkKindNames, linkKinds, thingEntry, thingKindNames } from '../../graph/kinds.ts'

const room = fileURLToPath(new URL('../../cypher/', import.meta.url))
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cypher'))
const textOf = (file: string): string => readFileSync(join(room, file), 'utf8')

/** The patterns of each MATCH, up to the next clause. */
const matches = (text: string): string[] =>
  text
    .replaceAll(/\/\/.*$/gm, '')
    .split(/\b(?:OPTIONAL MATCH|MATCH|WHERE|WITH|RETURN|UNWIND|MERGE|CREATE|SET|DELETE|DETACH|UNION|ORDER BY)\b/)
    .filter((clause) => clause.includes(')-') || clause.includes(')<-'))

const hops = (pattern: string): string[] => [...pattern.matchAll(/-(?:\[\w*(?::([\w|`]+))?[^\]]*\])?->?/g)].map((hop) => hop[1] ?? '')

/** Guard 1 of the embedded engine: two hops of one type, or untyped, in one MATCH. */
const twoAlike = (text: string): boolean =>
  matches(text).some((pattern) => {
    const types = hops(pattern)
    return types.length > 1 && (types.includes('') || new Set(types).size < types.length)
  })

test.each([
  ['MATCH (a)-[:IN]->(b)-[:IN]->(c) RETURN a', true],
  ['MATCH (a)--(b)--(c) RETURN a', true],
  ['MATCH (a)-[r]-(b)<-[:IN]-(c) RETURN a', true],
  ['MATCH (a)-[:IN]->(b) MATCH (b)-[:IN]->(c) RETURN a', false],
  ['MATCH (a)-[:TOOK_PART]->(b)-[:CONCERNS]->(c) RETURN a', false],
])('%j has two hops alike: %j', (text, alike) => expect(twoAlike(text)).toBe(alike))

describe.each(files)('%s', (file) => {
  test('says in its first line what it asks', () => expect(textOf(file)).toMatch(/^\/\/ \p{Lu}.+\.\n/u))
  test('keeps to the guards of the embedded engine', () => {
    const text = textOf(file)
    expect(twoAlike(text)).toBe(false)
    expect(text).not.toMatch(/OPTIONAL MATCH[^\n]*shortestPath/i)
    expect(text).not.toMatch(/\(\?i\)|CREATE \([^)]*\$|\bSHOW\b|IN TRANSACTIONS|randomUUID|date\.truncate|duration\.between/)
  })
})

test('every kind that dates or counts as a record is known by the table of kinds', () => {
  expect(recordKinds.filter((kind) => !thingKindNames.includes(kind))).toEqual([])
  const taken = new Set(['id', 'kind', 'status', 'conflicts', 'records', 'unnamed'])
  const clashes = [
    ...thingKindNames.map((kind) => thingEntry(kind).fields),
    ...linkKindNames.map((kind) => linkKinds[kind].fields),
  ].flatMap((fields) => Object.keys(fields).filter((name) => taken.has(name)))
  expect(clashes).toEqual([])
})
