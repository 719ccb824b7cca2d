import type { HomeProfile } from '../../graph/home.ts'
import { documentId } from '../../graph/ids.ts'
import type { Known } from '../../graph/known.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { ImportBatch, SourceDocument, Statement } from '../../graph/statements.ts'
import { assignIds } from '../resolve/assign.ts'
import type { Arrival } from '../resolve/batch.ts'
import type { LinkDraft, Source, ThingDraft } from '../resolve/draft.ts'
import { stated } from '../resolve/draft.ts'
import { graphToldIn } from './graph.ts'
import type { Told } from './own.ts'

const nowhere: Source = { passages: [], rule: 'own/graph', confidence: 1 }
/** Topics are known by the name that the vocabulary gives them, which their id ends in. */
const localOf = (id: string): string => (id.startsWith('topic/') ? `topic:${id.slice('topic/'.length)}` : id)

/**
 * An export of another store as the statements of one document: what is known here keeps its id, anything new gets the id that it had.
 * Every statement tells in which document and where it was read first. Throws `json-other-home`.
 */
export const batchOfGraph = async (
  told: Told,
  read: ReadDocument,
  arrival: Arrival,
  known: Known,
  home: HomeProfile,
): Promise<ImportBatch> => {
  if (told.home !== home.id) throw new Refusal('json-other-home', { file: read.name, home: told.home })
  const graph = graphToldIn(told)
  const things = graph.things.map(({ id, kind, fields, before }): ThingDraft => {
    const tellings = before.map((one) => ({ fields: one.fields, links: one.links.flatMap(linkOf) }))
    return { kind, local: localOf(id), fields, before: tellings, source: nowhere }
  })
  const { ids, keys } = await assignIds(
    things,
    graph.statements.flatMap(({ statement }) => linkOf(statement)),
    known,
    home,
    { wished: (local) => local.replace(/^topic:/, 'topic/') },
  )
  const idOf = (id: string): string | undefined => ids.get(localOf(id))
  const document = sourceOf(told, read, arrival)
  const statements = graph.statements.flatMap(({ statement, passage, document: toldBy }, rank): Statement[] => {
    const about = aboutHere(statement.about, idOf)
    if (!about) return []
    return [
      {
        ...statement,
        // The newest document's word first: within one document the order of ids settles what stands.
        id: `${arrival.hash.slice(0, 16)}:${String(rank).padStart(7, '0')}:${about.id}`,
        document: document.id,
        about,
        passages: [passage],
        told: statement.told ?? { document: toldBy, passages: statement.passages },
      },
    ]
  })
  return { document, statements: [...statements, ownStatement(document)], keys }
}

const linkOf = ({ about, fields }: Statement): LinkDraft[] =>
  'from' in about ? [{ kind: about.kind, from: localOf(about.from), to: localOf(about.to), fields, source: nowhere }] : []

/** The same thing or link by the ids of this store; none where an end of a link was never told by a document. */
const aboutHere = (about: Statement['about'], idOf: (id: string) => string | undefined): Statement['about'] | undefined => {
  if (!('from' in about)) {
    const id = idOf(about.id)
    return id === undefined ? undefined : { ...about, id }
  }
  const [from, to] = [idOf(about.from), idOf(about.to)]
  if (from === undefined || to === undefined || from === to) return undefined
  const identity = about.id.split('>').slice(3)
  return { ...about, id: [about.kind, from, to, ...identity].join('>'), from, to }
}

const sourceOf = ({ documents }: Told, read: ReadDocument, arrival: Arrival): SourceDocument => {
  const asOf = documents
    .flatMap((one) => one.asOf ?? [])
    .toSorted()
    .at(-1)
  return {
    id: documentId(read.name, arrival.hash),
    name: read.name,
    hash: arrival.hash,
    form: 'graph',
    ...(asOf === undefined ? {} : { asOf }),
    importedAt: arrival.importedAt,
    importedBy: arrival.importedBy,
    order: arrival.order,
    ...(arrival.replaces ? { replaces: arrival.replaces } : {}),
    sensitive: read.sensitive,
  }
}

const ownStatement = ({ id, name, hash, form, asOf, importedAt, importedBy }: SourceDocument): Statement => ({
  id: `${hash.slice(0, 16)}:${id}`,
  document: id,
  about: { id, kind: 'Document' },
  fields: stated({ name, form, asOf, importedAt, importedBy, hash }),
  passages: [{ locator: { paragraph: 1 }, from: 0, to: 1 }],
  rule: 'import',
  confidence: 1,
})
