import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type DigestNumber, digestSections } from '../../graph/digest.ts'
import { read } from '../../import/read/read.ts'
import { digestVisited, digestWith } from '../../server/digests.ts'
import { importDocument } from '../../server/imports.ts'
import { run } from '../support/command.ts'
import { officeOf } from '../support/reports.ts'
import { startServer, type TestServer, temporaryFolder } from '../support/served.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.ready
  for (const name of ['Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx'])
    await server.import(name, await readFile(new URL(`../../samples/documents/${name}`, import.meta.url)))
})
afterAll(() => server.stop())

const digest = (language = 'ru') => server.ask('digest', `/api/digest?language=${language}`)
const file = async (path: string): Promise<Uint8Array> => {
  const answer = await server.call(path)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
/** How many there are where a number leads. */
const openedBy = async ({ opens }: DigestNumber): Promise<number> => {
  if (opens.is === 'lines') return opens.lines.length
  if (opens.is === 'question')
    return (await server.ask('question', `/api/questions/${opens.id}?${new URLSearchParams(opens.filling)}`)).total
  const { kind, firstDay, lastDay } = opens
  return (await server.ask('things', `/api/things?kinds=${kind}&firstDay=${firstDay}&lastDay=${lastDay}`)).total
}

describe('the digest over HTTP', () => {
  test('each number is that of what it opens', async () => {
    const { sections } = await digest()
    const numbers = sections.flatMap((section) => section.numbers)
    expect(numbers.length).toBeGreaterThan(10)
    for (const number of numbers) expect([number.id, await openedBy(number)]).toEqual([number.id, number.count])
  })
  test('has no contacts, no telephone numbers, and no half-made words', async () => {
    for (const language of ['ru', 'en']) {
      const said = JSON.stringify(await digest(language))
      expect(said).not.toMatch(/[\w.]+@[\w.]+\.\w|(?<!\d)\d{3}-\d{2}-\d{2}(?!\d)|undefined|\{\w+\}/)
    }
  })
  test.each(['ru', 'en'] as const)('the PDF and the Word file have its sections, in %s', async (language) => {
    const pdf = await file(`/api/reports/digest?format=pdf&language=${language}`)
    const { numPages } = await getDocument({ data: pdf, verbosity: 0 }).promise
    expect(numPages).toBe(1)
    const { text } = await read('сводка.docx', await file(`/api/reports/digest?language=${language}`))
    const at = Object.values(digestSections).map((title) => text.indexOf(title[language]))
    expect(at.every((place, index) => place > (at[index - 1] ?? -1))).toBe(true)
  })
  test('the calendar is read by another program, an entry for each that has a day', async () => {
    const answer = await server.call('/api/calendar.ics')
    expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/)
    const entries = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
    const { calendar } = await digest()
    expect(entries).toHaveLength(calendar.entries)
    expect(entries.length).toBeGreaterThan(5)
    expect(new Set(entries.map((one) => one.getFirstPropertyValue('uid'))).size).toBe(entries.length)
    expect(entries.every((one) => new ICAL.Event(one).startDate.isDate)).toBe(true)
  })
  test('on the first visit nothing is new, and on the same day it stays so', async () => {
    const visit = () => server.ask('digestVisited', '/api/digest/visit', { method: 'POST' })
    expect(await visit()).toEqual({ since: null })
    await server.import('ещё.txt', 'Справка\nо сотрудничестве с Бельгией')
    expect(await visit()).toEqual({ since: null })
    expect((await digest()).since).toBe(null)
    expect((await server.ask('keptPage', '/api/kept?kinds=visit')).items).toMatchObject([{ name: 'проверка', version: 1 }])
  })
})

test('a visit is a day at home: what is new is new since the day before it', async () => {
  const made = await officeOf([])
  const { office } = made
  const at = async (now: string) => (await digestVisited(office, new Date(now))).since
  const [first, evening, midnight, later, spring] = [
    '2026-11-20T09:00:00.000Z',
    '2026-11-20T20:59:59.000Z',
    '2026-11-20T21:00:00.000Z',
    '2026-11-21T12:00:00.000Z',
    '2027-03-01T08:00:00.000Z',
  ] as const
  expect([await at(first), await at(evening), await at(midnight), await at(later), await at(spring)]).toEqual([
    null,
    null,
    first,
    first,
    midnight,
  ])
  const somebody = await digestVisited({ ...office, user: 'другой читатель' }, new Date(spring))
  expect(somebody).toEqual({ since: null })
  await made.close()
})

test('what was imported after the last visit is new', async () => {
  const made = await officeOf([])
  const { office } = made
  await office.graph.keep({ kind: 'visit', name: office.user, body: { at: '2020-01-01T00:00:00.000Z', before: null } }, office.user)
  const bytes = await readFile(new URL('../../samples/documents/Справка-Бельгия.txt', import.meta.url))
  await importDocument(office, { name: 'Справка-Бельгия.txt', bytes })
  const { since, sections } = await digestWith(office, 'ru')
  expect(since).toBe('2020-01-01T00:00:00.000Z')
  expect(sections.at(-1)).toMatchObject({
    numbers: [
      { id: 'imports', count: 1 },
      { id: 'decisions', count: 0 },
    ],
    lines: [{ text: 'Загружен документ: Справка-Бельгия.txt' }],
  })
  await made.close()
})

test('`pobratim report digest` writes a Word file, a PDF and a calendar', async () => {
  const { folder, remove } = await temporaryFolder()
  onTestFinished(remove)
  const made = async (name: string) => {
    const ran = await run(['report', 'digest', '--out', join(folder, name)], { POBRATIM_DATA: join(folder, 'data') })
    expect(ran).toMatchObject({ code: 0, out: '' })
    return (await readFile(join(folder, name))).subarray(0, 15).toString()
  }
  expect([await made('сводка.docx'), await made('сводка.pdf'), await made('впереди.ics')]).toEqual([
    expect.stringMatching(/^PK/),
    expect.stringMatching(/^%PDF/),
    'BEGIN:VCALENDAR',
  ])
  expect(await run(['report', 'digest', '--out', join(folder, 'a.xlsx')])).toMatchObject({ code: 2 })
})
