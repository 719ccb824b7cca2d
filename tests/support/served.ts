import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { api, type CallAnswer, type EndpointName, Job } from '../../server/api.ts'
import { type ServeWish, serve } from '../../server/serve.ts'
import { readSettings } from '../../server/settings.ts'

/** A folder of its own under the system's temporary one; gives what takes it away. */
export const temporaryFolder = async (): Promise<{ folder: string; remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'pobratim-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) }
}

/** A server on a free port of this computer with the embedded store in a folder of its own; its answers are checked by the contract. */
export const startServer = async (more: Partial<ServeWish> & { environment?: Record<string, string>; folder?: string } = {}) => {
  const { folder, remove } = more.folder === undefined ? await temporaryFolder() : { folder: more.folder, remove: async () => undefined }
  const { environment, ...wish } = more
  const settings = readSettings({ PORT: '0', POBRATIM_DATA: folder, POBRATIM_LOG: 'silent', POBRATIM_USER: 'проверка', ...environment })
  const served = await serve({ settings, language: 'ru', checksAnswers: true, ...wish })
  const call = (path: string, init: RequestInit = {}) => fetch(`${served.address}${path}`, init)
  return {
    address: served.address,
    ready: served.ready,
    folder,
    call,
    /** The parsed answer of an address. */
    async ask<N extends EndpointName>(name: N, path: string, init?: RequestInit): Promise<CallAnswer<N>> {
      const answer = await call(path, init)
      const content: unknown = await answer.json()
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(content)}`)
      const schema: z.ZodType = api[name].answer
      return schema.parse(content) as CallAnswer<N>
    },
    /** Imports text or bytes as a file and waits until the job is over. */
    async import(name: string, content: string | Uint8Array, query: Record<string, string> = {}): Promise<Job> {
      const body = typeof content === 'string' ? content : Buffer.from(content)
      const answer = await call(`/api/imports?${new URLSearchParams({ name, ...query })}`, { method: 'POST', body })
      let job = Job.parse(await answer.json())
      while (!['done', 'refused', 'cancelled'].includes(job.stage)) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        job = Job.parse(await (await call(`/api/jobs/${job.id}`)).json())
      }
      return job
    },
    async stop() {
      await served.close()
      await remove()
    },
  }
}
export type TestServer = Awaited<ReturnType<typeof startServer>>
