import { pdfOf } from './maker.ts'

/** Points to a pixel of 1/96 inch. */
const points = 0.75

/** An SVG of ours (its haloes drawn twice: `svgOf`) as a PDF of one page of its size, all of it lines and letters. */
export const svgAsPdf = (svg: string, { width, height }: { width: number; height: number }, title: string): Promise<Uint8Array> =>
  pdfOf(title, {
    pageSize: { width: width * points, height: height * points },
    pageMargins: 0,
    defaultStyle: { font: 'Roboto' },
    content: [{ svg, width: width * points, height: height * points }],
  })
