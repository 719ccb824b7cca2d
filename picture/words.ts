import type { ThingBrief } from '../graph/answers.ts'
import { type LinkKind, linkEntry } from '../graph/kinds.ts'
import type { Language } from '../graph/text.ts'
import type { Link } from '../graph/things.ts'

/** What is said of a thing on the sheet: its name, a line below, a word inside its shape. */
export const wordsOf = (thing: ThingBrief, language: Language) => {
  const code = thing.fields['code']
  const note = thing.note ?? dateNote(thing)
  const english = thing.fields['nameEn']
  return {
    kind: thing.kind,
    label: language === 'en' && typeof english === 'string' ? english : thing.name,
    ...(note === undefined ? {} : { note }),
    ...(thing.kind === 'Country' && typeof code === 'string' && code.length <= 3 ? { inside: code.toUpperCase() } : {}),
    group: false,
    conflict: thing.status === 'conflicting' || thing.conflicts.length > 0,
  }
}

/** When an event was or a document was signed, in digits that both languages read. */
const dateNote = ({ fields }: ThingBrief): string | undefined => {
  const dates = fields['dates']
  const date = fields['start'] ?? (Array.isArray(dates) ? dates[0] : undefined)
  return typeof date === 'string' ? dateInDigits(date) : undefined
}

/** A partial date as the office writes it: `2005`, `12.2005`, `09.12.2005`. */
export const dateInDigits = (date: string): string => date.split('-').reverse().join('.')

/** What a kind of link is called. */
export const titleOf = (kind: LinkKind, language: Language): string => linkEntry(kind).title[language]

/** What stands on a line: the post or the role that a document names, else the link's title. */
export const linkWords = (link: Link, language: Language): string => {
  const { fields } = linkEntry(link.kind)
  for (const name of ['title', 'post', 'role']) {
    const value = link.fields[name]
    if (typeof value === 'string' && value !== '') return fields[name]?.values?.[value]?.[language] ?? value
  }
  return titleOf(link.kind, language)
}
