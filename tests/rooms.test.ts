import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { forbiddenImports, importsOf, openRooms, rooms } from './support/imports.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

describe('rooms import only what the table of rooms allows', () => {
  test.each(Object.keys(rooms))('%s', async (room) => {
    const files = (await readdir(join(root, room), { recursive: true }))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(room, name))
    const faults = await Promise.all(files.map(async (file) => forbiddenImports(file, await readFile(join(root, file), 'utf8'))))
    expect(faults.flat()).toEqual([])
  })

  test('every folder of source is a room, and no room is named for a drawer', async () => {
    const { include } = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')) as { include: string[] }
    expect(include.filter((name) => !name.includes('.')).toSorted()).toEqual([...Object.keys(rooms), ...openRooms].toSorted())
  })
})

describe('a wrong import is seen', () => {
  test.each([
    ['graph/kinds.ts', "import { read } from '../import/read/read.ts'"],
    ['graph/kinds.ts', "import { readFile } from 'node:fs/promises'"],
    ['graph/kinds.ts', "import { readFile } from 'fs'"],
    ['graph/kinds.ts', "import mammoth from 'mammoth'"],
    ['import/find/facts.ts', "export { save } from '../../cypher/store.ts'"],
    ['import/find/facts.ts', "import { Parser } from 'htmlparser2'"],
    ['cypher/store.ts', "import type { Facts } from '../import/extract.ts'"],
    ['picture/scene.ts', "import { App } from '../client/app/App.tsx'"],
    ['picture/scene.ts', "import cytoscape from 'cytoscape'"],
    ['report/brief.ts', "const api = await import('../server/api.ts')"],
    ['server/routes.ts', "import '../client/main.tsx'"],
    ['server/routes.ts', "import {\n  driver,\n  auth,\n} from 'neo4j-driver'"],
    ['client/app/state.ts', "import { settings } from '../../server/settings.ts'"],
    ['client/app/state.ts', "import question from '../../cypher/count.cypher?raw'"],
    ['client/panels/card.tsx', "import type { Core } from 'cytoscape'"],
  ])('%s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toEqual([`${file} imports ${importsOf(source)[0]}`])
  })

  test.each([
    ['graph/words.ts', "import { stemmer } from '@orama/stemmers/russian'"],
    ['graph/words.ts', "import { z } from 'zod'\nimport { Id } from './ids.ts'"],
    ['import/read/docx.ts', "import mammoth from 'mammoth'\nimport { Refusal } from '../../graph/refusal.ts'"],
    ['cypher/questions.ts', "import text from './count.cypher?raw'"],
    ['client/app/calls.ts', "import { api } from '../../server/api.ts'"],
    ['client/canvas/renderer.ts', "import cytoscape from 'cytoscape'"],
    ['server/routes.ts', "import express from 'express'\nimport { read } from '../import/read/read.ts'"],
    ['tests/e2e/first.test.ts', "import { driver } from 'neo4j-driver'"],
    ['graph/refusal.ts', "const says = 'ask it from the store' // from 'neo4j-driver'"],
  ])('and a right one is not: %s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toEqual([])
  })
})

/** What the product was asked to be built with: each has its work, and none may be put aside. */
test.each([
  ['cytoscape', 'client/canvas'],
  ['express', 'server'],
  ['neo4j-driver', 'cypher'],
  ['zod', 'graph'],
])('%s does its work in %s', async (name, room) => {
  const files = (await readdir(join(root, room), { recursive: true })).filter((file) => /\.tsx?$/.test(file))
  const imports = await Promise.all(files.map(async (file) => importsOf(await readFile(join(root, room, file), 'utf8'))))
  expect(imports.flat()).toContain(name)
})
