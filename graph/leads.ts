import { redirectsOf, resolved } from './compute.ts'
import type { Decision, ToldThere } from './decisions.ts'
import { isThingKind } from './kinds.ts'
import type { Passage } from './locators.ts'
import type { Statement } from './statements.ts'

/** A person's word that some tellings of one thing are of another. */
export interface Move {
  /** Of the decision that says so. */
  id: string
  from: string
  to: string
  tellings: readonly ToldThere[]
}

/** Where what documents say counts: merged ids lead to the one that is kept, tellings that a person moved to whom they are of. */
export interface Leads {
  redirects: ReadonlyMap<string, string>
  moves: readonly Move[]
}

/** The leads from the decisions that count, in their order. */
export const leadsOf = (decisions: readonly Decision[]): Leads => ({ redirects: redirectsOf(decisions), moves: movesIn(decisions) })

/** The moves among decisions, in their order. */
export const movesIn = (decisions: readonly Decision[]): Move[] =>
  decisions.flatMap(({ id, kind, about: [from, to], tellings = [] }) =>
    kind === 'move' && from !== undefined && to !== undefined ? [{ id, from, to, tellings }] : [],
  )

/** What a statement, or the part of it that stands in some places, counts for. */
export interface Part {
  id: string
  target: string
  ends: { from: string; to: string } | Record<string, never>
  statement: Statement
}

const endsOf = ({ about }: Statement): string[] => ('from' in about ? [about.from, about.to] : [about.id])

/**
 * A statement parted by where its passages count; whole, under its own id, where all count alike. The first part keeps the id.
 * `moved` gives the moves that speak of a passage, in their order.
 */
export const partsOf = (statement: Statement, { redirects }: Leads, moved: (passage: Passage) => readonly Move[]): Part[] => {
  const unmoved = endsOf(statement).map((id) => resolved(id, redirects))
  const places = new Map<string, { ends: string[]; passages: Passage[] }>()
  for (const passage of statement.passages) {
    let ends = unmoved
    for (const { from, to } of moved(passage)) {
      const leaves = resolved(from, redirects)
      ends = ends.map((end) => (end === leaves ? resolved(to, redirects) : end))
    }
    const key = ends.join('>')
    const place = places.get(key)
    if (place) place.passages.push(passage)
    else places.set(key, { ends, passages: [passage] })
  }
  const stays = unmoved.join('>')
  const inOrder = [...places].sort(([a], [b]) => Number(b === stays) - Number(a === stays) || (a < b ? -1 : 1))
  return inOrder.map(([, { ends, passages }], at) => ({
    id: at === 0 ? statement.id : `${statement.id}~${at + 1}`,
    ...countsFor(statement, ends),
    statement: inOrder.length === 1 ? statement : { ...statement, id: at === 0 ? statement.id : `${statement.id}~${at + 1}`, passages },
  }))
}

const countsFor = ({ about }: Statement, [first = '', second]: readonly string[]): Pick<Part, 'target' | 'ends'> => {
  if (isThingKind(about.kind) || second === undefined) return { target: first, ends: {} }
  const [, , , ...identity] = about.id.split('>')
  return { target: [about.kind, first, second, ...identity].join('>'), ends: { from: first, to: second } }
}
