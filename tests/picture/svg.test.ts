import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { changeNames } from '../../graph/changes.ts'
import { changeStrokes } from '../../picture/look.ts'
import { svgOf } from '../../picture/svg.ts'
import { anyScene, link, sceneOf, thing } from './scenes.ts'

const caption = {
  title: 'Республика Корея <2020> & «побратимы»',
  date: '21.11.2026',
  filters: 'Виды: страны, города; годы 2010–2020',
  coverage: 'По документам до 31.12.2020',
}
const options = { theme: 'light', language: 'ru', caption } as const
const scene = sceneOf(
  [thing('country/kr', 'Country', { name: 'Республика Корея', fields: { code: 'KR' } }), thing('place/1', 'Place', { name: 'Пусан' })],
  [link('place/1', 'country/kr')],
)

/** The text of every element, and how many elements there are of each name; throws where a tag is not closed. */
const read = (svg: string) => {
  const [open, texts, counts]: [string[], string[], Map<string, number>] = [[], [], new Map()]
  const parser = new Parser(
    {
      onopentag: (name) => {
        open.push(name)
        counts.set(name, (counts.get(name) ?? 0) + 1)
      },
      ontext: (text) => texts.push(text),
      onclosetag: (name, implied) => {
        if (open.pop() !== name || implied) throw new Error(`<${name}> is not closed`)
      },
    },
    { xmlMode: true, recognizeSelfClosing: true },
  )
  parser.end(svg.replaceAll(/<([a-z]+)([^<>]*)\/>/g, '<$1$2></$1>'))
  return { text: texts.join('|'), counts }
}

test('what a comparison found has a sign of its own, which the legend tells in words with its count', () => {
  const changes = { 'place/1': 'appeared', 'country/kr': 'ended' } as const
  const plain = svgOf(scene, options)
  for (const [theme, labelSize] of [
    ['light', 'desk'],
    ['dark', 'hall'],
  ] as const) {
    const svg = svgOf({ ...scene, changes }, { ...options, theme, labelSize })
    for (const change of ['appeared', 'ended'] as const) expect(svg.split(`"${changeStrokes[change]}"`)).toHaveLength(3)
    expect(svg).not.toContain(`"${changeStrokes.changed}"`)
    expect(read(svg).text).toMatch(/появилось — 1.*закончилось — 1/)
  }
  expect(plain).not.toMatch(/появилось|закончилось/)
  expect(new Set(Object.values(changeStrokes)).size).toBe(changeNames.length)
})

describe('an exported picture', () => {
  const { text, counts } = read(svgOf(scene, options))
  test.each([
    ['its title', 'Республика Корея &lt;2020&gt; &amp; «побратимы»'],
    ['the day it was made', '21.11.2026'],
    ['its filters in words', 'Виды: страны, города; годы 2010–2020'],
    ['what it covers', 'По документам до 31.12.2020'],
    ['the names of things', 'Пусан'],
    ['a legend with counts', 'Города и регионы — 1'],
  ])('tells %s', (_, words) => {
    expect(svgOf(scene, options)).toContain(words)
  })
  test('holds the lines and the words of the scene', () => {
    expect(counts.get('line')).toBe(1)
    expect(text).toContain('KR')
  })
})

test('is an SVG of the size asked for, in the theme asked for', () => {
  expect(svgOf(scene, { ...options, theme: 'dark', width: 800, height: 600 })).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="800" height="600" viewBox="0 0 800 600"/,
  )
})

test('a doubtful link is broken and a legend says so', () => {
  const doubtful = { ...scene, links: [link('place/1', 'country/kr', 'IN', { status: 'inferred' })] }
  expect(svgOf(doubtful, options)).toMatch(/<line[^>]*stroke-dasharray/)
  expect(svgOf(doubtful, options)).toContain('предположение — 1')
})

test('every scene is a well-formed picture that holds nothing but numbers and words', () => {
  fc.assert(
    fc.property(anyScene(25), (any) => {
      const svg = svgOf(any, options)
      read(svg)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    }),
    { numRuns: 30 },
  )
})

test('an empty scene is an empty sheet with its caption', () => {
  expect(svgOf(sceneOf([]), options)).toContain('По документам до 31.12.2020')
})
