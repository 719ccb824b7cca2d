import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Message } from '../import/ask/question.ts'
import type { Trouble } from '../import/ask/warnings.ts'

/** Where a language model answers, and by which of its names. */
export interface ModelEndpoint {
  url: string
  key?: string | undefined
  name: string
  /** How long one answer may take (ms). */
  deadlineMs: number
}

/** An answer of a few hundred facts is 100 KB; one more attempt after a failure that may pass. */
const bounds = { bytes: 512 * 1024, attempts: 2, pauseMs: 500 } as const

/** The part of an answer that we read (POST /chat/completions). */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
})

export type Answered = { content: string } | { trouble: Trouble }
type Attempt = Answered & { mayPass?: boolean }

/** What the model says to a question. Whatever goes wrong with it is told, not thrown; throws the signal's reason when it is cancelled. */
export const askModel = async (
  endpoint: ModelEndpoint,
  messages: readonly Message[],
  signal: AbortSignal | undefined,
): Promise<Answered> => {
  for (let attempt = 1; ; attempt++) {
    const answered = await attemptTo(endpoint, messages, signal)
    if (!answered.mayPass || attempt === bounds.attempts) return answered
    await pause(bounds.pauseMs, undefined, signal ? { signal } : {}).catch(() => signal?.throwIfAborted())
  }
}

const attemptTo = async (
  { url, key, name, deadlineMs }: ModelEndpoint,
  messages: readonly Message[],
  cancelled: AbortSignal | undefined,
): Promise<Attempt> => {
  cancelled?.throwIfAborted()
  const late = AbortSignal.timeout(deadlineMs)
  try {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      // Nothing but what every such endpoint takes: some refuse a temperature, some a form of answer.
      body: JSON.stringify({ model: name, messages, stream: false }),
      signal: cancelled ? AbortSignal.any([cancelled, late]) : late,
      // The text goes where the administrator said, and nowhere else.
      redirect: 'error',
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      return { trouble: { code: 'model-failed', reason: `HTTP ${answer.status}` }, mayPass: answer.status === 429 || answer.status >= 500 }
    }
    const text = await shortText(answer)
    return text === null ? { trouble: { code: 'model-long' } } : contentOf(text)
  } catch (error) {
    cancelled?.throwIfAborted()
    if (late.aborted) return { trouble: { code: 'model-late' }, mayPass: true }
    return { trouble: { code: 'model-failed', reason: codeOf(error) }, mayPass: true }
  }
}

/** Null where there is more of it than an answer can be. */
const shortText = async (answer: Response): Promise<string | null> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body ?? []) {
    length += chunk.byteLength
    if (length > bounds.bytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const contentOf = (text: string): Answered => {
  const completion = Completion.safeParse(parsed(text))
  const choice = completion.data?.choices[0]
  if (!choice) return { trouble: { code: 'model-nonsense' } }
  const { content, refusal } = choice.message
  if (refusal || choice.finish_reason === 'content_filter' || !content) return { trouble: { code: 'model-refused' } }
  return choice.finish_reason === 'length' ? { trouble: { code: 'model-long' } } : { content }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The code of a failed connection (ECONNREFUSED): never its message, which may hold the address. */
const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined
  return code ?? 'network'
}
