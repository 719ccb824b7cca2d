import type { Matrix, Overview, ThingBrief } from '../../graph/answers.ts'
import type { Slide } from '../../graph/story.ts'
import type { Language } from '../../graph/text.ts'
import type { Shapes } from '../../picture/map/land.ts'
import type { Scene } from '../../picture/view.ts'
import { isPublic, publicScene } from '../../picture/viewed.ts'
import { asOf, knowledgeOf, type Material } from '../material.ts'
import { asOfWords } from '../word/office.ts'
import type { Deck, Frame, Sheet } from './deck.ts'
import { filterInWords } from './filter-words.ts'
import { graphLegend, graphMarks } from './graph-marks.ts'
import { frameOf } from './head.ts'
import { eventLeaves, type Leaf, matrixLeaves, nameLeaves, overviewLeaves, sentenceLeaves } from './lists.ts'
import { mapLegend, mapMarks } from './map-marks.ts'
import { placed } from './placing.ts'
import { sourcesOf, sourcesTable, sourcesTitle } from './sources.ts'

/** What a slide's lens answers; a lens that is no picture has its words alone. */
export type Answered =
  | { lens: 'graph'; scene: Scene }
  | { lens: 'map' | 'overview'; overview: Overview }
  | { lens: 'matrix'; matrix: Matrix }
  | { lens: 'timeline' | 'table'; things: readonly ThingBrief[]; total: number }
  | { lens: 'meeting'; sentences: readonly { text: string; about: string }[] }
  | { lens: 'words' }

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
  const countries = new Map(known.things('Country').map((country) => [String(country.fields['code']), country.name]))
  const sheets = shown.flatMap((one) => {
    const { title, text, notes, view } = one.slide
    const head = {
      title: cover(title),
      text: cover(text),
      note: filterInWords(view.filter, language, (code) => countries.get(code) ?? code),
      notes: cover(notes),
    }
    return sheetsOf(one.answered, head, one.slide, making)
  })
  const ids = new Set(shown.flatMap(({ answered }) => idsOn(answered)))
  const bare = { title: sourcesTitle(language), text: '', note: '', legend: [] }
  const sources = sourcesTable(sourcesOf(ids, material, known, language), frameOf(bare), language)
  return {
    name: cover(name),
    language,
    covers: asOfWords(asOf(material.graph), language),
    sheets: [...sheets, { ...bare, marks: [], table: sources, notes: '' }],
  }
}

const idsOn = (answered: Answered): string[] => {
  if (answered.lens === 'graph') return publicScene(answered.scene).things.map(({ id }) => id)
  if (answered.lens === 'timeline' || answered.lens === 'table') return answered.things.filter(isPublic).map(({ id }) => id)
  if (answered.lens === 'meeting') return answered.sentences.map(({ about }) => about)
  return []
}

type Head = Pick<Sheet, 'title' | 'text' | 'note' | 'notes'>

const sheetsOf = (answered: Answered, head: Head, { view }: Slide, { material: { home }, cover, language, land }: Making): Sheet[] => {
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
      const day = ({ fields: { firstDay } }: ThingBrief) => (typeof firstDay === 'string' ? firstDay : '')
      const events = answered.things.filter(isPublic).toSorted((a, b) => day(b).localeCompare(day(a)))
      return listed((frame) => eventLeaves(events, events.length, frame, language))
    }
    case 'table': {
      const things = answered.things.filter(isPublic)
      return listed((frame) => nameLeaves(things, things.length, frame, language))
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
