import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from '../../import/read/read.ts'
import { linesOf } from '../support/circle.ts'
import { factsOf, factsOfSample, officeWith } from '../support/reports.ts'

const samples = { KR: 'Справка-Республика-Корея.docx', JP: 'Справка-Япония.docx', BE: 'Справка-Бельгия.txt' }
let it: Awaited<ReturnType<typeof officeWith>>
beforeAll(async () => {
  it = await officeWith(...Object.values(samples))
})
afterAll(() => it.close())

const brief = (country: string, wish: { control?: boolean; contacts?: boolean } = {}) =>
  it.report({ report: 'brief', country, control: false, contacts: false, ...wish })
const textOf = async (bytes: Uint8Array): Promise<string> => (await read('справка.docx', bytes)).text

describe('the circle closes: what a brief told comes back from the one that is made', () => {
  // What a round trip cannot keep: headings by topic, sentences from which nothing was read, and those that follow an event's own.
  describe.each(Object.entries(samples))('%s', (country, sample) => {
    test.each(['partners', 'ties', 'agreements', 'directions', 'events'] as const)('%s', async (what) => {
      const [told, back] = [linesOf(await factsOfSample(sample)), linesOf(await factsOf('Справка.docx', await brief(country)))]
      expect(back[what]).toEqual(told[what])
    })
  })
})

describe('the brief has the office’s form', () => {
  test('directions, events by city and then of the country, no contact', async () => {
    const text = await textOf(await brief('KR'))
    const headings = text.match(/^(?:I+\. .*|Сотрудничество .*)$/gm)
    expect(headings).toEqual([
      'I. Перспективные направления сотрудничества',
      'II. Основные события',
      ...['городом Инчхон', 'городом Пусан', 'городом Сеул', 'городом Тэгу', 'провинцией Чхунчхонбук-то'].map(
        (partner) => `Сотрудничество Санкт-Петербурга с ${partner}`,
      ),
      'Сотрудничество Санкт-Петербурга со страной в целом',
    ])
  })
  test('what was signed is said once', async () => {
    const text = await textOf(await brief('JP'))
    expect(text.match(/одписан План мероприятий/g)).toHaveLength(1)
  })
  test('a country is named by its code or by its name', async () => {
    expect(await textOf(await brief('республика корея'))).toBe(await textOf(await brief('kr')))
  })
  test('the same graph gives the same bytes', async () => {
    expect(Buffer.from(await brief('JP')).equals(await brief('JP'))).toBe(true)
    expect(Buffer.from(await brief('JP', { control: true })).equals(await brief('JP', { control: true }))).toBe(true)
  })
  test('the control copy has a source to every sentence, the clean copy none', async () => {
    const [clean, control] = [await textOf(await brief('KR')), await textOf(await brief('KR', { control: true }))]
    const sentences = clean
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^(?:СПРАВКА|о международном|Республика Корея$|I|Сотрудничество С)/.test(line))
    expect(control).toMatch(/^Контрольный экземпляр/)
    expect(control.match(/Справка-Республика-Корея\.docx: абзац \d+/g)?.length).toBe(sentences.length)
    expect(clean).not.toMatch(/Контрольный|\.docx/)
  })
  test('where a contact is wished for and none is told, that is said', async () => {
    expect(await textOf(await brief('KR', { contacts: true }))).toMatch(/III\. Контактное лицо\n+В документах не указано\./)
  })
})

test('a country of which the documents do not speak is refused, with those of which they do', async () => {
  await expect(brief('AQ')).rejects.toMatchObject({ code: 'country-not-told', details: { country: 'AQ' } })
  await expect(brief('RU')).rejects.toMatchObject({ details: { known: expect.stringContaining('Япония (JP)') } })
})
