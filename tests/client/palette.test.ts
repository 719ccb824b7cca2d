import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import i18n from 'i18next'
import { expect, test } from 'vitest'
import { helpTexts } from '../../client/app/help.ts'
import { stepKeys } from '../../client/app/stepNames.ts'
import { choosing, targeted } from '../../client/app/targets.ts'
import { firstView, lenses } from '../../graph/view.ts'

const text = (name: string): string => readFileSync(fileURLToPath(new URL(`../../client/app/${name}`, import.meta.url)), 'utf8')
const commands = text('commands.tsx')

const targets = text('targets.ts')

/** What is no action of its own: where a history begins or the page comes from, what is meant by a look or a drag, a line of a table or a cell that are seen, what a slide or an answer itself offers. */
const none = new Set('start address look fold cell drawPath slide leave build console'.split(' '))

test('the palette has every action, those that need a target too: it asks for it', () => {
  const has = (key: string) => [commands, targets].some((code) => code.includes(`'${key}'`)) || asksByItself.has(key)
  expect(Object.keys(stepKeys).filter((key) => !none.has(key) && !has(key))).toEqual([])
})
/** Questions are in the palette one by one; a card is opened by the search too. */
const asksByItself = new Set(['ask', 'open'])

test.each(['ru', 'en'] as const)('in %s every action that asks for a target says so', (language) => {
  const { target } = JSON.parse(text(`i18n/${language}.json`)) as { target: Record<string, string> }
  expect(targeted.filter((action) => !target[action]?.includes('…'))).toEqual([])
})

test('the palette opens every panel that is called by its name, and goes to every view', () => {
  const panels = [...text('desk.ts').matchAll(/^ {2}\| '(\w+)'$/gm)].map(([, name]) => name ?? '')
  expect(panels.length).toBeGreaterThan(8)
  expect(panels.filter((name) => !commands.includes(`open('${name}')`))).toEqual([])
  expect(panels.filter((name) => !(name in helpTexts))).toEqual([])
  expect(commands).toContain('lenses.map(')
  expect(lenses.length).toBeGreaterThan(8)
})

test('an action lists what there is to choose from, and each choice takes its step', () => {
  const view = {
    ...firstView,
    things: ['place/be/гент'],
    frames: [{ id: 'frame/1', name: 'Рамка', things: ['place/be/гент'], folded: false }],
  }
  const thing = {
    id: 'place/be/гент',
    kind: 'Place' as const,
    name: 'Гент',
    status: 'stated' as const,
    fields: {},
    conflicts: [],
    records: 1,
  }
  const around = { view, known: { things: [thing], links: [], complete: true }, countries: [], language: 'ru' as const, t: i18n.t }
  expect(choosing.pinOf(around).map(({ label, step }) => [label, step(view).pinned])).toEqual([['Гент', ['place/be/гент']]])
  expect(choosing.frameOf(around).map(({ label, key }) => [label, key])).toEqual([['Рамка', 'foldFrame']])
  expect(choosing.collapseOf(around)).toEqual([])
  expect(choosing.unnoteOf(around)).toEqual([])
  for (const list of Object.values(choosing))
    for (const { step, label } of list(around)) expect([label, step(view)]).not.toEqual(['', null])
})
