import { type Deck, sheetSize } from '../slides/deck.ts'
import { sheetAsSvg } from '../slides/svg.ts'
import { pdfOf } from './maker.ts'

/** Pixels are of 1/96 inch, points of 1/72. */
const page = { width: sheetSize.width * 0.75, height: sheetSize.height * 0.75 }

/** A presentation as a PDF, a page for each slide: drawn, not painted, so that its words can be found. */
export const deckAsPdf = (deck: Deck): Promise<Uint8Array> =>
  pdfOf(deck.name, {
    language: deck.language === 'ru' ? 'ru-RU' : 'en-GB',
    pageSize: page,
    pageMargins: 0,
    defaultStyle: { font: 'Roboto' },
    content: deck.sheets.map((sheet, at) => ({
      svg: sheetAsSvg(sheet, deck, at),
      width: page.width,
      absolutePosition: { x: 0, y: 0 },
      ...(at === 0 ? {} : { pageBreak: 'before' as const }),
    })),
  })
