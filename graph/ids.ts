import { type LinkKind, linkEntry, type ThingKind, thingEntry, thingKindNames } from './kinds.ts'
import type { Fields } from './things.ts'
import { fold, slug } from './words.ts'

/**
 * The key of a thing: its kind and the parts of its identity (kinds.ts, `identity`), folded.
 * Two facts with one key are the same thing. Parts that a document does not give are empty.
 */
export const keyOf = (kind: ThingKind, parts: readonly string[]): string => [thingEntry(kind).prefix, ...parts.map(fold)].join('|')

/** The readable id that a new thing gets from its first key: `place/be/антверпен`. Empty parts are left out. */
export const idFrom = (kind: ThingKind, parts: readonly string[]): string =>
  [thingEntry(kind).prefix, ...parts.map(slug).filter(Boolean)].join('/').slice(0, 160)

/** The id of a link, from its kind, its ends and the values of its identity. */
export const linkIdOf = (kind: LinkKind, from: string, to: string, fields: Fields = {}): string =>
  [kind, from, to, ...linkEntry(kind).identity.map((name) => slug(String(fields[name] ?? '')))].join('>')

/** The words of a document's id: its name without the ending, and the start of its hash, so that two files of one name differ. */
export const documentWords = (name: string, hash: string): string => `${slug(name.replace(/\.\w+$/, '')).slice(0, 60)} ${hash.slice(0, 8)}`

/** The id of a document: `document/справка-корея-1a2b3c4d`. */
export const documentId = (name: string, hash: string): string => idFrom('Document', [documentWords(name, hash)])

const kinds = new Map(thingKindNames.map((kind) => [thingEntry(kind).prefix, kind]))
/** The kind under which a thing was first read, which its id tells for ever. */
export const firstKindOf = (id: string): ThingKind | undefined => kinds.get(id.split('/')[0] ?? '')
