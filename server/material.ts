import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { masked } from '../graph/locators.ts'
import type { SourceDocument } from '../graph/statements.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { shareable } from '../report/export/shareable.ts'
import type { Material } from '../report/material.ts'
import type { Office } from './office.ts'

type MaterialOffice = Pick<Office, 'graph' | 'files' | 'home'>

/** A reader goes from a meeting to its paper, and through slides: for so long after the last of them it is not made anew, in ms. */
const keptMs = 60_000
interface KeptMaterial {
  turn: string
  made: Promise<Material>
  drop: NodeJS.Timeout
}
const kept = new WeakMap<KnowledgeGraph, KeptMaterial>()

/**
 * The graph and its documents' words, as they are now. Telephone numbers and addresses are in neither, contacts only where they are
 * wished for, and then nobody else is given it.
 */
export const materialOf = async (office: MaterialOffice, contacts: boolean): Promise<Material> => {
  if (contacts) return madeOf(office, true)
  const { graph } = office
  const turn = await graph.turn()
  const before = kept.get(graph)
  clearTimeout(before?.drop)
  const made = before?.turn === turn ? before.made : madeOf(office, false)
  const drop = setTimeout(() => kept.delete(graph), keptMs).unref()
  kept.set(graph, { turn, made, drop })
  made.catch(() => kept.delete(graph))
  return made
}

const madeOf = async ({ graph, files, home }: MaterialOffice, contacts: boolean): Promise<Material> => {
  const whole = await graph.exportAll()
  const texts = new Map<string, { text: string; document: SourceDocument }>()
  for (const document of whole.documents) texts.set(document.id, { text: await files.text(document.hash), document })
  const text = (document: string, from: number, to: number): string => {
    const source = texts.get(document)
    return source ? masked(source.text.slice(from, to), source.document.sensitive, from) : ''
  }
  return {
    graph: contacts ? whole : shareable(whole, sensitiveSpans),
    home,
    text,
    words: ({ document, passages }) => passages.map(({ from, to }) => text(document, from, to)).join(' '),
  }
}
