import { extname } from 'node:path'
import { Readable } from 'node:stream'
import type { Fault } from '../../graph/answers.ts'
import { todayIn } from '../../graph/dates.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import { checksCsv } from '../../report/checks.ts'
import { openDesk } from '../open-desk.ts'
import { checksFile } from '../reports.ts'
import { homeOf } from '../settings.ts'
import type { Call, Run } from './command.ts'
import { printList, writeOut } from './output.ts'

/** Prints the faults of the graph, each with its source, or writes them to a file. */
export const run: Run = async (call) => {
  const { options, settings, language, say } = call
  const write = options['out'] === undefined ? null : writing(options['out'], call)
  const desk = await openDesk(settings, language)
  try {
    const faults = await desk.check()
    if (write) await write(faults)
    else printList(call, faults, { csv: checksCsv, line: inLines })
    if (faults.length === 0) say({ ru: 'Замечаний нет.', en: 'No faults were found.' }[language])
  } finally {
    await desk.close()
  }
  return 0
}

const inLines = ({ says, name, note, evidence }: Fault, language: Language): string => {
  const sources = evidence.flatMap(({ documentName, passages }) => passages.map(({ quote }) => `  ${documentName}: «${quote}»`))
  return [[`${name}: ${says[language]}`, ...(note ? [note[language]] : [])].join('. '), ...sources].join('\n')
}

/** How the findings become the file that is wished for, by its ending. Throws `usage`. */
const writing = (path: string, { settings, language, say }: Call): ((faults: readonly Fault[]) => Promise<void>) => {
  const ending = extname(path).slice(1).toLowerCase()
  if (ending !== 'docx' && ending !== 'pdf' && ending !== 'csv') {
    const says = { ru: 'Замечания записываются в файл .docx, .pdf или .csv.', en: 'The findings go to a file .docx, .pdf or .csv.' }
    throw new Refusal('usage', { reason: says[language] })
  }
  return async (faults) => {
    const today = todayIn(homeOf(settings, language).timeZone)
    const content =
      ending === 'csv'
        ? Readable.from([checksCsv(faults, language)])
        : (await checksFile(faults, { language, today, format: ending })).content
    await writeOut(content, path)
    say({ ru: `Замечания записаны: ${path}`, en: `Written: ${path}` }[language])
  }
}
