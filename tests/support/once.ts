import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that every file of one run of the tests sees, and that ends with the run. */
    runFolder: string
  }
}

/** A folder that is filled once in a run of the tests, whichever file comes first; others read or copy it. Whole or not at all. */
export const onceInRun = async (name: string, fill: (folder: string) => Promise<void>): Promise<string> => {
  const folder = join(inject('runFolder'), name)
  if (existsSync(folder)) return folder
  await mkdir(inject('runFolder'), { recursive: true })
  const fresh = await mkdtemp(join(inject('runFolder'), 'filling-'))
  await fill(fresh)
  try {
    await rename(fresh, folder)
  } catch {
    // Another file was first, and its folder is as good.
    await rm(fresh, { recursive: true, force: true })
  }
  return folder
}
