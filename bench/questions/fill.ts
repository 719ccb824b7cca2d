import { inChunks } from '../../cypher/lists.ts'
import { propertiesOfLink, propertiesOfThing } from '../../cypher/rows.ts'
import type { Store } from '../../cypher/store.ts'
import { putLinks, putThings } from '../../cypher/templates.ts'
import { tieWords } from '../../cypher/words.ts'
import type { World } from './world.ts'

const written = 2000

/** Writes a graph through the store's port, as imports do but without documents. */
export const fill = async (store: Store, { things, links }: World): Promise<void> => {
  const counted = new Map<string, number>()
  for (const { from, to } of links) for (const end of [from, to]) counted.set(end, (counted.get(end) ?? 0) + 1)
  for (let from = 0; from < things.length; from += written) {
    const portion = things.slice(from, from + written)
    await store.write(async (tx) => {
      for (const kind of new Set(portion.map((one) => one.kind))) {
        const rows = portion.filter((one) => one.kind === kind)
        await tx.run(putThings[kind], {
          rows: rows.map((one) => ({ id: one.id, properties: { ...propertiesOfThing(one), records: counted.get(one.id) ?? 0 } })),
        })
      }
      await tieWords(tx, portion)
    })
  }
  for (const kind of new Set(links.map((one) => one.kind))) {
    const rows = links.filter((one) => one.kind === kind)
    await inChunks(rows, async (chunk) => {
      await store.write((tx) =>
        tx.run(putLinks[kind], {
          rows: chunk.map((one) => ({ id: one.id, from: one.from, to: one.to, properties: propertiesOfLink(one) })),
        }),
      )
      return []
    })
  }
  await store.settle()
}
