import { AlignmentType, EndnoteReferenceRun, HeadingLevel, ImageRun, NumberFormat, Paragraph, TextRun } from 'docx'
import type { Line } from '../sentences.ts'
import { saySources } from '../sources.ts'
import { bullets, footerOf, margins, wordOf } from '../word/office.ts'
import { controlCopy, isSilent, notStated, type Paper, type Part, type Picture, type Section } from './paper.ts'

/** The list in which bulleted sentences stand. */
export const listOfBullets = bullets('directions', '·')

/** A report as a Word file, in the office's form. */
export const paperAsWord = (paper: Paper): Promise<Uint8Array> =>
  wordOf({
    title: paper.title.join(' '),
    language: paper.language,
    isSheet: paper.isSheet === true,
    numbering: listOfBullets,
    sections: [
      {
        properties: { page: { margin: margins }, endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } } },
        footers: { default: footerOf(paper.asOf, paper.language) },
        children: [
          ...markOf(paper),
          ...paper.title.map((text) => new Paragraph({ text, heading: HeadingLevel.TITLE })),
          ...paper.sections.flatMap((section) => [
            new Paragraph({ text: section.heading, heading: HeadingLevel.HEADING_1 }),
            ...paragraphsOf(section, paper),
          ]),
          ...notesOf(paper),
        ],
      },
    ],
  })

const markOf = ({ copy, language }: Paper): Paragraph[] =>
  copy === 'control'
    ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: controlCopy[language], italics: true })] })]
    : []

/** The words at the end of a report, small. */
export const notesOf = ({ notes }: Paper): Paragraph[] =>
  notes.map((text) => new Paragraph({ spacing: { before: 200 }, children: [new TextRun({ text, size: 18, italics: true })] }))

/** What stands under the heading of a section; what the documents do not say is said. */
export const paragraphsOf = (section: Section, paper: Paper): Paragraph[] => {
  const silent = () => new Paragraph({ text: notStated[paper.language] })
  if (isSilent(section)) return [silent()]
  return [
    ...(section.picture ? [pictureOf(section.picture)] : []),
    ...section.parts.flatMap((part) => [
      ...(part.heading === undefined ? [] : [new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_2 })]),
      ...(part.heading !== undefined && part.lines.length === 0 ? [silent()] : part.lines.map((line) => lineOf(line, part, paper))),
      ...(part.more === undefined ? [] : [new Paragraph({ children: [new TextRun({ text: part.more, italics: true })] })]),
    ]),
  ]
}

const pictureOf = ({ png, width, height, alt }: Picture): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: Buffer.from(png),
        transformation: { width, height },
        altText: { id: '1', name: alt, description: alt, title: alt },
      }),
    ],
  })

const runsOf = ({ text, said }: Line, { copy, language }: Paper) => [
  new TextRun(text),
  ...(copy === 'control' && said.length > 0
    ? [
        new EndnoteReferenceRun({
          children: [new Paragraph({ children: [new TextRun({ text: ` ${saySources(said, language)}`, size: 18 })] })],
        }),
      ]
    : []),
]
const lineOf = (line: Line, { isList }: Part, paper: Paper): Paragraph =>
  isList
    ? new Paragraph({ style: 'ListParagraph', numbering: { reference: 'directions', level: 0 }, children: runsOf(line, paper) })
    : new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 100 }, children: runsOf(line, paper) })
