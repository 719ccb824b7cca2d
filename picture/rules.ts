import type { ThingBrief } from '../graph/answers.ts'
import type { CanvasStyle } from '../graph/canvas.ts'
import { type Language, said, type Wording } from '../graph/text.ts'
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

const groupTitle: Wording = { ru: 'группа {number}: {name}', en: 'group {number}: {name}' }

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

type Told = Pick<Scene, 'parts' | 'ties'>

/** What a thing is coloured by; undefined where the rule says nothing of it, and it keeps its kind's look pale. */
const keyOf = (thing: ThingBrief, rule: CanvasStyle['color'], { parts, ties }: Told): string | undefined => {
  if (rule === 'groups') return ties?.groups[thing.id]?.toString()
  if (rule === 'records') return String(bandOf(thing.records))
  if (rule === 'orgType') return thing.kind === 'Organization' ? String(thing.fields['orgType'] ?? 'other') : undefined
  return countriesOf(thing)
    .map((code) => parts?.get(code))
    .find((part) => part !== undefined)
}

/** The order, the colours and the words of a rule. */
const entriesOf = (rule: CanvasStyle['color'], theme: Theme, language: Language, ties?: Scene['ties']): RuleEntry[] => {
  const palette = hues(theme)
  if (rule === 'part') return WorldPart.options.map((key) => ({ key, title: worldParts[key][language], color: partColors[theme][key] }))
  if (rule === 'orgType')
    return Object.entries(orgTypes).map(([key, words], index) => ({
      key,
      title: words[language],
      color: mix(palette[index % palette.length] ?? sheets[theme].strong, sheets[theme].paper, Math.floor(index / palette.length) * 0.3),
    }))
  if (rule === 'groups')
    return (ties?.called ?? []).map((name, index) => ({
      key: String(index + 1),
      title: said(groupTitle, language, { number: index + 1, name: name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name }),
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
export const ruleColors = (scene: Pick<Scene, 'things' | 'style' | 'parts' | 'ties'>, theme: Theme): Map<string, string> => {
  const rule = scene.style?.color ?? 'kind'
  if (rule === 'kind') return new Map()
  const colors = new Map(entriesOf(rule, theme, 'ru', scene.ties).map(({ key, color }) => [key, color]))
  return new Map(
    scene.things.map((thing) => [
      thing.id,
      colors.get(keyOf(thing, rule, scene) ?? '') ?? mix(sheets[theme].quiet, sheets[theme].paper, 0.6),
    ]),
  )
}

/** Sizes are steps that the eye tells apart, by how far a thing joins others. */
const steps = [
  { over: 0.66, size: 2 },
  { over: 0.33, size: 1.6 },
  { over: 0.08, size: 1.25 },
] as const

/** How many times as large as its kind a thing is drawn by the scene's rule: areas grow with records, steps with what it joins. */
export const ruleSize = ({ id, records }: Pick<ThingBrief, 'id' | 'records'>, { style, ties }: Pick<Scene, 'style' | 'ties'>): number => {
  if (style?.size === 'records') return 0.7 + 0.9 * Math.sqrt(Math.min(records, 30) / 30)
  const joins = ties?.joins[id]
  return joins === undefined ? 1 : (steps.find(({ over }) => joins > over)?.size ?? 1)
}

const sizeTitles = {
  degree: {
    ru: 'Крупнее то, у чего больше связей на этой схеме; страны, города и зарубежные участники не сравниваются',
    en: 'Larger is what has more links on this sheet; countries, places and participants from abroad are not compared',
  },
  between: {
    ru: 'Крупнее то, что связывает многих: через него идут цепочки между другими на этой схеме; страны, города и зарубежные участники не сравниваются',
    en: 'Larger is what joins many: the chains between others on this sheet lead through it; countries, places and participants from abroad are not compared',
  },
} as const satisfies Partial<Record<CanvasStyle['size'], Wording>>
const colorTitles = {
  groups: {
    ru: 'Одним цветом и номером – группы, тесно связанные между собой на этой схеме; порядок групп – по алфавиту',
    en: 'One colour and number: groups closely tied among themselves on this sheet; their order is that of the alphabet',
  },
} as const satisfies Partial<Record<CanvasStyle['color'], Wording>>

/** What the chosen colours and sizes mean, in a sentence each, where that is not plain. */
export const ruleWords = ({ color, size }: CanvasStyle, language: Language): string[] => [
  ...(color === 'groups' ? [colorTitles.groups[language]] : []),
  ...(size === 'degree' || size === 'between' ? [sizeTitles[size][language]] : []),
]

/** The legend of a rule: the colours that are on the sheet, with how many things have each. */
export const ruleLegend = (
  scene: Pick<Scene, 'things' | 'style' | 'parts' | 'ties' | 'hidden'>,
  theme: Theme,
  language: Language,
): (RuleEntry & { count: number })[] => {
  const rule = scene.style?.color ?? 'kind'
  const away = new Set(scene.hidden)
  const keys = scene.things.filter(({ id }) => !away.has(id)).map((thing) => keyOf(thing, rule, scene))
  return entriesOf(rule, theme, language, scene.ties).flatMap((entry) => {
    const count = keys.filter((key) => key === entry.key).length
    return count === 0 ? [] : [{ ...entry, count }]
  })
}
