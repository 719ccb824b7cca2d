import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

const root = fileURLToPath(new URL('../../', import.meta.url))
const common = ['graph', 'picture', 'server', 'package-lock.json', 'vite.config.ts']

/** What is built for the tests, what shows when it was, of which sources it is, and how Vite is told so. */
const builds = {
  server: { entry: 'server/pobratim.ts', made: 'dist/server/pobratim.js', sources: [...common, 'import', 'cypher', 'report'], ssr: true },
  client: { entry: 'client/index.html', made: 'dist/client/index.html', sources: [...common, 'client'], ssr: false },
} as const
type Built = keyof typeof builds

/** When a file or anything in a folder was last changed, taken away or added (ms). */
const changed = async (path: string): Promise<number> => {
  if (!existsSync(path)) return 0
  const { mtimeMs } = await stat(path)
  const inside = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : []
  const times = await Promise.all(inside.map(async (name) => (await stat(join(path, name))).mtimeMs))
  return Math.max(mtimeMs, ...times)
}

/** Builds what is older than its sources. Nothing is emptied first: another run may be using it. */
const bring = async (what: Built): Promise<void> => {
  const { entry, made, sources, ssr } = builds[what]
  if (!existsSync(join(root, entry))) return
  const newest = Math.max(...(await Promise.all(sources.map((source) => changed(join(root, source))))))
  if ((await changed(join(root, made))) >= newest) return
  const started = new Date()
  await build({
    root: ssr ? root : join(root, 'client'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { ssr, emptyOutDir: false },
  })
  // What was changed while it was built is newer than it.
  await utimes(join(root, made), started, started)
}

const lockFolder = join(root, 'dist', '.building')
const staleMs = 180_000

/** Runs `work` when no other test run builds. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  await mkdir(join(root, 'dist'), { recursive: true })
  for (;;) {
    try {
      await mkdir(lockFolder)
      break
    } catch {
      // Another run holds the lock, unless it died with it.
      const age = existsSync(lockFolder) ? Date.now() - (await stat(lockFolder)).mtimeMs : 0
      if (age > staleMs) await rm(lockFolder, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    await work()
  } finally {
    await rm(lockFolder, { recursive: true, force: true })
  }
}

/** Builds, and says so where it cannot: in CI that ends the run, elsewhere the tests of one room need not wait for another's. */
const tryToBring = async (what: Built): Promise<void> => {
  try {
    await bring(what)
  } catch (error) {
    if (process.env.CI) throw error
    console.error(`!!! THE ${what.toUpperCase()} DID NOT BUILD: tests of built code run on the last build, or fail.`, error)
  }
}

/** Rooms whose tests open the explorer or serve it. */
const withClient = /e2e|server|client|samples|start/

/** Before the tests: the built server and its children in dist/server and, where the asked-for tests may want it, the client in dist/client. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const asked = process.argv.slice(2).filter((it) => it.startsWith('tests'))
  await alone(async () => {
    await tryToBring('server')
    if (asked.length === 0 || asked.some((it) => withClient.test(it))) await tryToBring('client')
  })
  const runFolder = await mkdtemp(join(tmpdir(), 'pobratim-run-'))
  project.provide('runFolder', runFolder)
  return () => rm(runFolder, { recursive: true, force: true })
}
