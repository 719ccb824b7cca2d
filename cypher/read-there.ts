import type { ReadThere } from '../graph/answers.ts'
import { isThingKind } from '../graph/kinds.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { inChunks } from './lists.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'

/** What was read in characters `from`–`to` of a document, in the order of its text. */
export const readIn = async (store: Store, document: string, from: number, to: number): Promise<ReadThere[]> => {
  const parts = await store.run(q.documentParts, { document })
  const here = parts.flatMap(({ target, body }) =>
    body.passages.flatMap((passage) => (passage.from < to && passage.to > from ? [{ target, kind: body.about.kind, passage }] : [])),
  )
  const ids = [...new Set(here.flatMap(({ target }) => endsOf(target)))]
  const names = new Map(
    (await inChunks(ids, (chunk) => store.run(q.thingsById, { ids: chunk }))).map(({ thing }) => [thing.id, thing.name]),
  )
  const places = new Map<string, ReadThere>()
  for (const { target, kind, passage } of here) {
    const ends = endsOf(target).map((id) => names.get(id))
    // What a person rejected, or what has no end to stand on, is not in the graph.
    if (ends.some((name) => name === undefined)) continue
    const key = `${passage.from} ${passage.to}`
    const place = places.get(key) ?? { from: passage.from, to: passage.to, about: [] }
    place.about.push({ id: target, kind, name: ends.join(' → ') })
    places.set(key, place)
  }
  return [...places.values()]
    .map((place) => ({ ...place, about: place.about.sort((a, b) => Number(isThingKind(b.kind)) - Number(isThingKind(a.kind))) }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

const endsOf = (target: string): string[] => {
  if (!isLinkId(target)) return [target]
  const { from, to } = resolvedLink(target)
  return [from, to]
}
