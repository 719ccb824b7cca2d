import { compare } from '../../graph/compute.ts'
import type { Leaving, LeavingRecord } from '../../graph/leaving.ts'
import type { ExportHead } from './head.ts'

/** Objects with their keys in order: the same graph gives the same text on every machine and engine. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)).map(([key, part]) => [key, inOrder(part)]))
}

/** The lists of an export, in the order in which their records come. */
const lists = { thing: 'things', link: 'links', statement: 'statements', document: 'documents', decision: 'decisions' } as const
const order: readonly LeavingRecord['is'][] = ['thing', 'link', 'statement', 'document', 'decision']

/** The export as JSON, a record a line, sorted by id; the parts of a record by name. */
export async function* toJson(records: Leaving, { home }: ExportHead): AsyncGenerator<string> {
  yield `{\n"format": 1,\n"home": ${JSON.stringify(home)}`
  let at = -1
  let before = ''
  const upTo = (place: number): string => {
    let text = ''
    for (; at < place; before = '\n') {
      if (at >= 0) text += '\n]'
      at += 1
      const is = order[at]
      text += is === undefined ? '' : `,\n"${lists[is]}": [`
    }
    return text
  }
  for await (const { is, value } of records) {
    yield upTo(order.indexOf(is)) + before + JSON.stringify(inOrder(value))
    before = ',\n'
  }
  yield `${upTo(order.length)}\n}\n`
}
