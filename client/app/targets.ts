import type { TFunction } from 'i18next'
import type { Subgraph, ThingBrief } from '../../graph/answers.ts'
import { axes, axisNames, laneAxes } from '../../graph/axes.ts'
import { colorRules, sizeRules } from '../../graph/canvas.ts'
import { fieldsOf, linkEntry, type ThingKind, thingKindNames } from '../../graph/kinds.ts'
import { columnsOf, groupingsOf, shownColumns } from '../../graph/table.ts'
import type { Language } from '../../graph/text.ts'
import { besideLenses, type View } from '../../graph/view.ts'
import { TopicId, topics, WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { foldFrame, setStyle, unframe, writeNote } from './canvasSteps.ts'
import type { StepKey } from './stepNames.ts'
import * as steps from './steps.ts'
import { toggled } from './toggled.ts'
import { headingOf, nameOf } from './words.ts'

/** What can be chosen from: a step to take, its name in the history, and what it is called in the list. */
export interface Choice {
  label: string
  step: steps.Step
  key: StepKey
}

/** What stands around a choice: the view, what is on its sheet, the countries of the graph. */
export interface Around {
  view: View
  known: Subgraph
  countries: readonly ThingBrief[]
  language: Language
  t: TFunction
}

const onSheet = ({ view, known: { things } }: Around): ThingBrief[] => things.filter(({ id }) => view.things.includes(id))
const eachThing = (choice: (thing: ThingBrief, around: Around) => Pick<Choice, 'step' | 'key'>) => (around: Around) =>
  onSheet(around).map((thing) => ({ label: nameOf(thing, around.language), ...choice(thing, around) }))
const columnInWords = (kind: ThingKind, name: string, language: Language): string => fieldsOf(kind)[name]?.title[language] ?? name

/** Actions that ask which of some: each lists what there is to choose at the moment. */
export const choosing = {
  collapseOf: (around) =>
    eachThing(({ id }) => ({ step: steps.collapse(id), key: 'collapse' }))({
      ...around,
      known: { ...around.known, things: around.known.things.filter(({ id }) => steps.isExpanded(around.view, id)) },
    }),
  selectOf: eachThing(({ id }, { view }) => ({ step: steps.select(...toggled(view.selected, id)), key: 'select' })),
  pinOf: eachThing(({ id }, { view }) => ({ step: steps.togglePin(id), key: view.pinned.includes(id) ? 'unpin' : 'pin' })),
  removeOf: eachThing(({ id }) => ({ step: steps.removeThings([id]), key: 'remove' })),
  linkOf: ({ view, known: { things, links }, language }) => {
    const names = new Map(things.map((thing) => [thing.id, nameOf(thing, language)]))
    return links
      .filter(({ from, to }) => view.things.includes(from) && view.things.includes(to))
      .map(({ id, kind, from, to }) => ({
        label: `${names.get(from) ?? ''} – ${names.get(to) ?? ''}: ${linkEntry(kind).title[language]}`,
        step: steps.openLink(id),
        key: 'link',
      }))
  },
  hideKindOf: ({ view, language }) =>
    thingKindNames.map((kind) => ({
      label: headingOf(kind, language),
      step: steps.toggleKind(kind),
      key: view.hidden.includes(kind) ? 'showKind' : 'hideKind',
    })),
  frameOf: ({ view: { frames } }) =>
    frames.map(({ id, name, folded }) => ({ label: name, step: foldFrame(id), key: folded ? 'unfoldFrame' : 'foldFrame' })),
  unframeOf: ({ view: { frames } }) => frames.map(({ id, name }) => ({ label: name, step: unframe(id), key: 'unframe' })),
  unnoteOf: ({ view: { notes } }) => notes.map(({ id, text }) => ({ label: text, step: writeNote(id, ''), key: 'unnote' })),
  colorOf: ({ t }) => colorRules.map((color) => ({ label: t(`canvas.rule.${color}`), step: setStyle({ color }), key: 'style' })),
  sizeOf: ({ t }) => sizeRules.map((size) => ({ label: t(`canvas.rule.${size}`), step: setStyle({ size }), key: 'style' })),
  besideOf: ({ t }) => besideLenses.map((lens) => ({ label: t(`lens.${lens}`), step: steps.setBeside(lens), key: 'beside' })),
  tableOf: ({ language }) =>
    thingKindNames.map((kind) => ({ label: headingOf(kind, language), step: steps.openTable(kind), key: 'table' })),
  sortOf: ({ view: { table }, language }) =>
    shownColumns(table.kind, table.columns).map((name) => ({
      label: columnInWords(table.kind, name, language),
      step: steps.sortTable(name),
      key: 'sort',
    })),
  columnsOf: ({ view: { table }, language }) =>
    columnsOf(table.kind).map((name) => ({
      label: columnInWords(table.kind, name, language),
      step: steps.setTable({ columns: toggled(shownColumns(table.kind, table.columns), name) }),
      key: 'columns',
    })),
  groupOf: ({ view: { table }, language }) =>
    [...groupingsOf(table.kind).keys()].map((name) => ({
      label: columnInWords(table.kind, name, language),
      step: steps.setTable({ group: name, folded: [] }),
      key: 'group',
    })),
  rowsOf: ({ language }) => axisNames.map((rows) => ({ label: axes[rows][language], step: steps.setMatrix({ rows }), key: 'matrix' })),
  matrixColumnsOf: ({ language }) =>
    axisNames.map((columns) => ({ label: axes[columns][language], step: steps.setMatrix({ columns }), key: 'matrix' })),
  lanesOf: ({ language }) =>
    laneAxes.map((lanes) => ({
      label: axes[lanes][language],
      step: (view) => steps.setTimeline({ lanes })(steps.setLens('timeline')(view)),
      key: 'timeline',
    })),
  countryOf: ({ view: { filter }, countries, language }) =>
    countries.map((country) => ({
      label: nameOf(country, language),
      step: steps.setFilter({ countries: toggled(filter.countries, String(country.fields['code'])) }),
      key: 'filter',
    })),
  partOf: ({ view: { filter }, language }) =>
    WorldPart.options.map((part) => ({
      label: worldParts[part][language],
      step: steps.setFilter({ parts: toggled(filter.parts, part) }),
      key: 'filter',
    })),
  topicOf: ({ view: { filter }, language }) =>
    TopicId.options.map((topic) => ({
      label: topics[topic][language],
      step: steps.setFilter({ topics: toggled(filter.topics, topic) }),
      key: 'filter',
    })),
} as const satisfies Record<string, (around: Around) => Choice[]>

/** Actions on any thing of the graph, found by its name: a step; null where more is asked for then. */
export const finding = {
  expandOf: null,
  cardOf: (id) => ({ step: steps.select(id), key: 'card' }),
  addOf: (id) => ({ step: steps.openOnGraph(id), key: 'add' }),
  meetOf: (id) => ({ step: steps.openMeeting(id), key: 'lens' }),
  pathOf: null,
} as const satisfies Record<string, ((id: string) => Pick<Choice, 'step' | 'key'>) | null>

export type Choosing = keyof typeof choosing
export type Finding = keyof typeof finding
/** Actions that need a target: the palette asks for it. */
export type Targeted = Choosing | Finding | 'presentationOf' | 'keptOf'
export const targeted: readonly Targeted[] = [
  ...(Object.keys(finding) as Finding[]),
  ...(Object.keys(choosing) as Choosing[]),
  'keptOf',
  'presentationOf',
]
