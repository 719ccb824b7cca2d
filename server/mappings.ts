import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import { type ColumnsProposal, headersKey, Mapping } from '../graph/columns.ts'
import type { Kept } from '../graph/kept.ts'
import { Refusal } from '../graph/refusal.ts'
import { proposeInChild } from '../import/read/in-child.ts'
import type { Office } from './office.ts'
import { wholeList } from './whole-list.ts'

/** Where kept records are: the graph, or a running server. */
export type Shelf = Pick<KnowledgeGraph, 'keptPage' | 'kept' | 'keep' | 'changeKept'>

/** A mapping of columns that the office remembers. */
export type KeptMapping = Pick<Kept, 'id' | 'name' | 'version'> & { mapping: Mapping }

/** The mappings of columns that are remembered, the last changed first. */
export const keptMappings = async (graph: Pick<Shelf, 'keptPage' | 'kept'>): Promise<KeptMapping[]> => {
  const briefs = await wholeList((page) => graph.keptPage({ kinds: ['mapping'], forgotten: false }, page))
  return Promise.all(
    briefs.map(async ({ id, name, version }) => ({ id, name, version, mapping: Mapping.parse((await graph.kept(id)).body) })),
  )
}

/** A remembered mapping by its id or its name. Throws `mapping-unknown`. */
export const mappingNamed = async (graph: Pick<Shelf, 'keptPage' | 'kept'>, named: string): Promise<Mapping> => {
  const known = await keptMappings(graph)
  const found = known.find(({ id }) => id === named) ?? known.find(({ name }) => name === named.normalize('NFC'))
  if (!found) throw new Refusal('mapping-unknown', { name: named, known: known.map(({ name }) => name).join(', ') || '–' })
  return found.mapping
}

/** Remembers a mapping by a name; one of the same headings gets a new version instead of a twin. */
export const rememberMapping = async (graph: Shelf, user: string, name: string, mapping: Mapping): Promise<Kept> => {
  const key = keyOf(mapping)
  const before = (await keptMappings(graph)).find((one) => keyOf(one.mapping) === key)
  return before
    ? graph.changeKept(before.id, { version: before.version, name, body: { ...mapping } }, user)
    : graph.keep({ kind: 'mapping', name, body: { ...mapping } }, user)
}
const keyOf = ({ columns }: Mapping): string => headersKey(columns.map(({ header }) => header))

/** What the columns of a file's list may mean; what is remembered of such a list, with its record. Throws the refusals of reading. */
export const proposalOf = async (
  { graph, reader }: Pick<Office, 'graph' | 'reader'>,
  { name, bytes, signal }: { name: string; bytes: Uint8Array; signal?: AbortSignal },
): Promise<ColumnsProposal> => {
  const known = await keptMappings(graph)
  const remembered = known.map(({ mapping }) => mapping)
  const proposal = await proposeInChild(name, bytes, { child: reader, remembered, signal })
  const same = known.find(({ mapping }) => keyOf(mapping) === headersKey(proposal.headers))
  return same ? { ...proposal, kept: { id: same.id, name: same.name, version: same.version } } : proposal
}
