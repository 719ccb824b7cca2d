import type { Export } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { decisionsIn, documentsIn } from './dump.ts'
import { grouped, inChunks } from './lists.ts'
import { every, gathered, linksFromThings, walk } from './portions.ts'
import type { Store } from './store.ts'

const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id)

/** The whole graph as it leaves (03): sorted by id, nothing of an engine in it. Writers wait meanwhile, so that it is of one moment. */
export const exportOf = (store: Store, home: string): Promise<Export> =>
  store.write(async (tx) => {
    const statements = await gathered(walk(tx, every.statement))
    const statementsOf = new Map(
      [...grouped(statements, ({ target }) => target)].map(([target, found]) => [target, found.map(({ id }) => id).sort(compare)]),
    )
    const things = await gathered(walk(tx, every.thing))
    const links = await inChunks(
      things.map(({ id }) => id),
      (ids) => tx.run(linksFromThings, { ids }),
    )
    return {
      format: 1,
      home,
      things: things
        .map(({ id, kind, name, status, fields, conflicts }) => {
          const statements = statementsOf.get(id) ?? []
          return { id, kind, name, status, fields: inOrder(fields), conflicts, statements }
        })
        .sort(byId),
      links: links.map((link) => ({ ...link, fields: inOrder(link.fields), statements: statementsOf.get(link.id) ?? [] })).sort(byId),
      statements: statements.map(({ body }) => body).sort(byId),
      documents: (await gathered(documentsIn(tx))).sort(byId),
      decisions: await decisionsIn(tx),
    }
  })

const inOrder = <T>(fields: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).sort(([a], [b]) => compare(a, b)))
