import { Document, Header, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from '../../import/read/read.ts'
import { places } from '../../report/template/places.ts'
import { keepTemplate, templateFiles } from '../../server/templates.ts'
import { officeWith } from '../support/reports.ts'

let it: Awaited<ReturnType<typeof officeWith>>
beforeAll(async () => {
  it = await officeWith('Справка-Республика-Корея.docx')
})
afterAll(() => it.close())

/** A Word file of an office: a paragraph each. */
const wordFile = async (...paragraphs: string[]): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Комитет, для служебного пользования')] }) },
          children: paragraphs.map((text, at) =>
            at === 0 ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 }) : new Paragraph({ children: [new TextRun({ text })] }),
          ),
        },
      ],
    }),
  )
const kept = async (...paragraphs: string[]) => keepTemplate(it.office, 'Наш бланк', await wordFile(...paragraphs), 'проверка')
const textOf = async (bytes: Uint8Array): Promise<string> => (await read('справка.docx', bytes)).text

describe('an office’s own Word file as a template', () => {
  test('its places are filled, by their Russian and English names, and its own words stay', async () => {
    const { id } = await kept(
      '{{заголовок}}',
      'Для руководителя',
      '{{ Перспективные направления }}',
      'Что было',
      '{{events}}',
      'Исполнитель: ______',
    )
    const text = await textOf(await it.report({ report: 'brief', country: 'KR', template: id }))
    expect(text).toMatch(/^СПРАВКА о международном сотрудничестве Санкт-Петербурга Республика Корея/)
    expect(text).toMatch(/Для руководителя[\s\S]+Что было[\s\S]+Сотрудничество Санкт-Петербурга с городом[\s\S]+Исполнитель: ______/)
    expect(text).not.toMatch(/\{\{|\}\}/)
  })
  test('a dossier fills it too; what the documents do not say is said', async () => {
    const { id } = await kept('{{название}}', '{{договорённости}}', '{{схема}}', '{{источники}}')
    const text = await textOf(await it.report({ report: 'dossier', about: 'KR', template: id }))
    expect(text).toMatch(/Республика Корея\s+В документах не указано\.[\s\S]*Справка-Республика-Корея\.docx/)
  })
  test('it is a kept record with its places', async () => {
    const { body } = await kept('{{title}}', '{{facts}}')
    expect(body).toMatchObject({ places: ['title', 'facts'], hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })
  test('its file is in the backup', async () => {
    const { body } = await kept('{{name}}')
    expect(await templateFiles(it.office.graph)).toContain(body['hash'])
  })
  test.each([
    ['an unknown place', ['{{заголовок}}', '{{телефон}}'], 'template-place-unknown', { places: '{{телефон}}' }],
    ['no place at all', ['Просто письмо'], 'template-empty', {}],
  ])('%s is refused in words', async (_what, paragraphs, code, details) => {
    await expect(kept(...paragraphs)).rejects.toMatchObject({ code, details })
  })
  test('what is no Word file is refused', async () => {
    await expect(keepTemplate(it.office, 'x', Buffer.from('не документ'), 'проверка')).rejects.toMatchObject({
      code: 'template-unreadable',
    })
  })
  test('a PDF is not made from it', async () => {
    const { id } = await kept('{{заголовок}}')
    await expect(it.report({ report: 'dossier', about: 'KR', template: id, format: 'pdf' })).rejects.toMatchObject({
      code: 'template-form',
    })
  })
  test('no two places have one name', () => {
    const names = Object.entries(places).flatMap(([id, { ru, en }]) => [...new Set([id, ru, en])])
    expect(new Set(names).size).toBe(names.length)
  })
})
