import { z } from 'zod'
import { OrgType, PlaceType } from '../../../graph/vocabulary.ts'
import namesJson from '../../data/words/names.json?raw'
import organizationsJson from '../../data/words/organizations.json?raw'
import placesJson from '../../data/words/places.json?raw'
import postsJson from '../../data/words/posts.json?raw'

const words = z.array(z.string())

/** What a head noun asks for, to be an organisation's name and not just a word (organizations.json says what each value means). */
const Head = z.object({
  lemmas: words,
  type: OrgType,
  abroad: OrgType.optional(),
  needs: z.enum(['name', 'complement', 'quoted', 'none']),
  capitalNeeds: z.enum(['name', 'complement']).optional(),
  adjectives: words.optional(),
  bare: z.boolean().default(false),
  unit: z.boolean().default(false),
  body: z.boolean().default(false),
  capital: z.boolean().default(false),
  unitOfNamed: z.boolean().default(false),
  verbal: z.boolean().default(false),
  nameless: z.boolean().default(false),
  abroadIn: z.boolean().default(false),
  proper: z.boolean().default(false),
  loose: words.optional(),
})
export type Head = z.infer<typeof Head>

const Organizations = z.object({
  heads: z.array(Head),
  typesByWords: z.array(z.object({ words, type: OrgType, adjectives: words.optional(), only: z.array(OrgType).optional() })),
  legalForms: words,
  typesOfForms: z.record(z.string(), OrgType),
  notBefore: words,
  abbreviations: z.array(z.object({ text: z.string(), name: z.string(), type: OrgType, country: z.string().optional() })),
  consulates: words,
  managing: words,
  houses: words,
  neverForms: words,
  neverBodies: words,
  foreignForms: words,
  shortHeads: z.array(z.object({ text: z.string(), name: z.string(), type: OrgType })),
  contests: words,
  withWhom: words,
  common: words,
  titled: words,
})
const Posts = z.object({
  posts: words,
  named: words,
  callings: words,
  honorifics: words,
  titleAdjectives: words,
  acting: words,
  honours: words,
  notPeople: words,
  clergy: words,
  toWhom: words,
  phraseStops: words,
  withDative: words,
  withInstrumental: words,
  withPreposition: z.record(z.string(), words),
})
const Names = z.object({
  eastern: words,
  easternCountries: words,
  particles: words,
  fathers: words,
  namesakes: words,
  prepositions: z.record(z.string(), z.string()),
})
const Places = z.object({
  markers: z.array(z.object({ lemmas: words, type: PlaceType })),
  abbreviated: words,
  compass: words,
  ofCompass: words,
  foreignRegions: words,
  joints: words,
  partsOfWorld: words,
  notAdjectives: words,
  full: z.record(z.string(), z.string()),
  regions: words,
  adjectives: z.record(z.string(), z.string()),
})

/** Head nouns, legal forms and abbreviations of organisations. */
export const organizationWords = Organizations.parse(JSON.parse(organizationsJson))
/** Posts, honorifics and the words around names. */
export const postWords = Posts.parse(JSON.parse(postsJson))
/** Syllables and particles of foreign names. */
export const nameWords = Names.parse(JSON.parse(namesJson))
/** Words before places and irregular adjectives of regions. */
export const placeWords = Places.parse(JSON.parse(placesJson))
