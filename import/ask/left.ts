import type { Facts } from '../../graph/facts.ts'
import { type Locator, masked, withoutTags } from '../../graph/locators.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { passageFinder } from '../resolve/passages.ts'

/** A sentence from which the rules read nothing, as it may leave the office: private stretches covered, on one line. */
export interface Left {
  from: number
  to: number
  locator: Locator
  text: string
}

/** How much of a document is asked about, in how large parts: small models lose what stands in the middle of a long question. */
export const bounds = { sentence: 1500, sentences: 25, characters: 6000, portions: 10 } as const

/** The read text as people without rights see it; every character stands where it stood. */
export const seenText = ({ text, sensitive }: Pick<ReadDocument, 'text' | 'sensitive'>): string => withoutTags(masked(text, sensitive))

/** What the rules left of a document in portions of bounded size, and how many sentences did not fit. */
export const leftOf = (document: ReadDocument, facts: Facts): { portions: Left[][]; over: number } => {
  const [seen, sourceOf] = [seenText(document), passageFinder(document)]
  const byStart = new Map<number, Left>()
  for (const { locator, from, to } of (facts.unread ?? []).flatMap((one) => sourceOf(one).passages)) {
    const text = seen.slice(from, to).replaceAll(/\s+/g, ' ').trim()
    if (/\p{L}/u.test(text) && text.length <= bounds.sentence) byStart.set(from, { from, to, locator, text })
  }
  const portions: Left[][] = []
  let characters = 0
  for (const sentence of [...byStart.values()].toSorted((a, b) => a.from - b.from)) {
    const last = portions.at(-1)
    if (last && last.length < bounds.sentences && characters + sentence.text.length <= bounds.characters) last.push(sentence)
    else {
      portions.push([sentence])
      characters = 0
    }
    characters += sentence.text.length
  }
  return { portions: portions.slice(0, bounds.portions), over: portions.slice(bounds.portions).flat().length }
}
