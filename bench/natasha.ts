import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { z } from 'zod'
import { HomeProfile } from '../graph/home.ts'
import profile from '../import/data/home/saint-petersburg.json'
import { shared } from '../tests/support/needs.ts'
import type * as reader from './natasha/reader.ts'
import { type Judged, officeDocuments, type Score, scoreFacts } from './scores.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const environment = at('../.cache/natasha')
const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
const names = ['python3', 'python']

/** The environment's own Python with Natasha from PyPI, made at the first run; what is missing, where it cannot be made. */
const prepared = (): { missing: string } | null => {
  const works = () => existsSync(python) && spawnSync(python, ['-c', 'import natasha'], { stdio: 'ignore' }).status === 0
  if (works()) return null
  const system = names.find((name) => spawnSync(name, ['-c', 'import venv, ensurepip'], { stdio: 'ignore' }).status === 0)
  if (!system) return { missing: 'there is no Python 3 with venv here' }
  rmSync(environment, { recursive: true, force: true })
  const steps: [string, string[]][] = [
    [system, ['-m', 'venv', environment]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', at('natasha/requirements.txt')]],
  ]
  for (const [program, args] of steps)
    if (spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0)
      return { missing: `${[program, ...args.slice(0, 3)].join(' ')} … failed` }
  return works() ? null : { missing: 'Natasha was installed and does not start' }
}

const Found = z.object({
  facts: z.object({ organizations: z.array(z.unknown()), people: z.array(z.unknown()) }),
  seconds: z.number(),
  secondsOfSpans: z.number(),
})

interface Reading {
  score: Score
  /** Of all that it does, and of the least that can be asked of it. */
  seconds: number
  least: number
}
const textOf = ({ file }: Judged): string => readFileSync(file, 'utf8')

const rounds = 20
/** A server reads on and on: what it has compiled stays compiled. Node compiles beside the reading for so many rounds, Python never does. */
const roundsToCompile = 60

/** What Natasha reads: organisations and people; it knows no places of ours, no agreements and no events. */
const byNatasha = (documents: readonly Judged[]): Reading[] => {
  const said = execFileSync(python, [at('natasha/read.py'), String(rounds), ...documents.map(({ file }) => file)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    // Its matrices are small: more threads only wait for one another, the more so where others are at work.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  })
  const empty = { places: [], agreements: [], ties: [], events: [] }
  return said
    .trim()
    .split('\n')
    .flatMap((line, index) => {
      const { facts, seconds, secondsOfSpans } = Found.parse(JSON.parse(line))
      const document = documents[index]
      if (!document) return []
      const score = scoreFacts(document.source, textOf(document), readFileSync(document.gold, 'utf8'), { ...empty, ...facts })
      return [{ score, seconds, least: secondsOfSpans }]
    })
}

/** The reader as the server ships it. Run from its sources, each name that a file takes from another is looked up anew at each use, which costs a fifth. */
const builtReader = async (): Promise<typeof reader> => {
  const outDir = at('../.cache/bench-reader')
  const entry = at('natasha/reader.ts')
  await build({ configFile: false, root: at('..'), logLevel: 'error', build: { ssr: entry, outDir, target: 'node20', minify: false } })
  return import(/* @vite-ignore */ pathToFileURL(join(outDir, 'reader.js')).href)
}

/** What the importer reads: everything. Timed as read.py times Natasha: the best of some rounds through all the documents, once it is compiled. */
const byImporter = async (documents: readonly Judged[]): Promise<Reading[]> => {
  const home = HomeProfile.parse(profile)
  const { findFacts, read } = await builtReader()
  const times: number[][] = documents.map(() => [])
  const scores: Score[] = []
  for (let round = -roundsToCompile; round < rounds; round += 1) {
    for (const [index, document] of documents.entries()) {
      const bytes = readFileSync(document.file)
      const start = process.cpuUsage()
      const facts = findFacts(await read(document.source, bytes), { home })
      const { user, system } = process.cpuUsage(start)
      if (round >= 0) times[index]?.push((user + system) / 1e6)
      if (round === 0) scores.push(scoreFacts(document.source, textOf(document), readFileSync(document.gold, 'utf8'), facts))
    }
  }
  return scores.map((score, index) => ({ score, seconds: Math.min(...(times[index] ?? [])), least: 0 }))
}

const f1 = ({ score }: Reading, kind: string): string => (score.kinds[kind]?.f1 ?? 0).toFixed(3)
const rate = (text: string, seconds: number): string =>
  Math.round(text.length / seconds)
    .toLocaleString('en')
    .padStart(9)

/** The importer beside Natasha from PyPI on the office's documents: organisations and people by ../shared/gold/score.mjs, and characters a second. */
export const benchNatasha = async (): Promise<void> => {
  if (!existsSync(join(shared, 'sources'))) return console.error(`LEFT OUT, Natasha: there are no sources in ${shared}`)
  const lacking = prepared()
  if (lacking) return console.error(`LEFT OUT, Natasha: ${lacking.missing}`)
  const documents = officeDocuments()
  const [theirs, ours] = [byNatasha(documents), await byImporter(documents)]
  console.log(
    `reading: F1 of organisations and people, characters a second of one processor (the best of ${rounds} rounds, ours after ${roundsToCompile} more)`,
  )
  for (const [index, document] of documents.entries()) {
    const [their, our, text] = [theirs[index], ours[index], textOf(document)]
    if (!their || !our) continue
    console.log(`  ${document.source.slice(0, 3)}, ${text.length} characters: ${(their.seconds / our.seconds).toFixed(1)} times as fast`)
    console.log(
      `    Natasha   ${f1(their, 'organizations')}  ${f1(their, 'people')} ${rate(text, their.seconds)} (${rate(text, their.least).trim()} without normal forms)`,
    )
    console.log(
      `    ours      ${f1(our, 'organizations')}  ${f1(our, 'people')} ${rate(text, our.seconds)} (with places, agreements and events)`,
    )
  }
}
