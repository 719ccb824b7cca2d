import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the built server, dist/server: this code runs from there or from a chunk below it; from source it is the build's place. */
const builtServer = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  const candidates = [here, dirname(here), join(here, '../dist/server')]
  return candidates.find((folder) => existsSync(join(folder, 'store-child.js'))) ?? here
}

const root = builtServer()

/** The files that child processes run. */
export const children = {
  store: join(root, 'store-child.js'),
  read: join(root, 'read-child.js'),
  memoryWatch: join(root, 'memory-watch.js'),
} as const
/** The built explorer, and the bundled documents. */
export const clientFolder = join(root, '../client')
export const samplesFolder = join(root, '../../samples/documents')
