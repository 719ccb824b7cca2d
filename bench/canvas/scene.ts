import type { ThingBrief } from '../../graph/answers.ts'
import { type ThingKind } from '../../graph/kinds.ts'
import type { Link } from '../../graph/things.ts'
import { emptyScene, type Scene } from '../../picture/view.ts'

/** Numbers that look random and are the same every time (mulberry32). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const kinds: readonly ThingKind[] = ['Country', 'Place', 'Organization', 'Organization', 'Event', 'Event', 'Event', 'Person', 'Agreement']
const names: Partial<Record<ThingKind, string>> = {
  Country: 'Страна',
  Place: 'Город-партнёр',
  Organization: 'Комитет по развитию связей',
  Event: 'Визит делегации и встреча с руководством города',
  Person: 'Участник встречи',
  Agreement: 'Соглашение о сотрудничестве в области культуры',
}

/** A scene of so many things and links, as an office's graph has them: a few hubs, most things with few links. */
export const sceneOf = (things: number, links: number, seed = 1): Scene => {
  const next = numbersFrom(seed)
  const pick = () => Math.floor(next() ** 2 * things)
  const made = Array.from({ length: things }, (_, index): ThingBrief => {
    const kind = kinds[index % kinds.length] ?? 'Event'
    return { id: `thing/${index}`, kind, name: `${names[kind] ?? ''} ${index}`, status: 'stated', fields: {}, conflicts: [], records: 1 }
  })
  const seen = new Set<string>()
  const tied: Link[] = []
  while (tied.length < links) {
    const [from, to] = tied.length < things - 1 ? [tied.length + 1, Math.floor(next() ** 2 * (tied.length + 1))] : [pick(), pick()]
    const id = `${from}>${to}`
    if (from === to || seen.has(id) || seen.has(`${to}>${from}`)) continue
    seen.add(id)
    tied.push({ id, kind: 'TOOK_PART', from: `thing/${from}`, to: `thing/${to}`, status: 'stated', fields: {}, conflicts: [] })
  }
  return { ...emptyScene, things: made, links: tied }
}

/** A scene and what comes to it when one of its hubs is opened: so many new things, tied to the hub and each to one or two others. */
export const openedHub = (things: number, links: number, count: number): { before: Scene; after: Scene; hub: string; added: string[] } => {
  const before = sceneOf(things, links, 7)
  const next = numbersFrom(8)
  const hub = 'thing/3'
  const more = sceneOf(things + count, things + count - 1).things.slice(things)
  const tie = (from: string, to: string): Link => ({
    id: `${from}>${to}`,
    kind: 'TOOK_PART',
    from,
    to,
    status: 'stated',
    fields: {},
    conflicts: [],
  })
  const ties = more.flatMap(({ id }, index) => [
    tie(id, hub),
    ...Array.from({ length: 1 + (index % 2) }, () => tie(id, `thing/${10 + Math.floor(next() * (things - 10))}`)),
  ])
  return {
    before,
    after: { ...before, things: [...before.things, ...more], links: [...before.links, ...ties] },
    hub,
    added: more.map(({ id }) => id),
  }
}
