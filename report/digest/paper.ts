import type { Digest, DigestLine, DigestSection } from '../../graph/digest.ts'
import { dateInWords, numberInWords } from '../../graph/saying.ts'
import { type Language, said } from '../../graph/text.ts'
import type { Paper, Part, Picture, Section } from '../paper/paper.ts'
import type { Line } from '../sentences.ts'
import { digestWords } from './words.ts'

/** A digest on paper, in the order of the page: the map stands after the year. */
export const digestPaper = (digest: Digest, language: Language, map: Picture): Paper => ({
  language,
  name: digest.today,
  title: [digest.title, dateInWords(digest.today, language)],
  sections: digest.sections.flatMap((section) => {
    const own: Section = { id: section.id, heading: section.title, parts: partsOf(section, language) }
    return section.id === 'year' ? [own, { id: 'map', heading: digestWords.map[language], parts: [], picture: map }] : [own]
  }),
  notes: digest.notes,
  asOf: digest.asOf ?? undefined,
  copy: 'clean',
  isSheet: true,
})

const plain = (text: string): Line => ({ text, said: [] })

const partsOf = ({ numbers, lines, more, notes }: DigestSection, language: Language): Part[] => {
  const count = numbers.map(({ count, label }) => `${numberInWords(count, language)} ${label}`).join(' · ')
  return [
    { lines: [...(count === '' ? [] : [plain(count)]), ...notes.map(plain)] },
    {
      lines: lines.map((line) => plain(lineInWords(line, language))),
      isList: true,
      ...(more > 0 ? { more: said(digestWords.more, language, { count: numberInWords(more, language) }) } : {}),
    },
  ]
}

/** «13 июня 2028 г. – 20 лет: установление связей (Пусан)». */
export const lineInWords = ({ date, text, note }: DigestLine, language: Language): string =>
  [date === null ? '' : dateInWords(date, language), [text, note === null ? '' : `(${note})`].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' – ')
