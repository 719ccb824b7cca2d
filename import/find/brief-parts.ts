import { findDates } from './dates.ts'
import { eventVerb } from './event-words.ts'
import { joined } from './markup.ts'
import type { Stretch } from './stretch.ts'

/** A run of a brief's prose under one heading of its own. */
export interface Topic {
  heading: Stretch | null
  prose: Stretch
}

const bullet = /^\s*(?:[·•▪◦*–—-]|\d{1,2}[.)])\s+/u
const isEmpty = ({ text }: Stretch): boolean => !/[\p{L}\p{N}]/u.test(text)

/** Whether a line of a text file is the rest of the one above, cut by a line break within a sentence. Word's own paragraphs are never cut. */
const isRest = (above: Stretch | undefined, below: Stretch): boolean =>
  above !== undefined &&
  below.pieces.every(({ locator }) => locator.line !== undefined) &&
  /^\s*\p{Ll}/u.test(below.text) &&
  !/[.;:!?]\s*$/u.test(above.text)
/** A line of a list breaks off within a sentence when a space or a word that wants another is left at its end. */
const breaksOff = (above: Stretch | undefined): boolean =>
  /\s$/.test(above?.text ?? '') || /(?<!\p{L})(?:и|или|в|во|с|со|на|по|о|об|для|от|между|при|к)$/iu.test(above?.text ?? '')

/** The items of a list over line breaks: a line without a bullet goes on with the item above, where the list has bullets. */
export const itemsOfList = (paragraphs: readonly Stretch[]): Stretch[] => {
  const lines = paragraphs.filter((line) => !isEmpty(line))
  const hasBullets = lines.some(({ text }) => bullet.test(text))
  const groups: Stretch[][] = []
  for (const line of lines) {
    const above = groups.at(-1)
    const goesOn = above && (hasBullets ? !bullet.test(line.text) : isRest(above.at(-1), line) && breaksOff(above.at(-1)))
    if (goesOn) above.push(line)
    else groups.push([line])
  }
  return groups.map((group) => joined(group, () => ' '))
}

/** A heading within a section: short, no date in it, nothing told by a verb. */
export const isHeading = ({ text }: Stretch): boolean => {
  const line = text.trim()
  if (line === '' || line.length > 140 || line.split(/\s+/).length > 16 || /[;,]$/.test(line) || bullet.test(line)) return false
  if (/[!?]$/.test(line) || (line.endsWith('.') && line.split(/\s+/).length > 4)) return false
  return findDates(line, { year: 2000 }).length === 0 && !eventVerb.test(line) && !tellsBy.test(line)
}
/** Verbs of what is or goes on. */
const tellsBy =
  /(?<!\p{L})(?:вед[её]тся|вед[уё]тся|развива\p{L}+ся|является|имеет\p{L}*|осуществля\p{L}+|действу\p{L}+|был[аио]?|продолжа\p{L}+|проживает|составля\p{L}+|составил\p{L}*|активизир\p{L}+)(?!\p{L})/iu

const number = /^\s*\d{1,2}\.\s+(?=\p{Lu})/u
/** «3. Наука и образование» above prose; numbered lines one after another are a list. */
const isNumberedHeading = (line: Stretch, next: Stretch | undefined): boolean =>
  number.test(line.text) && next !== undefined && !bullet.test(next.text) && isHeading({ ...line, text: line.text.replace(number, '') })

/** A section's paragraphs under their headings, lines joined that a line break had cut. */
export const topicsOfSection = (paragraphs: readonly Stretch[]): Topic[] => {
  const topics: { heading: Stretch | null; lines: Stretch[] }[] = [{ heading: null, lines: [] }]
  const lines = paragraphs.filter((line) => !isEmpty(line))
  for (const [at, line] of lines.entries()) {
    if (isHeading(line) || isNumberedHeading(line, lines[at + 1])) topics.push({ heading: line, lines: [] })
    else topics.at(-1)?.lines.push(line)
  }
  return topics
    .filter(({ heading, lines }) => heading !== null || lines.length > 0)
    .map(({ heading, lines }) => ({ heading, prose: paragraphsOf(lines) }))
}

/** Lines as one text: a new paragraph each, but for the rest of a line that was cut. */
const paragraphsOf = (lines: readonly Stretch[]): Stretch => {
  const groups: Stretch[][] = []
  for (const line of lines) {
    const above = groups.at(-1)
    if (above && isRest(above.at(-1), line)) above.push(line)
    else groups.push([line])
  }
  return joined(
    groups.map((group) => joined(group, () => ' ')),
    () => '\n',
  )
}
