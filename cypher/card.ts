import type { Card, LinkCard } from '../graph/answers.ts'
import { resolvedAbout } from '../graph/compute.ts'
import { Refusal } from '../graph/refusal.ts'
import { evidenceOf, type ReadText } from './evidence.ts'
import { isLinkId, resolvedLink } from './ids.ts'
import { thingOf } from './lookup.ts'
import { evidenceOfPeople } from './people-say.ts'
import { questions as q } from './questions.ts'
import { redirectsIn } from './redirects.ts'
import type { Store } from './store.ts'
import { nearEnd } from './templates.ts'

const mostDecisions = 1000

/** One thing with everything said of it. Throws `thing-unknown`. */
export const cardOf = async (store: Store, readText: ReadText, id: string): Promise<Card> => {
  const { id: found, kind, name, status, fields, conflicts } = await thingOf(store, id)
  const thing = { id: found, kind, name, status, fields, conflicts }
  const statements = (await store.run(q.statementsOfTargets, { ids: [thing.id] })).map(({ body }) => body)
  const evidence = await evidenceOf(store, readText, statements)
  const rank = new Map(evidence.map(({ statement }, at) => [statement, at]))
  const decisions = (await store.run(q.decisionsAbout, { ids: [...new Set([id, thing.id])], limit: mostDecisions })).map(({ body }) => body)
  return {
    thing,
    ...(thing.id === id ? {} : { redirectedFrom: id }),
    statements: statements.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)),
    evidence: [...evidence, ...(await evidenceOfPeople(store, readText, decisions))],
    decisions,
  }
}

/** A link with its ends and where it is said. Throws `thing-unknown`. */
export const linkCardOf = async (store: Store, readText: ReadText, id: string): Promise<LinkCard> => {
  if (!isLinkId(id)) throw new Refusal('thing-unknown', { id })
  const about = resolvedAbout(id, await redirectsIn(store))
  const { kind, from, to } = resolvedLink(about)
  const [near, far] = nearEnd(kind) === 'from' ? [from, to] : [to, from]
  const [link] = await store.run(q.linksById, { rows: [{ id: about, near, far }] })
  if (!link) throw new Refusal('thing-unknown', { id })
  const statements = await store.run(q.statementsOfTargets, { ids: [about] })
  const evidence = await evidenceOf(
    store,
    readText,
    statements.map(({ body }) => body),
  )
  const decisions = (await store.run(q.decisionsAbout, { ids: [...new Set([id, about])], limit: mostDecisions })).map(({ body }) => body)
  return {
    link,
    from: await thingOf(store, from),
    to: await thingOf(store, to),
    evidence: [...evidence, ...(await evidenceOfPeople(store, readText, decisions))],
    decisions,
  }
}
