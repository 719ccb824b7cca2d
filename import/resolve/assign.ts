import { isDayPrecise } from '../../graph/dates.ts'
import type { SamePair } from '../../graph/differences.ts'
import type { HomeProfile } from '../../graph/home.ts'
import { idFrom, keyOf } from '../../graph/ids.ts'
import type { Known } from '../../graph/known.ts'
import type { Key } from '../../graph/statements.ts'
import type { LinkDraft, ThingDraft } from './draft.ts'
import { type Beside, type Identity, identityOf, inOrder } from './identity.ts'
import { endsOfDraft, isDated, type OlderVersion, pairsByPlace, pairsOfVersions, type Version, versionsIn } from './newer-version.ts'
import { sameEvent } from './same-event.ts'

/** What else settles the ids of a document's things. */
interface Besides {
  /** The id that a new thing would like to have, by its local name. */
  wished?: (local: string) => string
  /** What the document told before, where this is a newer version of it. */
  older?: OlderVersion | undefined
  /** The read text, in which the drafts' passages stand. */
  text?: string
}

/**
 * The id of every thing of a document: the one that a key leads to, of a newer version the one that the same had whose date was
 * corrected, else a new one made from its words; and what may be the same as in the older version, for a person to say.
 * Two things of one document never get one id: the reader has told them apart already.
 */
export const assignIds = async (
  things: readonly ThingDraft[],
  links: readonly LinkDraft[],
  known: Known,
  home: HomeProfile,
  { wished, older, text = '' }: Besides = {},
): Promise<{ ids: Map<string, string>; keys: Key[]; perhaps: SamePair[] }> => {
  const perhaps: SamePair[] = []
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
    const made = fresh.map(({ draft, first }) => {
      const id = free.get(first)?.shift()
      if (id === undefined) throw new Error(`no id is left for ${first}`)
      return { draft, id }
    })
    const versionOf = (draft: ThingDraft, id: string): Version => {
      const [passage] = draft.source.passages
      const tied = [
        ...beside.linksFrom(draft.local).map((link) => ({ kind: link.kind, other: ids.get(link.to) })),
        ...(linksTo.get(draft.local) ?? []).map((link) => ({ kind: link.kind, other: ids.get(link.from) })),
      ]
      return {
        id,
        kind,
        fields: draft.fields,
        ends: endsOfDraft(tied),
        sentence: passage ? text.slice(passage.from, passage.to) : '',
        from: passage?.from ?? -1,
      }
    }
    const told = older && isDated(kind) ? versionsIn(older, kind) : []
    const versions = told.length === 0 ? [] : made.map(({ draft, id }) => versionOf(draft, id))
    const stays = drafts.flatMap((draft) => {
      const id = ids.get(draft.local)
      return id === undefined || told.length === 0 ? [] : [versionOf(draft, id)]
    })
    const pairs = older === undefined ? nothing : newerVersions(older, { told, versions, stays, isSameText: older.text === text }, used)
    perhaps.push(...pairs.perhaps)
    for (const { draft, id } of made) {
      const one = pairs.same.get(id) ?? id
      ids.set(draft.local, one)
      used.add(one)
    }
    for (const { draft, identity } of found) {
      const id = ids.get(draft.local)
      for (const parts of identity.leave) {
        const key = keyOf(kind, parts)
        if (id !== undefined && !keys.has(key)) keys.set(key, id)
      }
    }
  }
  return { ids, keys: [...keys].map(([key, id]) => ({ key, id })), perhaps }
}

const nothing = { same: new Map<string, string>(), perhaps: [] }

/** Which new things are those of the older version that it tells no more: as is certain, or as a person has said; and which may be. */
const newerVersions = (
  { same = [] }: OlderVersion,
  {
    told,
    versions,
    stays,
    isSameText,
  }: { told: readonly Version[]; versions: readonly Version[]; stays: readonly Version[]; isSameText: boolean },
  used: ReadonlySet<string>,
): { same: Map<string, string>; perhaps: SamePair[] } => {
  const gone = told.filter(({ id }) => !used.has(id))
  const isThere = ({ was, is }: SamePair) => gone.some(({ id }) => id === was) && versions.some(({ id }) => id === is)
  const said = [...same.filter(isThere), ...(isSameText ? pairsByPlace(gone, versions) : [])]
  const free = (list: readonly Version[]) => list.filter(({ id }) => !said.some(({ was, is }) => id === was || id === is))
  const { certain, perhaps } = pairsOfVersions(free(gone), free(versions), { older: told, newer: [...stays, ...versions] })
  return { same: new Map([...said, ...certain].map(({ was, is }) => [is, was])), perhaps }
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
