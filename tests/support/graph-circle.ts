import type { Export } from '../../graph/answers.ts'
import type { ThingKind } from '../../graph/kinds.ts'
import { fold } from '../../graph/words.ts'
import type { ReportWish } from '../../server/reports.ts'
import { officeOf } from './reports.ts'

type Thing = Export['things'][number]

/** The kinds that must come back when a report is read again, by what one is known, and the least F1 that issue 6 asks of each. */
const judged = {
  Place: { least: 0.98, by: ['name', 'country', 'placeType', 'partner'] },
  Agreement: { least: 0.98, by: ['name', 'agreementType', 'country', 'dates'] },
  Event: { least: 0.98, by: ['name', 'start', 'end', 'countries'] },
  Person: { least: 0.97, by: ['name', 'country'] },
  Organization: { least: 0.97, by: ['name', 'orgType', 'country'] },
} as const satisfies Partial<Record<ThingKind, { least: number; by: readonly string[] }>>
export type JudgedKind = keyof typeof judged

/** How much of one kind came back: F1, with what was lost and what was made up. */
export interface Returned {
  kind: JudgedKind
  least: number
  f1: number
  told: number
  lost: string[]
  made: string[]
}

const signOf = ({ fields }: Thing, by: readonly string[]): string =>
  by
    .map((name) => fields[name])
    .map((value) => (Array.isArray(value) ? value.map(String).toSorted().join() : fold(String(value ?? ''))))
    .join(' | ')

const returned = (kind: JudgedKind, told: Export, back: Export): Returned => {
  const { least, by } = judged[kind]
  const signs = ({ things }: Export) => new Set(things.filter((one) => one.kind === kind).map((one) => signOf(one, by)))
  const [before, after] = [signs(told), signs(back)]
  const lost = [...before].filter((sign) => !after.has(sign))
  const made = [...after].filter((sign) => !before.has(sign))
  const hit = before.size - lost.length
  const f1 = before.size + after.size === 0 ? 1 : (2 * hit) / (before.size + after.size)
  return { kind, least, f1, told: before.size, lost, made }
}

/** The report that gives a document back: the table of its year, or the brief on its country with its contact. */
const wishFor = ({ documents: [document] }: Export): ReportWish =>
  document?.form === 'table'
    ? { report: 'table', year: document.year ?? 0 }
    : { report: 'brief', country: document?.country ?? '', control: false, contacts: true }

/** Reads a document, makes the office's own form from the graph alone, reads that into an empty graph, and compares the two. */
export const circleOf = async (name: string, bytes: Uint8Array): Promise<Returned[]> => {
  const first = await officeOf([{ name, bytes }])
  const told = await first.office.graph.exportAll()
  const made = await first.report(wishFor(told))
  await first.close()
  const second = await officeOf([{ name: 'Документ.docx', bytes: made }])
  const back = await second.office.graph.exportAll()
  await second.close()
  return (Object.keys(judged) as JudgedKind[]).map((kind) => returned(kind, told, back))
}
