import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guestKinds, meetingSectionIds, meetingSections } from '../../graph/meeting.ts'
import { read } from '../../import/read/read.ts'
import { startServer, type TestServer } from '../support/served.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.ready
  for (const name of ['Города-партнеры-2020.docx', 'Справка-Республика-Корея.docx'])
    await server.import(name, await readFile(new URL(`../../samples/documents/${name}`, import.meta.url)))
})
afterAll(() => server.stop())

const sent = (method: string, body: unknown) => ({ method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
/** An address of mail, put together here so that none stands in the file. */
const contact = ['office', 'example.org'].join('@')
const meeting = (guest: string, language = 'ru') =>
  server.ask('meeting', `/api/meeting?with=${encodeURIComponent(guest)}&language=${language}`)
const file = async (guest: string, more = ''): Promise<Uint8Array> => {
  const answer = await fetch(`${server.address}/api/reports/meeting?with=${encodeURIComponent(guest)}${more}`)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
const pagesOf = async (bytes: Uint8Array): Promise<number> =>
  (await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise).numPages
const headings = meetingSectionIds.map((id, at) => `${at + 1}. ${meetingSections[id].ru}`)

describe('a meeting is prepared', () => {
  test('five sections, each with its sentences and where they stand; no contacts', async () => {
    const { guest, sentences } = await meeting('KR')
    expect(guest).toMatchObject({ id: 'country/kr', kind: 'Country' })
    expect([...new Set(sentences.map(({ section }) => section))]).toEqual(meetingSectionIds)
    expect(sentences.filter(({ rule }) => rule === 'last' || rule === 'signed').every(({ sources }) => sources.length > 0)).toBe(true)
    expect(sentences.map(({ text }) => text).join(' ')).not.toMatch(/\S+@\S+|\d{3}-\d{2}-\d{2}|\{|undefined/)
  })
  test.each(guestKinds.flatMap((kind) => (['ru', 'en'] as const).map((language) => [kind, language] as const)))(
    'the fullest %s stands on one sheet, in %s',
    async (kind, language) => {
      const { items } = await server.ask('things', `/api/things?kinds=${kind}&sort=records&direction=desc&limit=5`)
      const guest = items.find(({ id }) => id !== 'country/ru' && !id.startsWith('place/ru/'))?.id ?? ''
      expect(await pagesOf(await file(guest, `&format=pdf&language=${language}`))).toBe(1)
    },
  )
  test('the Word file has the five headings in their order', async () => {
    const { text } = await read('к-встрече.docx', await file('KR'))
    const at = headings.map((heading) => text.indexOf(heading.slice(3)))
    expect(at.every((place, index) => place > (at[index - 1] ?? -1))).toBe(true)
  })
  test('what is edited by hand is kept, stands in the file, and can be left out of it', async () => {
    const { sentences, guest } = await meeting('KR')
    const [first] = sentences
    if (first === undefined) throw new Error('nothing is told')
    const { section, rule, about, text } = first
    const edits = [{ section, rule, about, language: 'ru', made: text, text: `Сказано от руки, ${contact}.` }]
    const kept = await server.ask('keep', '/api/kept', sent('POST', { kind: 'meeting', name: 'Встреча', body: { with: guest.id, edits } }))
    const covered = `Сказано от руки, ${'•'.repeat(contact.length)}.`
    expect(await meeting('KR')).toMatchObject({ kept: { id: kept.id, version: 1 }, edits: [{ text: covered }] })
    expect((await read('a.docx', await file('KR'))).text).toContain(covered)
    expect((await read('b.docx', await file('KR', '&made=true'))).text).not.toContain('Сказано от руки')
  })
  test('its five slides leave as a PowerPoint file too: the same sentences, with the sources at the end', async () => {
    const slides = meetingSectionIds.map((id, section) => ({
      id,
      title: meetingSections[id].ru,
      text: '',
      notes: '',
      view: { lens: 'meeting', meeting: { with: 'country/kr', section } },
    }))
    const { id } = await server.ask('keep', '/api/kept', sent('POST', { kind: 'presentation', name: 'К встрече', body: { slides } }))
    const answer = await fetch(`${server.address}/api/reports/presentation?of=${encodeURIComponent(id)}&format=pptx`)
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const words = Object.entries(parts).flatMap(([name, bytes]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name)
        ? [Array.from(strFromU8(bytes).matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text]) => text ?? '').join(' ')]
        : [],
    )
    for (const section of meetingSectionIds) expect(words.some((text) => text.includes(meetingSections[section].ru))).toBe(true)
    expect(words.join(' ')).toContain('Сведений после')
    expect(words.join(' ')).toContain('Города-партнеры-2020.docx')
  })
  test.each([
    ['a guest that is not there', 'GET', '/api/meeting?with=Атлантида', undefined, 404],
    [
      'a body that is no meeting',
      'POST',
      '/api/kept',
      { kind: 'meeting', name: 'Встреча', body: { with: 'country/kr', edits: [{}] } },
      422,
    ],
  ])('%s is refused', async (_, method, path, body, status) => {
    const answer = await fetch(server.address + path, body === undefined ? {} : sent(method, body))
    expect(answer.status).toBe(status)
  })
})
