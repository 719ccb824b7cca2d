import { Refusal } from '../../graph/refusal.ts'
import { ExportFormat } from '../api.ts'
import { exportFormats } from '../export-formats.ts'
import { openDesk } from '../open-desk.ts'
import type { Run } from './command.ts'
import { writeOut } from './output.ts'

/** Writes the whole graph in the wished form to a file or to standard output. */
export const run: Run = async ({ options, settings, language, out }) => {
  const format = ExportFormat.safeParse(options['format'] ?? 'json')
  if (!format.success) {
    const known = exportFormats.join(', ')
    const says = { ru: `Вид файла бывает ${known}.`, en: `The form of a file is one of ${known}.` }
    throw new Refusal('usage', { reason: says[language] })
  }
  const desk = await openDesk(settings, language)
  try {
    const content = await desk.export({ format: format.data, sensitive: options['sensitive'] !== undefined })
    if (options['out'] !== undefined) await writeOut(content, options['out'])
    else for await (const piece of content.setEncoding('utf8') as AsyncIterable<string>) out(piece)
  } finally {
    await desk.close()
  }
  return 0
}
