import { EmbeddedStore } from '../cypher/embedded/adapter.ts'
import { openStore } from '../cypher/open.ts'
import type { Store } from '../cypher/store.ts'
import { children } from '../server/children.ts'
import { lacks } from '../tests/support/needs.ts'
import { startNeo4j } from '../tests/support/neo4j.ts'
import { temporaryFolder } from '../tests/support/served.ts'

export const engineNames = ['embedded', 'neo4j'] as const
export type EngineName = (typeof engineNames)[number]

/** A store of an engine that nothing is in, with a folder for whatever is kept beside it. */
export interface OpenedStore {
  store: Store
  folder: string
  /** The process that keeps the graph, where it is one of this machine and ours. */
  pid: () => Promise<number | undefined>
  close: () => Promise<void>
}
/** A place for a graph that a command opens by itself: its settings. */
export interface Place {
  settings: Record<string, string>
  remove: () => Promise<void>
}
export interface Engine {
  name: EngineName
  open: () => Promise<OpenedStore>
  place: () => Promise<Place>
  end: () => Promise<void>
}

const closing = (store: Store, remove: () => Promise<void>) => async (): Promise<void> => {
  await store.close()
  await remove()
}

const embedded = (): Engine => ({
  name: 'embedded',
  async open() {
    const { folder, remove } = await temporaryFolder()
    const store = await openStore({ folder }, children.store)
    const pid = async () => (store instanceof EmbeddedStore ? store.pid() : undefined)
    return { store, folder, pid, close: closing(store, remove) }
  },
  async place() {
    const { folder, remove } = await temporaryFolder()
    return { settings: { POBRATIM_DATA: folder }, remove }
  },
  end: async () => undefined,
})

const neo4j = async (): Promise<Engine> => {
  const server = await startNeo4j('served')
  return {
    name: 'neo4j',
    async open() {
      await server.clear()
      const { folder, remove } = await temporaryFolder()
      const store = await openStore(server.where, children.store)
      return { store, folder, pid: async () => server.pid(), close: closing(store, remove) }
    },
    async place() {
      await server.clear()
      const { folder, remove } = await temporaryFolder()
      const { uri, user, password } = server.where
      return { settings: { POBRATIM_DATA: folder, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }, remove }
    },
    end: () => server.stop(),
  }
}

/** The engines named, or both; Neo4j only where this machine has it. */
export const engines = async (named: readonly EngineName[]): Promise<Engine[]> => {
  const wanted = named.length === 0 ? engineNames : named
  const all = wanted.includes('embedded') ? [embedded()] : []
  if (!wanted.includes('neo4j')) return all
  if (!lacks('neo4j')) return [...all, await neo4j()]
  console.log('!!! Neo4j is left out: it wants Java 17+ and Maven, or NEO4J_TEST_URI.')
  return all
}
