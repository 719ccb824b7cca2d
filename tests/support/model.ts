import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a language model was asked, as it came. */
export interface Asked {
  url: string
  key: string | undefined
  model: string
  /** The sentences that left the office. */
  sentences: string[]
  whole: string
}
type Reply = (response: ServerResponse, asked: Asked) => void

const json = (response: ServerResponse, body: unknown, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** How an endpoint can answer: as it should, and in all the ways in which it should not. */
export const replies = {
  facts:
    (...facts: unknown[]): Reply =>
    (response) =>
      replies.content(JSON.stringify({ facts }))(response, nothing),
  content:
    (content: string): Reply =>
    (response) =>
      json(response, { choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }] }),
  choice:
    (choice: unknown): Reply =>
    (response) =>
      json(response, { choices: [choice] }),
  raw:
    (body: string): Reply =>
    (response) =>
      void response.writeHead(200).end(body),
  status:
    (status: number): Reply =>
    (response) =>
      json(response, { error: { message: 'no' } }, status),
  redirect:
    (to: string): Reply =>
    (response) =>
      void response.writeHead(307, { location: to }).end(),
  silence: (): Reply => () => undefined,
} as const
const nothing: Asked = { url: '', key: undefined, model: '', sentences: [], whole: '' }

/** A language model on a free port of this computer that answers as it is told; its last reply is repeated. */
export const fakeModel = async (...first: Reply[]) => {
  let next = first
  const asked: Asked[] = []
  let connections = 0
  let gone = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('close', () => {
      if (!response.writableFinished) gone++
    })
    request.on('end', () => {
      const whole = Buffer.concat(chunks).toString('utf8')
      const { model, messages } = JSON.parse(whole) as { model: string; messages: { content: string }[] }
      const { sentences } = JSON.parse(messages.at(-1)?.content ?? '{}') as { sentences: string[] }
      const one = { url: request.url ?? '', key: request.headers.authorization, model, sentences, whole }
      asked.push(one)
      const reply = next.length > 1 ? next.shift() : next[0]
      reply?.(response, one)
    })
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return {
    url,
    environment: { POBRATIM_MODEL_URL: url, POBRATIM_MODEL_NAME: 'проба', POBRATIM_MODEL_SECONDS: '3' },
    asked,
    connections: () => connections,
    /** How many callers left before they were answered. */
    gone: () => gone,
    answers(...replies: Reply[]) {
      next = replies
      asked.length = 0
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
export type FakeModel = Awaited<ReturnType<typeof fakeModel>>
