import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ImportOutcome } from '../../graph/answers.ts'
import { Facts } from '../../graph/facts.ts'
import { limits } from '../../import/read/limits.ts'
import { run } from '../support/command.ts'
import { annualTable, countryBrief, ghentTable } from '../support/documents.ts'
import { temporaryFolder } from '../support/served.ts'

let place = { folder: '', remove: async (): Promise<void> => undefined }
const at = (...names: string[]) => join(place.folder, ...names)
const data = (name: string) => ({ POBRATIM_DATA: at(name) })
/** Writes a file into the test's folder; its path. */
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(at(name), content)
  return at(name)
}
beforeAll(async () => {
  place = await temporaryFolder()
})
afterAll(() => place.remove())

// In parts, so that no telephone number and no address stands in a file of ours.
const phone = ['576', '00', '00'].join('-')
const mail = ['otdel', 'example.org'].join('@')
const briefWithContacts = countryBrief(
  ['туризм'],
  ['В марте 2018 года Комитет по туризму провёл в Брюсселе семинар.'],
  `Сидоров Иван Ильич, начальник отдела Комитета по внешним связям, тел. ${phone}, ${mail}`,
)

describe('the command says how it is used', () => {
  test.each([
    [['--help'], 0],
    [['-h'], 0],
    [['import', '-h'], 0],
    [['import', '--help'], 0],
    [['--version'], 0],
  ])('%j is answered', async (args, code) => {
    expect(await run(args)).toMatchObject({ code, err: '', out: expect.stringMatching(/\S/) })
  })
  test.each([
    [[], 'Не указана команда'],
    [['reports'], 'Нет такой команды: reports'],
    [['report'], 'Не указано: '],
    [['report', 'story', '--out', 'a.docx'], 'Документ бывает'],
    [['report', 'table', '--out', 'a.docx'], 'Не указано: --year'],
    [['report', 'table', '--year', '2020'], 'Не указано: --out'],
    [['import'], 'Не указано: FILE…'],
    [['extract', 'a.txt', 'b.txt'], 'Лишнее: b.txt'],
    [['import', 'a.txt', '--colour'], 'Неизвестный параметр --colour'],
    [['import', 'a.txt', '-x'], 'Неизвестный параметр -x'],
    [['import', 'a.txt', '--json=yes'], '--json пишется без значения'],
    [['extract', 'a.txt', '--year'], '--year нужно значение'],
    [['extract', 'a.txt', '--year', 'soon'], 'Год soon неверен'],
    [['export', '--format', 'pdf'], 'json, csv, graphml'],
    [['import', 'a.txt', 'b.txt', '--replaces', 'document/x'], 'один файл'],
  ])('%j is wrong use', async (args, says) => {
    expect(await run(args, data('never'))).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) })
  })
  test('in the language that is wished for', async () => {
    expect((await run(['import'], { POBRATIM_LANGUAGE: 'en' })).err).toContain('Missing: FILE…')
  })
  test.each([
    [{ POBRATIM_COLOR: 'red' }, 'POBRATIM_COLOR'],
    [{ PORT: 'abc' }, 'PORT неверна: 0–65535'],
    [{ HOST: '0.0.0.0' }, 'учётных записей ещё нет'],
  ])('the setting %j is refused', async (environment, says) => {
    expect(await run(['serve'], { ...data('never'), ...environment })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(says),
    })
  })
})

describe('extract', () => {
  test('prints the facts as JSON and nothing else, and opens no store', async () => {
    const ran = await run(['extract', await file('таблица.txt', ghentTable())], data('unopened'))
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(Facts.parse(JSON.parse(ran.out))).toMatchObject({ form: 'table', year: 2019, places: [{ name: 'Гент', country: 'BE' }] })
    await expect(stat(at('unopened'))).rejects.toThrow('ENOENT')
  })
  test('takes the year of a table that does not say it', async () => {
    const path = await file('без-года.txt', ghentTable().replace(' 2019 года', ''))
    const { out } = await run(['extract', path, '--year', '2017'])
    expect(Facts.parse(JSON.parse(out)).events.map(({ start }) => start)).toEqual(['2017-05-14', '2017-09-09'])
  })
  test('covers telephone numbers and addresses unless they are asked for', async () => {
    const path = await file('справка.txt', briefWithContacts)
    const [covered, open] = await Promise.all([run(['extract', path]), run(['extract', path, '--sensitive'])])
    expect(covered.out).not.toContain(phone)
    expect(covered.out).not.toContain(mail)
    expect([covered.code, open.code]).toEqual([0, 0])
  })
  test('a date that cannot be is a warning', async () => {
    const table = annualTable(2019, [{ country: 'Бельгия', place: 'Гент', basis: 'Соглашение о дружбе', date: '31.02.2015' }])
    const ran = await run(['extract', await file('дата.txt', table)])
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('31.02.2015') })
  })
})

describe('bad input is refused by its name, with the reason', () => {
  const bad: [string, string | Uint8Array, string][] = [
    ['пустой.docx', '', 'пуст'],
    ['пустой.txt', ' \n\t\n', 'пуст'],
    ['таблица.exe', 'текст', 'Подойдут .docx'],
    ['picture.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'PNG'],
    ['damaged.docx', Buffer.from('504b030414000000080000000000ffffffff', 'hex'), 'повреждён'],
    ['письмо.txt', 'Добрый день! Высылаю поздравление.', 'не найдено'],
    [
      'без-шапки.txt',
      'один\tкак всегда\tСоглашение о дружбе\t1999\t\nдва\tкак всегда\tПротокол о туризме\t2003\t3 мая – форум.',
      'названиями столбцов',
    ],
  ]
  test.each(bad)('%s', async (name, content, says) => {
    const ran = await run(['extract', await file(name, content)])
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(says) })
    expect(ran.err).toContain(name)
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/)
  })
  test('each of them in one import', async () => {
    const paths = await Promise.all(bad.map(([name, content]) => file(name, content)))
    const ran = await run(['import', ...paths], data('bad'))
    expect(ran.code).toBe(1)
    const lines = ran.err.trim().split('\n')
    for (const [name, , says] of bad) expect(lines).toContainEqual(expect.stringMatching(new RegExp(`${name}.*${says}`)))
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/)
  })
  test('a data folder that is a file, lies below one, or where the system makes none', async () => {
    const path = await file('занято', '')
    const system = process.platform === 'linux' ? ['/proc/x', '/proc/x/ниже'] : []
    for (const folder of [path, join(path, 'ниже'), ...system]) {
      const ran = await run(['check'], { POBRATIM_DATA: folder })
      expect(ran).toMatchObject({ code: 3, out: '', err: expect.stringContaining('POBRATIM_DATA') })
      expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/)
    }
  })
  test('a file that is too large, before it is read', async () => {
    const path = await file('огромный.txt', Buffer.alloc(limits.file + 1, ' '))
    expect(await run(['extract', path])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('слишком велик') })
  })
  test('a file that is not there, and a folder without documents', async () => {
    await mkdir(at('нет документов'))
    expect(await run(['extract', at('нет.docx')])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('не найден') })
    expect(await run(['import', at('нет документов')], data('bad'))).toMatchObject({ code: 1, err: expect.stringContaining('*.docx') })
  })
})

describe('import', () => {
  test('a line a document; what is refused does not stop the rest; the same again changes nothing', async () => {
    await mkdir(at('папка', 'ниже'), { recursive: true })
    await file('папка/а.txt', ghentTable())
    await file('папка/б.txt', '')
    await file('папка/ниже/в.txt', briefWithContacts)
    await file('папка/~$а.docx', 'Word')
    await file('папка/доклад.pptx', 'slides are no source')
    const first = await run(['import', at('папка')], data('whole'))
    expect(first.code).toBe(1)
    expect(first.out.split('\n').map((line) => line.split(';')[0])).toEqual([
      'а.txt: загружен',
      'б.txt: отклонён (file-empty)',
      'в.txt: загружен',
      '',
    ])
    const again = await run(['import', at('папка'), '--json'], data('whole'))
    expect(again.code).toBe(1)
    expect(
      ImportOutcome.array()
        .parse(JSON.parse(again.out))
        .map(({ outcome }) => outcome),
    ).toEqual(['unchanged', 'refused', 'unchanged'])
  })
  test('a dry run shows the differences and writes nothing', async () => {
    const before = (await run(['export'], data('whole'))).out
    const newer = await file('новая.txt', ghentTable().replace('9 сентября', '10 сентября'))
    const dry = await run(['import', newer, '--dry-run', '--replaces', 'а.txt'], data('whole'))
    expect(dry).toMatchObject({
      code: 0,
      out: expect.stringMatching(/проба, ничего не записано.*\n {2}\S.*: \d+\n {4}[+~−] .* \(таблица 1, строка 2/),
    })
    expect(dry.out).not.toMatch(/(?:event|place|org|agreement)\/\S/)
    expect((await run(['export'], data('whole'))).out).toBe(before)
  })
  test('single differences and whole groups are left out, by name or from a file, with the reason', async () => {
    const text = annualTable(2023, [{ country: 'Бельгия', place: 'Льеж', events: '7 мая делегация Комитета по туризму посетила Льеж.' }])
    const table = await file('льеж.txt', text)
    const dry = await run(['import', table, '--dry-run', '--json'], data('parts'))
    const [outcome] = ImportOutcome.array().parse(JSON.parse(dry.out))
    expect(outcome?.groups).toContainEqual({ class: 'added', kind: 'Event', count: 1 })
    const event = outcome?.differences?.find(({ kind }) => kind === 'Event')?.about ?? ''
    const list = await file('кроме.txt', `${event}\nadded:Topic\n`)
    const left = await run(['import', table, '--without', `@${list}`, '--why', 'не подтверждено'], data('parts'))
    expect(left.code).toBe(0)
    const { things, decisions } = JSON.parse((await run(['export'], data('parts'))).out) as {
      things: { kind: string }[]
      decisions: { kind: string; why?: string }[]
    }
    expect(things.some(({ kind }) => kind === 'Event' || kind === 'Topic')).toBe(false)
    expect(decisions.every(({ kind, why }) => kind === 'reject' && why === 'не подтверждено')).toBe(true)
    expect(await run(['import', table, table, '--without', event], data('parts'))).toMatchObject({ code: 2 })
    const journal = JSON.parse((await run(['journal', '--kind', 'reject', '--json'], data('parts'))).out) as { id: string }[]
    expect(await run(['decide', 'undo', journal[0]?.id ?? ''], data('parts'))).toMatchObject({ code: 0, err: '' })
    expect((await run(['journal', '--kind', 'reject'], data('parts'))).out).toContain('Отклонено (отменено)')
    expect(await run(['duplicates'], data('parts'))).toMatchObject({ code: 0, err: expect.stringContaining('не нашлось') })
    const csv = await run(['check', '--csv'], data('parts'))
    expect(csv).toMatchObject({ code: 0, out: expect.stringContaining('Проверка,О чём') })
  })
  test('a newer version goes in the place of the one that is named', async () => {
    const ran = await run(['import', at('новая.txt'), '--replaces', 'а.txt', '--json'], data('whole'))
    expect(JSON.parse(ran.out)).toMatchObject([{ outcome: 'replaced' }])
    const { documents } = JSON.parse((await run(['export'], data('whole'))).out) as { documents: { name: string }[] }
    expect(documents.map(({ name }) => name).sort()).toEqual(['в.txt', 'новая.txt'])
  })
  test('a name that two documents share does not say which of them to replace', async () => {
    await Promise.all([mkdir(at('одна')), mkdir(at('другая'))])
    const names = [await file('одна/таблица.txt', ghentTable()), await file('другая/таблица.txt', ghentTable().replace('Гент', 'Льеж'))]
    await run(['import', ...names], data('shared'))
    expect(await run(['import', at('новая.txt'), '--replaces', 'таблица.txt'], data('shared'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('несколько документов: document/'),
    })
  })
  test('an unknown document is not replaced', async () => {
    expect(await run(['import', at('новая.txt'), '--replaces', 'нет.txt'], data('whole'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('нет.txt'),
    })
  })
})

describe('export', () => {
  test('is sorted JSON without contacts, telephone numbers and addresses', async () => {
    const { out } = await run(['export'], data('whole'))
    const { format, home, things, links } = JSON.parse(out) as {
      format: number
      home: string
      things: { id: string }[]
      links: { kind: string }[]
    }
    expect({ format, home }).toEqual({ format: 1, home: 'saint-petersburg' })
    const ids = things.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)))
    expect(links.map(({ kind }) => kind)).not.toContain('CONTACT_OF')
    expect(out).not.toContain(phone)
    expect(out).not.toContain(mail)
  })
  test('goes into a file, whose folder must be there', async () => {
    expect(await run(['export', '--format', 'csv', '--out', at('граф.csv')], data('whole'))).toMatchObject({ code: 0, out: '' })
    expect(await readFile(at('граф.csv'), 'utf8')).toContain('Гент')
    expect(await run(['export', '--out', at('нет', 'граф.json')], data('whole'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('граф.json'),
    })
  })
})
