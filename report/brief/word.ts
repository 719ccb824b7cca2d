import { AlignmentType, EndnoteReferenceRun, HeadingLevel, LevelFormat, NumberFormat, Paragraph, TextRun } from 'docx'
import { type Line, notStated } from '../sentences.ts'
import { saySources } from '../sources.ts'
import { footerOf, margins, wordOf } from '../word/office.ts'
import type { Brief } from './brief.ts'

/** The clean copy; or the control copy, in which an endnote to each sentence says where it stands. */
export type Copy = 'clean' | 'control'

/** A brief as a Word file, in the office's form. */
export const briefAsWord = (brief: Brief, copy: Copy): Promise<Uint8Array> =>
  wordOf({
    title: brief.title.join(' '),
    numbering: {
      config: [
        {
          reference: 'directions',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '·',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 567, hanging: 283 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: margins }, endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } } },
        footers: { default: footerOf(brief.asOf) },
        children: [
          ...(copy === 'control'
            ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: 'Контрольный экземпляр', italics: true })] })]
            : []),
          ...brief.title.map((text) => new Paragraph({ text, heading: HeadingLevel.TITLE })),
          section('I. Перспективные направления сотрудничества'),
          ...orNotStated(brief.directions.map((line) => bullet(line, copy))),
          section('II. Основные события'),
          ...orNotStated(
            brief.topics.flatMap(({ heading, lines }) => [
              new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
              ...orNotStated(lines.map((line) => sentence(line, copy))),
            ]),
          ),
          ...(brief.contacts ? [section('III. Контактное лицо'), ...orNotStated(brief.contacts.map((line) => sentence(line, copy)))] : []),
        ],
      },
    ],
  })

const section = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
/** What the documents do not say is said. */
const orNotStated = (paragraphs: Paragraph[]): Paragraph[] => (paragraphs.length > 0 ? paragraphs : [new Paragraph({ text: notStated })])

const runsOf = ({ text, said }: Line, copy: Copy) => [
  new TextRun(text),
  ...(copy === 'control'
    ? [new EndnoteReferenceRun({ children: [new Paragraph({ children: [new TextRun({ text: ` ${saySources(said)}`, size: 18 })] })] })]
    : []),
]
const bullet = (line: Line, copy: Copy): Paragraph =>
  new Paragraph({ style: 'ListParagraph', numbering: { reference: 'directions', level: 0 }, children: runsOf(line, copy) })
const sentence = (line: Line, copy: Copy): Paragraph =>
  new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 100 }, children: runsOf(line, copy) })
