import { basename } from 'node:path'
import { type BeforeShowCode, beforeShow } from '../../graph/before-show.ts'
import { findingsInWords } from '../../report/slides/before-file.ts'
import { openDesk } from '../open-desk.ts'
import { languageIn, missing } from './arguments.ts'
import type { Run } from './command.ts'
import { bytesOf } from './input.ts'
import { inJson } from './output.ts'

/** Prints what is to be looked at before a presentation or a file is shown outside: 0 where nothing is, 1 where something is. */
export const run: Run = async (call) => {
  const { options, settings, out, say } = call
  const { of, file, audience = null } = options
  if (of === undefined && file === undefined) throw missing(call, '--of NAME, --file FILE')
  const language = languageIn(call)
  const bytes = file === undefined ? null : await bytesOf(file)
  const desk = await openDesk(settings, call.language)
  try {
    const found =
      file !== undefined && bytes !== null
        ? await desk.checkFile({ name: basename(file), bytes, audience, language })
        : await desk.checkPresentation({ of: of ?? '', language })
    const titles = Object.fromEntries(Object.entries(beforeShow).map(([code, says]) => [code, says[language]])) as Record<
      BeforeShowCode,
      string
    >
    if (options['json'] !== undefined) out(inJson(found))
    else for (const line of findingsInWords(found, titles, language)) out(`${line}\n`)
    if (found.length === 0) say({ ru: 'Замечаний нет.', en: 'Nothing to look at was found.' }[call.language])
    return found.length === 0 ? 0 : 1
  } finally {
    await desk.close()
  }
}
