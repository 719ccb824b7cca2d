import { z } from 'zod'
import { OrgType, TopicId } from './vocabulary.ts'

/** A body of the home city: its normal name, what else it is called, and the topics in its remit. */
export const HomeBody = z.object({
  name: z.string(),
  nameEn: z.string().optional(),
  orgType: OrgType,
  abbreviations: z.array(z.string()).default([]),
  aliases: z.array(z.string()).default([]),
  formerNames: z.array(z.string()).default([]),
  topics: z.array(TopicId).default([]),
})
export type HomeBody = z.infer<typeof HomeBody>

/** The home city's profile (02-model, The home city): `POBRATIM_HOME` names another file of this form. */
export const HomeProfile = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  country: z.string().length(2),
  timeZone: z.string(),
  name: z.object({ ru: z.string(), en: z.string() }),
  /** The name in the six Russian cases. */
  cases: z.object({
    nominative: z.string(),
    genitive: z.string(),
    dative: z.string(),
    accusative: z.string(),
    instrumental: z.string(),
    prepositional: z.string(),
  }),
  /** Other names, short and former, in whatever case they stand in documents: СПб, Петербург, Ленинград. */
  aliases: z.array(z.string()).default([]),
  /** Adjective stems: петербургск, санкт-петербургск. */
  adjectives: z.array(z.string()).default([]),
  coordinates: z.tuple([z.number(), z.number()]),
  /** Names of its districts in the nominative: Выборгский. */
  districts: z.array(z.string()).default([]),
  /** Words of its seat of government that stand for it: Смольный. */
  seats: z.array(z.object({ name: z.string(), body: z.string() })).default([]),
  bodies: z.array(HomeBody),
  /** The body that writes the documents, by its name above: «Комитет» alone is that one where its paragraph names no other. */
  office: z.string().optional(),
  /** What its executive bodies are called as a group: ИОГВ. */
  groups: z.array(z.string()).default([]),
})
export type HomeProfile = z.infer<typeof HomeProfile>
