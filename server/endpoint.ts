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
  takesBytes?: boolean
  status?: number
}

export const endpoint = <const T extends Endpoint>(it: T): T => it
