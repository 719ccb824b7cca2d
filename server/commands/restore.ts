import { restoreFrom } from '../backup.ts'
import { openOffice } from '../open-desk.ts'
import { homeOf } from '../settings.ts'
import type { Run } from './command.ts'

/** Fills an empty store from a backup. A store that a server holds is not empty enough: that is refused by its lock. */
export const run: Run = async ({ given, settings, language, say }) => {
  const [file = ''] = given
  const { graph, files } = await openOffice(settings, homeOf(settings, language))
  try {
    await restoreFrom(file, graph, files)
  } finally {
    await graph.close()
  }
  say({ ru: `Восстановлено из ${file}`, en: `Restored from ${file}` }[language])
  return 0
}
