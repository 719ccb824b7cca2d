import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { FileAnswer } from './call.ts'
import type { Endpoint } from './endpoint.ts'

/** How often a quiet stream shows that it lives, in ms: proxies close what is silent for half a minute. */
const heartbeat = 15_000
/** How long a download may stand still, in ms. */
const patience = 60_000

/** Sends what a handler gave: JSON, a download, or server-sent events. */
export const sendAnswer = async (endpoint: Endpoint, answer: unknown, response: Response, checks: boolean): Promise<void> => {
  if (endpoint.kind === 'file') return sendFile(answer as FileAnswer, response)
  if (endpoint.kind === 'stream') return sendEvents(answer as AsyncIterable<unknown>, response)
  response.status(endpoint.status ?? 200).json(checks ? endpoint.answer.parse(answer) : answer)
}

const sendFile = async ({ name, type, content }: FileAnswer, response: Response): Promise<void> => {
  response.attachment(name).type(type)
  const watch = givenUp(response, patience)
  try {
    await pipeline(content, response)
  } catch (error) {
    if (!response.destroyed) throw error // A reader that went away is no fault.
  } finally {
    clearInterval(watch)
  }
}

/** Ends an answer of which nothing was taken for so many ms: while it is read from the store, writers wait. A slow store is waited for. */
export const givenUp = (response: ServerResponse, ms: number): NodeJS.Timeout => {
  let taken = -1
  return setInterval(() => {
    const now = response.socket?.bytesWritten ?? 0
    if (response.writableNeedDrain && now === taken) response.destroy()
    taken = now
  }, ms)
}

const sendEvents = async (events: AsyncIterable<unknown>, response: Response): Promise<void> => {
  response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
  response.flushHeaders()
  const beat = setInterval(() => response.write(': \n\n'), heartbeat)
  try {
    for await (const event of events) {
      if (response.destroyed) break
      response.write(`data: ${JSON.stringify(event)}\n\n`)
    }
  } finally {
    clearInterval(beat)
    response.end()
  }
}
