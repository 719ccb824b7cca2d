import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { graphOver } from '../cypher/graph.ts'
import { HomeProfile } from '../graph/home.ts'
import homeJson from '../import/data/home/saint-petersburg.json'
import { wordFile } from '../samples/word.ts'
import { children, samplesFolder } from '../server/children.ts'
import { filesIn } from '../server/files.ts'
import { importDocument } from '../server/imports.ts'
import { rehearse } from '../server/samples.ts'
import { inTurns } from '../server/turns.ts'
import { start } from '../tests/support/command.ts'
import { madeTable } from './documents/made.ts'
import { type Engine, type EngineName, engines } from './engines.ts'
import { childrenMs, heldMb, processorMs, residentMb } from './processes.ts'

const home = HomeProfile.parse(homeJson)
const tablePages = 60
const tables = 5
/** Documents of two pages, as briefs are. */
const smallPages = 2
/** How many, where nobody says: both engines are through with them in some six minutes. */
const usualMost = 300
/** How many are in the graph when it is told what those since the last time took. */
const stepsUpTo = (most: number): number[] =>
  [...new Set([10, 100, most / 3, (2 * most) / 3, most].map(Math.round))].filter((step) => step <= most).sort((a, b) => a - b)

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** An office of its own over an engine, with what its processes have used up to now. */
const opened = async (engine: Engine) => {
  const { store, folder, pid, close } = await engine.open()
  const files = filesIn(join(folder, 'files'))
  const graph = graphOver(store, { home, readText: (hash) => files.text(hash) })
  const office = { graph, files, home, user: 'bench', reader: children.read, turns: inTurns() }
  const used: Record<Part, number> = { parent: 0, reader: 0, store: 0 }
  return {
    used,
    /** What the server does by itself when it has started; how long it took. */
    async begin(): Promise<number> {
      const began = performance.now()
      await rehearse(office, samplesFolder, new AbortController().signal)
      return performance.now() - began
    },
    async import(name: string, bytes: Uint8Array): Promise<number> {
      const before = await usedBy(pid)
      const began = performance.now()
      await importDocument(office, { name, bytes })
      const ms = performance.now() - began
      const after = await usedBy(pid)
      for (const part of parts) used[part] += after[part] - before[part]
      return ms
    },
    memory: async () => ({
      'parent holds, MB': heldMb(),
      'parent, MB': await residentMb(process.pid),
      'store, MB': await residentMb(await pid()),
    }),
    close,
  }
}

/** Whose processor time is told apart. */
const parts = ['parent', 'reader', 'store'] as const
type Part = (typeof parts)[number]

const usedBy = async (pid: () => Promise<number | undefined>): Promise<Record<Part, number>> => {
  const { user, system } = process.cpuUsage()
  const [store, all] = [await processorMs(await pid()), await childrenMs()]
  return { parent: (user + system) / 1000, reader: all - store, store }
}

/** Processor time a document since a moment, in ms. */
const each = (now: Record<Part, number>, before: Record<Part, number>, documents: number) =>
  Object.fromEntries(parts.map((part) => [`${part}, ms of processor`, Math.round((now[part] - before[part]) / documents)]))

/** One large table from bytes to the saved graph: the first of a server that has just started, and the median of those that follow. */
const benchTable = async (engine: Engine) => {
  const documents = await Promise.all(
    Array.from({ length: tables }, (_, seed) => wordFile(madeTable({ seed, year: 2015 + seed, pages: tablePages }), 'bench')),
  )
  const office = await opened(engine)
  try {
    const readyMs = await office.begin()
    const times: number[] = []
    let before = { ...office.used }
    for (const [at, bytes] of documents.entries()) {
      if (at === 1) before = { ...office.used }
      times.push(await office.import(`table-${at}.docx`, bytes))
    }
    const [first = 0, ...warm] = times.map(Math.round)
    const used = each(office.used, before, warm.length)
    return {
      engine: engine.name,
      'makes itself ready, ms': Math.round(readyMs),
      'first, ms': first,
      'next, ms (median)': median(warm),
      ...used,
    }
  } finally {
    await office.close()
  }
}

type Row = Record<string, string | number | null>
const rateOf = (times: readonly number[]): string => ((1000 * times.length) / times.reduce((sum, ms) => sum + ms, 0)).toFixed(1)

/** Many documents one after another: how many a second in each step, and what the processes hold. Then all again: nothing is to be done. */
const benchMany = async (engine: Engine, most: number) => {
  const office = await opened(engine)
  const document = (seed: number) => wordFile(madeTable({ seed, year: 1991 + (seed % 30), pages: smallPages }), `bench ${seed}`)
  const rows: Row[] = []
  try {
    let done = 0
    for (const step of stepsUpTo(most)) {
      const times: number[] = []
      const [from, before] = [done, { ...office.used }]
      for (; done < step; done += 1) {
        const bytes = await document(done)
        times.push(await office.import(`document-${done}.docx`, bytes))
      }
      const row = {
        engine: engine.name,
        documents: step,
        'documents/s': rateOf(times),
        'ms each (median)': Math.round(median(times)),
        ...each(office.used, before, step - from),
        ...(await office.memory()),
      }
      console.log(JSON.stringify(row))
      rows.push(row)
    }
    const again = await Promise.all(Array.from({ length: Math.min(50, most) }, (_, seed) => document(seed)))
    const times: number[] = []
    for (const [at, bytes] of again.entries()) times.push(await office.import(`document-${at}.docx`, bytes))
    rows.push({ engine: engine.name, documents: 'again', 'documents/s': rateOf(times) })
    return rows
  } finally {
    await office.close()
  }
}

/** What a fresh command takes for a large table: until it says that the table is saved, and until it has ended. */
const benchCommand = async (engine: Engine) => {
  const { settings, remove } = await engine.place()
  try {
    const file = join(settings['POBRATIM_DATA'] ?? '', 'table.docx')
    await writeFile(file, await wordFile(madeTable({ seed: 0, year: 2015, pages: tablePages }), 'bench'))
    const began = performance.now()
    const { says, ended } = start(['import', file], settings)
    await says(/table\.docx: /)
    const savedMs = performance.now() - began
    const { code } = await ended
    if (code !== 0) throw new Error(`the command ended with ${code}`)
    return {
      engine: engine.name,
      'command, until saved, ms': Math.round(savedMs),
      'until ended, ms': Math.round(performance.now() - began),
    }
  } finally {
    await remove()
  }
}

/** By how much a document of the last step takes more of the processor than one of the step before, when all was warm. */
const growthOf = (rows: readonly Row[]): string => {
  const [before, last] = rows.filter((row) => row['documents'] !== 'again').slice(-2)
  if (!before || !last) return 'one step tells of no growth'
  const grown = parts.map((part) => {
    const [was, is] = [before, last].map((row) => Number(row[`${part}, ms of processor`]))
    return `${part} ${was} → ${is} ms`
  })
  return `from ${before['documents']} to ${last['documents']} documents in the graph, processor time a document: ${grown.join(', ')}`
}

/** How fast documents come in, on the engines named or on both side by side, and how that grows with the graph. */
export const benchDocuments = async (named: readonly EngineName[], most = usualMost): Promise<void> => {
  const all = await engines(named)
  try {
    const large: Row[] = []
    for (const engine of all) large.push({ ...(await benchTable(engine)), ...(await benchCommand(engine)) })
    console.log(
      `\nA table of ${tablePages} pages, from its bytes to the saved graph (${tables} tables, one after another; then a fresh command):`,
    )
    console.table(large)
    const many: Row[] = []
    for (const engine of all) many.push(...(await benchMany(engine, most)))
    console.log(`\nDocuments of ${smallPages} pages in one run, one after another; «again»: the same files a second time:`)
    console.table(many)
    for (const engine of all) console.log(`${engine.name}: ${growthOf(many.filter((row) => row['engine'] === engine.name))}`)
  } finally {
    for (const engine of all) await engine.end()
  }
}
