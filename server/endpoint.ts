import type { z } from 'zod'

/** One address of the server: what goes in, what comes out. Routes, the client's calls and the OpenAPI text derive from it. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Express form: `/api/things/:id`. Ids travel percent-encoded. */
  path: string
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** What answers; `stream` is server-sent events, `file` a download, `bytes` in the body a raw file. */
  answer: z.ZodType
  kind?: 'json' | 'stream' | 'file'
  /** How many bytes a JSON body may have, where that is more than usual. */
  bodyLimit?: number
  takesBytes?: boolean
  /** What may be said of the bytes: the part `wish` (JSON) of a form whose part `file` they are. */
  form?: z.ZodType
  status?: number
}

export const endpoint = <const T extends Endpoint>(it: T): T => it
