import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Language } from '../graph/text.ts'
import type { Api, CallAnswer, EndpointName } from './api.ts'

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined

/** A call of an address, parsed by its contract, and who calls. */
export interface Call<N extends EndpointName> {
  params: Api[N] extends { params: infer P } ? Parsed<P> : undefined
  query: Api[N] extends { query: infer Q } ? Parsed<Q> : undefined
  body: Api[N] extends { body: infer B } ? Parsed<B> : undefined
  form: Api[N] extends { form: infer F } ? Parsed<F> : undefined
  /** The raw body, where the contract takes bytes. */
  bytes: Buffer
  language: Language
  /** Whether the caller can read the data folder. */
  owner: boolean
  /** Fires when the caller is gone. */
  signal: AbortSignal
}

/** A download: its name, its media type, its content. */
export interface FileAnswer {
  name: string
  type: string
  content: Readable
}

/** What a handler gives: the contract's answer, a stream of them, or a file. */
export type Answer<N extends EndpointName> = Api[N] extends { kind: 'stream' }
  ? AsyncIterable<CallAnswer<N>>
  : Api[N] extends { kind: 'file' }
    ? FileAnswer
    : CallAnswer<N>

export type Handlers = { readonly [N in EndpointName]: (call: Call<N>) => Promise<Answer<N>> }
