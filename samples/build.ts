import { join } from 'node:path'
import { writeSamples } from './make.ts'

await writeSamples(join(process.cwd(), 'samples'))
