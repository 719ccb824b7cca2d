import { rememberedIn } from '../../graph/remember.ts'

/** What is kept of one document, let go when the next is begun. */
const kept: Map<string, unknown>[] = []
/** Of a text that is no document's, nobody lets go: so many answers are kept at most. */
const most = 5_000

/** The same function of a text, worked out once a document: several of its readers ask for the same sentences. */
export const onceADocument = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  kept.push(known)
  return rememberedIn(known, work, most)
}

/** Begins a document: nothing that was worked out for the one before is of use. */
export const beginDocument = (): void => {
  for (const answers of kept) answers.clear()
}
