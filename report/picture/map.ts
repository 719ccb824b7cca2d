import type { Overview } from '../../graph/answers.ts'
import type { HomeProfile } from '../../graph/home.ts'
import type { Language } from '../../graph/text.ts'
import { element } from '../../picture/markup.ts'
import type { Picture } from '../paper/paper.ts'
import { mapMarks, readLand } from '../slides/map-marks.ts'
import { markMarkup } from '../slides/svg.ts'
import { pngOf } from './png.ts'

/** The sheet on which it is drawn, in pixels; letters of a hall's size on it are small print on the page. */
const sheet = { left: 0, top: 0, width: 1400, height: 560 } as const
/** The size on the page, in pixels of 1/96 inch: the width of the text. */
const onPage = { width: 640, height: 256 }

/** Partners on the map of the world for a page of paper. */
export const mapPicture = async (overview: Overview, home: HomeProfile, language: Language, alt: string): Promise<Picture> => {
  const { width, height } = sheet
  const marks = mapMarks(overview, sheet, { home, language, land: await readLand() })
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    element('rect', { width, height, fill: '#ffffff' }),
    ...marks.map(markMarkup),
  )
  return { png: await pngOf(svg, 1.5), alt, ...onPage }
}
