import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { ReadPage, Surroundings } from '../graph/answers.ts'
import { masked, withoutTags } from '../graph/locators.ts'
import { Refusal } from '../graph/refusal.ts'
import { limits } from './api.ts'
import type { Files } from './files.ts'

/** The read text around characters `from`–`to`, whole lines where they are near, private stretches covered. */
export const surroundingsOf = async (
  graph: KnowledgeGraph,
  files: Files,
  wish: { id: string; from: number; to: number; around: number },
): Promise<Surroundings> => {
  const document = await graph.document(wish.id)
  const text = await files.text(document.hash)
  if (wish.to < wish.from || wish.from > text.length)
    throw new Refusal('request-invalid', { reason: `from ${wish.from}, to ${wish.to}, 0–${text.length}` })
  const markTo = Math.min(wish.to, text.length, wish.from + limits.surroundings)
  const from = lineStart(text, Math.max(0, wish.from - wish.around))
  const to = lineEnd(text, Math.min(text.length, markTo + wish.around))
  return {
    document: document.id,
    documentName: document.name,
    text: withoutTags(masked(text.slice(from, to), document.sensitive, from)),
    from,
    to,
    total: text.length,
    marks: [{ from: wish.from - from, to: markTo - from }],
  }
}

/** A page of the read text from character `from` on, about `size` long, with what was read there. */
export const readPageOf = async (
  graph: KnowledgeGraph,
  files: Files,
  wish: { id: string; from: number; size: number },
): Promise<ReadPage> => {
  const document = await graph.document(wish.id)
  const text = await files.text(document.hash)
  if (wish.from > text.length) throw new Refusal('request-invalid', { reason: `from ${wish.from}, 0–${text.length}` })
  const to = lineEnd(text, Math.min(text.length, wish.from + wish.size))
  return {
    document: document.id,
    documentName: document.name,
    text: withoutTags(masked(text.slice(wish.from, to), document.sensitive, wish.from)),
    from: wish.from,
    to,
    total: text.length,
    facts: await graph.readIn(document.id, wish.from, to),
  }
}

/** How far an edge may move to stand between lines: a longer line is cut. */
const reach = 200
const lineStart = (text: string, at: number): number => {
  if (at === 0) return 0
  const start = text.lastIndexOf('\n', at - 1) + 1
  return at - start <= reach ? start : at
}
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  const edge = end === -1 ? text.length : end
  return edge - at <= reach ? edge : at
}
