import { openDesk } from '../open-desk.ts'
import type { Run } from './command.ts'
import { writeOut } from './output.ts'

/** Writes everything into one file. */
export const run: Run = async ({ given, settings, language, say }) => {
  const [file = ''] = given
  const desk = await openDesk(settings, language)
  try {
    await writeOut(await desk.backup(), file)
  } finally {
    await desk.close()
  }
  say({ ru: `Копия сохранена: ${file}`, en: `Saved: ${file}` }[language])
  return 0
}
