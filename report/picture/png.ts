import { renderAsync } from '@resvg/resvg-js'
import { sans } from '../fonts.ts'

/** An SVG of ours as a PNG, `scale` times as large, with the bundled font: the same on every machine. */
export const pngOf = async (svg: string, scale: number): Promise<Uint8Array> => {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles: Object.values(sans), defaultFontFamily: 'Roboto' },
  })
  return image.asPng()
}
