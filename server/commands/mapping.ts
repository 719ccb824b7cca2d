import { Mapping } from '../../graph/columns.ts'
import { Refusal } from '../../graph/refusal.ts'
import type { Language } from '../../graph/text.ts'
import { fileName } from '../imports.ts'
import { reasonOf } from '../reason.ts'
import { bytesOf } from './input.ts'

/** What `--mapping` names: a file of one (.json), else the name of one that is remembered. Throws `file-missing`, `mapping-wrong`. */
export const mappingIn = async (named: string | undefined, language: Language): Promise<string | Mapping | undefined> => {
  if (named === undefined || !/\.json$/i.test(named)) return named
  const content = new TextDecoder().decode(await bytesOf(named))
  const read = Mapping.safeParse(parsed(named, content))
  if (!read.success) throw new Refusal('mapping-wrong', { name: fileName(named), reason: reasonOf(read.error, language) })
  return read.data
}

const parsed = (named: string, content: string): unknown => {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Refusal('mapping-wrong', { name: fileName(named), reason: 'JSON' }, { cause: error })
  }
}
