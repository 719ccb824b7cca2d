import { Readable } from 'node:stream'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { Filter } from '../graph/answers.ts'
import { todayIn } from '../graph/dates.ts'
import type { HomeProfile } from '../graph/home.ts'
import { idFrom } from '../graph/ids.ts'
import { keptKinds } from '../graph/kept.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { firstView, type View } from '../graph/view.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { captionOf } from '../picture/caption.ts'
import { canvasOf, pictureOf, type Surroundings } from '../picture/of-view.ts'
import { pictureSize } from '../picture/svg.ts'
import type { Theme } from '../picture/view.ts'
import { exportForms } from '../report/export/index.ts'
import { coveredRecords } from '../report/export/shareable.ts'
import type { PartFormat, PictureFormat } from './api.ts'
import type { FileAnswer } from './call.ts'
import { inPieces } from './leaving.ts'
import { wholeList } from './whole-list.ts'

const topicsOf = async (graph: KnowledgeGraph, { topics }: Filter): Promise<ReadonlySet<string> | undefined> => {
  if (topics.length === 0) return undefined
  const about = { link: 'ABOUT', direction: undefined, kind: undefined } as const
  try {
    const lists = await Promise.all(
      topics.map((topic) => wholeList((page) => graph.neighbours(idFrom('Topic', [topic]), about, firstView.filter, page))),
    )
    return new Set(lists.flat().map(({ thing }) => thing.id))
  } catch (error) {
    // A topic that no document touches is in no graph: it hides nothing, as on the screen.
    if (error instanceof Refusal && error.code === 'thing-unknown') return undefined
    throw error
  }
}

const surroundingsOf = async (graph: KnowledgeGraph, home: HomeProfile, view: View): Promise<Surroundings> => {
  const [whole, known, topicMembers, comparison] = await Promise.all([
    graph.overview(firstView.filter),
    graph.subgraph(view.things),
    topicsOf(graph, view.filter),
    view.compare === null ? undefined : graph.comparison(view.compare, todayIn(home.timeZone)),
  ])
  return { home, whole, known, topicMembers, comparison }
}

/** The view of a kept record. Throws `request-invalid` where the record keeps no view. */
export const viewKept = async (graph: KnowledgeGraph, id: string): Promise<View> => {
  const { kind, body } = await graph.kept(id)
  if (kind !== 'view' && kind !== 'question') throw new Refusal('request-invalid', { reason: `view: ${kind}` })
  return keptKinds[kind].body.parse(body).view
}

interface PictureWish {
  format: PictureFormat
  theme: Theme
  /** How many pixels of a PNG make one of the drawing. */
  scale: number
  language: Language
}

const types = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' } as const satisfies Record<PictureFormat, string>

/** The canvas of a view as a picture: the same that the screen saves. */
export const pictureFile = async (
  graph: KnowledgeGraph,
  home: HomeProfile,
  view: View,
  { format, theme, scale, language }: PictureWish,
): Promise<FileAnswer> => {
  const around = await surroundingsOf(graph, home, view)
  const { title } = captionOf(view.filter, around, language)
  const svg = (haloes?: 'twice') => pictureOf(view, around, { theme, language, ...(haloes === undefined ? {} : { haloes }) })
  const drawn: Record<PictureFormat, () => Promise<string | Uint8Array>> = {
    svg: async () => svg(),
    png: async () => (await import('../report/picture/png.ts')).pngOf(svg(), scale),
    pdf: async () => (await import('../report/paper/drawing.ts')).svgAsPdf(svg('twice'), pictureSize, title),
  }
  return { name: `pobratim.${format}`, type: types[format], content: Readable.from([Buffer.from(await drawn[format]())]) }
}

/** The things on the canvas of a view that neither its legend nor its filter hides. */
export const shownIn = async (graph: KnowledgeGraph, home: HomeProfile, view: View): Promise<string[]> => {
  const { things, hidden } = canvasOf(view, await surroundingsOf(graph, home, view), 'ru')
  const away = new Set(hidden)
  return things.flatMap(({ id }) => (away.has(id) ? [] : [id]))
}

/** Some things and the links among them as a file, without what is private; merged ids are followed. */
export const partFile = async (
  graph: KnowledgeGraph,
  home: HomeProfile,
  ids: readonly string[],
  { format, language }: { format: PartFormat; language: Language },
): Promise<FileAnswer> => {
  const { ending, type, parts } = exportForms[format]
  const records = coveredRecords(graph.part(ids), sensitiveSpans)
  return { name: `pobratim.${ending}`, type, content: await inPieces(parts(records, { home: home.id, language })) }
}
