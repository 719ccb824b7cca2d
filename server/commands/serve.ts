import { Refusal } from '../../graph/refusal.ts'
import { awaitDocuments } from '../../import/read/in-child.ts'
import { children, samplesFolder } from '../children.ts'
import { openSamples, rehearse } from '../samples.ts'
import { type Served, serve } from '../serve.ts'
import type { Call, Run } from './command.ts'

/** Serves until it is told to stop. */
export const run: Run = async (call) => {
  const { options, settings, language, out, say } = call
  const wantsSamples = options['open-samples'] !== undefined
  awaitDocuments({ child: children.read })
  const served = await serve({
    settings,
    language,
    afterwards: (office, stopped) => rehearse(office, samplesFolder, stopped),
    ...(wantsSamples
      ? {
          first: (office, stopped) =>
            openSamples(office, samplesFolder, {
              stopped,
              failed: (name, error) => say(`${name}: ${error instanceof Refusal ? error.in(language) : String(error)}`),
            }),
        }
      : {}),
  })
  const stopped = stopSignal()
  try {
    say({ ru: `Запускается: ${served.address}`, en: `Starting: ${served.address}` }[language])
    if (await Promise.race([served.ready.then(() => true), stopped])) {
      out(`${{ ru: 'Открыто', en: 'Open' }[language]}: ${served.address}\n`)
      await stopped
    }
  } finally {
    await ended(served, call)
  }
  return 0
}

const stopSignal = (): Promise<false> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(false))
  })

const ended = async (served: Served, { language, say }: Call): Promise<void> => {
  say({ ru: 'Останавливается…', en: 'Stopping…' }[language])
  await served.close()
}
