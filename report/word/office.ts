import {
  AlignmentType,
  Document,
  Footer,
  type IPageMarginAttributes,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { dateInWords } from '../../graph/saying.ts'
import type { Language } from '../../graph/text.ts'
import { dateOfDocument } from '../dates.ts'
import { pageWords } from '../paper/paper.ts'
import { withFixedDates } from './zip-dates.ts'

const font = 'Times New Roman'

/** The print of a report, in half points and twentieths of a point; that of a report on one sheet is smaller. */
const print = { letters: 24, title: 28, section: 26, aboveSection: 240, belowSection: 120, item: 60 }
const sheetPrint: typeof print = { letters: 21, title: 26, section: 22, aboveSection: 120, belowSection: 60, item: 20 }

/** Word's own styles as the office sets them. */
const stylesIn = (language: string, size: typeof print): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: { run: { font, size: size.letters, language: { value: language } } },
    title: { run: { font, size: size.title, bold: true, color: '000000' }, paragraph: { alignment: 'center', spacing: { after: 60 } } },
    heading1: {
      run: { font, size: size.section, bold: true, color: '000000' },
      paragraph: { spacing: { before: size.aboveSection, after: size.belowSection }, keepNext: true },
    },
    heading2: { run: { font, size: 24, bold: true, color: '000000' }, paragraph: { spacing: { before: 180, after: 80 }, keepNext: true } },
    listParagraph: { run: { font, size: size.letters }, paragraph: { spacing: { after: size.item } } },
  },
})

/** A free font stands in where the office's own is not installed. */
const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:font w:name="${font}"><w:altName w:val="Liberation Serif"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** No time stamp and no name of a machine: the same graph gives the same bytes. */
const coreProperties = (title: string, language: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Pobratim</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`

/** Up to when the documents speak, as the foot of a page says it; '' where none says it. */
export const asOfWords = (asOf: string | undefined, language: Language): string =>
  asOf ? `${pageWords[language].asOf} ${language === 'ru' ? dateOfDocument(asOf) : dateInWords(asOf, language)}` : ''

/** The foot of each page: up to when the documents speak, and the page's number. */
export const footerOf = (asOf: string | undefined, language: Language = 'ru'): Footer => {
  const { page, of } = pageWords[language]
  const said = asOfWords(asOf, language)
  return new Footer({
    children: [
      new Paragraph({
        alignment: 'right',
        children: [
          new TextRun({ size: 18, children: [...(said ? [`${said}    `] : []), `${page} `, PageNumber.CURRENT] }),
          new TextRun({ size: 18, children: [` ${of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** Margins in twentieths of a point: 30 mm to the left, 15 to the right, 20 above and below, as official letters have them. */
export const margins: IPageMarginAttributes = { left: 1701, right: 850, top: 1134, bottom: 1134 }

/** A list whose items begin with a sign. */
export const bullets = (reference: string, text: string): NonNullable<IPropertiesOptions['numbering']> => ({
  config: [
    {
      reference,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text,
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 567, hanging: 283 } } },
        },
      ],
    },
  ],
})

const tagOf: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

/** A report as the bytes of a Word file. */
export const wordOf = async ({
  language = 'ru',
  isSheet = false,
  ...report
}: Omit<IPropertiesOptions, 'styles'> & { title: string; language?: Language; isSheet?: boolean }): Promise<Uint8Array> => {
  const file = new Document({ ...report, styles: stylesIn(tagOf[language], isSheet ? sheetPrint : print) })
  return withFixedDates(
    await Packer.toBuffer(file, undefined, [
      { path: 'docProps/core.xml', data: coreProperties(report.title, tagOf[language]) },
      { path: 'word/fontTable.xml', data: fontTable },
    ]),
  )
}
