import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Line } from '../sentences.ts'
import { saySources } from '../sources.ts'
import { asOfWords } from '../word/office.ts'
import { pdfOf } from './maker.ts'
import {
  controlCopy,
  isSilent,
  notStated,
  type Paper,
  type Part,
  type Picture,
  pageWords,
  type Section,
  sourcesOfSentences,
} from './paper.ts'

/** Points to a millimetre; margins as official letters have them. */
const mm = 72 / 25.4
const margins: [number, number, number, number] = [30 * mm, 20 * mm, 15 * mm, 20 * mm]

/** The print of a report in points; that of a report on one sheet is smaller. */
const print = { letters: 12, title: 14, section: 13, aboveSection: 12, belowSection: 6, aboveNote: 10, note: 9 }
const sheetPrint: typeof print = { letters: 10.5, title: 13, section: 11, aboveSection: 6, belowSection: 3, aboveNote: 4, note: 8 }

/** What the numbered sentences of a control copy rest on, said at its end; and a sentence with its number. */
interface Notes {
  said: string[]
  textOf: (line: Line) => Content
}
const notesOf = ({ copy, language }: Paper): Notes => {
  const sources: string[] = []
  return {
    said: sources,
    textOf({ text, said }) {
      if (copy === 'clean' || said.length === 0) return text
      return [{ text }, { text: String(sources.push(saySources(said, language))), sup: true }]
    },
  }
}

const headed = (text: string, style: string, headlineLevel: number): Content => ({ text, style, headlineLevel })
const styled = (text: Content, style: string): Content => ({ text, style })

/** A report as a PDF with its fonts in it. */
export const paperAsPdf = async (paper: Paper): Promise<Uint8Array> => {
  const notes = notesOf(paper)
  const size = paper.isSheet === true ? sheetPrint : print
  const body = together(paper.sections.flatMap((section) => [headed(section.heading, 'section', 1), ...contentOf(section, paper, notes)]))
  const definition: TDocumentDefinitions = {
    language: paper.language === 'ru' ? 'ru-RU' : 'en-GB',
    pageSize: 'A4',
    pageMargins: margins,
    defaultStyle: { font: 'Tinos', fontSize: size.letters },
    styles: {
      title: { fontSize: size.title, bold: true, alignment: 'center', margin: [0, 0, 0, 3] },
      section: { fontSize: size.section, bold: true, margin: [0, size.aboveSection, 0, size.belowSection] },
      topic: { fontSize: 12, bold: true, margin: [0, 8, 0, 4] },
      // Not justified: pdfmake would part «Санкт-» from «Петербурга» to fill a line.
      sentence: { margin: [0, 0, 0, 5] },
      small: { fontSize: 9, margin: [0, 0, 0, 3] },
      note: { fontSize: size.note, italics: true, margin: [0, size.aboveNote, 0, 0] },
      more: { italics: true, margin: [0, 0, 0, 5] },
      item: { margin: [0, 0, 0, paper.isSheet === true ? 1 : 3] },
      mark: { italics: true, alignment: 'right' },
    },
    footer: (page, pages) => {
      const { page: word, of } = pageWords[paper.language]
      const said = asOfWords(paper.asOf, paper.language)
      return {
        text: `${said ? `${said}    ` : ''}${word} ${page} ${of} ${pages}`,
        alignment: 'right',
        fontSize: 9,
        margin: [30 * mm, 0, 15 * mm, 0],
      }
    },
    content: [
      ...(paper.copy === 'control' ? [styled(controlCopy[paper.language], 'mark')] : []),
      ...paper.title.map((text) => styled(text, 'title')),
      ...body,
      ...paper.notes.map((text) => styled(text, 'note')),
      ...(notes.said.length > 0
        ? [headed(sourcesOfSentences[paper.language], 'section', 1), { ol: notes.said.map((text) => styled(text, 'small')), fontSize: 9 }]
        : []),
    ],
  }
  return pdfOf(paper.title.join(' '), definition)
}

/** A heading does not end a page: it stands together with what follows it. */
const together = (nodes: readonly Content[]): Content[] => {
  const grouped: Content[] = []
  let heads: Content[] = []
  for (const node of nodes) {
    if (isHeading(node)) heads.push(node)
    else {
      grouped.push(heads.length > 0 ? { stack: [...heads, node], unbreakable: true } : node)
      heads = []
    }
  }
  return [...grouped, ...heads]
}
const isHeading = (node: Content): boolean => typeof node === 'object' && 'headlineLevel' in node

const contentOf = (section: Section, { language }: Paper, notes: Notes): Content[] => {
  const silent = styled(notStated[language], 'sentence')
  if (isSilent(section)) return [silent]
  return [
    ...(section.picture ? [imageOf(section.picture)] : []),
    ...section.parts.flatMap((part) => [
      ...(part.heading === undefined ? [] : [headed(part.heading, 'topic', 2)]),
      ...(part.heading !== undefined && part.lines.length === 0 ? [silent] : linesOf(part, notes)),
      ...(part.more === undefined ? [] : [styled(part.more, 'more')]),
    ]),
  ]
}

/** Pixels are of 1/96 inch, points of 1/72. */
const imageOf = ({ png, width }: Picture): Content => ({
  image: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  width: width * 0.75,
  alignment: 'center',
})

const linesOf = ({ lines, isList }: Part, notes: Notes): Content[] => {
  const texts = lines.map((line) => styled(notes.textOf(line), isList ? 'item' : 'sentence'))
  return isList ? texts.map((text) => ({ ul: [text] })) : texts
}
