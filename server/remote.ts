import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { Difference, Duplicate, Fault, Journal, page } from '../graph/answers.ts'
import { BeforeShowFinding } from '../graph/before-show.ts'
import { questionOf } from '../graph/comparing.ts'
import { ConsoleAnswer } from '../graph/console.ts'
import { Decision } from '../graph/decisions.ts'
import { Kept, KeptBrief } from '../graph/kept.ts'
import { Answer } from '../graph/questions/answer.ts'
import { ErrorAnswer, isRefusalCode, Refusal } from '../graph/refusal.ts'
import { SourceDocument } from '../graph/statements.ts'
import type { Language } from '../graph/text.ts'
import { type ImportForm, Job } from './api.ts'
import type { Desk } from './desk.ts'
import { mappingNamed, rememberMapping, type Shelf } from './mappings.ts'
import type { Running } from './running.ts'
import { wholeList } from './whole-list.ts'

/** How often a job is asked after, in ms. */
const askEvery = 150

/** The desk of a running server, over its addresses. Its refusals are thrown here as they were there. */
export const remoteDesk = ({ address, token }: Running, language: Language): Desk => {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const type = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}
    const headers = { authorization: `Bearer ${token}`, 'accept-language': language, ...type }
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
  const send = (method: 'POST' | 'PUT', value: unknown): RequestInit => ({ method, body: JSON.stringify(value) })
  /** The server signs what is kept. */
  const shelf: Shelf = {
    keptPage: ({ kinds }, { limit, offset }) =>
      ask(page(KeptBrief), `/api/kept?kinds=${kinds.join(',')}&limit=${Math.min(limit, 200)}&offset=${offset}`),
    kept: (id) => ask(Kept, `/api/kept/${encodeURIComponent(id)}`),
    keep: (record) => ask(Kept, '/api/kept', send('POST', record)),
    changeKept: (id, change) => ask(Kept, `/api/kept/${encodeURIComponent(id)}`, send('PUT', change)),
  }
  return {
    async import({ name, bytes, year, replaces, dryRun = false, leave, mapping, same, anew = false, withoutModel = false }) {
      const query = new URLSearchParams({
        name,
        dryRun: String(dryRun),
        anew: String(anew),
        model: String(!withoutModel),
        ...(year === undefined ? {} : { year: String(year) }),
        ...(replaces === undefined ? {} : { replaces }),
        ...(typeof mapping === 'string' ? { mapping } : {}),
      })
      const form = { ...leave, ...(typeof mapping === 'object' ? { mapping } : {}), ...(same === undefined ? {} : { same: [...same] }) }
      const body = Object.keys(form).length > 0 ? formWith(bytes, form) : Buffer.from(bytes)
      let job = await ask(Job, `/api/imports?${query}`, { method: 'POST', body })
      while (!job.outcome && job.stage !== 'cancelled') {
        await new Promise((resolve) => setTimeout(resolve, askEvery))
        job = await ask(Job, `/api/jobs/${job.id}`)
      }
      if (!job.outcome) throw new Refusal('job-cancelled')
      return job.outcome
    },
    export: ({ format, sensitive }) => download(`/api/export?format=${format}&sensitive=${sensitive}`),
    report: ({ report, ...wish }) => {
      const wished = Object.entries(wish).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
      return download(`/api/reports/${report}?${new URLSearchParams(wished)}`)
    },
    draft: (wish) => ask(Kept, '/api/presentations/drafts', send('POST', wish)),
    checkPresentation: (wish) => ask(z.array(BeforeShowFinding), `/api/presentations/check?${new URLSearchParams(wish)}`),
    checkFile: ({ name, bytes, audience, language: inLanguage }) => {
      const query = new URLSearchParams({ name, language: inLanguage, ...(audience === null ? {} : { audience }) })
      return ask(z.array(BeforeShowFinding), `/api/files/check?${query}`, { method: 'POST', body: Buffer.from(bytes) })
    },
    console: (wish) => ask(ConsoleAnswer, '/api/console', send('POST', wish)),
    duplicates: (kinds) =>
      wholeList(({ limit, offset }) => ask(page(Duplicate), `/api/duplicates?kinds=${kinds.join(',')}&limit=${limit}&offset=${offset}`)),
    wouldChange: (decision) =>
      wholeList(({ limit, offset }) =>
        ask(page(Difference), `/api/decisions/preview?limit=${limit}&offset=${offset}`, send('POST', decision)),
      ),
    decide: (decision) => ask(Decision, '/api/decisions', send('POST', decision)),
    journal: (wish) => {
      const wished = Object.entries(wish).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
      return wholeList(({ limit, offset }) =>
        ask(Journal, `/api/journal?${new URLSearchParams([...wished, ['limit', String(limit)], ['offset', String(offset)]])}`),
      )
    },
    check: () => wholeList(({ offset }) => ask(page(Fault), `/api/check?limit=5000&offset=${offset}`)),
    async compare(compare) {
      const { id, filling } = questionOf(compare)
      const answerAt = (offset: number) =>
        ask(Answer, `/api/questions/${id}?${new URLSearchParams({ ...filling, limit: '200', offset: String(offset) })}`)
      const whole = await answerAt(0)
      for (let { next } = whole; next !== null; ) {
        const more = await answerAt(next)
        whole.items.push(...more.items)
        whole.things.push(...more.things)
        next = more.next
      }
      return { ...whole, next: null }
    },
    documents: () => wholeList(({ limit, offset }) => ask(page(SourceDocument), `/api/documents?limit=${limit}&offset=${offset}`)),
    mapping: (named) => mappingNamed(shelf, named),
    remember: async (name, mapping) => void (await rememberMapping(shelf, '', name, mapping)),
    backup: () => download('/api/backup'),
    restore: async (wish) => {
      await call('/api/restore', { method: 'POST', body: JSON.stringify(wish) })
    },
    close: async () => undefined,
  }
}

const formWith = (bytes: Uint8Array, wish: z.input<typeof ImportForm>): FormData => {
  const form = new FormData()
  form.set('file', new Blob([Buffer.from(bytes)]))
  form.set('wish', JSON.stringify(wish))
  return form
}

const refusalIn = (answer: unknown): Error => {
  const { code, message, details } = ErrorAnswer.parse(answer)
  return isRefusalCode(code) ? new Refusal(code, details) : new Error(message)
}
