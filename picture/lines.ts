import type { ThingBrief } from '../graph/answers.ts'
import type { Language } from '../graph/text.ts'
import type { Link } from '../graph/things.ts'
import { isDoubtful } from './look.ts'
import type { Group } from './view.ts'
import { linkWords, titleOf } from './words.ts'

/** A line between two nodes; it stands for all links of the two ends. */
export interface EdgeShape {
  id: string
  /** The links that it stands for; the first one's id is its own. */
  links: readonly string[]
  from: string
  to: string
  label: string
  count: number
  dashed: boolean
  /** Only between two things of one kind: elsewhere the kinds tell which way it reads. */
  arrow: boolean
  conflict: boolean
  selected: boolean
  faded: boolean
}

/** What is chosen and what is highlighted, for quick asking. */
export type Marked = Record<'selected' | 'highlighted', ReadonlySet<string>>

/** One line for all the links of two ends, whichever way they run. */
export const bundle = (links: readonly Link[], things: ReadonlyMap<string, ThingBrief>, sets: Marked, language: Language): EdgeShape[] => {
  const bundles = new Map<string, Link[]>()
  for (const link of links) {
    const key = link.from < link.to ? `${link.from}\n${link.to}` : `${link.to}\n${link.from}`
    const known = bundles.get(key)
    if (known) known.push(link)
    else bundles.set(key, [link])
  }
  return [...bundles.values()].flatMap((all) => {
    const [first] = all
    if (!first || first.from === first.to) return []
    return {
      id: first.id,
      links: all.map(({ id }) => id),
      from: first.from,
      to: first.to,
      label: [...new Set(all.map((link) => linkWords(link, language)))].join('; '),
      count: all.length,
      dashed: all.every(({ status }) => isDoubtful(status)),
      arrow: things.get(first.from)?.kind === things.get(first.to)?.kind && all.every(({ from }) => from === first.from),
      conflict: all.some(({ status, conflicts }) => status === 'conflicting' || conflicts.length > 0),
      selected: all.some(({ id }) => sets.selected.has(id)),
      faded: sets.highlighted.size > 0 && !all.some(({ id }) => sets.highlighted.has(id)),
    }
  })
}

/** The line between a hub and its heap. */
export const groupEdge = ({ id, hub, link, count }: Group, sets: Marked, language: Language): EdgeShape => ({
  id: `${id}>${hub}`,
  links: [],
  from: hub,
  to: id,
  label: titleOf(link, language),
  count,
  dashed: false,
  arrow: false,
  conflict: false,
  selected: false,
  faded: sets.highlighted.size > 0 && !sets.highlighted.has(id),
})
