import type { Language } from '../../graph/text.ts'
import { asOf, knowledgeOf, type Material, textOf } from '../material.ts'
import type { Copy, Paper, Part, Section } from '../paper/paper.ts'
import { smallPicture } from '../picture/small.ts'
import type { Line } from '../sentences.ts'
import { signMeans } from '../speech/latin.ts'
import { speechOf } from '../speech/speech-of.ts'
import { subjectOf } from '../subject.ts'
import { agreementsOf, type Desk, eventsOf } from './desk.ts'
import { type DossierSection, sections } from './sections.ts'
import { dossierKinds, dossierWords, moreWords } from './words.ts'

export interface DossierWish {
  copy: Copy
  language: Language
  /** The day on which it is made, at home. */
  today: string
}

/** «Справка» on anything, on one to four pages, from the graph alone. Throws `subject-unknown`, `subject-ambiguous`. */
export const dossierOf = async (material: Material, named: string, { copy, language, today }: DossierWish): Promise<Paper> => {
  const known = knowledgeOf(material)
  const subject = subjectOf(material, known, named, dossierKinds)
  const speech = speechOf(language, material, known)
  const events = eventsOf(subject, known)
  const last = asOf(material.graph)
  const desk: Desk = {
    subject,
    material,
    known,
    speech,
    day: last ?? today,
    today,
    events,
    agreements: agreementsOf(subject, events, known),
  }
  const told = sections.filter(({ on }) => on === undefined || on.includes(subject.kind)).flatMap((section) => sectionOf(section, desk))
  const picture = await smallPicture(subject, known, speech, `${dossierWords.picture[language]}: ${speech.name(subject)}`)
  return {
    language,
    name: subject.name,
    title: [dossierWords[subject.kind === 'Person' ? 'person' : 'title'][language], fullName(desk)],
    sections: [
      ...told,
      ...(picture ? [{ id: 'picture', heading: dossierWords.picture[language], parts: [], picture }] : []),
      { id: 'sources', heading: { ru: 'Источники', en: 'Sources' }[language], parts: [{ lines: sourcesOf(told, desk), isList: true }] },
    ],
    notes: language === 'en' ? [signMeans.en] : [],
    asOf: last,
    copy,
  }
}

/** A country by its official name, a place with its country. */
const fullName = ({ subject, known, speech }: Desk): string => {
  const official = textOf(subject, speech.language === 'ru' ? 'official' : 'officialEn')
  if (official) return official
  const [country] = subject.kind === 'Place' ? known.to(subject.id, 'IN') : []
  return country ? `${speech.name(subject)} (${speech.name(country)})` : speech.name(subject)
}

/** A section as far as it has room: sentences of each part up to its most, until the room is full; what is left out is counted. */
const sectionOf = (section: DossierSection, desk: Desk): Section[] => {
  const { language } = desk.speech
  const parts = section.parts(desk)
  if (section.isOptional === true && parts.every(({ lines }) => lines.length === 0)) return []
  let room = section.room
  let left = 0
  const kept = parts.flatMap((part): Part[] => {
    const lines = part.lines.slice(0, section.most).filter(({ text }) => {
      const fits = text.length <= room
      room -= fits ? text.length : 0
      return fits
    })
    left += part.lines.length - lines.length
    return lines.length > 0 ? [{ ...part, lines }] : []
  })
  const more = moreWords(left, language)
  const last = kept.at(-1)
  if (more !== undefined && last) last.more = more
  return [{ id: section.id, heading: section.heading[language], parts: kept }]
}

/** How many sources are named. */
const sourcesMost = 12
/** The documents behind all that is said, the newest first, each with the day up to which it speaks. */
const sourcesOf = (told: readonly Section[], { subject, known, speech }: Desk): Line[] => {
  const said = [...known.said(subject), ...told.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines.flatMap((line) => line.said)))]
  const documents = new Map(said.map(({ document }) => [document.id, document]))
  return [...documents.values()]
    .sort((a, b) => b.order - a.order)
    .slice(0, sourcesMost)
    .map(({ name, asOf: day }) => ({
      text: day ? `${name} (${dossierWords.upTo[speech.language]} ${speech.date(day)})` : name,
      said: [],
    }))
}
