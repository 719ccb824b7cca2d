import type { ThingKind } from '../../graph/kinds.ts'
import type { Language, Wording } from '../../graph/text.ts'

const w = (ru: string, en: string): Wording => ({ ru, en })

/** The words of a dossier that are not its sections' headings. */
export const dossierWords = {
  title: w('СПРАВКА', 'DOSSIER'),
  person: w('БИОГРАФИЧЕСКАЯ СПРАВКА', 'BIOGRAPHICAL NOTE'),
  otherTopics: w('Другое', 'Other'),
  picture: w('Ближайшие связи', 'Nearest links'),
  upTo: w('сведения по', 'up to'),
  validUntil: w('кончается срок по документу', 'the term by the document ends'),
  due: w('срок', 'due'),
} as const satisfies Record<string, Wording>

/** «Ещё 12 – в карточке»: what a page has no room for. */
export const moreWords = (count: number, language: Language): string | undefined =>
  count === 0 ? undefined : { ru: `Ещё ${count} – в карточке.`, en: `${count} more on the card.` }[language]

/** How many years a round date is, and since what. */
export const anniversaryWords = (years: number, what: string, language: Language): string =>
  ({ ru: `${years} лет: ${what}`, en: `${years} years: ${what}` })[language]

/** Kinds that a dossier can be on. */
export const dossierKinds: readonly ThingKind[] = [
  'Country',
  'Place',
  'Organization',
  'Person',
  'Agreement',
  'Event',
  'Project',
  'Topic',
  'Direction',
  'Commitment',
  'Figure',
]
