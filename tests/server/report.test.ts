import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Facts } from '../../graph/facts.ts'
import { run } from '../support/command.ts'
import { ghentTable } from '../support/documents.ts'
import { temporaryFolder } from '../support/served.ts'

let place = { folder: '', remove: async (): Promise<void> => undefined }
const at = (...names: string[]) => join(place.folder, ...names)
const data = () => ({ POBRATIM_DATA: at('data') })
beforeAll(async () => {
  place = await temporaryFolder()
  await writeFile(at('таблица.txt'), ghentTable())
  await run(['import', at('таблица.txt')], data())
})
afterAll(() => place.remove())

test.each([
  ['таблица.docx', ['table', '--year', '2019']],
  ['справка.docx', ['brief', '--country', 'BE']],
  ['встреча.docx', ['meeting', '--with', 'Гент']],
  ['контрольный.docx', ['brief', '--country', 'BE', '--control', '--contacts']],
])('%s is a Word file', async (name, args) => {
  expect(await run(['report', ...args, '--out', at(name)], data())).toMatchObject({ code: 0, out: '' })
  expect((await readFile(at(name))).subarray(0, 2).toString()).toBe('PK')
})

test('the table that is made is read again', async () => {
  await run(['report', 'table', '--year', '2019', '--out', at('снова.docx')], data())
  const { out } = await run(['extract', at('снова.docx')])
  expect(Facts.parse(JSON.parse(out))).toMatchObject({ form: 'table', year: 2019, places: [{ name: 'Гент', country: 'BE' }] })
})

test.each([
  [['table', '--year', '1950'], 'Они есть за годы: 2019'],
  [['brief', '--country', 'ZZ'], 'Бельгия (BE)'],
])('%j is refused with what there is, and no file is begun', async (args, says) => {
  const ran = await run(['report', ...args, '--out', at('нет.docx')], data())
  expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining(says) })
  await expect(stat(at('нет.docx'))).rejects.toThrow('ENOENT')
})

test.each([
  [['brief', '--out', 'a.docx'], 'Не указано: --country'],
  [['brief', '--country', 'BE'], 'Не указано: --out'],
  [['dossier', '--out', 'a.docx'], 'Не указано: --about'],
  [['meeting', '--out', 'a.docx'], 'Не указано: --with'],
  [['novel', '--out', 'a.docx'], 'presentation или table'],
])('%j is wrong use', async (args, says) => {
  expect(await run(['report', ...args], data())).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) })
})
