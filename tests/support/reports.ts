import { cp, readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Facts } from '../../graph/facts.ts'
import { HomeProfile } from '../../graph/home.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { extract } from '../../import/extract.ts'
import { read } from '../../import/read/read.ts'
import { importDocument } from '../../server/imports.ts'
import type { Office } from '../../server/office.ts'
import { openOffice } from '../../server/open-desk.ts'
import { type ReportWish, reportOf } from '../../server/reports.ts'
import { readSettings } from '../../server/settings.ts'
import { onceInRun } from './once.ts'
import { temporaryFolder } from './served.ts'

const home = HomeProfile.parse(saintPetersburg)
const sampleFile = (name: string) => new URL(`../../samples/documents/${name}`, import.meta.url)

/** The facts of a file, as `extract` gives them. */
export const factsOf = async (name: string, bytes: Uint8Array): Promise<Facts> => extract(await read(name, bytes), { home })
/** The facts of one of the samples. */
export const factsOfSample = async (name: string): Promise<Facts> => factsOf(name, await readFile(sampleFile(name)))

const openIn = (folder: string): Promise<Office> => openOffice(readSettings({ POBRATIM_DATA: folder, POBRATIM_LOG: 'silent' }), home)

/** An office of its own in a temporary folder, with these samples imported: once in a run of tests, each then has a copy. */
export const officeWith = async (...samples: string[]) => {
  const read = await onceInRun(`office ${samples.join(' ')}`, async (folder) => {
    const office = await openIn(folder)
    for (const name of samples) await importDocument(office, { name, bytes: await readFile(sampleFile(name)) })
    await office.graph.close()
  })
  const { folder, remove } = await temporaryFolder()
  await cp(read, folder, { recursive: true })
  return reportsOf(await openIn(folder), remove)
}

/** An office of its own in a temporary folder, with these files imported. */
export const officeOf = async (files: readonly { name: string; bytes: Uint8Array }[]) => {
  const { folder, remove } = await temporaryFolder()
  const office = await openIn(folder)
  for (const file of files) await importDocument(office, file)
  return reportsOf(office, remove)
}

const reportsOf = (office: Office, remove: () => Promise<void>) => ({
  office,
  report: async (wish: ReportWish): Promise<Uint8Array> => buffer((await reportOf(office, wish)).content),
  async close() {
    await office.graph.close()
    await remove()
  },
})
