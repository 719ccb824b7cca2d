import { resolve } from 'node:path'
import { openDesk } from '../open-desk.ts'
import type { Run } from './command.ts'

/** Restores from a backup, through the server where one runs: into an empty store, or in the place of what is there. */
export const run: Run = async ({ given, options, settings, language, say }) => {
  const [file = ''] = given
  const desk = await openDesk(settings, language)
  try {
    await desk.restore({ file: resolve(file), over: options['over'] !== undefined })
  } finally {
    await desk.close()
  }
  say({ ru: `Восстановлено из ${file}`, en: `Restored from ${file}` }[language])
  return 0
}
