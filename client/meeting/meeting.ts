import { type MeetingSentence, meetingSectionIds, meetingSections } from '../../graph/meeting.ts'
import type { Language } from '../../graph/text.ts'
import { asked } from '../app/queries.ts'

/** Asks for a meeting: its sentences as they are made now, and what is kept of it. */
export const meetingQuery = (guest: string, language: Language) => asked('meeting', { query: { with: guest, language } })

/** The heading of a section by its number, counted from 0. */
export const meetingSectionAt = (at: number, language: Language): string => {
  const id = meetingSectionIds[at]
  return id === undefined ? '' : meetingSections[id][language]
}

/** Sources as documents with the places in each; beyond so many documents the rest is left out. */
export const sourcesInWords = (sources: MeetingSentence['sources'], most: { documents: number; places: number }): string => {
  const places = new Map<string, string[]>()
  for (const { document, place } of sources) {
    const known = places.get(document) ?? []
    if (!known.includes(place)) places.set(document, [...known, place])
  }
  return [...places]
    .slice(0, most.documents)
    .map(([document, where]) => `${document}: ${where.slice(0, most.places).join('; ')}${where.length > most.places ? '…' : ''}`)
    .join('. ')
}
