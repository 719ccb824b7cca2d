import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { helpTexts } from '../../client/app/help.ts'
import { stepKeys } from '../../client/app/stepNames.ts'
import { lenses } from '../../graph/view.ts'

const text = (name: string): string => readFileSync(fileURLToPath(new URL(`../../client/app/${name}`, import.meta.url)), 'utf8')
const commands = text('commands.tsx')

/** Steps that begin with something that is pointed at or typed: a thing, a line, a value. The rest are actions by themselves. */
const pointed = new Set(
  `start address open card link add move unpin align frame unframe foldFrame unfoldFrame note unnote style select hideKind showKind
  filter table sort columns group fold matrix timeline cell closeCell drawPath ask leave slide beside build console meant look`.split(
    /\s+/,
  ),
)

test('the palette has every action that needs nothing pointed at', () => {
  const missing = Object.keys(stepKeys).filter((key) => !pointed.has(key) && !commands.includes(`'${key}'`))
  expect(missing).toEqual([])
})

test('the palette opens every panel that is called by its name, and goes to every view', () => {
  const panels = [...text('desk.ts').matchAll(/^ {2}\| '(\w+)'$/gm)].map(([, name]) => name ?? '')
  expect(panels.length).toBeGreaterThan(8)
  expect(panels.filter((name) => !commands.includes(`open('${name}')`))).toEqual([])
  expect(panels.filter((name) => !(name in helpTexts))).toEqual([])
  expect(commands).toContain('lenses.map(')
  expect(lenses.length).toBeGreaterThan(8)
})
