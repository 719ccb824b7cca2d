import type { CountryFact, OrganizationFact, PersonFact, PlaceFact } from '../../graph/facts.ts'
import type { OrgType, PlaceType, Role } from '../../graph/vocabulary.ts'
import type { Stretch } from './stretch.ts'

interface At {
  /** Characters of the stretch's text. */
  from: number
  to: number
  surface: string
  rule: string
  confidence: number
}
/** A state is named: «Республика Корея», «РФ», «бельгийская» (an adjective only when `adjective`). */
export interface CountryMention extends At {
  what: 'country'
  code: string
  adjective: boolean
}
/** A place abroad is named. `placeType` and `within` are as the text tells them. */
export interface PlaceMention extends At {
  what: 'place'
  name: string
  placeType: PlaceType
  country: string | null
  coordinates: [number, number] | null
  adjective: boolean
}
/** The home city itself: never listed among places abroad. */
export interface HomeMention extends At {
  what: 'home'
}
/** A named organisation: its normal form, its type, whose it is. */
export interface OrganizationMention extends At {
  what: 'organization'
  name: string
  orgType: OrgType
  country: string | null
  place: string | null
  home: boolean
  /** Bare «Комитет», «Правительство»: named by an earlier mention, or nothing. */
  bare: boolean
  /** The longer organisation that this one is named inside of, by its index in the list. */
  inside: number | null
}
/** A person is named, with the post they are named in. */
export interface PersonMention extends At {
  what: 'person'
  /** Nominative: «Марков О.Д.», «Ким Ён Хван». */
  name: string
  surname: string
  initials: string
  post: PostMention | null
  /** The further posts that are told with the name: «председатель Комитета, член Совета …». */
  others: PostMention[]
  honorific: string | null
  role: Role | null
}
/** A post: «вице-мэр Пусана», with the body, place or country that it is held in. It may stand without a name. */
export interface PostMention extends At {
  what: 'post'
  title: string
  acting: boolean
  organization: number | null
  place: number | null
  country: string | null
}
export type Mention = CountryMention | PlaceMention | HomeMention | OrganizationMention | PersonMention | PostMention

/** What is known of a stretch before it is read. */
export interface MentionContext {
  /** The country of the row or brief, where there is one: it settles ambiguous places. */
  country: string | null
  /** The bodies by the short names that the document has given them so far; reading adds to it. */
  defined?: Map<string, DefinedBody>
  /** Places that no gazetteer has, as the document has announced them so far («лен Даларна»), by their names in small letters; reading adds to it. */
  announced?: Map<string, PlaceMention>
}
/** A body that a document calls by a short name: «(далее – Комитет)». */
export type DefinedBody = Pick<OrganizationMention, 'name' | 'orgType' | 'country' | 'place' | 'home'>

/** A stretch with what is named in it. Readings are given in the document's order. */
export interface Reading {
  stretch: Stretch
  mentions: Mention[]
  context: MentionContext
}

/** Who and what a document names, each once (`partner` is left false: rows and headings tell it), and whom a mention means. */
export interface Entities {
  countries: CountryFact[]
  places: PlaceFact[]
  organizations: OrganizationFact[]
  people: PersonFact[]
  /** The local id of the place, organisation or person that is meant; null for the home city, a bare post, a bare body never named before, a country. */
  idOf: (mention: Mention) => string | null
}
