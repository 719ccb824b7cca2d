import { randomUUID } from 'node:crypto'
import type { ImportOutcome } from '../../graph/answers.ts'
import { isGroupName, type LeaveOut, SamePair } from '../../graph/differences.ts'
import { isRefusalCode, Refusal, refusals } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import type { Desk, DeskImport } from '../desk.ts'
import { refusedOutcome } from '../imports.ts'
import { openDesk } from '../open-desk.ts'
import { yearIn } from './arguments.ts'
import type { Call, ExitCode, Run } from './command.ts'
import { documentNamed } from './document-named.ts'
import { bytesOf, filesNamed } from './input.ts'
import { mappingIn } from './mapping.ts'
import { outcomeLines, sayWarnings } from './outcome.ts'

/** Imports the named files one after another; stops where the store itself cannot go on. */
export const run: Run = async (call) => {
  const { given, options, settings, language } = call
  const year = yearIn(call)
  const paths = await filesNamed(given)
  if (options['replaces'] !== undefined && paths.length > 1) {
    const says = { ru: 'С --replaces загружают один файл.', en: '--replaces goes with one file.' }
    throw new Refusal('usage', { reason: says[language] })
  }
  const leave = await leaveOutIn(options)
  if (leave?.without.some((name) => !isGroupName(name)) && paths.length > 1) {
    const says = {
      ru: 'С --without, где названы отдельные отличия, загружают один файл.',
      en: '--without that names single differences goes with one file.',
    }
    throw new Refusal('usage', { reason: says[language] })
  }
  const mapping = await mappingIn(options['mapping'], language)
  const same = sameIn(options['same'], language)
  const desk = await openDesk(settings, language)
  const list = listOf(call)
  const codes = new Set<string>()
  let done = 0
  try {
    const wish = {
      year,
      dryRun: options['dry-run'] !== undefined,
      replaces: options['replaces'] === undefined ? undefined : await documentNamed(desk, options['replaces']),
      leave,
      mapping,
      same,
      anew: options['anew'] !== undefined,
      withoutModel: options['without-model'] !== undefined,
    }
    for (const path of paths) {
      const { files, ...whole } = await importPath(desk, path, wish, call)
      const each = files ?? [whole]
      for (const outcome of each) {
        tell(outcome, call)
        list.add(outcome)
        if (outcome.error) codes.add(outcome.error.code)
      }
      done += 1
      if (done % toldEvery === 0) call.say(`${done} / ${paths.length}`)
      if (each.some(stopsAll)) break
    }
  } finally {
    await desk.close()
    list.end()
  }
  return codeOf(codes)
}

/** In a long run the count so far is told after so many files. */
const toldEvery = 50

/** The outcomes as a list in JSON, where that is wished: each is written as it comes, so that a long run holds none of them. */
const listOf = ({ options, out }: Call): { add: (outcome: ImportOutcome) => void; end: () => void } => {
  if (options['json'] === undefined) return { add: () => undefined, end: () => undefined }
  let begun = false
  return {
    add(outcome) {
      out(`${begun ? ',' : '['}\n${JSON.stringify(outcome, null, 2).replaceAll(/^/gm, '  ')}`)
      begun = true
    },
    end: () => out(begun ? '\n]\n' : '[]\n'),
  }
}

type Wish = Omit<DeskImport, 'name' | 'bytes'>

/** What `--same` names: `older=newer`, parted by commas. Throws `usage`. */
const sameIn = (list: string | undefined, language: Language): SamePair[] | undefined =>
  list
    ?.split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => {
      const [was, is] = pair.split('=')
      const read = SamePair.safeParse({ was, is })
      const says = { ru: `--same: «${pair}» — не пара «прежнее=новое».`, en: `--same: "${pair}" is no pair older=newer.` }
      if (!read.success) throw new Refusal('usage', { reason: says[language] })
      return read.data
    })

/** What `--without` names, and why. Throws `file-missing`. */
const leaveOutIn = async ({ without, why }: Call['options']): Promise<LeaveOut | undefined> => {
  if (without === undefined) return undefined
  const names = without.startsWith('@') ? new TextDecoder().decode(await bytesOf(without.slice(1))).split('\n') : without.split(',')
  return { without: names.map((name) => name.trim()).filter(Boolean), ...(why === undefined ? {} : { why }) }
}

const importPath = async (desk: Desk, path: string, wish: Wish, { language, say }: Call): Promise<ImportOutcome> => {
  try {
    return await desk.import({ ...wish, name: path, bytes: await bytesOf(path) })
  } catch (error) {
    if (error instanceof Refusal && error.status >= 500) throw error
    const refusal = error instanceof Refusal ? error : faultOf(error, say)
    return refusedOutcome(path, { code: refusal.code, message: refusal.in(language) })
  }
}

const tell = (outcome: ImportOutcome, { options, language, out, say }: Call): void => {
  if (options['json'] === undefined) out(`${outcomeLines(outcome, language)}\n`)
  if (outcome.error) say(outcome.error.message)
  sayWarnings(outcome.file, outcome.warnings, language, say)
}

/** A failure of ours with one file: told in full, for there is no log; the other files are read. */
const faultOf = (error: unknown, say: Call['say']): Refusal => {
  const id = randomUUID().slice(0, 8)
  say(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return new Refusal('fault', { id })
}

/** Whether no other file would fare better: the store or the disk is not to be had. */
const stopsAll = ({ error }: ImportOutcome): boolean =>
  error !== undefined && (error.code.startsWith('store-') || error.code === 'disk-full')

/** 1 where a file was refused; 3 where that was not the file's fault. */
const codeOf = (codes: ReadonlySet<string>): ExitCode => {
  for (const code of codes) if (isRefusalCode(code) && refusals[code].status >= 500) return 3
  return codes.size > 0 ? 1 : 0
}
