import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const tinos = (style: string): string => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)

/** The free font (SIL Open Font License) that has Times New Roman's widths, with Cyrillic: files of its four styles. */
export const serif = {
  normal: tinos('400Regular'),
  bold: tinos('700Bold'),
  italics: tinos('400Regular_Italic'),
  bolditalics: tinos('700Bold_Italic'),
}

const roboto = (style: string): string => resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`)
/** The sans serif of pictures (Apache License), one of the stack of `picture/text.ts`. */
export const sans = { normal: roboto('Regular'), bold: roboto('Medium') }
