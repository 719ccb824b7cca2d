import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** Runs a program of the project that is not built, as `node tests/support/run.js FILE.ts ARGUMENTS`: Node 20 reads no TypeScript by itself. */
const [node, , file, ...given] = process.argv
if (!file) throw new Error('Name the file to run: node tests/support/run.js FILE.ts ARGUMENTS')
const path = resolve(file)
process.argv = [node ?? 'node', path, ...given]
await runnerImport(path, { root: fileURLToPath(new URL('../../', import.meta.url)), configFile: false, logLevel: 'error' })
