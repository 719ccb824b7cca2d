import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedStore } from '../cypher/embedded/adapter.ts'
import { graphOver } from '../cypher/graph.ts'
import { openStore } from '../cypher/open.ts'
import { HomeProfile } from '../graph/home.ts'
import homeJson from '../import/data/home/saint-petersburg.json'
import { wordFile } from '../samples/word.ts'
import { children } from '../server/children.ts'
import { filesIn } from '../server/files.ts'
import { importDocument } from '../server/imports.ts'
import { inTurns } from '../server/turns.ts'
import { lacks } from '../tests/support/needs.ts'
import { startNeo4j } from '../tests/support/neo4j.ts'
import { temporaryFolder } from '../tests/support/served.ts'
import { madeTable } from './documents/made.ts'

const home = HomeProfile.parse(homeJson)
const tablePages = 60
const tables = 5
/** Documents of two pages, as briefs are; how many are in the graph when the rate of the last decade is told. */
const smallPages = 2
const decades = [10, 100, 1000]

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

type Where = Parameters<typeof openStore>[0]
interface Engine {
  name: string
  where: (folder: string) => Where
  end: () => Promise<void>
  clear: () => Promise<void>
}

/** Both engines, the second only where this machine has it. */
export const engines = async (): Promise<Engine[]> => {
  const nothing = async (): Promise<void> => undefined
  const embedded: Engine = { name: 'embedded', where: (folder) => ({ folder }), end: nothing, clear: nothing }
  if (lacks('neo4j')) {
    console.log('!!! Neo4j is left out: it wants Java 17+ and Maven, or NEO4J_TEST_URI.')
    return [embedded]
  }
  const neo4j = await startNeo4j()
  return [embedded, { name: 'neo4j', where: () => neo4j.where, end: () => neo4j.stop(), clear: () => neo4j.clear() }]
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`
const residentOf = async (pid: number | undefined): Promise<string> => {
  const status = pid === undefined ? '' : await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? '?' : megabytes(Number(kilobytes) * 1024)
}

/** An office of its own over an engine. */
const opened = async (engine: Engine) => {
  await engine.clear()
  const { folder, remove } = await temporaryFolder()
  const files = filesIn(join(folder, 'files'))
  const store = await openStore(engine.where(folder), children.store)
  const graph = graphOver(store, { home, readText: (hash) => files.text(hash) })
  return {
    import: (name: string, bytes: Uint8Array) =>
      importDocument({ graph, files, home, user: 'bench', reader: children.read, turns: inTurns() }, { name, bytes }),
    memory: async () => ({
      parent: megabytes(process.memoryUsage.rss()),
      store: store instanceof EmbeddedStore ? await residentOf(await store.pid()) : '-',
    }),
    async close() {
      await graph.close()
      await remove()
    },
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** One large table from bytes to the saved graph: the first of a process and a store, and the median of those that follow. */
const benchTable = async (engine: Engine) => {
  const documents = await Promise.all(
    Array.from({ length: tables }, (_, seed) => wordFile(madeTable({ seed, year: 2015 + seed, pages: tablePages }), 'bench')),
  )
  const office = await opened(engine)
  try {
    const times: number[] = []
    for (const [at, bytes] of documents.entries()) times.push(await timed(() => office.import(`table-${at}.docx`, bytes)))
    const [cold = 0, ...warm] = times.map(Math.round)
    return { engine: engine.name, 'cold, ms': cold, 'warm, ms (median)': median(warm) }
  } finally {
    await office.close()
  }
}

/** Many documents one after another: how many a second in each decade, and what the processes hold. Then all again: nothing is to be done. */
const benchMany = async (engine: Engine) => {
  const office = await opened(engine)
  const document = (seed: number) => wordFile(madeTable({ seed, year: 1991 + (seed % 30), pages: smallPages }), `bench ${seed}`)
  const hashes = new Set<string>()
  const rows: Record<string, string | number>[] = []
  try {
    let done = 0
    for (const decade of decades) {
      const each: number[] = []
      const from = done
      for (; done < decade; done += 1) {
        const bytes = await document(done)
        hashes.add(createHash('sha256').update(bytes).digest('hex'))
        each.push(await timed(() => office.import(`document-${done}.docx`, bytes)))
      }
      const rate = (1000 * (decade - from)) / each.reduce((sum, ms) => sum + ms, 0)
      rows.push({
        engine: engine.name,
        documents: decade,
        'documents/s': rate.toFixed(1),
        'ms each (median)': Math.round(median(each)),
        ...(await office.memory()),
      })
    }
    const again = await Promise.all(Array.from({ length: 50 }, (_, seed) => document(seed)))
    const ms = await timed(async () => {
      for (const [at, bytes] of again.entries()) await office.import(`document-${at}.docx`, bytes)
    })
    rows.push({ engine: engine.name, documents: 'again', 'documents/s': ((again.length * 1000) / ms).toFixed(1) })
    return rows
  } finally {
    await office.close()
  }
}

/** How fast documents come in, on both engines side by side, and how that grows with the graph. */
export const benchDocuments = async (): Promise<void> => {
  const all = await engines()
  try {
    const large: Record<string, string | number>[] = []
    for (const engine of all) large.push(await benchTable(engine))
    console.log(`\nA table of ${tablePages} pages, from its bytes to the saved graph (${tables} tables, one after another):`)
    console.table(large)
    const many: Record<string, string | number>[] = []
    for (const engine of all) many.push(...(await benchMany(engine)))
    console.log(`\nDocuments of ${smallPages} pages in one run, one after another; «again»: the same files a second time:`)
    console.table(many)
    for (const engine of all) {
      const rates = many
        .filter((row) => row['engine'] === engine.name && row['documents'] !== 'again')
        .map((row) => Number(row['documents/s']))
      const [first = 1, , last = 0] = rates
      console.log(`${engine.name}: the last decade goes at ${(last / first).toFixed(2)} of the speed of the first ten`)
    }
  } finally {
    for (const engine of all) await engine.end()
  }
}
