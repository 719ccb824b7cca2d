import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../graph/refusal.ts'
import { importDocument, type Office } from './imports.ts'

/** Fills an empty embedded store with the bundled documents, so that there is something to see. `failed` is told of what could not be read. */
export const openSamples = async (
  office: Office,
  folder: string,
  { stopped, failed }: { stopped: AbortSignal; failed: (name: string, error: unknown) => void },
): Promise<void> => {
  const { graph } = office
  const page = { limit: 1, offset: 0 }
  if (graph.engine !== 'embedded' || (await graph.documents(page)).total + (await graph.decisions(page)).total > 0) return
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names.filter((one) => !one.startsWith('.')).sort()) {
    if (stopped.aborted) return
    try {
      await importDocument(office, { name, bytes: await readFile(join(folder, name)) })
    } catch (error) {
      if (error instanceof Refusal && error.status >= 500) throw error
      failed(name, error)
    }
  }
}
