import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Export } from '../../graph/answers.ts'
import { read } from '../../import/read/read.ts'
import { inLatin } from '../../report/speech/latin.ts'
import { officeWith } from '../support/reports.ts'

let it: Awaited<ReturnType<typeof officeWith>>
let graph: Export
beforeAll(async () => {
  it = await officeWith('Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx')
  graph = await it.office.graph.exportAll()
})
afterAll(() => it.close())

const textOf = async (bytes: Uint8Array): Promise<string> => (await read('справка.docx', bytes)).text
const dossier = (about: string, more: { control?: boolean; language?: 'ru' | 'en'; format?: 'docx' | 'pdf' } = {}) =>
  it.report({ report: 'dossier', about, ...more })
/** The thing of a kind of which most is said. */
const most = (kind: string): string =>
  graph.things.filter((one) => one.kind === kind).toSorted((a, b) => b.statements.length - a.statements.length)[0]?.id ?? ''
const pagesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent()
    const said = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push(said.replaceAll(/\s+/g, ' ').replaceAll(/(?<=\p{L})- (?=\p{L})/gu, '-'))
  }
  return pages
}
const headingsOf = (text: string, headings: readonly string[]): string[] => headings.filter((heading) => text.includes(heading))

describe('«Справка» on anything', () => {
  test('a country: facts by topic, documents with their state, meetings, dates ahead, a picture, sources', async () => {
    const text = await textOf(await dossier('Республика Корея'))
    const headings = [
      'Факты по сферам',
      'Документы о сотрудничестве и их состояние',
      'Последние встречи и визиты',
      'Договорённости',
      'Предстоящие даты',
      'Ближайшие связи',
      'Источники',
    ]
    expect(headingsOf(text, headings)).toEqual(headings)
    expect(text).toMatch(/^СПРАВКА\s+Республика Корея/)
    expect(text).toMatch(/\((?:срок не указан|срок по документу – до [^)]+)\)\./)
  })
  test('a person: «биографическая справка», a post only as a document names it on its date', async () => {
    const named = graph.links.find(({ kind, fields }) => kind === 'NAMED_AS' && fields['on'] !== undefined)
    const text = await textOf(await dossier(named?.from ?? ''))
    expect(text).toMatch(/^БИОГРАФИЧЕСКАЯ СПРАВКА/)
    expect(text).toMatch(new RegExp(`Должность на [^:]+: ${String(named?.fields['title'])}`, 'u'))
  })
  test('what the documents do not say is said', async () => {
    expect(await textOf(await dossier(most('Person')))).toMatch(/Договорённости\s+В документах не указано\./)
  })
  test.each(['Country', 'Place', 'Organization', 'Person', 'Agreement', 'Event', 'Topic'])(
    'the fullest %s has one to four pages',
    async (kind) => {
      const pages = await pagesOf(await dossier(most(kind), { format: 'pdf' }))
      expect(pages.length).toBeLessThanOrEqual(4)
      expect(pages.join(' ')).toContain('Источники')
      expect(pages.every((page, at) => page.includes(`Стр. ${at + 1} из ${pages.length}`))).toBe(true)
    },
  )
  test('no telephone number and no address of mail, whatever it is on', async () => {
    const texts = await Promise.all(['Country', 'Person', 'Organization'].map(async (kind) => textOf(await dossier(most(kind)))))
    for (const text of texts) expect(text).not.toMatch(/\S+@\S+|\d{3}-\d{2}-\d{2}/)
  })
  test('the same graph gives the same bytes, picture and PDF too', async () => {
    for (const format of ['docx', 'pdf'] as const)
      expect(Buffer.from(await dossier('KR', { format })).equals(await dossier('KR', { format }))).toBe(true)
  })
  test('the control copy has a source to every sentence', async () => {
    const [clean, control] = [
      await pagesOf(await dossier('KR', { format: 'pdf' })),
      await pagesOf(await dossier('KR', { format: 'pdf', control: true })),
    ]
    expect(clean.join(' ')).not.toMatch(/абзац \d/)
    expect(control.join(' ')).toMatch(/Контрольный экземпляр.*Справка-Республика-Корея\.docx: абзац \d/)
  })
  test('a name that is not there is refused, with names like it', async () => {
    await expect(dossier('Комитет по внешним связ')).rejects.toMatchObject({
      code: 'subject-unknown',
      details: { near: expect.stringContaining('Комитет по внешним связям') },
    })
  })
})

describe('in English', () => {
  test('sentences by rules, names transliterated and marked, the documents’ own words in Russian', async () => {
    const text = await textOf(await dossier('KR', { language: 'en' }))
    expect(text).toMatch(/^DOSSIER\s+Republic of Korea/)
    expect(text).toMatch(/\d{4} – (?:Visit|Meeting)[^.]*\. With: /)
    expect(text).toMatch(/Named: [^.]*\*/)
    expect(text).toMatch(/In the document: «[А-ЯЁ]/)
    expect(text).toContain('by the ICAO table (Doc 9303)')
  })
  test('the brief too, with its headings', async () => {
    const text = await textOf(await it.report({ report: 'brief', country: 'KR', language: 'en', control: true }))
    expect(text).toContain('Control copy')
    expect(text).toContain('I. Promising directions of cooperation')
    expect(text).toMatch(/Cooperation of Saint Petersburg with the city of \S+/)
    expect(text).toMatch(/paragraph \d+/)
  })
  test.each([
    ['Щукин А.Я.', 'Shchukin A.Ia.'],
    ['Хабаровск', 'Khabarovsk'],
    ['Объезд', 'Obieezd'],
    ['ЮНЕСКО', 'IUNESKO'],
    ['Lotte Отель', 'Lotte Otel'],
  ])('%s is %s', (russian, latin) => {
    expect(inLatin(russian)).toBe(latin)
  })
})

describe('the brief on a place', () => {
  test('its directions, and its events by topic and date', async () => {
    const text = await textOf(await it.report({ report: 'brief', country: 'Пусан' }))
    expect(text).toMatch(/Пусан \(Республика Корея\)\s+I\. Перспективные направления/)
    expect(text).toMatch(/II\. Основные события\s+\p{Lu}\p{Ll}+/u)
  })
  test('as a PDF it has the same words', async () => {
    const pages = await pagesOf(await it.report({ report: 'brief', country: 'KR', format: 'pdf' }))
    expect(pages.join(' ')).toContain('II. Основные события')
  })
})
