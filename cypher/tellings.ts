import type { TellingPlace } from '../graph/answers.ts'
import { compare } from '../graph/compute.ts'
import { isThingKind } from '../graph/kinds.ts'
import { quoteIn } from '../graph/quotes.ts'
import type { SourceDocument } from '../graph/statements.ts'
import type { ReadText } from './evidence.ts'
import { resolvedLink } from './ids.ts'
import { inChunks } from './lists.ts'
import { thingOf } from './lookup.ts'
import { questions as q } from './questions.ts'
import type { Store } from './store.ts'

/** Where documents tell of a thing, place by place: what is said there of it and of its links. Newest document first. */
export const tellingsOf = async (store: Store, readText: ReadText, wanted: string): Promise<TellingPlace[]> => {
  const { id } = await thingOf(store, wanted)
  const parts = await store.run(q.partsAt, { id })
  const ids = [...new Set(parts.map(({ body }) => body.document))]
  const documents = new Map<string, { document: SourceDocument; text: string }>()
  for (const { body } of await inChunks(ids, (chunk) => store.run(q.documentsById, { ids: chunk })))
    documents.set(body.id, { document: body, text: await readText(body.hash) })
  const others = [...new Set(parts.flatMap(({ target }) => otherEnd(target, id) ?? []))]
  const named = new Map((await inChunks(others, (chunk) => store.run(q.thingsById, { ids: chunk }))).map(({ thing }) => [thing.id, thing]))
  const places = new Map<string, TellingPlace>()
  for (const { target, body } of parts) {
    const source = documents.get(body.document)
    if (!source) continue
    const { document, text } = source
    const other = named.get(otherEnd(target, id) ?? '')
    const says = { about: body.about.id, kind: body.about.kind, ...(other === undefined ? {} : { with: other }) }
    for (const { from, to, locator } of body.passages) {
      const key = `${document.id} ${from} ${to}`
      const known = places.get(key)
      if (known) known.says.push(says)
      else {
        const where = { document: document.id, documentName: document.name, from, to, locator }
        places.set(key, { ...where, quote: quoteIn(text, document, from, to), says: [says] })
      }
    }
  }
  const orderOf = ({ document }: TellingPlace) => documents.get(document)?.document.order ?? 0
  return [...places.values()].sort((a, b) => orderOf(b) - orderOf(a) || a.from - b.from || compare(a.document, b.document))
}

const otherEnd = (target: string, id: string): string | undefined => {
  if (isThingKind(target.split('>')[0] ?? '') || !target.includes('>')) return undefined
  const { from, to } = resolvedLink(target)
  return from === id ? to : from
}
