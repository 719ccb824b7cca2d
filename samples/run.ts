import { join } from 'node:path'
import { writeSamples } from './build.ts'

await writeSamples(join(process.cwd(), 'samples'))
