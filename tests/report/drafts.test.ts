import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PresentationBody } from '../../graph/story.ts'
import { type Draft, draftOf } from '../../report/drafts/drafts.ts'
import type { Material } from '../../report/material.ts'
import { materialOf } from '../../server/material.ts'
import { officeWith } from '../support/reports.ts'

let it: Awaited<ReturnType<typeof officeWith>>
let material: Material
beforeAll(async () => {
  it = await officeWith('Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx')
  material = await materialOf(it.office, false)
})
afterAll(() => it.close())

const lensesOf = ({ slides }: Draft) => slides.map(({ view }) => view.lens)

describe('a presentation drafted in one click', () => {
  test.each([
    ['a country', { draft: 'country', about: 'Республика Корея' }, ['graph', 'map', 'matrix', 'timeline']],
    ['a place', { draft: 'place', about: 'Пусан' }, ['graph', 'graph', 'map']],
    ['a body of the city', { draft: 'body', about: 'Комитет по внешним связям Санкт-Петербурга' }, ['graph', 'graph', 'graph']],
    ['a topic', { draft: 'topic', about: 'topic/culture' }, ['map', 'matrix', 'timeline']],
    ['the year in review', { draft: 'year', about: '2020' }, ['map', 'matrix', 'timeline']],
    ['what the last document brought', { draft: 'changed' }, ['graph', 'map', 'overview']],
  ] as const)('%s has three to seven slides that can be edited', (_, wish, lenses) => {
    const draft = draftOf(material, { ...wish, language: 'ru' })
    expect(draft.slides.length).toBeGreaterThanOrEqual(3)
    expect(draft.slides.length).toBeLessThanOrEqual(7)
    expect(lensesOf(draft)).toEqual(expect.arrayContaining([...lenses]))
    expect(PresentationBody.parse({ slides: draft.slides }).slides.map(({ title }) => title)).not.toContain('')
    for (const { view } of draft.slides.filter(({ view: { lens } }) => lens === 'graph')) {
      expect(view.things.length).toBeGreaterThan(0)
      expect(view.things.length).toBeLessThanOrEqual(22)
      expect(Object.keys(view.positions).toSorted()).toEqual(view.things.toSorted())
    }
    expect(draft.slides.some(({ text }) => text !== '')).toBe(true)
  })
  test('its sentences are facts: how much the documents tell, and the newest of it with its sources in the notes', () => {
    const [first] = draftOf(material, { draft: 'country', about: 'KR', language: 'ru' }).slides
    expect(first?.text).toMatch(/^В документах: \d+ мероприяти[еяй].*, с \d{4} года\./)
    expect(first?.notes).toMatch(/\((?:Справка-Республика-Корея|Города-партнеры-2020)\.docx: (?:таблица|абзац)/)
  })
  test('in English too', () => {
    const { name, slides } = draftOf(material, { draft: 'country', about: 'KR', language: 'en' })
    expect(name).toBe('Republic of Korea')
    expect(slides[0]?.text).toMatch(/^In the documents: \d+ events?/)
  })
  test.each([
    [{ draft: 'country', about: 'Атлантида' }, 'subject-unknown'],
    [{ draft: 'year', about: '1850' }, 'year-without-events'],
  ] as const)('%j is refused as %s', (wish, code) => {
    expect(() => draftOf(material, { ...wish, language: 'ru' })).toThrow(expect.objectContaining({ code }))
  })
})
