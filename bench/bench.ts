import { benchCanvas } from './canvas.ts'
import { benchDocuments } from './documents.ts'
import { benchNatasha } from './natasha.ts'
import { benchOverview } from './overview.ts'
import { benchQuestions } from './questions.ts'

const benches: Record<string, () => Promise<void>> = {
  canvas: async () => {
    await benchCanvas()
    await benchOverview()
  },
  documents: benchDocuments,
  questions: benchQuestions,
  natasha: benchNatasha,
}

/** `npm run bench`: speed side by side with something else, in one run on one machine; `npm run bench -- natasha` runs that one alone. */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
} else for (const [name, bench] of Object.entries(benches)) if (asked.length === 0 || asked.includes(name)) await bench()
