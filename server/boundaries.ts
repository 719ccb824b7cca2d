import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { Shapes } from './api.ts'
import { reasonOf } from './reason.ts'
import type { Settings } from './settings.ts'

const largest = 20 * 2 ** 20

/** The boundaries that the settings name, with the name of their file; none without one. Throws `setting-wrong`. */
export const boundariesOf = ({ POBRATIM_BOUNDARIES: file }: Settings, language: Language): { name: string; shapes: Shapes } | null => {
  if (file === undefined) return null
  const wrong = (reason: string) => new Refusal('setting-wrong', { setting: 'POBRATIM_BOUNDARIES', reason: `${file}: ${reason}` })
  const content = ((): unknown => {
    try {
      if (statSync(file).size > largest) throw wrong('> 20 MB')
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw wrong(error instanceof SyntaxError ? 'JSON' : String((error as NodeJS.ErrnoException).code))
    }
  })()
  const read = Shapes.safeParse(content)
  if (!read.success) throw wrong(reasonOf(read.error, language))
  return { name: basename(file), shapes: read.data }
}
