import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { HomeProfile } from '../graph/home.ts'
import type { Files } from './files.ts'
import type { Model } from './model.ts'
import type { Turns } from './turns.ts'

/** Where documents go: the graph, the files, whose city it is, who signs. */
export interface Office {
  graph: KnowledgeGraph
  files: Files
  home: HomeProfile
  user: string
  /** The program that reads files. */
  reader: string
  turns: Turns
  /** What reads the sentences that the rules leave over, where the settings name one. */
  model?: Model | undefined
}
