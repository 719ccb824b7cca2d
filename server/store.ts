import { join } from 'node:path'
import { makeFolder } from '../cypher/embedded/lock.ts'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { openKnowledgeGraph, type Where } from '../cypher/open.ts'
import type { HomeProfile } from '../graph/home.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { children } from './children.ts'
import type { Files } from './files.ts'
import type { Settings } from './settings.ts'

/** Opens the store that the settings name: Neo4j where there is an address, else the one in the data folder. Throws `store-…`. */
export const openGraph = async (settings: Settings, home: HomeProfile, files: Files): Promise<KnowledgeGraph> => {
  await makeFolder(settings.POBRATIM_DATA)
  return openKnowledgeGraph(whereIn(settings), {
    home,
    storeChild: children.store,
    readText: (hash) => files.text(hash),
    copy: {
      storeChild: children.store,
      memoryWatch: children.memoryWatch,
      folder: join(settings.POBRATIM_DATA, 'copy'),
      spansIn: sensitiveSpans,
    },
  })
}

const whereIn = ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
  POBRATIM_DATA,
}: Settings): Where => (uri === undefined ? { folder: POBRATIM_DATA } : { uri, user, password, database })
