import { describe, expect, test } from 'vitest'
import { thingKindNames } from '../../graph/kinds.ts'
import { contrast, kindLook, mix, partColors, sheets, thingLook } from '../../picture/look.ts'
import { outlines, pathOf } from '../../picture/shapes.ts'

const themes = ['light', 'dark'] as const

describe.each(themes)('on the %s sheet', (theme) => {
  const { paper, ink, quiet, line, accent } = sheets[theme]

  test.each(thingKindNames)('a %s stands out of the paper', (kind) => {
    expect(contrast(kindLook(kind, theme).stroke, paper)).toBeGreaterThanOrEqual(3)
  })

  test('text can be read, lines can be followed', () => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7)
    expect(contrast(quiet, paper)).toBeGreaterThanOrEqual(4.5)
    for (const color of [line, accent]) expect(contrast(color, paper)).toBeGreaterThanOrEqual(3)
  })

  test('the names of the parts of the world can be read in their colours', () => {
    for (const color of Object.values(partColors[theme])) expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5)
  })
})

test('no two kinds share a shape: colour alone tells nothing', () => {
  const shapes = thingKindNames.map((kind) => kindLook(kind, 'light').shape)
  expect(new Set(shapes).size).toBe(shapes.length)
})

test.each([
  ['a committee of the home city', { kind: 'Organization', status: 'stated', fields: { homeBody: true } }, { pale: false, dashed: false }],
  ['a body abroad', { kind: 'Organization', status: 'stated', fields: {} }, { pale: true, dashed: false }],
  ['an event that asks for review', { kind: 'Event', status: 'unsure', fields: {} }, { pale: true, dashed: true }],
  ['a place that was inferred', { kind: 'Place', status: 'inferred', fields: {} }, { pale: true, dashed: true }],
  ['a confirmed event', { kind: 'Event', status: 'confirmed', fields: {} }, { pale: false, dashed: false }],
] as const)('%s', (_, thing, { pale, dashed }) => {
  const look = thingLook(thing, 'light')
  expect({ pale: look.fill !== look.stroke, dashed: look.dashed }).toEqual({ pale, dashed })
})

test('the home city is larger than its partners', () => {
  const place = { kind: 'Place', status: 'stated' } as const
  expect(thingLook({ ...place, fields: { home: true } }, 'light').size).toBeGreaterThan(thingLook({ ...place, fields: {} }, 'light').size)
})

test('colours mix', () => expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080'))

test.each(Object.keys(outlines) as (keyof typeof outlines)[])('%s is a closed path', (shape) => {
  expect(pathOf(shape, 10, 10, 20)).toMatch(/^M[-\d. LA]+Z$/)
})
