import type { Filter } from '../graph/answers.ts'
import { todayIn } from '../graph/dates.ts'
import { idFrom } from '../graph/ids.ts'
import { type Kept, type KeptBody, keptKinds } from '../graph/kept.ts'
import { masked } from '../graph/locators.ts'
import { meetingLines, meetingSectionIds, onOneSheet } from '../graph/meeting.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Slide } from '../graph/story.ts'
import type { Language } from '../graph/text.ts'
import type { View } from '../graph/view.ts'
import { fold } from '../graph/words.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { sceneOf } from '../picture/viewed.ts'
import { knowledgeOf, type Material } from '../report/material.ts'
import type { Answered } from '../report/slides/answered.ts'
import type { Deck } from '../report/slides/deck.ts'
import { without } from '../report/slides/left-out.ts'
import { deckOf, thingsShown } from '../report/slides/make.ts'
import { readLand } from '../report/slides/map-marks.ts'
import { type SlideSource, slideSources, sourcesInLine } from '../report/slides/sources.ts'
import { meetingWith } from './meetings.ts'
import type { Office } from './office.ts'
import { wholeList } from './whole-list.ts'

export interface KeptPresentation extends Omit<Kept, 'body'> {
  body: KeptBody<'presentation'>
}
type SlideOffice = Pick<Office, 'graph' | 'home'>

/** A kept presentation by its id or its name. Throws `kept-unknown`. */
export const presentationNamed = async ({ graph }: Pick<Office, 'graph'>, of: string): Promise<KeptPresentation> => {
  const briefs = await wholeList((page) => graph.keptPage({ kinds: ['presentation'], forgotten: false }, page))
  const found = briefs.find(({ id }) => id === of.trim()) ?? briefs.find(({ name }) => fold(name) === fold(of))
  if (found === undefined) throw new Refusal('kept-unknown', { id: of })
  return presentationIn(await graph.kept(found.id))
}
const presentationIn = (kept: Kept): KeptPresentation => ({ ...kept, body: keptKinds.presentation.body.parse(kept.body) })

/** A presentation, kept or only drafted, as it is written to a file. */
export const deckFor = async (
  office: SlideOffice,
  material: Material,
  { name, body }: Pick<KeptPresentation, 'name' | 'body'>,
  language: Language,
): Promise<Deck> => {
  const land = await readLand()
  const shown: { slide: Slide; answered: Answered }[] = []
  const left = new Set(body.leftOut)
  for (const slide of body.slides)
    shown.push({ slide, answered: without(await answeredBy(office, slide.view, { material, language }), left) })
  const cover = (text: string) => masked(text, sensitiveSpans(text))
  return deckOf(name, shown, { material, language, land, cover })
}

/** The documents and places that a slide rests on, one by one and in one line. */
export const sourcesFor = async (
  office: SlideOffice,
  material: Material,
  { view, leftOut, language }: { view: View; leftOut: readonly string[]; language: Language },
): Promise<{ line: string; sources: SlideSource[] }> => {
  const answered = without(await answeredBy(office, view, { material, language }), new Set(leftOut))
  const sources = slideSources(thingsShown(answered), material, knowledgeOf(material), language)
  return { line: sourcesInLine(sources, language), sources }
}

/** How many lines a slide's list asks for, as on the screen. */
const page = { limit: 200, offset: 0 }

/** What the lens of a view answers. */
export const answeredBy = async (
  office: SlideOffice,
  view: View,
  { material, language }: { material: Material; language: Language },
): Promise<Answered> => {
  const { graph } = office
  const { filter, table, matrix } = view
  switch (view.lens) {
    case 'graph':
      return { lens: 'graph', scene: await sceneFor(office, view, language) }
    case 'everything':
      return { lens: 'overview', overview: await graph.overview(filter) }
    case 'map':
    case 'overview':
      return { lens: view.lens, overview: await graph.overview(filter) }
    case 'matrix': {
      const [cells, { items }] = await Promise.all([
        graph.matrix(filter, { ...matrix, supposed: false }),
        graph.events(filter, undefined, page),
      ])
      return { lens: 'matrix', matrix: cells, things: items.map(({ thing }) => thing) }
    }
    case 'timeline': {
      const agreements = { ...filter, kinds: ['Agreement' as const] }
      const [timeline, { items, total }, documents] = await Promise.all([
        graph.timeline(filter, view.timeline.lanes),
        graph.events(filter, undefined, page),
        view.timeline.form === 'picture' ? graph.things(agreements, { by: 'name', direction: 'asc' }, page) : { items: [] },
      ])
      return { lens: 'timeline', timeline, things: [...items.map(({ thing }) => thing), ...documents.items], total }
    }
    case 'table': {
      const { items, total } = await graph.things({ ...filter, kinds: [table.kind] }, { by: table.sort, direction: table.direction }, page)
      return { lens: 'table', things: items, total }
    }
    case 'meeting':
      return { lens: 'meeting', sentences: await sentencesFor(office, material, view.meeting, language) }
    default:
      return { lens: 'words' }
  }
}

/** The sentences of one section of a meeting, as they stand on its sheet. */
const sentencesFor = async (office: SlideOffice, material: Material, wish: View['meeting'], language: Language) => {
  const section = meetingSectionIds[wish?.section ?? 0]
  if (wish === null || section === undefined) return []
  const meeting = await meetingWith(office, material, wish.with, language)
  return onOneSheet(meetingLines(meeting, language))[section].lines.map(({ shown, about }) => ({ text: shown, about }))
}

const sceneFor = async ({ graph, home }: SlideOffice, view: View, language: Language) => {
  const [known, whole, comparison] = await Promise.all([
    graph.subgraph(view.things),
    graph.overview(noFilter),
    view.compare === null ? undefined : graph.comparison(view.compare, todayIn(home.timeZone)),
  ])
  const parts = new Map(
    whole.parts.flatMap(({ part, countries }) => countries.map(({ thing }) => [String(thing.fields['code']), part ?? undefined] as const)),
  )
  const topicMembers = view.filter.topics.length === 0 ? undefined : await membersOf({ graph }, view.filter.topics)
  return sceneOf(view, known, { partOf: (code) => parts.get(code), topicMembers, homeCountry: home.country, comparison }, language)
}
const noFilter: Filter = { kinds: [], parts: [], countries: [], topics: [], orgTypes: [] }

const membersOf = async ({ graph }: Pick<Office, 'graph'>, topics: Filter['topics']): Promise<ReadonlySet<string>> => {
  const lists = await Promise.all(
    topics.map((topic) => wholeList((part) => graph.neighbours(idFrom('Topic', [topic]), { link: 'ABOUT' }, noFilter, part))),
  )
  return new Set(lists.flat().map(({ thing }) => thing.id))
}
