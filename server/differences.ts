import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { Difference, ImportOutcome } from '../graph/answers.ts'
import { classOf, groupOf, type LeaveOut } from '../graph/differences.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import type { ImportBatch } from '../graph/statements.ts'
import { originalsOf } from './originals.ts'

/** How many differences a dry run lists; it counts them all, and groups are accepted or left out whole. */
export const differencesShown = 2000

interface Trial {
  batch: ImportBatch
  document: ReadDocument
  leave: LeaveOut | undefined
}

type Would = Pick<ImportOutcome, 'added' | 'changed' | 'removed' | 'kept' | 'differences' | 'groups' | 'originals'>

/** What importing a document would change, by groups, and the rows and paragraphs of it that say so. */
export const whatWouldChange = async (graph: KnowledgeGraph, { batch, document, leave }: Trial): Promise<Would> => {
  const differences = await graph.differences(batch, leave)
  const count = (wanted: string) => differences.filter(({ change }) => change === wanted).length
  const shown = differences.slice(0, differencesShown)
  const passages = shown.flatMap(({ passages = [] }) => passages.filter((passage) => passage.document === batch.document.id))
  return {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    kept: Math.max(0, batch.statements.length - count('added') - count('changed')),
    differences: shown,
    groups: groupsOf(differences),
    originals: originalsOf(document, passages),
  }
}

const groupsOf = (differences: readonly Difference[]): NonNullable<ImportOutcome['groups']> => {
  const groups = new Map<string, NonNullable<ImportOutcome['groups']>[number]>()
  for (const difference of differences) {
    const group = groups.get(groupOf(difference)) ?? { class: classOf(difference), kind: difference.kind, count: 0 }
    groups.set(groupOf(difference), { ...group, count: group.count + 1 })
  }
  return [...groups.values()]
}
