import { z } from 'zod'
import { compare } from '../graph/compute.ts'
import { type LeavingRecord, type LinkEnd, sourcesIn } from '../graph/leaving.ts'
import type { Link, Thing } from '../graph/things.ts'
import { documentsAt } from './dump.ts'
import { pagesOf } from './portions.ts'
import { question } from './question.ts'
import type { Transaction } from './store.ts'
import tellers from './tellers.cypher?raw'

/** Of so many things or links is held at once what is told of them: of a country every document tells. */
export const toldAtOnce = 200

export const thingsTold = (things: readonly Thing[], told: ToldOf): LeavingRecord[] =>
  things.map(({ id, kind, name, status, fields, conflicts }) => {
    const { statements, sources } = told(id)
    return { is: 'thing', value: { id, kind, name, status, fields: inOrder(fields), conflicts, statements }, sources }
  })

export const linksTold = (links: readonly { link: Link; ends: { from: LinkEnd; to: LinkEnd } }[], told: ToldOf): LeavingRecord[] =>
  links.map(({ link, ends }) => {
    const { statements, sources } = told(link.id)
    return { is: 'link', value: { ...link, fields: inOrder(link.fields), statements }, sources, ends }
  })

const askTellers = question(tellers, {
  needs: z.object({ ids: z.array(z.string()), after: z.string(), limit: z.int() }),
  row: z.object({ id: z.string(), target: z.string(), document: z.string() }),
})

type ToldOf = (id: string) => { statements: string[]; sources: string[] }

/** The statements about each of some things or links, and the names of the documents that make them; those asked for before are in `names`. */
export const toldOf = async (tx: Transaction, records: readonly { id: string }[], names: Map<string, string>): Promise<ToldOf> => {
  const ids = records.map(({ id }) => id)
  const told = new Map<string, { id: string; document: string }[]>(ids.map((id) => [id, []]))
  const unnamed = new Set<string>()
  for await (const rows of pagesOf((page) => tx.run(askTellers, { ids, ...page }))) {
    for (const { id, target, document } of rows) {
      told.get(target)?.push({ id, document })
      if (!names.has(document)) unnamed.add(document)
    }
  }
  for await (const documents of documentsAt(tx, [...unnamed])) for (const { id, name } of documents) names.set(id, name)
  return (id) => {
    const tellings = told.get(id) ?? []
    return {
      statements: tellings.map((one) => one.id).sort(compare),
      sources: sourcesIn(tellings.map(({ document }) => names.get(document) ?? document)),
    }
  }
}

const inOrder = <T>(fields: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compare(a, b)))
