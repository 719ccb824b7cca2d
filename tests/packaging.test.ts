import { access, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { settings } from '../server/settings.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string) => readFile(at(path), 'utf8')

const Service = z.object({
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  network_mode: z.string().optional(),
  user: z.string().optional(),
})
const composed = async () => z.object({ services: z.record(z.string(), Service) }).parse(parse(await read('compose.yaml'))).services

test('what is set for the containers are settings that exist', async () => {
  const { pobratim } = await composed()
  expect(Object.keys(pobratim?.environment ?? {}).filter((name) => !(name in settings))).toEqual([])
})

test('nothing is offered to other computers', async () => {
  const { pobratim, neo4j } = await composed()
  expect(pobratim).toMatchObject({ network_mode: 'host', ports: [] })
  expect(neo4j?.ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([])
})

test('nothing runs as root', async () => {
  const { neo4j } = await composed()
  expect(neo4j?.user).toBe('7474:7474')
  expect(await read('Dockerfile')).toMatch(/^USER node$/m)
  expect(await read('docs/pobratim.service')).toMatch(/^DynamicUser=yes$/m)
})

test('what the image copies and runs is there', async () => {
  const lines = (await read('Dockerfile')).split('\n')
  const copied = lines.filter((line) => line.startsWith('COPY --from=build')).map((line) => line.split('/app/')[1]?.split(' ')[0] ?? '')
  await Promise.all([...copied, 'dist/server/pobratim.js'].map((path) => access(at(path))))
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(await read('package.json')))
  const run = [...lines.join('\n').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '')
  expect(run.filter((name) => !(name in scripts))).toEqual([])
})
