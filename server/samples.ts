import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../graph/refusal.ts'
import type { DraftWish } from '../report/drafts/drafts.ts'
import { keepDraft } from './drafts.ts'
import { importDocument } from './imports.ts'
import type { Office } from './office.ts'

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
  if (!stopped.aborted && names.length > 0) await keepSampleDrafts(office)
}

/**
 * Has a bundled document tried, as a dry run does, so that whoever sends the first one of the office's own finds all at work already: the
 * reader, this process, and the store's plans. What fails is not worth a word: it will be told of that first one.
 */
export const rehearse = async (office: Office, folder: string, signal: AbortSignal): Promise<void> => {
  const names = await readdir(folder).catch((): string[] => [])
  const name = names.filter((one) => one.endsWith('.docx')).sort()[0]
  if (name === undefined || signal.aborted) return
  await readFile(join(folder, name))
    .then((bytes) => importDocument(office, { name, bytes, dryRun: true, anew: true, withoutModel: true, signal }))
    .catch(() => undefined)
}

/** The presentations that come with the samples: on a partner, on a year, on what the last document brought. */
const sampleDrafts: readonly DraftWish[] = [
  { draft: 'country', about: 'KR', language: 'ru' },
  { draft: 'year', language: 'ru' },
  { draft: 'changed', language: 'ru' },
]
const keepSampleDrafts = async (office: Office): Promise<void> => {
  for (const wish of sampleDrafts)
    await keepDraft(office, wish).catch((error: unknown) => {
      // A folder of other samples may tell nothing of one of them.
      if (!(error instanceof Refusal) || error.status >= 500) throw error
    })
}
