import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { z } from 'zod'
import { Fault, page } from '../graph/answers.ts'
import type { LeaveOut } from '../graph/differences.ts'
import { ErrorAnswer, Refusal, type RefusalCode, refusals } from '../graph/refusal.ts'
import { SourceDocument } from '../graph/statements.ts'
import type { Language } from '../graph/text.ts'
import { Job } from './api.ts'
import type { Desk } from './desk.ts'
import type { Running } from './running.ts'
import { wholeList } from './whole-list.ts'

/** How often a job is asked after, in ms. */
const askEvery = 150

/** The desk of a running server, over its addresses. Its refusals are thrown here as they were there. */
export const remoteDesk = ({ address, token }: Running, language: Language): Desk => {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': language }
    const answer = await fetch(`${address}${path}`, { ...init, headers }).catch((error: unknown) => {
      throw new Refusal('store-stopped', {}, { cause: error })
    })
    if (!answer.ok) throw refusalIn(await answer.json())
    return answer
  }
  const ask = async <T extends z.ZodType>(schema: T, path: string, init?: RequestInit): Promise<z.infer<T>> =>
    schema.parse(await (await call(path, init)).json())
  const download = async (path: string): Promise<Readable> => {
    const { body } = await call(path)
    return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([])
  }
  return {
    async import({ name, bytes, year, replaces, dryRun = false, leave }) {
      const query = new URLSearchParams({
        name,
        dryRun: String(dryRun),
        ...(year === undefined ? {} : { year: String(year) }),
        ...(replaces === undefined ? {} : { replaces }),
      })
      let job = await ask(Job, `/api/imports?${query}`, { method: 'POST', body: leave ? formWith(bytes, leave) : Buffer.from(bytes) })
      while (!job.outcome && job.stage !== 'cancelled') {
        await new Promise((resolve) => setTimeout(resolve, askEvery))
        job = await ask(Job, `/api/jobs/${job.id}`)
      }
      if (!job.outcome) throw new Refusal('job-cancelled')
      return job.outcome
    },
    export: ({ format, sensitive }) => download(`/api/export?format=${format}&sensitive=${sensitive}`),
    report: ({ report, ...wish }) =>
      download(`/api/reports/${report}?${new URLSearchParams(Object.entries(wish).map(([name, value]) => [name, String(value)]))}`),
    check: () => wholeList(({ limit, offset }) => ask(page(Fault), `/api/check?limit=${limit}&offset=${offset}`)),
    documents: () => wholeList(({ limit, offset }) => ask(page(SourceDocument), `/api/documents?limit=${limit}&offset=${offset}`)),
    backup: () => download('/api/backup'),
    close: async () => undefined,
  }
}

const formWith = (bytes: Uint8Array, leave: LeaveOut): FormData => {
  const form = new FormData()
  form.set('file', new Blob([Buffer.from(bytes)]))
  form.set('wish', JSON.stringify(leave))
  return form
}

const refusalIn = (answer: unknown): Error => {
  const { code, message, details } = ErrorAnswer.parse(answer)
  return Object.hasOwn(refusals, code) ? new Refusal(code as RefusalCode, details) : new Error(message)
}
