import { z } from 'zod'
import { ErrorAnswer } from '../graph/refusal.ts'
import { api } from './api.ts'
import type { Endpoint } from './endpoint.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1 of the contract: what a program that talks to the server needs to know. */
export const openapi = (version: string): Json => {
  const paths: Record<string, Json> = {}
  for (const [name, endpoint] of Object.entries(api)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pobratim', version, description: "A knowledge graph of a city's foreign partners, read out of its own documents." },
    paths,
    components: { schemas: { Error: schemaOf(ErrorAnswer, 'output') } },
  }
}

const operation = (
  operationId: string,
  { summary, params, query, body, answer, kind, status = 200, takesBytes, form }: Endpoint,
): Json => ({
  operationId,
  summary,
  parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
  ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } } : {}),
  ...(takesBytes ? { requestBody: { required: true, content: { 'application/octet-stream': {}, ...(form ? asForm(form) : {}) } } } : {}),
  responses: {
    [status]: { description: summary, content: { [mediaTypes[kind ?? 'json']]: { schema: schemaOf(answer, 'output') } } },
    default: { description: 'A refusal or a fault.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
  },
})
const asForm = (form: z.ZodType): Json => ({
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' }, wish: schemaOf(form, 'input') },
    },
  },
})
const mediaTypes = { json: 'application/json', stream: 'text/event-stream', file: 'application/octet-stream' } as const

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return rest
}

const parametersOf = (schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, property]) => {
    // A list stands in an address with commas (`api.ts`), which a preprocessed schema does not tell.
    const isPlain = 'type' in property || 'enum' in property || 'anyOf' in property
    return { name, in: place, required: place === 'path' || required.includes(name), schema: isPlain ? property : { type: 'string' } }
  })
}
