import type { SamePair } from '../../graph/differences.ts'
import type { ThingKind } from '../../graph/kinds.ts'
import type { Statement } from '../../graph/statements.ts'
import type { Fields } from '../../graph/things.ts'
import { stemsOf } from '../../graph/words.ts'
import { titleKey } from './names.ts'

/** What the document said whose place a newer version takes, or the same one before it was read anew. */
export interface OlderVersion {
  statements: readonly Statement[]
  text: string
  /** Pairs that a person has said to be one. */
  same?: readonly SamePair[] | undefined
}

/** What one version tells of an event or a document of cooperation; `ends` are the ids of those that it ties to it. */
export interface Version {
  id: string
  kind: ThingKind
  fields: Fields
  ends: readonly string[]
  sentence: string
  /** Where the sentence begins in the read text of its version. */
  from: number
}

/** Kinds whose date, or one word of whose title, is a part of what they are known by. */
const dated: ReadonlySet<ThingKind> = new Set(['Event', 'Agreement'])
export const isDated = (kind: ThingKind): boolean => dated.has(kind)

/** Sentences alike at least so far are one that was corrected; at least so far, perhaps one. */
const corrected = 0.75
const alike = 0.5

/** How far two lists of words or ids are the same, from 0 to 1 (Dice). */
const likeness = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 && b.length === 0) return 1
  const left = [...b]
  const shared = a.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (a.length + b.length)
}

/** The words of a sentence without its numbers: those a corrected date changes. */
const wordsIn = (sentence: string): string[] => stemsOf(sentence).filter((stem) => !/^\d+$/.test(stem))

const textIn = ({ fields }: Version, name: string): string => {
  const value = fields[name]
  return [value ?? []].flat().map(String).toSorted().join(' ')
}
/** What the two versions must have in common to be the same at all. */
const frameOf = (it: Version): string =>
  it.kind === 'Event'
    ? [textIn(it, 'countries'), textIn(it, 'eventType')].join('|')
    : [textIn(it, 'country'), textIn(it, 'agreementType')].join('|')

/** A telling with what it is compared by. */
interface Profile {
  it: Version
  frame: string
  name: string
  title: readonly string[]
  words: readonly string[]
  ends: readonly string[]
}
const profileOf = (it: Version): Profile => ({
  it,
  frame: frameOf(it),
  name: nameOf(it),
  title: stemsOf(textIn(it, 'name')).filter((stem) => stem.length > 2),
  words: wordsIn(it.sentence),
  ends: it.ends.toSorted(),
})
const nameOf = (it: Version): string => `${frameOf(it)}|${titleKey(textIn(it, 'name'))}`

interface Compared {
  was: string
  is: string
  likeness: number
  isCertain: boolean
}

/** How the telling of one version compares with that of another; undefined where they are surely of two. */
const compared = (older: Profile, newer: Profile, isAlone: (name: string) => boolean): Compared | undefined => {
  const isEvent = older.it.kind === 'Event'
  const ends = likeness(older.ends, newer.ends)
  const words = likeness(older.words, newer.words)
  const titles = likeness(older.title, newer.title)
  const sameName = older.name === newer.name
  const isPlausible = isEvent ? words >= alike || (sameName && ends === 1) : titles >= alike && ends > 0
  if (!isPlausible) return undefined
  // An agreement's title and date stand in two cells of a table: of its sentence only the title is left.
  const isNear = !isEvent || words >= corrected
  const sameDay = isEvent && textIn(older.it, 'start') === textIn(newer.it, 'start')
  const isCertain = isNear && ends === 1 && (sameDay || (sameName && isAlone(newer.name)))
  return { was: older.it.id, is: newer.it.id, likeness: words + titles + ends, isCertain }
}

/**
 * What a newer version tells anew and its older version told otherwise (docs/decisions/0013): certain where the title or the day, all who
 * took part and nearly every word agree, and nothing else in either version bears that name; else a person is asked. Each is paired once.
 */
export const pairsOfVersions = (
  gone: readonly Version[],
  fresh: readonly Version[],
  /** Everything of that kind that both versions tell, for what is one of several of its name. */
  all: { older: readonly Version[]; newer: readonly Version[] },
): { certain: SamePair[]; perhaps: SamePair[] } => {
  if (gone.length === 0 || fresh.length === 0) return { certain: [], perhaps: [] }
  const counts = [all.older, all.newer].map((version) => countsOf(version.map(nameOf)))
  const isAlone = (name: string): boolean => counts.every((count) => (count.get(name) ?? 0) <= 1)
  const left = grouped(gone.map(profileOf))
  const found = fresh
    .map(profileOf)
    .flatMap((newer) => (left.get(newer.frame) ?? []).flatMap((older) => compared(older, newer, isAlone) ?? []))
    .toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain) || b.likeness - a.likeness)
  const paired = new Set<string>()
  const each = found.filter(({ was, is }) => {
    if (paired.has(was) || paired.has(is)) return false
    paired.add(was).add(is)
    return true
  })
  const pairs = (certain: boolean) => each.filter(({ isCertain }) => isCertain === certain).map(({ was, is }) => ({ was, is }))
  return { certain: pairs(true), perhaps: pairs(false) }
}

/** In one and the same text, what was told at a place is what is told there now, where each is the only one of its kind that is. */
export const pairsByPlace = (gone: readonly Version[], fresh: readonly Version[]): SamePair[] => {
  const alone = (versions: readonly Version[]): ReadonlyMap<number, Version> => {
    const counts = countsOf(versions.map(({ from }) => String(from)))
    return new Map(versions.flatMap((one) => (counts.get(String(one.from)) === 1 ? [[one.from, one] as const] : [])))
  }
  const before = alone(gone)
  return [...alone(fresh)].flatMap(([from, { id }]) => {
    const was = before.get(from)
    return was === undefined ? [] : [{ was: was.id, is: id }]
  })
}

const countsOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
const grouped = (profiles: readonly Profile[]): ReadonlyMap<string, Profile[]> => {
  const groups = new Map<string, Profile[]>()
  for (const one of profiles) groups.set(one.frame, [...(groups.get(one.frame) ?? []), one])
  return groups
}

/** Everything of one kind that the older version tells. */
export const versionsIn = ({ statements, text }: OlderVersion, kind: ThingKind): Version[] => {
  const ends = new Map<string, string[]>()
  for (const { about } of statements) {
    if (!('from' in about)) continue
    for (const [id, other] of [
      [about.from, about.to],
      [about.to, about.from],
    ] as const)
      ends.set(id, [...(ends.get(id) ?? []), `${about.kind} ${other}`])
  }
  return statements.flatMap(({ about, fields, passages: [first] }): Version[] =>
    about.kind === kind
      ? [
          {
            id: about.id,
            kind,
            fields,
            ends: tying(ends.get(about.id) ?? []),
            sentence: first ? text.slice(first.from, first.to) : '',
            from: first?.from ?? -1,
          },
        ]
      : [],
  )
}

/** Of all that is tied to an event or agreement only who and where: topics follow from its words, commitments have their own. */
const tying = (ends: readonly string[]): string[] => [
  ...new Set(ends.filter((end) => /^(?:TOOK_PART|CONCERNS|TOOK_PLACE_IN|BETWEEN) /.test(end))),
]

/** The same of a draft: its links by the ids that their ends already have. */
export const endsOfDraft = (ends: readonly { kind: string; other: string | undefined }[]): string[] =>
  tying(ends.flatMap(({ kind, other }) => (other === undefined ? [] : [`${kind} ${other}`])))
