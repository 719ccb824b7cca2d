import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { circleOf, type Returned } from '../tests/support/graph-circle.ts'
import { shared } from '../tests/support/needs.ts'
import { type Fall, fallsOf, seeds } from './mutants.ts'
import { officeDocuments, type Score, scoreSources, scoreUnseen } from './scores.ts'

/** `npm run evaluate`: how much is read of the office's own documents, of those in tests/import/unseen, and of seeded mutants, side by side, and what comes back of each graph from the report made of it; `--misses` names what was missed or read too much. */
const percent = (part: number | undefined): string => (part === undefined ? '—' : (100 * part).toFixed(1)).padStart(11)

/** «000_a9e4….txt» is 000, «brief-china.txt» china. */
const shortOf = (source: string): string =>
  source
    .replace(/_.*|\.txt$/u, '')
    .replace(/^brief-/u, '')
    .slice(0, 10)

const printed = (scores: readonly Score[]): string[] => {
  const kinds = [...new Set(scores.flatMap(({ kinds: all }) => Object.keys(all)))]
  const attributes = Object.keys(scores[0]?.eventAttributes ?? {})
  return [
    `${''.padEnd(24)}${scores.map(({ source }) => shortOf(source).padStart(11)).join('')}`,
    ...kinds.map(
      (kind) =>
        `${kind.padEnd(24)}${scores.map((score) => percent(score.kinds[kind]?.gold === 0 ? undefined : score.kinds[kind]?.f1)).join('')}`,
    ),
    ...attributes.map((name) => `  event ${name.padEnd(16)}${scores.map((score) => percent(score.eventAttributes[name])).join('')}`),
    `${'overall'.padEnd(24)}${scores.map(({ overall }) => percent(overall)).join('')}`,
  ]
}

/** Each mutation in a row, each document in a column: how far its score fell at the worst seed. */
const printedFalls = (falls: readonly Fall[]): string[] => {
  const sources = [...new Set(falls.map(({ source }) => source))]
  const row = (mutation: string): string =>
    sources.map((source) => percent(falls.find((one) => one.source === source && one.mutation === mutation)?.fall)).join('')
  return [
    `${'fall by mutants'.padEnd(24)}${sources.map((source) => source.slice(0, 3).padStart(11)).join('')}   (the worst of ${seeds.length})`,
    ...[...new Set(falls.map(({ mutation }) => mutation))].map((mutation) => `${mutation.padEnd(24)}${row(mutation)}`),
  ]
}

/** Each kind in a row, each document in a column: how much of its graph comes back from the report that is made of it. */
const printedCircle = (circles: readonly { source: string; kinds: readonly Returned[] }[]): string[] => [
  `${'the circle'.padEnd(24)}${circles.map(({ source }) => shortOf(source).padStart(11)).join('')}`,
  ...(circles[0]?.kinds ?? []).map(
    ({ kind, least }, at) => `${kind.padEnd(24)}${circles.map(({ kinds }) => percent(kinds[at]?.f1)).join('')}   (at least ${100 * least})`,
  ),
]

if (existsSync(join(shared, 'sources'))) {
  const scores = [...(await scoreSources()), ...(await scoreUnseen())]
  console.log(printed(scores).join('\n'))
  if (process.argv.includes('--misses'))
    for (const { source, missed, spurious } of scores)
      console.log([`\n${source}`, ...missed.map((line) => `missed ${line}`), ...spurious.map((line) => `spurious ${line}`)].join('\n'))
  const falls: Fall[] = []
  for (const document of officeDocuments()) falls.push(...(await fallsOf(document)))
  console.log(`\n${printedFalls(falls).join('\n')}`)
  const circles: { source: string; kinds: Returned[] }[] = []
  for (const { source, file } of officeDocuments()) circles.push({ source, kinds: await circleOf(source, readFileSync(file)) })
  console.log(`\n${printedCircle(circles).join('\n')}`)
  if (process.argv.includes('--misses'))
    for (const { source, kinds } of circles)
      for (const { lost, made } of kinds)
        console.log([`\n${source}`, ...lost.map((what) => `lost ${what}`), ...made.map((what) => `made up ${what}`)].join('\n'))
} else {
  console.error(`NOTHING WAS EVALUATED: there are no sources in ${shared}`)
  process.exitCode = 3
}
