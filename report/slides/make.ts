import type { ThingBrief, Timeline } from '../../graph/answers.ts'
import { todayIn } from '../../graph/dates.ts'
import { type CountryName, countryNames, marksNamed } from '../../graph/saying.ts'
import type { Slide } from '../../graph/story.ts'
import { columnsForHall } from '../../graph/table.ts'
import type { Language } from '../../graph/text.ts'
import type { Shapes } from '../../picture/map/land.ts'
import { daysForHall, spanShown } from '../../picture/timeline/timeline.ts'
import { isPublic, publicScene } from '../../picture/viewed.ts'
import { asOf, knowledgeOf, type Material } from '../material.ts'
import { asOfWords } from '../word/office.ts'
import { type Answered, thingsOn } from './answered.ts'
import type { Deck, Frame, LegendEntry, Mark, Sheet } from './deck.ts'
import { filterInWords } from './filter-words.ts'
import { graphLegend, graphMarks } from './graph-marks.ts'
import { frameOf } from './head.ts'
import {
  eventLeaves,
  type Leaf,
  matrixLeaves,
  mostSheets,
  nameLeaves,
  overviewLeaves,
  partOf,
  sentenceLeaves,
  tableLeaves,
} from './lists.ts'
import { mapLegend, mapMarks } from './map-marks.ts'
import { placed } from './placing.ts'
import { slideSources, sourcesInLine, sourcesOf, sourcesTable, sourcesTitle } from './sources.ts'
import { laneRows, publicTimeline, timelineIn, timelineLegend, timelineMarks, timelineNote } from './timeline-marks.ts'

export interface Shown {
  slide: Slide
  answered: Answered
}

interface Making {
  material: Material
  /** Covers telephone numbers and addresses in what was typed by hand. */
  cover: (text: string) => string
  language: Language
  land: Shapes
}

/** A presentation as its sheets; the last one names the sources. Nothing private or supposed, no ids, contacts covered. */
export const deckOf = (name: string, shown: readonly Shown[], making: Making): Deck => {
  const { material, language, cover } = making
  const known = knowledgeOf(material)
  const countryName = countryNames(known.things('Country'), language)
  const sheets = shown.flatMap((one) => {
    const { title, text, notes, view } = one.slide
    const head = {
      title: cover(title),
      text: cover(text),
      note: filterInWords(view.filter, language, countryName),
      sources: cover(sourcesInLine(slideSources(thingsShown(one.answered), material, known, language), language)),
      notes: cover(notes),
    }
    return sheetsOf(one.answered, head, one.slide, { ...making, countryName })
  })
  const ids = new Set(shown.flatMap(({ answered }) => idsOn(answered)))
  const bare = { title: sourcesTitle(language), text: '', note: '', sources: '', legend: [] }
  const sources = sourcesTable(sourcesOf(ids, material, known, language), frameOf(bare), language)
  return {
    name: cover(name),
    language,
    covers: asOfWords(asOf(material.graph), language),
    sheets: [...sheets, { ...bare, marks: [], table: sources, notes: '' }],
  }
}

/** What a slide rests on: all that is shown on it by name; of a matrix the events that it counts. */
export const thingsShown = (answered: Answered): ReadonlySet<string> =>
  new Set(
    answered.lens === 'meeting' || answered.lens === 'matrix'
      ? idsOn(answered)
      : thingsOn(answered)
          .filter(isPublic)
          .map(({ id }) => id),
  )

const idsOn = (answered: Answered): string[] => {
  if (answered.lens === 'graph') return publicScene(answered.scene).things.map(({ id }) => id)
  if (answered.lens === 'timeline' || answered.lens === 'table' || answered.lens === 'matrix')
    return answered.things.filter(isPublic).map(({ id }) => id)
  if (answered.lens === 'meeting') return answered.sentences.map(({ about }) => about)
  return []
}

type Head = Pick<Sheet, 'title' | 'text' | 'note' | 'sources' | 'notes'>
type Wording = Making & { countryName: CountryName }

const sheetsOf = (answered: Answered, head: Head, { view }: Slide, wording: Wording): Sheet[] => {
  const {
    material: { home },
    cover,
    language,
    land,
    countryName,
  } = wording
  const bare = { ...head, legend: [], marks: [], table: null }
  /** Room for a note that says which part of a list a sheet has. */
  const listed = (leaves: (frame: Frame) => Leaf[]): Sheet[] => {
    const made = leaves(frameOf({ ...bare, note: head.note || '0' }))
    return made.length === 0
      ? [bare]
      : made.map(({ table, note }, at) => ({
          ...bare,
          table,
          note: [head.note, note].filter(Boolean).join(' · '),
          notes: at === 0 ? head.notes : '',
        }))
  }
  switch (answered.lens) {
    case 'graph': {
      const scene = placed(publicScene(answered.scene))
      const legend = graphLegend(scene, language)
      return [{ ...bare, legend, marks: graphMarks(scene, frameOf({ ...bare, legend }), language) }]
    }
    case 'map': {
      const legend = mapLegend(answered.overview, language)
      return [{ ...bare, legend, marks: mapMarks(answered.overview, frameOf({ ...bare, legend }), { home, language, land }) }]
    }
    case 'overview':
      return listed((frame) => overviewLeaves(answered.overview, frame, language))
    case 'matrix':
      return listed((frame) => matrixLeaves(answered.matrix, view.matrix, frame, language))
    case 'timeline': {
      if (view.timeline.form === 'picture') return timelineSheets(answered.timeline, bare, view, wording)
      const day = ({ fields: { firstDay } }: ThingBrief) => (typeof firstDay === 'string' ? firstDay : '')
      const events = answered.things.filter(isPublic).toSorted((a, b) => day(b).localeCompare(day(a)))
      return listed((frame) => eventLeaves(events, events.length, frame, language))
    }
    case 'table': {
      const things = answered.things.filter(isPublic)
      const { kind, columns } = view.table
      const fields = columnsForHall(kind, columns, view.filter.countries)
      return listed((frame) =>
        fields.length === 0
          ? nameLeaves(things, things.length, frame, language)
          : tableLeaves(things, things.length, { kind, fields, countryName, cover }, frame, language),
      )
    }
    case 'meeting':
      return listed((frame) =>
        sentenceLeaves(
          answered.sentences.map(({ text }) => cover(text)),
          frame,
          language,
        ),
      )
    default:
      return [bare]
  }
}

/** A timeline as its leaves, so many at most; what is undated or has no room is counted in the note. */
const timelineSheets = (
  timeline: Timeline,
  bare: Head & { legend: LegendEntry[]; marks: Mark[]; table: null },
  view: Slide['view'],
  { material: { home }, language }: Wording,
): Sheet[] => {
  const shown = marksNamed(publicTimeline(timeline, new Set()), language)
  const legend = timelineLegend(shown, language)
  const frame = frameOf({ ...bare, legend, note: bare.note || '0' })
  const between = spanShown(shown, daysForHall(view), Date.parse(todayIn(home.timeZone)))
  const { leaves, left, undated } = timelineIn(shown, between, frame, (side) => laneRows(side, view.timeline.lanes, language))
  const lanes = leaves.reduce((sum, leaf) => sum + leaf.lanes.length, 0)
  const missing = timelineNote(left, undated, language)
  if (leaves.length === 0) return [bare]
  let from = 0
  return leaves.slice(0, mostSheets).map((leaf, at) => {
    const part = partOf(from, from + leaf.lanes.length, lanes, language, at + 1)
    from += leaf.lanes.length
    const note = [bare.note, part, missing].filter(Boolean).join(' · ')
    return {
      ...bare,
      legend,
      note,
      notes: at === 0 ? bare.notes : '',
      marks: timelineMarks(leaf, frame, view.timeline.lanes, lanes, language),
    }
  })
}
