import { resolved } from './compute.ts'
import type { Decision } from './decisions.ts'
import { firstKindOf, idFrom } from './ids.ts'
import { type LinkKind, linkEntry, ThingKind } from './kinds.ts'

/** Links of one kind from one thing, as a person decided them: to these and, where `among` is set, to no others of that kind. */
export interface DecidedEnds {
  link: LinkKind
  from: string
  to: readonly string[]
  among?: ThingKind
  decision: Decision
}

/** What people decided of the kinds of things and of what they are tied to, whatever the documents state. */
export interface Shape {
  kinds: ReadonlyMap<string, ThingKind>
  /** By `endsKey`. */
  ends: ReadonlyMap<string, DecidedEnds>
}

export const endsKey = (link: LinkKind, from: string): string => `${link}>${from}`

/** The link that says in which country something is. */
const countryLinks: Partial<Record<ThingKind, LinkKind>> = {
  Place: 'IN',
  Organization: 'BASED_IN',
  Direction: 'WITH',
  Project: 'WITH',
  Figure: 'CONCERNS',
}

/** Kinds that nobody can make of something else, nor anything else of them: they are the lists of the office, or files. */
const fixed: ReadonlySet<ThingKind> = new Set(['Country', 'Topic', 'Document'])
/** Whether a thing may be said to be of a kind. */
export const mayBecome = (is: ThingKind, kind: ThingKind): boolean => is !== kind && !fixed.has(is) && !fixed.has(kind)

/** Whether a decision changes more than the fields and the status of what it is about. */
export const isShaping = ({ kind, field }: Decision): boolean =>
  kind === 'kind' || kind === 'scope' || kind === 'move' || (kind === 'set' && field === 'country')

/** The shape from the decisions that count, in their order: the last word on each thing stands. */
export const shapeOf = (decisions: readonly Decision[], redirects: ReadonlyMap<string, string>): Shape => {
  const kinds = new Map<string, ThingKind>()
  const ends = new Map<string, DecidedEnds>()
  const decide = (one: DecidedEnds) => ends.set(endsKey(one.link, one.from), one)
  for (const decision of decisions) {
    const [from = '', ...to] = decision.about.map((id) => resolved(id, redirects))
    if (decision.kind === 'kind') kinds.set(from, ThingKind.parse(decision.value))
    if (decision.kind === 'scope') decide({ link: 'CONCERNS', from, to, decision })
    if (decision.kind === 'set' && decision.field === 'country') {
      const link = countryLinks[kinds.get(from) ?? firstKindOf(from) ?? 'Topic']
      const country = typeof decision.value === 'string' ? [idFrom('Country', [decision.value])] : []
      if (link) decide({ link, from, to: country, among: 'Country', decision })
    }
  }
  return { kinds, ends }
}

/** The kind of a thing now; that of its id where nobody decided otherwise. */
export const kindIn = ({ kinds }: Shape, id: string): ThingKind | undefined => kinds.get(id) ?? firstKindOf(id)

/**
 * Whether a link fits its ends. A reader's mistake is drawn, for the checks to tell; one that came of a person's change of kind is
 * kept as a statement and not drawn.
 */
export const fits = (shape: Shape, { kind, from, to }: { kind: LinkKind; from: string; to: string }): boolean => {
  if (!shape.kinds.has(from) && !shape.kinds.has(to)) return true
  const entry = linkEntry(kind)
  return entry.from.includes(kindIn(shape, from) ?? '') && entry.to.includes(kindIn(shape, to) ?? '')
}

/** What a person decided of the links that this one is among; `drawn` tells whether it is one of them. */
export const decidedEnd = (
  shape: Shape,
  { kind, from, to }: { kind: LinkKind; from: string; to: string },
): { drawn: boolean; decision: Decision } | undefined => {
  const decided = shape.ends.get(endsKey(kind, from))
  if (!decided || (decided.among !== undefined && kindIn(shape, to) !== decided.among)) return undefined
  return { drawn: decided.to.includes(to), decision: decided.decision }
}
