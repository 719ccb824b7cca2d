import type { EventFact } from '../../graph/facts.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { EventItem } from './event-items.ts'
import type { Entities, Reading } from './mention.ts'
import type { SourceOf } from './source.ts'

/** The events of one stretch, with what is known of it before it is read. */
export interface Told {
  reading: Reading
  items: EventItem[]
  /** The country of the row's block, or of the brief. */
  country: string | null
  /** Places (local ids) that an event without a place of its own is about: of the heading above it. */
  headingPlaces: string[]
  /** The city of the row: an event is about it only where its cell speaks of nothing else. */
  rowPlaces: string[]
}
/** An event with the item that it was read from. */
export interface ReadEvent {
  fact: EventFact
  item: EventItem
  told: Told
}
/** What every part of a document is read with: whose city it is, who is meant by a name, where it stands. */
export interface Scene {
  home: HomeProfile
  entities: Entities
  source: SourceOf
}
