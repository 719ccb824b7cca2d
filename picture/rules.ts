import type { ThingBrief } from '../graph/answers.ts'
import type { CanvasStyle } from '../graph/canvas.ts'
import type { Language, Wording } from '../graph/text.ts'
import { orgTypes, WorldPart, worldParts } from '../graph/vocabulary.ts'
import { countriesOf } from './filtering.ts'
import { mix, partColors, sheets } from './look.ts'
import type { Scene, Theme } from './view.ts'

/** One colour of a rule with what it tells. */
export interface RuleEntry {
  key: string
  title: string
  color: string
}

const bands = [1, 2, 5, 15] as const
const bandTitles: readonly Wording[] = [
  {
    ru: '1 запись',
    en: '1 record',
  },
  {
    ru: '2–4 записи',
    en: '2–4 records',
  },
  {
    ru: '5–14 записей',
    en: '5–14 records',
  },
  {
    ru: '15 записей и больше',
    en: '15 records and more',
  },
]
const bandOf = (records: number): number =>
  Math.max(
    0,
    bands.findLastIndex((least) => records >= least),
  )

/** Hues that are told apart, for vocabularies longer than the parts of the world they go round. */
const hues = (theme: Theme): string[] => Object.values(partColors[theme])

/** What a thing is coloured by; undefined where the rule says nothing of it, and it keeps its kind's look pale. */
const keyOf = (thing: ThingBrief, rule: CanvasStyle['color'], parts: ReadonlyMap<string, string | undefined>): string | undefined => {
  if (rule === 'records') return String(bandOf(thing.records))
  if (rule === 'orgType') return thing.kind === 'Organization' ? String(thing.fields['orgType'] ?? 'other') : undefined
  return countriesOf(thing)
    .map((code) => parts.get(code))
    .find((part) => part !== undefined)
}

/** The order, the colours and the words of a rule. */
const entriesOf = (rule: CanvasStyle['color'], theme: Theme, language: Language): RuleEntry[] => {
  const palette = hues(theme)
  if (rule === 'part') return WorldPart.options.map((key) => ({ key, title: worldParts[key][language], color: partColors[theme][key] }))
  if (rule === 'orgType')
    return Object.entries(orgTypes).map(([key, words], index) => ({
      key,
      title: words[language],
      color: mix(palette[index % palette.length] ?? sheets[theme].strong, sheets[theme].paper, Math.floor(index / palette.length) * 0.3),
    }))
  if (rule === 'records')
    return bandTitles.map((words, index) => ({
      key: String(index),
      title: words[language],
      color: mix(sheets[theme].paper, palette[0] ?? sheets[theme].strong, 0.4 + index * 0.2),
    }))
  return []
}

/** The colour of each thing by the scene's rule; empty where colours tell kinds. */
export const ruleColors = (scene: Pick<Scene, 'things' | 'style' | 'parts'>, theme: Theme): Map<string, string> => {
  const rule = scene.style?.color ?? 'kind'
  if (rule === 'kind') return new Map()
  const colors = new Map(entriesOf(rule, theme, 'ru').map(({ key, color }) => [key, color]))
  const parts = scene.parts ?? new Map()
  return new Map(
    scene.things.map((thing) => [
      thing.id,
      colors.get(keyOf(thing, rule, parts) ?? '') ?? mix(sheets[theme].quiet, sheets[theme].paper, 0.6),
    ]),
  )
}

/** How many times as large as its kind a thing is drawn by the scene's rule: areas grow with records. */
export const ruleSize = ({ records }: Pick<ThingBrief, 'records'>, style: CanvasStyle | undefined): number =>
  style?.size === 'records' ? 0.7 + 0.9 * Math.sqrt(Math.min(records, 30) / 30) : 1

/** The legend of a rule: the colours that are on the sheet, with how many things have each. */
export const ruleLegend = (
  scene: Pick<Scene, 'things' | 'style' | 'parts' | 'hidden'>,
  theme: Theme,
  language: Language,
): (RuleEntry & { count: number })[] => {
  const rule = scene.style?.color ?? 'kind'
  const away = new Set(scene.hidden)
  const parts = scene.parts ?? new Map()
  const keys = scene.things.filter(({ id }) => !away.has(id)).map((thing) => keyOf(thing, rule, parts))
  return entriesOf(rule, theme, language).flatMap((entry) => {
    const count = keys.filter((key) => key === entry.key).length
    return count === 0 ? [] : [{ ...entry, count }]
  })
}
