import { checksCsv } from '../../report/checks.ts'
import { openDesk } from '../open-desk.ts'
import type { Run } from './command.ts'

/** Prints the faults of the graph, each with its source. */
export const run: Run = async ({ options, settings, language, out, say }) => {
  const desk = await openDesk(settings, language)
  try {
    const faults = await desk.check()
    if (options['json'] !== undefined) out(`${JSON.stringify(faults, null, 2)}\n`)
    else if (options['csv'] !== undefined) out(checksCsv(faults, language))
    else {
      for (const { says, name, note, evidence } of faults) {
        const sources = evidence.flatMap(({ documentName, passages }) => passages.map(({ quote }) => `${documentName}: «${quote}»`))
        out(
          `${[[`${name}: ${says[language]}`, ...(note ? [note[language]] : [])].join('. '), ...sources.map((source) => `  ${source}`)].join('\n')}\n`,
        )
      }
    }
    if (faults.length === 0) say({ ru: 'Замечаний нет.', en: 'No faults were found.' }[language])
  } finally {
    await desk.close()
  }
  return 0
}
