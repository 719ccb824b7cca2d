import { columnTargets, type Mapping, type RowKind, readsMany, rowKinds, type Target } from '../../graph/columns.ts'
import { thingEntry } from '../../graph/kinds.ts'
import { fold, stemsOf } from '../../graph/words.ts'

/** How well a heading fits what a column can fill: 1 by its very words, less by their stems, 0 not at all. */
const fit = (header: string, target: Target): number => {
  const stems = stemsOf(header)
  const called = [target.title.ru, target.title.en, ...target.called]
  return Math.max(...called.map((name) => fitOf(fold(header), stems, name)))
}

const fitOf = (header: string, stems: readonly string[], name: string): number => {
  if (fold(name) === header) return 1
  const wanted = stemsOf(name)
  const shared = wanted.filter((stem) => stems.includes(stem)).length
  if (shared < wanted.length || shared === 0) return 0
  // All the words of the name stand in the heading: the fewer others, the better; a longer name that fits tells more.
  return 0.5 + 0.4 * (shared / stems.length)
}

interface Assigned {
  fills: (string | null)[]
  score: number
}

/** The best heading for each field, the surest first; a field is filled once, but for those that read several. */
const assigned = (kind: RowKind, headers: readonly string[]): Assigned => {
  const targets = Object.entries(columnTargets[kind])
  const fits = headers
    .flatMap((header, column) => targets.map(([name, target], order) => ({ column, name, target, order, score: fit(header, target) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order || a.column - b.column)
  const fills: (string | null)[] = headers.map(() => null)
  const taken = new Set<string>()
  let score = 0
  for (const one of fits) {
    if (fills[one.column] !== null || (taken.has(one.name) && !readsMany.has(one.target.reads))) continue
    fills[one.column] = one.name
    taken.add(one.name)
    score += one.score
  }
  return taken.has('name') ? { fills, score } : { fills, score: 0 }
}

/** What each column may fill when the rows are known to be about a kind. */
export const fillsFor = (kind: RowKind, headers: readonly string[]): (string | null)[] => assigned(kind, headers).fills

/** How far the words around a table (its file's name, its sheet) speak of a kind. */
const hinted = (kind: RowKind, hint: string): number => {
  const stems = stemsOf(hint)
  const { title, heading, plural } = thingEntry(kind)
  const words = [title.ru, title.en, heading.ru, heading.en, ...plural.ru, ...plural.en].flatMap(stemsOf)
  return words.some((stem) => stem.length > 3 && stems.includes(stem)) ? 0.75 : 0
}

/**
 * What the columns of a list most likely mean, by their headings; `hint` is what the file and the sheet are called.
 * `nothing` where no kind of thing has its name among them: the analyst must say.
 */
export const proposedMapping = (headers: readonly string[], hint: string): Mapping => {
  const kinds = rowKinds.map((kind) => ({ kind, ...assigned(kind, headers) })).filter(({ score }) => score > 0)
  const best = kinds.reduce<(typeof kinds)[number] | undefined>(
    (a, b) => (a && a.score + hinted(a.kind, hint) >= b.score + hinted(b.kind, hint) ? a : b),
    undefined,
  )
  const columns = headers.map((header, at) => ({ header, fills: best?.fills[at] ?? null }))
  return { about: best?.kind ?? 'nothing', columns, dates: 'day-first', separator: ';' }
}

/** Whether a proposal is more than a name: enough to take a table for a list. */
export const isRecognised = ({ about, columns }: Mapping): boolean =>
  about !== 'nothing' && columns.filter(({ fills }) => fills !== null).length > 1
