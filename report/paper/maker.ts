import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { sans, serif } from '../fonts.ts'

const roboto = { normal: sans.normal, bold: sans.bold, italics: sans.normal, bolditalics: sans.bold }
// Nothing but the bundled fonts is read, and nothing at all is fetched.
const fontFiles: ReadonlySet<string> = new Set([...Object.values(serif), ...Object.values(sans)])

/** What lays out a PDF is loaded by the first one: it would be a third of what every command takes to start. */
const loaded = async () => {
  const { default: maker } = await import('pdfmake')
  maker.setLocalAccessPolicy((path) => fontFiles.has(path))
  maker.setUrlAccessPolicy(() => false)
  maker.setFonts({ Tinos: serif, Roboto: roboto })
  return maker
}

/** No time of making: the same graph gives the same bytes. */
const firstDay = new Date(Date.UTC(1980, 0, 1))
const made = { creator: 'Pobratim', producer: 'Pobratim', creationDate: firstDay, modDate: firstDay }

/** A PDF of a definition, with its fonts in it, by its title. */
export const pdfOf = async (title: string, definition: TDocumentDefinitions): Promise<Uint8Array> =>
  (await loaded()).createPdf({ ...definition, info: { title, ...made } }).getBuffer()
