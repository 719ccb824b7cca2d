import { type FileChild, type IPatch, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from 'docx'
import { Refusal } from '../../graph/refusal.ts'
import { notStated, type Paper } from '../paper/paper.ts'
import { listOfBullets, notesOf, paragraphsOf } from '../paper/word.ts'
import { asOfWords } from '../word/office.ts'
import { withFixedDates } from '../word/zip-dates.ts'
import { placeNamed, places } from './places.ts'

/** The named places of an office's Word file, as they are written there. Throws `template-unreadable`. */
const namesIn = async (template: Uint8Array): Promise<readonly string[]> => {
  try {
    return await patchDetector({ data: template, trimPlaceholders: true })
  } catch (error) {
    throw new Refusal('template-unreadable', {}, { cause: error })
  }
}

/** Takes an office's Word file as a template: gives its places. Throws `template-unreadable`, `template-empty`, `template-place-unknown`. */
export const checkTemplate = async (template: Uint8Array): Promise<string[]> => {
  const names = await namesIn(template)
  const known = Object.values(places)
    .map(({ ru }) => `{{${ru}}}`)
    .join(', ')
  if (names.length === 0) throw new Refusal('template-empty', { known })
  const unknown = names.filter((name) => placeNamed(name) === undefined)
  if (unknown.length > 0) throw new Refusal('template-place-unknown', { places: unknown.map((name) => `{{${name}}}`).join(', '), known })
  return names.flatMap((name) => placeNamed(name) ?? [])
}

/** An office's own Word file with a report in its named places; the words, styles and pages around them stay the office's. */
export const filledTemplate = async (template: Uint8Array, paper: Paper): Promise<Uint8Array> => {
  const names = await namesIn(template)
  const patches = Object.fromEntries(names.map((name) => [name, patchFor(placeNamed(name) ?? '', paper)]))
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: template,
    patches,
    trimPlaceholders: true,
    keepOriginalStyles: true,
    numbering: listOfBullets,
  })
  return withFixedDates(filled)
}

const patchFor = (place: string, paper: Paper): IPatch => {
  const words: Readonly<Record<string, string>> = {
    title: paper.title.join(' '),
    name: paper.title.at(-1) ?? paper.name,
    date: asOfWords(paper.asOf, paper.language),
  }
  const text = words[place]
  if (text !== undefined) return { type: PatchType.PARAGRAPH, children: [new TextRun(text)] }
  const section = paper.sections.find(({ id }) => id === place)
  const children: FileChild[] = section ? paragraphsOf(section, paper) : [new Paragraph({ text: notStated[paper.language] })]
  return { type: PatchType.DOCUMENT, children: [...children, ...(place === 'sources' ? notesOf(paper) : [])] }
}
