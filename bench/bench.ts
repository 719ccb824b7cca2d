import { benchCanvas } from './canvas.ts'
import { benchDocuments } from './documents.ts'
import { engineNames } from './engines.ts'
import { benchNatasha } from './natasha.ts'
import { benchOverview } from './overview.ts'
import { benchQuestions } from './questions.ts'

const benches: Record<string, (engines: (typeof engineNames)[number][], most?: number) => Promise<void>> = {
  canvas: async () => {
    await benchCanvas()
    await benchOverview()
  },
  documents: benchDocuments,
  questions: benchQuestions,
  natasha: benchNatasha,
}

/**
 * `npm run bench`: speed side by side with something else, in one run on one machine; `npm run bench -- natasha` runs that one alone,
 * `npm run bench -- documents embedded` on that engine alone, `npm run bench -- documents 1000` with as many documents.
 */
const asked = process.argv.slice(2)
const engines = engineNames.filter((name) => asked.includes(name))
const counts = asked.filter((name) => /^\d+$/.test(name))
const names = asked.filter((name) => !engines.some((engine) => engine === name) && !counts.includes(name))
const unknown = names.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `There is no bench called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}, on ${engineNames.join(' or ')}.`,
  )
  process.exitCode = 2
} else
  for (const [name, bench] of Object.entries(benches)) {
    const [most] = counts.map(Number)
    if (names.length === 0 || names.includes(name)) await bench(engines, most)
  }
