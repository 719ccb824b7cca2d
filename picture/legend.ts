import { plainStyle } from '../graph/canvas.ts'
import { type ChangeKind, changeKinds } from '../graph/changes.ts'
import { countedChanges } from '../graph/comparing.ts'
import { type LinkKind, linkEntry, linkKindNames, type ThingKind, thingEntry, thingKindNames } from '../graph/kinds.ts'
import type { Language } from '../graph/text.ts'
import { type Status, statuses } from '../graph/vocabulary.ts'
import { kindLook, type NodeLook } from './look.ts'
import { type RuleEntry, ruleLegend, ruleWords } from './rules.ts'
import type { Scene, Theme } from './view.ts'

/** What a legend tells: the kinds that are on the sheet and how many of each; `hidden` of them a filter keeps out of sight. */
export interface Legend {
  things: readonly { kind: ThingKind; title: string; count: number; hidden: number; look: NodeLook }[]
  links: readonly { kind: LinkKind; title: string; count: number; hidden: number }[]
  /** Statuses that are drawn otherwise than a plain statement: a broken line, a mark. */
  statuses: readonly { status: Status; title: string; count: number }[]
  /** What a comparison found of what is on the sheet. */
  changes: readonly { change: ChangeKind; title: string; count: number }[]
  /** What colours tell, where they do not tell kinds. */
  rules: readonly (RuleEntry & { count: number })[]
  /** What the chosen colours and sizes mean, where that is not plain. */
  words: readonly string[]
}

const marked: readonly Status[] = ['conflicting', 'unsure', 'inferred']

/** The legend of a scene, in the order of the table of kinds. */
export const legendOf = (scene: Scene, theme: Theme, language: Language): Legend => {
  const hidden = new Set(scene.hidden)
  const away = new Set([...scene.hidden, ...scene.links.filter(({ from, to }) => hidden.has(from) || hidden.has(to)).map(({ id }) => id)])
  const count = (items: readonly { id: string }[]) => ({ count: items.length, hidden: items.filter(({ id }) => away.has(id)).length })
  return {
    things: thingKindNames.flatMap((kind) => {
      const ofKind = scene.things.filter((thing) => thing.kind === kind)
      return ofKind.length === 0 ? [] : [{ kind, title: thingEntry(kind).heading[language], ...count(ofKind), look: kindLook(kind, theme) }]
    }),
    links: linkKindNames.flatMap((kind) => {
      const ofKind = scene.links.filter((link) => link.kind === kind)
      return ofKind.length === 0 ? [] : [{ kind, title: linkEntry(kind).title[language], ...count(ofKind) }]
    }),
    changes: changeLegend(scene, language),
    rules: ruleLegend(scene, theme, language),
    words: ruleWords(scene.style ?? plainStyle, language),
    statuses: marked.flatMap((status) => {
      const all = [...scene.things, ...scene.links].filter((item) => item.status === status)
      return all.length === 0 ? [] : [{ status, title: statuses[status][language], count: all.length }]
    }),
  }
}

/** The signs of a comparison that are in sight, with how many things have each. */
export const changeLegend = (scene: Pick<Scene, 'things' | 'hidden' | 'changes'>, language: Language): Legend['changes'] => {
  const hidden = new Set(scene.hidden)
  const seen = scene.things.flatMap(({ id }): [string, ChangeKind][] => {
    const change = scene.changes?.[id]
    return change === undefined || hidden.has(id) ? [] : [[id, change]]
  })
  return countedChanges(Object.fromEntries(seen)).map(([change, count]) => ({ change, title: changeKinds[change][language], count }))
}
