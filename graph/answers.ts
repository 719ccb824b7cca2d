import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { Decision } from './decisions.ts'
import { DifferenceClass } from './differences.ts'
import { LinkKind, ThingKind } from './kinds.ts'
import { Locator, Passage } from './locators.ts'
import { SourceDocument, Statement } from './statements.ts'
import { Wording } from './text.ts'
import { Conflict, Fields, Id, Link, Thing } from './things.ts'
import { AgreementState, OrgType, Status, TopicId, WorldPart } from './vocabulary.ts'

/** A page of a list: how many there are in all, and where the next page starts (null at the end). */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.int(), next: z.int().nullable() })
export interface Page<T> {
  items: T[]
  total: number
  next: number | null
}

/** Which part of the graph a question is asked about. Every part is optional; an empty list means all. */
export const Filter = z.object({
  kinds: z.array(ThingKind).default([]),
  parts: z.array(WorldPart).default([]),
  countries: z.array(z.string()).default([]),
  topics: z.array(TopicId).default([]),
  orgTypes: z.array(OrgType).default([]),
  firstDay: z.iso.date().optional(),
  lastDay: z.iso.date().optional(),
  /** The state of that day: what begins later is not there yet, a document of cooperation whose stated term is over no longer. */
  asOf: z.iso.date().optional(),
})
export type Filter = z.infer<typeof Filter>

/** A thing as lists and pictures show it: with the words a line needs, and how many records name it. */
export const ThingBrief = Thing.extend({ records: z.int().default(0), note: z.string().optional() })
export type ThingBrief = z.infer<typeof ThingBrief>

/** One hit of a search, best first; `matched` is the name or alias by which it was found. */
export const SearchHit = z.object({ thing: ThingBrief, matched: z.string(), score: z.number() })
export type SearchHit = z.infer<typeof SearchHit>
export const SearchAnswer = page(SearchHit).extend({ byKind: z.array(z.object({ kind: ThingKind, count: z.int() })) })
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** A passage with the document that it stands in and its words (masked). */
export const Evidence = z.object({
  statement: z.string(),
  document: Id,
  documentName: z.string(),
  passages: z.array(Passage.extend({ quote: z.string() })),
  rule: z.string(),
  confidence: z.number(),
})
export type Evidence = z.infer<typeof Evidence>

/** One place of a document that tells of a thing: what it says there of the thing itself and of its links. */
export const TellingPlace = z.object({
  document: Id,
  documentName: z.string(),
  ...Passage.shape,
  quote: z.string(),
  /** `about` is the id that the document's statement has; `with` is the other end of a link. */
  says: z.array(z.object({ about: z.string(), kind: z.union([ThingKind, LinkKind]), with: ThingBrief.optional() })),
})
export type TellingPlace = z.infer<typeof TellingPlace>

/** One thing with everything said of it: its fields, its statements, where they stand, the decisions about it. */
export const Card = z.object({
  thing: Thing,
  redirectedFrom: Id.optional(),
  statements: z.array(Statement),
  evidence: z.array(Evidence),
  decisions: z.array(Decision),
})
export type Card = z.infer<typeof Card>

/** A link with where it is said and the decisions about it. */
export const LinkCard = z.object({
  link: Link,
  from: ThingBrief,
  to: ThingBrief,
  evidence: z.array(Evidence),
  decisions: z.array(Decision).default([]),
})
export type LinkCard = z.infer<typeof LinkCard>

/** How many neighbours a thing has by one kind of link, in one direction, of one kind. */
export const NeighbourCount = z.object({ link: LinkKind, direction: z.enum(['out', 'in']), kind: ThingKind, count: z.int() })
export type NeighbourCount = z.infer<typeof NeighbourCount>

/** A neighbour and the link that leads to it. */
export const Neighbour = z.object({ thing: ThingBrief, link: Link })
export type Neighbour = z.infer<typeof Neighbour>

/** Things and the links among them. */
export const Subgraph = z.object({ things: z.array(ThingBrief), links: z.array(Link), complete: z.boolean() })
export type Subgraph = z.infer<typeof Subgraph>

/** Whether a path may lead through what joins everything to everything: never, when there is no other, or as through anything else. */
export const ThroughHubs = z.enum(['lastly', 'never', 'also'])
export type ThroughHubs = z.infer<typeof ThroughHubs>

/** One path between two things, with the evidence of each step. */
export const Path = z.object({
  things: z.array(ThingBrief),
  links: z.array(Link),
  evidence: z.array(z.array(Evidence)),
  /** Each step as a sentence. */
  told: z.array(Wording),
})
export type Path = z.infer<typeof Path>

/** A row or column of the matrix: a thing, or a word of a vocabulary (a part of the world, a kind of event, a year). */
export const MatrixSide = z.object({ id: z.string(), name: z.string(), thing: ThingBrief.nullable() })
export type MatrixSide = z.infer<typeof MatrixSide>

/**
 * Rows × columns; a cell counts records in documents (01, principle 7): those that say it, those that follow from the post of
 * somebody who took part, and those only supposed from a body's remit.
 */
export const Matrix = z.object({
  rows: z.array(MatrixSide),
  columns: z.array(MatrixSide),
  /** How many there are in all; the lists hold no more than a table can show. */
  rowTotal: z.int(),
  columnTotal: z.int(),
  cells: z.array(z.object({ row: z.string(), column: z.string(), events: z.int(), byPost: z.int(), supposed: z.int() })),
})
export type Matrix = z.infer<typeof Matrix>

/** An event or agreement in time: its dates as precise as they are told, and when it ends where that is told. */
export const TimelineMark = z.object({
  id: Id,
  kind: z.enum(['Event', 'Agreement']),
  name: z.string(),
  nameEn: z.string().optional(),
  status: Status,
  /** Ids of the lanes on which it stands; none where no document says. */
  lanes: z.array(z.string()),
  /** Of an event its start; of an agreement the days on which it was signed or renewed. */
  dates: z.array(PartialDate),
  /** The end of an event, the last day of an agreement's term; null where no document says. */
  until: PartialDate.nullable(),
  type: z.string().nullable(),
  planned: z.boolean(),
  /** Of an agreement, by a document's word. */
  state: AgreementState.nullable(),
})
export type TimelineMark = z.infer<typeof TimelineMark>

/** Events and agreements on lanes, in order of time; `complete` is false where there are more than a picture holds. */
export const Timeline = z.object({ lanes: z.array(MatrixSide), marks: z.array(TimelineMark), complete: z.boolean() })
export type Timeline = z.infer<typeof Timeline>

/** An event with those who took part and where it is said. */
export const EventTelling = z.object({ thing: ThingBrief, participants: z.array(Neighbour), evidence: z.array(Evidence) })
export type EventTelling = z.infer<typeof EventTelling>

/** The whole graph at a glance: what the first screen shows. */
export const Overview = z.object({
  counts: z.object({
    countries: z.int(),
    places: z.int(),
    partners: z.int(),
    agreements: z.int(),
    events: z.int(),
    committees: z.int(),
    organizations: z.int(),
    people: z.int(),
    documents: z.int(),
  }),
  parts: z.array(
    z.object({
      part: WorldPart.nullable(),
      countries: z.array(
        z.object({
          thing: ThingBrief,
          events: z.int(),
          agreements: z.int(),
          places: z.array(z.object({ thing: ThingBrief, events: z.int(), agreements: z.int() })),
        }),
      ),
    }),
  ),
  /** Bodies of the home city that work with each country, by records. */
  bodies: z.array(z.object({ thing: ThingBrief, countries: z.array(z.object({ code: z.string(), events: z.int() })) })),
  /** Years that have events, for the filters. */
  years: z.array(z.object({ year: z.int(), events: z.int() })),
  /** "According to documents up to …": the latest asOf. */
  asOf: z.string().nullable(),
  documents: z.int(),
})
export type Overview = z.infer<typeof Overview>

/** The text around a passage: characters `from`–`to` of the document's read text, masked; `marks` are offsets within `text`. */
export const Surroundings = z.object({
  document: Id,
  documentName: z.string(),
  text: z.string(),
  from: z.int(),
  to: z.int(),
  total: z.int(),
  marks: z.array(z.object({ from: z.int(), to: z.int() })),
})
export type Surroundings = z.infer<typeof Surroundings>

/** A paragraph or a row of a table as it stands in a document, masked: the text of each cell begins at its `from` of the read text. */
export const Original = z.object({
  locator: Locator,
  from: z.int(),
  to: z.int(),
  /** The header of the table; empty for a paragraph, which is one cell. */
  columns: z.array(z.string()),
  cells: z.array(z.object({ text: z.string(), from: z.int() })),
  /** Of a paragraph: those beside it. */
  before: z.string().optional(),
  after: z.string().optional(),
})
export type Original = z.infer<typeof Original>

/** A stretch of a document from which something was read or added, and what. */
export const ReadThere = z.object({
  from: z.int(),
  to: z.int(),
  about: z.array(z.object({ id: z.string(), kind: z.union([ThingKind, LinkKind]), name: z.string() })),
})
export type ReadThere = z.infer<typeof ReadThere>

/** A page of a document's read text, masked: characters `from`–`to` of `total`, and what was read there. */
export const ReadPage = z.object({
  document: Id,
  documentName: z.string(),
  text: z.string(),
  from: z.int(),
  to: z.int(),
  total: z.int(),
  facts: z.array(ReadThere),
})
export type ReadPage = z.infer<typeof ReadPage>

/** One difference that an import would make: what a thing or link was and would be. */
export const Difference = z.object({
  about: z.string(),
  kind: z.union([ThingKind, LinkKind]),
  name: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  /** The status that it would have. */
  status: Status.optional(),
  conflicts: z.array(Conflict),
  was: Fields.optional(),
  is: Fields.optional(),
  /** Where it is said: in the new document, or, of what is no longer there, in the older one. */
  passages: z.array(Passage.extend({ document: Id })).optional(),
  /** Of what is new and of what goes: that of the other version that it may be, told otherwise; never assumed. */
  mayBe: z.object({ id: Id, name: z.string() }).optional(),
})
export type Difference = z.infer<typeof Difference>

/** What an import did, one line a document. */
const FileOutcome = z.object({
  file: z.string(),
  outcome: z.enum(['added', 'unchanged', 'replaced', 'reread', 'refused', 'dry-run']),
  document: Id.optional(),
  added: z.int().default(0),
  changed: z.int().default(0),
  kept: z.int().default(0),
  removed: z.int().default(0),
  warnings: z.array(z.object({ ru: z.string(), en: z.string() })).default([]),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  /** Of a dry run: the first differences; the counts beside them are of all. */
  differences: z.array(Difference).optional(),
  /** Of a dry run: how many differences there are of each class and kind. */
  groups: z.array(z.object({ class: DifferenceClass, kind: z.union([ThingKind, LinkKind]), count: z.int() })).optional(),
  /** Of a dry run: where the differences listed are said in the new document. */
  originals: z.array(Original).optional(),
  /** Of a dry run: it is a list, read by what its columns are said to hold. */
  byColumns: z.boolean().optional(),
  /** Documents of the same form, year and country that it may be a newer version of: never assumed. */
  mayReplace: z.array(z.object({ id: Id, name: z.string() })).optional(),
  /** The document whose newer version it was said to be. */
  replaces: z.object({ id: Id, name: z.string() }).optional(),
  /** What it is called in the graph, where the same file is there already, and who imported it when. */
  known: z.object({ name: z.string(), at: z.string(), by: z.string() }).optional(),
  /** What the document does not say of itself and a person can. */
  asks: z.array(z.enum(['year'])).optional(),
})
/** Of an archive the counts are of all its documents, and `files` tells what became of each. */
export const ImportOutcome = FileOutcome.extend({ files: z.array(FileOutcome).optional() })
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** A fault of the graph, with what it is about and where it is said. */
export const Fault = z.object({
  /** The same as long as it is the same fault of the same thing or document. */
  key: z.string(),
  code: z.string(),
  says: z.object({ ru: z.string(), en: z.string() }),
  about: z.string(),
  name: z.string(),
  /** What exactly is wrong, where the code alone does not tell. */
  note: z.object({ ru: z.string(), en: z.string() }).optional(),
  evidence: z.array(Evidence),
  /** Who said that it is none, and by which kept record (graph/kept.ts, `noFault`). */
  noFault: z.object({ kept: Id, version: z.int(), by: z.string(), at: z.string() }).optional(),
})
export type Fault = z.infer<typeof Fault>

/** Two things of one kind that may be one, and why; `a` is the one that more is said of. */
export const Duplicate = z.object({
  a: ThingBrief,
  b: ThingBrief,
  /** From 0 to 1. */
  score: z.number(),
  reasons: z.array(z.object({ code: z.string(), says: z.object({ ru: z.string(), en: z.string() }) })),
})
export type Duplicate = z.infer<typeof Duplicate>

/** What somebody did: a decision, an import, an import taken back. */
export const JournalKind = z.enum(['import', 'replace', 'takeBack', ...Decision.shape.kind.options])
export type JournalKind = z.infer<typeof JournalKind>
export const JournalEntry = z.object({
  id: z.string(),
  kind: JournalKind,
  by: z.string(),
  at: z.string(),
  /** What it is about, by the names of now; `there` tells whether it still is in the graph. */
  about: z.array(z.object({ id: z.string(), name: z.string(), kind: z.union([ThingKind, LinkKind]).optional(), there: z.boolean() })),
  /** False for a decision that was undone, and for an import that stands no more. */
  counts: z.boolean(),
  /** Of what was taken back: the things that went with it, by kind. */
  removed: z.array(z.object({ kind: ThingKind, count: z.int() })).optional(),
  decision: Decision.optional(),
  /** Of an import: the decisions in force that left something of it out, the oldest first. */
  left: z.array(z.string()).optional(),
})
export type JournalEntry = z.infer<typeof JournalEntry>
export interface JournalWish {
  by?: string | undefined
  kind?: JournalKind | undefined
  text?: string | undefined
  /** Days of the calendar in this time zone, both included. */
  timeZone?: string | undefined
  firstDay?: string | undefined
  lastDay?: string | undefined
}
/** A page of the journal, and everybody who stands in it. */
export const Journal = page(JournalEntry).extend({ people: z.array(z.string()) })
export type Journal = z.infer<typeof Journal>

/** The whole graph as it leaves (03, `export --format json`): sorted by id, nothing of an engine in it. */
export const Export = z.object({
  format: z.literal(1),
  home: z.string(),
  things: z.array(Thing.extend({ statements: z.array(z.string()) })),
  links: z.array(Link.extend({ statements: z.array(z.string()) })),
  statements: z.array(Statement),
  documents: z.array(SourceDocument),
  decisions: z.array(Decision),
})
export type Export = z.infer<typeof Export>
