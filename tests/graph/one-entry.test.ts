import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const root = process.cwd()
const copy = join(root, '.cache', `one-entry-${process.pid}`)
const rooms = ['graph', 'import', 'cypher', 'picture', 'report', 'server', 'client']

const statue = `thingKinds = {
  Statue: thing({
    prefix: 'statue',
    title: w('Памятник', 'Statue'),
    noun: ['памятник', 'памятника', 'памятником', 'памятнике'],
    plural: { ru: ['памятник', 'памятника', 'памятников'], en: ['statue', 'statues'] },
    heading: w('Памятники', 'Statues'),
    look: { color: '#333333', dark: '#cccccc', shape: 'star', size: 20 },
    identity: ['country', 'name'],
    columns: ['height'],
    ftm: 'Note',
    fields: { name, country, height: field(w('Высота', 'Height'), z.number()), firstDay: field(w('С', 'From'), z.string()) },
  }),`

/** The project with one entry more in its table of kinds, and nothing else changed. */
beforeAll(async () => {
  await mkdir(copy, { recursive: true })
  for (const room of rooms) await cp(join(root, room), join(copy, room), { recursive: true })
  await cp(join(root, 'package.json'), join(copy, 'package.json'))
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  const kinds = join(copy, 'graph/kinds.ts')
  await writeFile(kinds, (await readFile(kinds, 'utf8')).replace('thingKinds = {', statue))
  const config = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: object }
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions: config.compilerOptions, include: rooms }))
})
afterAll(() => rm(copy, { recursive: true, force: true }))

const inCopy = (file: string): Promise<Record<string, never>> => import(/* @vite-ignore */ pathToFileURL(join(copy, file)).href)

describe('a new kind is one entry in the table of kinds', () => {
  test('no room needs another word to compile', async () => {
    const { stdout } = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', copy]).catch(
      (failed: { stdout: string }) => failed,
    )
    expect(stdout).toBe('')
  })

  test('its index, the question that writes it, its look and its key derive from it', async () => {
    const { schema } = (await inCopy('cypher/schema.ts')) as unknown as { schema: { text: string }[] }
    expect(schema.map(({ text }) => text)).toContain('CREATE INDEX statue_firstday IF NOT EXISTS FOR (n:Statue) ON (n.firstDay)')
    const { putThings } = (await inCopy('cypher/templates.ts')) as unknown as { putThings: object }
    expect(JSON.stringify(putThings)).toContain('Thing:Statue')
    const { kindLook } = (await inCopy('picture/look.ts')) as unknown as { kindLook: (kind: string, theme: string) => { shape: string } }
    expect(kindLook('Statue', 'light').shape).toBe('star')
    const { identityOf } = (await inCopy('import/resolve/identity.ts')) as unknown as {
      identityOf: (draft: object, beside: object) => object
    }
    const draft = { kind: 'Statue', local: 's1', fields: { name: 'Дольхарбан', country: 'KR', height: 3 }, source: {} }
    expect(identityOf(draft, {})).toEqual({ look: [['KR', 'Дольхарбан']], leave: [['KR', 'Дольхарбан']], id: ['KR', 'Дольхарбан'] })
  })

  test('the contract takes it in a filter', async () => {
    const { filterQuery } = (await inCopy('server/api.ts')) as unknown as {
      filterQuery: { kinds: { safeParse: (text: string) => { success: boolean } } }
    }
    expect(filterQuery.kinds.safeParse('Statue').success).toBe(true)
    expect(filterQuery.kinds.safeParse('Fountain').success).toBe(false)
  })
})
