import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { Locator } from './locators.ts'
import * as words from './vocabulary.ts'

/** Where a fact stands: exact text of one line, its line, and the stretch of the read text (02-model; gold/FORMAT.md). */
const source = {
  quote: z.string().optional(),
  line: z.int().optional(),
  locator: Locator.optional(),
  /** Characters of the read text. */
  from: z.int().optional(),
  to: z.int().optional(),
  rule: z.string().optional(),
  confidence: z.number().min(0).max(1).optional(),
}
export const Telling = z.object({
  quote: z.string(),
  line: z.int().optional(),
  locator: Locator.optional(),
  from: z.int().optional(),
  to: z.int().optional(),
})
export type Telling = z.infer<typeof Telling>
const alsoTold = { also: z.array(Telling).optional() }
const LocalId = z.string()

export const PlaceFact = z.object({
  id: LocalId,
  name: z.string(),
  kind: words.PlaceType,
  country: z.string(),
  aliases: z.array(z.string()),
  partner: z.boolean(),
  /** The place that it lies in, by local id: a district's city. */
  within: LocalId.optional(),
  coordinates: z.tuple([z.number(), z.number()]).optional(),
  /** The gazetteer's English name. */
  nameEn: z.string().optional(),
  ...source,
  ...alsoTold,
})
export type PlaceFact = z.infer<typeof PlaceFact>

export const OrganizationFact = z.object({
  id: LocalId,
  name: z.string(),
  kind: words.OrgType,
  country: z.string(),
  place: LocalId.nullable(),
  mentions: z.array(z.string()),
  /** Whether it is a body or institution of the home city. */
  home: z.boolean().optional(),
  /** Whether nothing tells its country, which is only the likeliest: no link may be stated out of it. */
  countrySupposed: z.boolean().optional(),
  partOf: LocalId.optional(),
  nameEn: z.string().optional(),
  ...source,
  ...alsoTold,
})
export type OrganizationFact = z.infer<typeof OrganizationFact>

/** A post in which a document names a person, on the date of the telling. A term of office is never made up. */
export const PostFact = z.object({
  title: z.string(),
  organization: LocalId.nullable(),
  place: LocalId.nullable().optional(),
  country: z.string().nullable().optional(),
  on: PartialDate.optional(),
  acting: z.boolean().optional(),
})
export const PersonFact = z.object({
  id: LocalId,
  name: z.string(),
  position: z.string().nullable(),
  organization: LocalId.nullable(),
  mentions: z.array(z.string()),
  posts: z.array(PostFact).optional(),
  country: z.string().optional(),
  ...source,
  ...alsoTold,
})
export type PersonFact = z.infer<typeof PersonFact>

export const AgreementFact = z.object({
  id: LocalId,
  type: words.AgreementType,
  title: z.string(),
  country: z.string().nullable(),
  places: z.array(LocalId),
  parties: z.array(LocalId),
  dates: z.array(PartialDate),
  validUntil: PartialDate.nullable(),
  state: words.AgreementState.optional(),
  level: z.enum(['city', 'district', 'committee', 'organisation']).optional(),
  /** The event at which it was signed. */
  signedAt: LocalId.optional(),
  /** The agreement that it says it carries out, by local id. */
  implements: LocalId.optional(),
  topics: z.array(words.TopicId).optional(),
  ...source,
  ...alsoTold,
})
export type AgreementFact = z.infer<typeof AgreementFact>

export const TieFact = z.object({
  id: LocalId.optional(),
  country: z.string(),
  places: z.array(LocalId),
  date: PartialDate,
  ...source,
  ...alsoTold,
})
export type TieFact = z.infer<typeof TieFact>

/** How somebody took part: by local id of an organisation or a person. */
export const ParticipantFact = z.object({ of: LocalId, role: words.Role, post: z.string().optional(), complete: z.boolean().optional() })
export type ParticipantFact = z.infer<typeof ParticipantFact>
export const EventFact = z.object({
  id: LocalId,
  title: z.string(),
  start: PartialDate.nullable(),
  end: PartialDate.nullable(),
  format: words.Format,
  kind: words.EventType,
  country: z.array(z.string()),
  places: z.array(LocalId),
  organizations: z.array(LocalId),
  people: z.array(LocalId),
  direction: words.VisitDirection.optional(),
  /** Of a visit, by the rank of who led it. */
  level: words.VisitLevel.optional(),
  planned: z.boolean().optional(),
  /** Where it was held, when the text says so: a place abroad by local id, or `home`. */
  heldIn: z.array(LocalId).optional(),
  participants: z.array(ParticipantFact).optional(),
  topics: z.array(words.TopicId).optional(),
  partOf: LocalId.optional(),
  ...source,
  ...alsoTold,
})
export type EventFact = z.infer<typeof EventFact>

export const DirectionFact = z.object({
  text: z.string(),
  country: z.string().optional(),
  places: z.array(LocalId).optional(),
  topics: z.array(words.TopicId).optional(),
  ...source,
})
export type DirectionFact = z.infer<typeof DirectionFact>
export const ContactFact = z.object({ person: LocalId, organization: LocalId.nullable(), country: z.string().optional(), ...source })
export type ContactFact = z.infer<typeof ContactFact>
export const CommitmentFact = z.object({
  text: z.string(),
  event: LocalId,
  due: PartialDate.optional(),
  state: words.CommitmentState,
  ...source,
})
export type CommitmentFact = z.infer<typeof CommitmentFact>
export const FigureFact = z.object({
  what: z.string(),
  value: z.number(),
  unit: z.string(),
  period: PartialDate.nullable(),
  approximate: z.boolean(),
  country: z.string().optional(),
  ...source,
})
export type FigureFact = z.infer<typeof FigureFact>

/** A country that the document speaks of, and the part of the world under whose heading it lists it. */
export const CountryFact = z.object({
  code: z.string(),
  name: z.string(),
  part: words.WorldPart.optional(),
  mentions: z.array(z.string()),
  ...source,
  ...alsoTold,
})
export type CountryFact = z.infer<typeof CountryFact>

/** A stretch of text from which nothing was read. */
export const Unread = z.object({ quote: z.string(), line: z.int().optional(), locator: Locator.optional() })
export type Unread = z.infer<typeof Unread>

/** What one document says, names resolved within it alone (gold/FORMAT.md plus optional fields). Ids are local to the file. */
export const Facts = z.object({
  document: z.string(),
  form: words.DocumentForm,
  year: z.int().nullable(),
  /** The country that a brief is about. */
  country: z.string().nullable().optional(),
  countries: z.array(CountryFact).optional(),
  places: z.array(PlaceFact),
  organizations: z.array(OrganizationFact),
  people: z.array(PersonFact),
  agreements: z.array(AgreementFact),
  ties: z.array(TieFact),
  events: z.array(EventFact),
  directions: z.array(DirectionFact).optional(),
  contacts: z.array(ContactFact).optional(),
  commitments: z.array(CommitmentFact).optional(),
  figures: z.array(FigureFact).optional(),
  unread: z.array(Unread).optional(),
  /** What an officer should look at: an impossible date, an unknown country, an unknown column. */
  warnings: z.array(z.object({ code: z.string(), says: z.object({ ru: z.string(), en: z.string() }), ...source })).optional(),
  /** What people may mend in the document itself: a misprint, a name that is not the official one. */
  remarks: z.array(z.object({ code: z.string(), says: z.object({ ru: z.string(), en: z.string() }), ...source, ...alsoTold })).optional(),
})
export type Facts = z.infer<typeof Facts>
