import { isDayPrecise } from '../../graph/dates.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { idFrom, keyOf } from '../../graph/ids.ts'
import type { Known } from '../../graph/known.ts'
import type { Key } from '../../graph/statements.ts'
import type { LinkDraft, ThingDraft } from './draft.ts'
import { type Beside, type Identity, identityOf, inOrder } from './identity.ts'
import { sameEvent } from './same-event.ts'

/**
 * The id of every thing of a document: the one that a key leads to, else a new one made from its words.
 * Two things of one document never get one id: the reader has told them apart already.
 */
export const assignIds = async (
  things: readonly ThingDraft[],
  links: readonly LinkDraft[],
  known: Known,
  home: HomeProfile,
  /** The id that a new thing would like to have, by its local name. */
  wished?: (local: string) => string,
): Promise<{ ids: Map<string, string>; keys: Key[] }> => {
  const ids = new Map<string, string>()
  const keys = new Map<string, string>()
  const used = new Set<string>()
  const linksFrom = groupBy(links, ({ from }) => from)
  const linksTo = groupBy(links, ({ to }) => to)
  const beside = { home, ids, linksFrom: (local: string) => linksFrom.get(local) ?? [] }

  for (const kind of inOrder) {
    const drafts = things.filter((draft) => draft.kind === kind)
    const found = drafts.map((draft) => ({ draft, identity: wholeIdentity(draft, beside) }))
    const look = found.flatMap(({ identity }) => identity.look.map((parts) => keyOf(kind, parts)))
    const idsOfKeys = await known.idsOfKeys([...new Set(look)])
    const days = kind === 'Event' ? daysOf(drafts) : []
    const knownEvents = days.length > 0 ? await known.eventsOn(days) : []
    const fresh: { draft: ThingDraft; first: string }[] = []

    for (const { draft, identity } of found) {
      const byKey = identity.look.map((parts) => idsOfKeys.get(keyOf(kind, parts))).find((id) => id !== undefined && !used.has(id))
      const id =
        byKey ?? (kind === 'Event' ? sameEvent(asEvent(draft, linksTo.get(draft.local) ?? [], ids), unused(knownEvents, used)) : undefined)
      if (id === undefined) fresh.push({ draft, first: wished?.(draft.local) ?? idFrom(kind, identity.id) })
      else {
        ids.set(draft.local, id)
        used.add(id)
      }
    }
    const free = await freeIds(
      fresh.map(({ first }) => first),
      used,
      known,
    )
    for (const { draft, first } of fresh) {
      const id = free.get(first)?.shift()
      if (id === undefined) throw new Error(`no id is left for ${first}`)
      ids.set(draft.local, id)
      used.add(id)
    }
    for (const { draft, identity } of found) {
      const id = ids.get(draft.local)
      for (const parts of identity.leave) {
        const key = keyOf(kind, parts)
        if (id !== undefined && !keys.has(key)) keys.set(key, id)
      }
    }
  }
  return { ids, keys: [...keys].map(([key, id]) => ({ key, id })) }
}

/** As many ids nobody has as things want each: it and, where it is taken, the same with a number, the lowest first. */
const freeIds = async (wanted: readonly string[], used: ReadonlySet<string>, known: Known): Promise<Map<string, string[]>> => {
  const free = new Map<string, string[]>()
  const counts = new Map<string, number>()
  for (const id of wanted) counts.set(id, (counts.get(id) ?? 0) + 1)
  let asking = [...counts].map(([id, count]) => ({ id, from: 1, to: count }))
  while (asking.length > 0) {
    const candidates = asking.map(({ id, from, to }) => numbered(id, from, to))
    const taken = await known.takenIds(candidates.flat())
    for (const [at, { id }] of asking.entries())
      free.set(id, [...(free.get(id) ?? []), ...(candidates[at] ?? []).filter((one) => !taken.has(one) && !used.has(one))])
    // What is taken is often taken many times over: the next round asks for twice as many.
    asking = asking
      .filter(({ id }) => (free.get(id)?.length ?? 0) < (counts.get(id) ?? 0))
      .map(({ id, to }) => ({ id, from: to + 1, to: to * 2 + 1 }))
  }
  return free
}
const numbered = (id: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => (from + at === 1 ? id : `${id}-${from + at}`))

const unused = <T extends { id: string }>(events: readonly T[], used: ReadonlySet<string>): T[] => events.filter(({ id }) => !used.has(id))

/** A thing that several have told is known by the keys of each telling. */
const wholeIdentity = (draft: ThingDraft, beside: Beside): Identity => {
  const own = identityOf(draft, beside)
  const others = (draft.before ?? []).map(({ fields, links }) => identityOf({ ...draft, fields }, { ...beside, linksFrom: () => links }))
  return {
    look: [own, ...others].flatMap(({ look }) => look),
    leave: [own, ...others].flatMap(({ leave }) => leave),
    id: own.id,
  }
}

const daysOf = (drafts: readonly ThingDraft[]): { country: string; start: string }[] =>
  drafts.flatMap(({ fields }) => {
    const { start, countries } = fields
    return typeof start === 'string' && isDayPrecise(start) && Array.isArray(countries)
      ? countries.map((country) => ({ country: String(country), start }))
      : []
  })

const asEvent = ({ fields }: ThingDraft, links: readonly LinkDraft[], ids: ReadonlyMap<string, string>) => ({
  countries: Array.isArray(fields['countries']) ? fields['countries'].map(String) : [],
  start: typeof fields['start'] === 'string' ? fields['start'] : '',
  name: typeof fields['name'] === 'string' ? fields['name'] : '',
  participants: links.filter(({ kind }) => kind === 'TOOK_PART').flatMap(({ from }) => ids.get(from) ?? []),
})

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
