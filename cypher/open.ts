import { EmbeddedStore } from './embedded/adapter.ts'
import { type GraphSettings, graphOver } from './graph.ts'
import type { KnowledgeGraph } from './knowledge-graph.ts'
import { schema } from './schema.ts'
import type { Store } from './store.ts'

/** Where the graph is kept: a folder of this machine, or a Neo4j server. */
export type Where = { folder: string } | { uri: string; user: string; password: string; database?: string | undefined }
export type OpenSettings = GraphSettings & {
  /** The built file of `cypher/embedded/child.ts`. */
  storeChild: string
}

/** Opens the store and makes it ready. Throws `store-…`. */
export const openKnowledgeGraph = async (where: Where, settings: OpenSettings): Promise<KnowledgeGraph> =>
  graphOver(await openStore(where, settings.storeChild), settings)

/** The store alone, with its constraints and indexes. */
export const openStore = async (where: Where, storeChild: string): Promise<Store> => {
  const store = 'folder' in where ? await EmbeddedStore.open({ folder: where.folder, storeChild }) : await neo4jStore(where)
  try {
    await store.migrate(schema)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Its driver is loaded only where it is wanted: that takes a tenth of a second. */
const neo4jStore = async (where: Exclude<Where, { folder: string }>): Promise<Store> =>
  (await import('./neo4j/adapter.ts')).Neo4jStore.open(where)
