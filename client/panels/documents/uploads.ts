import { useEffect } from 'react'
import { create } from 'zustand'
import type { LeaveOut, SamePair } from '../../../graph/differences.ts'
import type { Id } from '../../../graph/things.ts'
import type { Job } from '../../../server/api.ts'
import { type Left, nothingLeft, withoutOf } from '../accept/acceptance.ts'
import { isOver } from './follow.ts'

/** Where the bytes of an upload are: in a file of the reader's computer, in the graph, in a trial that the server holds; null where only its job has them. */
export type Source = File | { stored: Id } | { tried: string } | null

/** A file on its way in: a job of the server, or what kept it from becoming one. */
export interface Upload {
  /** A number that grows from file to file; of a document in a .zip its path besides. */
  key: string
  file: string
  job: Job | null
  error: unknown
  /** What was sent, so that it can be sent again. */
  source: Source
  /** The document whose place it is to take, as far as the reader has said so. */
  older: Older | null
  /** The year of its table, as the reader has said. */
  year: number | undefined
  /** What of the older version the reader has said to be the same. */
  same: readonly SamePair[]
  /** Whether the language model of the settings is asked. */
  asksModel: boolean
  /** How it was sent last. */
  way: ImportWay
  /** Of a document in a .zip: the upload of the whole, and its path there. */
  of?: string
  inside?: string
  /** Taken out of the queue before it was sent. */
  isDropped?: boolean
  /** The differences open as soon as they are there. */
  opens?: boolean
  /** What of the differences is not accepted so far. */
  left?: Left
}

/** A document of which a file may be a newer version. */
export interface Older {
  id: string
  name: string
}

/** How a file is to be imported: tried without writing, in the place of an older document. */
export interface ImportWay {
  tries?: boolean
  older?: Older | null
  year?: number | undefined
  same?: readonly SamePair[]
  /** Whether it is read anew where it is in the graph already. */
  anew?: boolean
  /** What of it is not accepted, and why. */
  leave?: LeaveOut | undefined
  /** Whether the differences are opened as soon as they are there. */
  opens?: boolean
  /** What of the differences stays not accepted while they are looked at once more. */
  left?: Left | undefined
}

interface Uploads {
  uploads: readonly Upload[]
  add: (uploads: readonly Upload[]) => void
  /** The documents of a .zip, in the place of those of an earlier try. */
  setParts: (key: string, parts: readonly Upload[]) => void
  change: (key: string, part: Partial<Upload>) => void
  remove: (key: string) => void
  clear: () => void
  /** Whether files are written at once, their differences unseen. */
  atOnce: boolean
  setAtOnce: (atOnce: boolean) => void
  asksModel: boolean
  setAsksModel: (asksModel: boolean) => void
  /** How many windows are open over the panel: the Escape key is theirs. */
  windows: number
}

export const useUploads = create<Uploads>((set) => ({
  uploads: [],
  add: (added) => set(({ uploads }) => ({ uploads: [...added, ...uploads] })),
  setParts: (key, parts) => set(({ uploads }) => ({ uploads: [...uploads.filter(({ of }) => of !== key), ...parts] })),
  change: (key, part) => set(({ uploads }) => ({ uploads: uploads.map((one) => (one.key === key ? { ...one, ...part } : one)) })),
  remove: (key) => set(({ uploads }) => ({ uploads: uploads.filter((one) => one.key !== key && one.of !== key) })),
  atOnce: false,
  setAtOnce: (atOnce) => set({ atOnce }),
  asksModel: true,
  setAsksModel: (asksModel) => set({ asksModel }),
  windows: 0,
  clear: () =>
    set(({ uploads }) => {
      const waits = (one: Upload) => isUnderWay(one) || (isTried(one) && twinOf(one, uploads) === undefined)
      const stays = new Set(uploads.filter(waits).map(({ key, of = key }) => of))
      return { uploads: uploads.filter(({ key, of = key }) => stays.has(of)) }
    }),
}))

export const uploadOf = (key: string): Upload | undefined => useUploads.getState().uploads.find((one) => one.key === key)

/** Says that a window is open over the panel for as long as it is there. */
export const useWindowOver = (): void => {
  useEffect(() => {
    useUploads.setState(({ windows }) => ({ windows: windows + 1 }))
    return () => useUploads.setState(({ windows }) => ({ windows: windows - 1 }))
  }, [])
}

/** Whether a file waits to be sent or is being read. */
export const isUnderWay = ({ job, error, isDropped }: Upload): boolean =>
  isDropped !== true && error === null && (job === null || !isOver(job))

/** Whether the server that did its job stopped. */
export const isLost = ({ job, of }: Upload): boolean => of === undefined && job?.outcome?.error?.code === 'job-lost'

/** Whether a file was read and nothing of it is written yet. */
export const isTried = ({ job }: Upload): boolean => job?.outcome?.outcome === 'dry-run'

/** Whether nothing of a tried file waits for a word that only a person can say: whose newer version it is, of which year. */
const isSettled = ({ job, older }: Upload): boolean =>
  (older !== null || (job?.outcome?.mayReplace ?? []).length === 0) && (job?.outcome?.asks ?? []).length === 0

const written: ReadonlySet<string> = new Set(['added', 'replaced', 'reread', 'unchanged'])

/**
 * The upload of the same file that stood in the list before a tried one: what is done with that one need not be done twice. What is read
 * anew from the graph, with other columns or another year, has none.
 */
export const twinOf = (upload: Upload, uploads: readonly Upload[]): Upload | undefined => {
  const { job, of, source } = upload
  const isReadAnew = source !== null && 'stored' in source
  if (of !== undefined || job?.hash === undefined || isReadAnew || !isTried(upload)) return undefined
  return uploads.find(
    (one) =>
      one.of === undefined &&
      one.key !== upload.key &&
      one.job?.hash === job.hash &&
      Number(one.key) < Number(upload.key) &&
      (isTried(one) || written.has(one.job?.outcome?.outcome ?? '')),
  )
}

/** The tried files that can be written together, and how many of the others wait for a person's word; of a .zip whole or its documents. */
export const readyIn = (uploads: readonly Upload[]): { ready: Upload[]; waiting: number } => {
  const tried = uploads.filter((one) => isTried(one) && one.source !== null)
  const each = tried
    .filter((one) => one.of === undefined && twinOf(one, uploads) === undefined)
    .flatMap((one): Upload[] => {
      const parts = tried.filter(({ of }) => of === one.key)
      const isWhole = parts.every((part) => isSettled(part) && withoutOf(part.left ?? nothingLeft).length === 0)
      return isWhole ? [one] : parts
    })
  const ready = each.filter(isSettled)
  return { ready, waiting: each.length - ready.length }
}

/** What of a file the reader did not tick, and why; undefined where all was ticked. */
export const leaveOf = ({ left = nothingLeft }: Upload, why: string): LeaveOut | undefined => {
  const without = withoutOf(left)
  return without.length === 0 ? undefined : { without, why }
}
