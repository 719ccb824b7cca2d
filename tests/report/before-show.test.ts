import Pptx from 'pptxgenjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { View } from '../../graph/view.ts'
import { checkedBefore, checkedFile } from '../../server/before-show.ts'
import { importDocument } from '../../server/imports.ts'
import { materialOf } from '../../server/material.ts'
import { deckFor, presentationNamed } from '../../server/slides.ts'
import { officeWith } from '../support/reports.ts'

let it: Awaited<ReturnType<typeof officeWith>>
let things: string[]
beforeAll(async () => {
  it = await officeWith('Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx')
  const { items } = await it.office.graph.things(none, { by: 'name', direction: 'asc' }, { limit: 60, offset: 0 })
  things = items.map(({ id }) => id)
})
afterAll(() => it.close())
const none = { kinds: ['Country' as const], parts: [], countries: [], topics: [], orgTypes: [] }

const keep = async (name: string, text: string, more: object = {}) => {
  const slides = [{ id: 'a', title: 'Партнёры', text, notes: '', view: View.parse({ lens: 'graph', things }) }]
  return (await it.office.graph.keep({ kind: 'presentation', name, body: { slides, ...more } }, 'проверка')).id
}
const found = async (of: string) => checkedBefore(it.office, await materialOf(it.office, false), { of, language: 'ru' })

test('a telephone number in the words of a slide is found', async () => {
  const of = await keep('Телефон', 'Звоните: +7 (812) ###-##-##.'.replaceAll('#', '5'))
  expect((await found(of)).map(({ code }) => code)).toContain('contact')
})

test('a word of the office’s list is found in any case, with what to say instead', async () => {
  await it.office.graph.keep(
    { kind: 'words', name: 'Слова', body: { words: [{ word: 'побратим', instead: 'город-партнёр' }] } },
    'проверка',
  )
  const of = await keep('Слово', 'Встреча с побратимами города.')
  expect(await found(of)).toContainEqual({
    slide: 1,
    at: '',
    code: 'word',
    what: '«побратим»',
    note: 'Вместо него: город-партнёр',
    about: null,
  })
})

test('for guests of one country others are entries about third countries; left out, they are neither found nor written', async () => {
  const of = await keep('Гости', '', { audience: 'KR' })
  const third = (await found(of)).filter(({ code }) => code === 'third-country')
  expect(third.length).toBeGreaterThan(3)
  expect(third.map(({ about }) => about)).not.toContain('country/kr')
  const { version, body } = await it.office.graph.kept(of)
  const leftOut = third.flatMap(({ about }) => about ?? [])
  await it.office.graph.changeKept(of, { version, body: { ...body, leftOut } }, 'проверка')
  expect((await found(of)).filter(({ code }) => code === 'third-country')).toEqual([])
  const deck = await deckFor(it.office, await materialOf(it.office, false), await presentationNamed(it.office, of), 'ru')
  const said = JSON.stringify(deck.sheets[0])
  expect(said).toContain('Корея')
  expect(said).not.toContain(third[0]?.what)
})

describe('a file that is to leave the office', () => {
  const check = (text: string, audience: string | null = null) =>
    materialOf(it.office, false).then((material) =>
      checkedFile(it.office, material, { name: 'письмо.txt', bytes: new TextEncoder().encode(text), audience, language: 'ru' }),
    )
  test('has its contacts found and covered, the words of the list, each with its place', async () => {
    const found = await check('Первый абзац.\n\nНаши побратимы ждут звонка: +7 (812) ###-##-##.\n'.replaceAll('#', '5'))
    expect(found.map(({ code, at, slide }) => [code, at, slide])).toEqual([
      ['contact', expect.stringMatching(/^абзац \d$/), null],
      ['word', expect.stringMatching(/^абзац \d$/), null],
    ])
    expect(JSON.stringify(found)).not.toContain('555')
  })
  test('for guests of one country tells of entries about another', async () => {
    const text =
      'Республика Корея\n\nII. Основные события\n\n12 мая 2019 года в Смольном прошла встреча с делегацией Антверпена (Бельгия).\n'
    expect((await check(text, 'KR')).map(({ code }) => code)).toContain('third-country')
    expect((await check(text, 'BE')).map(({ code }) => code)).not.toContain('third-country')
  })
  test('may be a presentation that another program wrote: slides, tables and notes are read, the place is the slide', async () => {
    const made = new Pptx()
    made.addSlide().addText('Добрый день')
    const slide = made.addSlide()
    slide.addTable([[{ text: 'Наши побратимы' }, { text: 'Пусан' }]])
    slide.addNotes('Позвонить: +7 (812) ###-##-##'.replaceAll('#', '5'))
    const bytes = Buffer.from(await made.write({ outputType: 'base64' }).then(String), 'base64')
    const wish = { name: 'доклад.pptx', bytes, audience: null, language: 'ru' as const }
    const found = await checkedFile(it.office, await materialOf(it.office, false), wish)
    expect(found.map(({ code, at }) => [code, at])).toEqual([
      ['contact', 'слайд 2, заметки'],
      ['word', 'слайд 2'],
    ])
    await expect(importDocument(it.office, wish)).rejects.toMatchObject({ code: 'file-type-unknown' })
  })
  test('in which there is nothing to look at has no findings', async () => {
    expect(await check('Добрый день. Благодарим вас за внимание.')).toEqual([])
  })
})
