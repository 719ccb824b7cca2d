import { z } from 'zod'
import { ThingBrief } from './answers.ts'
import { ThingKind } from './kinds.ts'
import { Id } from './things.ts'
import { WorldPart } from './vocabulary.ts'

/** How many things of a kind a country has, after the reader's filter. */
export const KindCount = z.object({ kind: ThingKind, count: z.int() })
export type KindCount = z.infer<typeof KindCount>

/** A country as the overview of everything holds it; the empty code is that of things which no document puts in a country. */
export const LevelRegion = z.object({
  code: z.string(),
  /** The country itself, where the graph has it. */
  thing: ThingBrief.nullable(),
  /** How many things it has whatever the filter says: the room that it takes, so that no filter moves anything. */
  room: z.int(),
  counts: z.array(KindCount),
})
export type LevelRegion = z.infer<typeof LevelRegion>

/** A part of the world; the home city's country; countries of no stated part; what no document puts in a country. */
export const LevelPartId = z.union([WorldPart, z.enum(['home', 'other', 'none'])])
export type LevelPartId = z.infer<typeof LevelPartId>

/** The upper levels of everything that is known: parts of the world and countries, with counts. */
export const Levels = z.object({
  parts: z.array(z.object({ part: LevelPartId, regions: z.array(LevelRegion) })),
  /** All things, and those that the filter leaves. */
  total: z.int(),
  shown: z.int(),
})
export type Levels = z.infer<typeof Levels>

/** One thing on the lower levels: what it belongs to, its day, and the things that its links lead to. */
export const LevelThing = z.object({
  id: Id,
  kind: ThingKind,
  name: z.string(),
  nameEn: z.string().optional(),
  /** The code of its country. */
  region: z.string(),
  /** The place or organisation of that country to which it belongs by a document's word. */
  holder: Id.nullable(),
  day: z.string().nullable(),
  /** Whether the reader's filter leaves it. */
  shown: z.boolean(),
  ties: z.array(Id),
})
export type LevelThing = z.infer<typeof LevelThing>

/** How many ties of one thing are told; a thing with more of them is a hub that its own card lists. */
export const mostTies = 24
