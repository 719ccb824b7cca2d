import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { View } from '../../graph/view.ts'
import { pagesOfPdf } from '../support/pages.ts'
import { faultsOfPptx } from '../support/presentation-schema.ts'
import { officeWith } from '../support/reports.ts'

let it: Awaited<ReturnType<typeof officeWith>>
let id: string
const titles = ['Связи с Кореей', 'На карте', 'Кто с кем', 'Что было', 'Страны', 'Всё вместе', 'Документы о сотрудничестве']
beforeAll(async () => {
  it = await officeWith('Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx')
  const { graph } = it.office
  const none = { kinds: [], parts: [], countries: [], topics: [], orgTypes: [] }
  const { items } = await graph.neighbours('country/kr', {}, none, { limit: 40, offset: 0 })
  const views = [
    { lens: 'graph', things: ['country/kr', ...items.map(({ thing }) => thing.id)] },
    { lens: 'map' },
    { lens: 'matrix' },
    { lens: 'timeline', filter: { ...none, countries: ['KR'] } },
    { lens: 'table' },
    { lens: 'overview' },
    { lens: 'table', filter: { ...none, countries: ['KR'] }, table: { kind: 'Agreement', sort: 'name', direction: 'asc' } },
  ]
  const slides = views.map((view, at) => ({
    id: `s${at}`,
    title: titles[at] ?? '',
    text: at === 0 ? 'Звонить +7 (812) ###-##-## не надо & <нельзя>.'.replaceAll('#', '5') : '',
    notes: `Напомнить о слайде ${at + 1}`,
    view: View.parse(view),
  }))
  id = (await graph.keep({ kind: 'presentation', name: 'К совещанию', body: { slides } }, 'проверка')).id
})
afterAll(() => it.close())

const file = (format: 'pptx' | 'pdf', of = id): Promise<Uint8Array> => it.report({ report: 'presentation', of, format })
const xmlOf = (parts: Record<string, Uint8Array>, name: RegExp): string[] =>
  Object.keys(parts)
    .filter((part) => name.test(part))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((part) => strFromU8(parts[part] ?? new Uint8Array()))
const wordsIn = (xml: string): string => Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text]) => text ?? '').join(' ')

describe('a presentation as a PowerPoint file', () => {
  test('has a slide for each of its slides and the sources at the end, in native shapes and tables, with notes', async () => {
    const parts = unzipSync(await file('pptx'))
    const slides = xmlOf(parts, /^ppt\/slides\/slide\d+\.xml$/)
    const words = slides.map(wordsIn)
    for (const title of titles) expect(words.some((text) => text.includes(title))).toBe(true)
    expect(words.at(-1)).toMatch(/Источники.*Где сказано.*Города-партнеры-2020\.docx/)
    const [graph = '', map = ''] = slides
    expect(graph.match(/<p:sp>/g)?.length).toBeGreaterThan(20)
    expect(map).toContain('<a:custGeom>')
    expect(slides.filter((xml) => xml.includes('<a:tbl>')).length).toBeGreaterThanOrEqual(5)
    expect(slides.join('')).not.toContain('<p:pic>')
    const notes = xmlOf(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/).map(wordsIn)
    for (const at of titles.keys()) expect(notes.some((text) => text.includes(`Напомнить о слайде ${at + 1}`))).toBe(true)
  })
  test('is valid XML in all its parts, in a font that every office has, with nothing under 20 points', async () => {
    const parts = unzipSync(await file('pptx'))
    const faults: string[] = []
    for (const [name, bytes] of Object.entries(parts))
      if (/\.(?:xml|rels)$/.test(name))
        new DOMParser({
          errorHandler: (level: string, message: unknown) => faults.push(`${name}: ${level} ${String(message)}`),
        }).parseFromString(strFromU8(bytes), 'text/xml')
    expect(faults).toEqual([])
    const slides = xmlOf(parts, /^ppt\/slides\/slide\d+\.xml$/).join('')
    expect(new Set(Array.from(slides.matchAll(/<a:latin typeface="([^"]+)"/g), ([, font]) => font))).toEqual(new Set(['Arial']))
    expect(Math.min(...Array.from(slides.matchAll(/<a:rPr[^>]* sz="(\d+)"/g), ([, size]) => Number(size)))).toBeGreaterThanOrEqual(2000)
    expect(parts['[Content_Types].xml']).toBeDefined()
  })
  test('has all its parts in the order of its schema, and none is missing', async () => {
    expect(faultsOfPptx(await file('pptx'))).toEqual([])
  })
  test('draws a timeline as bars on lanes, a table with its columns, and names the documents and places on every slide', async () => {
    const slides = xmlOf(unzipSync(await file('pptx')), /^ppt\/slides\/slide\d+\.xml$/)
    const timeline = slides.find((xml) => wordsIn(xml).includes('Что было')) ?? ''
    expect(timeline.match(/prst="(?:roundRect|rect)"/g)?.length).toBeGreaterThan(20)
    expect(wordsIn(timeline)).toMatch(/2010.*2020/)
    const agreements = slides.find((xml) => wordsIn(xml).includes('Документы')) ?? ''
    expect(wordsIn(agreements)).toMatch(/Название\s+Вид\s+Даты подписания\s+Действует до/)
    for (const slide of slides.slice(0, -1)) expect(wordsIn(slide)).toMatch(/Источники: \S.*(?:абзац|строк)/)
    for (const slide of slides.slice(0, -1)) expect(/Источники: .*?По документам/.exec(wordsIn(slide))?.[0]).not.toContain('«')
  })
  test('has no ids, no contacts, no telephone numbers', async () => {
    const parts = unzipSync(await file('pptx'))
    const said = [...xmlOf(parts, /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/)].map(wordsIn).join(' ')
    expect(said).not.toMatch(/(?:country|place|person|event|organization|agreement)\//)
    expect(said).not.toMatch(/555-55-55|@/)
  })
  test('is found by its name too', async () => {
    expect((await file('pptx', 'к совещанию')).length).toBeGreaterThan(10_000)
    await expect(file('pptx', 'чего нет')).rejects.toMatchObject({ code: 'kept-unknown' })
  })
})

test('the same as a PDF: a page for each slide, its words to be found', async () => {
  const pages = await pagesOfPdf(await file('pdf'))
  for (const title of titles) expect(pages.some((page) => page.includes(title))).toBe(true)
  expect(pages.at(-1)).toContain('Источники')
})
