import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { circleOf } from '../support/graph-circle.ts'
import { shared } from '../support/needs.ts'

const samples = fileURLToPath(new URL('../../samples/documents/', import.meta.url))
const sources = join(shared, 'sources')
const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => [name, join(folder, name)] as const) : [])

describe('what Pobratim writes gives the graph back: places, agreements and events to 98 in a hundred, people and organisations to 97', () => {
  test.each([...filesIn(samples), ...filesIn(sources)])('%s', async (name, file) => {
    const kinds = await circleOf(name, await readFile(file))
    expect(kinds.filter(({ f1, least }) => f1 < least)).toEqual([])
    expect(kinds.every(({ told }) => told > 0)).toBe(true)
  })
})
