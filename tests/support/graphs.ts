import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadText } from '../../cypher/evidence.ts'
import type { OpenSettings } from '../../cypher/open.ts'
import { HomeProfile } from '../../graph/home.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { sensitiveSpans } from '../../import/read/sensitive.ts'
import type { Told } from './batch.ts'

/** The store's process as it is built before the tests. */
export const storeChild = fileURLToPath(new URL('../../dist/server/store-child.js', import.meta.url))

/** A place for read texts, as `files/` is on a server. */
export class Texts {
  readonly #texts = new Map<string, string>()
  /** Keeps the text of a document; gives what is to be saved. */
  keep({ batch, text }: Told): Told['batch'] {
    this.#texts.set(batch.document.hash, text)
    return batch
  }
  readonly read: ReadText = (hash) => Promise.resolve(this.#texts.get(hash) ?? '')
}

export const settingsFor = (texts: Texts): OpenSettings => ({
  storeChild,
  readText: texts.read,
  copy: {
    storeChild,
    memoryWatch: storeChild.replace('store-child', 'memory-watch'),
    folder: join(tmpdir(), 'pobratim-copies'),
    spansIn: sensitiveSpans,
  },
  home: { id: 'saint-petersburg', country: 'RU', bodies: HomeProfile.parse(saintPetersburg).bodies },
})
