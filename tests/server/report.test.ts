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
  [['novel', '--out', 'a.docx'], 'presentation или table; проверка'],
])('%j is wrong use', async (args, says) => {
  expect(await run(['report', ...args], data())).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) })
})

test.each([
  ['черновик.pptx', ['--country', 'BE'], 'PK'],
  ['город.pdf', ['--place', 'Гент'], '%P'],
  ['год.pptx', ['--year', '2019'], 'PK'],
  ['новое.pptx', ['--changed', '--lang', 'en'], 'PK'],
])('%s is a presentation drafted by rules', async (name, args, begins) => {
  expect(await run(['report', 'presentation', ...args, '--out', at(name)], data())).toMatchObject({ code: 0, out: '' })
  expect((await readFile(at(name))).subarray(0, 2).toString()).toBe(begins)
})

test('a draft that is kept is found by its name, and checked', async () => {
  const made = await run(['report', 'presentation', '--country', 'BE', '--keep', '--out', at('бельгия.pptx')], data())
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('Доклад сохранён: Бельгия') })
  const checked = await run(['report', 'check', '--of', 'Бельгия'], data())
  expect(checked).toMatchObject({
    code: 1,
    out: expect.stringContaining('Слайд 1: Неофициальное или разное написание. Делегация Комитета по туризму'),
  })
  expect(await run(['report', 'check', '--of', 'чего нет'], data())).toMatchObject({ code: 1, out: '' })
})

test('a file is checked before it is sent: what is found is printed, and the exit code says so', async () => {
  await writeFile(at('письмо.txt'), 'Просим звонить: +7 (812) ###-##-##.\n'.replaceAll('#', '5'))
  const found = await run(['report', 'check', '--file', at('письмо.txt')], data())
  expect(found).toMatchObject({ code: 1, out: expect.stringContaining('абзац 1: Телефон или адрес') })
  expect(found.out).not.toContain('555')
  await writeFile(at('чисто.txt'), 'Благодарим за приём.\n')
  expect(await run(['report', 'check', '--file', at('чисто.txt'), '--json'], data())).toMatchObject({ code: 0, out: '[]\n' })
  expect(await run(['report', 'check'], data())).toMatchObject({ code: 2 })
  expect(await run(['report', 'check', '--file', at('нет.txt')], data())).toMatchObject({ code: 1 })
})
