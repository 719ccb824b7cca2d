import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { api } from '../server/api.ts'
import { commands } from '../server/commands/table.ts'
import { settings } from '../server/settings.ts'
import { reference } from './support/reference.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

describe('the documentation', () => {
  test('docs/reference.md tells of every setting, command, address, kind and refusal', async () => {
    await expect(reference()).toMatchFileSnapshot(at('docs/reference.md'))
  })
  test.each(['README.md', 'docs/operations.md', 'docs/decisions/README.md'])(
    '%s names no setting, command or address that is not there',
    async (file) => {
      const text = await readFile(at(file), 'utf8')
      const named = {
        settings: [...text.matchAll(/`(POBRATIM_[A-Z_]+|NEO4J_(?!TEST)[A-Z_]+)`/g)].map(([, name]) => name ?? ''),
        commands: [...text.matchAll(/pobratim -- ([a-z]+)/g)].map(([, name]) => name ?? ''),
        addresses: [...text.matchAll(/`(?:GET |POST |DELETE )?(\/(?:api\/[a-z/:]+|health|ready))`/g)].map(([, path]) => path ?? ''),
      }
      expect(named.settings.filter((name) => !(name in settings))).toEqual([])
      expect(named.commands.filter((name) => !(name in commands))).toEqual([])
      const known = new Set<string>(['/api/openapi.json', '/api/openapi', ...Object.values(api).map(({ path }) => path)])
      expect(named.addresses.filter((path) => !known.has(path))).toEqual([])
    },
  )
  test('README.md leads to the reference and to operations', async () => {
    const text = await readFile(at('README.md'), 'utf8')
    expect(text).toContain('docs/reference.md')
    expect(text).toContain('docs/operations.md')
  })
})
