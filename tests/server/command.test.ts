import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ImportOutcome } from '../../graph/answers.ts'
import { Facts } from '../../graph/facts.ts'
import { run, start } from '../support/command.ts'
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
    [['import', '--help'], 0],
    [['--version'], 0],
  ])('%j is answered', async (args, code) => {
    expect(await run(args)).toMatchObject({ code, err: '', out: expect.stringMatching(/\S/) })
  })
  test.each([
    [[], 'Нет такой команды'],
    [['report'], 'Нет такой команды: report'],
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
    [{ PORT: 'abc' }, 'PORT'],
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
  test.each<[string, string | Uint8Array, string]>([
    ['пустой.docx', '', 'пуст'],
    ['пустой.txt', ' \n\t\n', 'пуст'],
    ['таблица.pdf', 'текст', '.docx, .txt и .tsv'],
    ['picture.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'PNG'],
    ['damaged.docx', Buffer.from('504b030414000000080000000000ffffffff', 'hex'), 'повреждён'],
    ['письмо.txt', 'Добрый день! Высылаю поздравление.', 'не найдено'],
    ['без-шапки.txt', Array.from({ length: 4 }, () => ghentTable().split('\n')[1]).join('\n'), 'названиями столбцов'],
  ])('%s', async (name, content, says) => {
    const path = await file(name, content)
    for (const command of ['extract', 'import']) {
      const ran = await run([command, path], data('bad'))
      expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(says) })
      expect(ran.err).toContain(name)
      expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/)
    }
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
    expect(dry).toMatchObject({ code: 0, out: expect.stringMatching(/проба, ничего не записано.*\n {2}[+~−] /) })
    expect((await run(['export'], data('whole'))).out).toBe(before)
  })
  test('a newer version goes in the place of the one that is named', async () => {
    const ran = await run(['import', at('новая.txt'), '--replaces', 'а.txt', '--json'], data('whole'))
    expect(JSON.parse(ran.out)).toMatchObject([{ outcome: 'replaced' }])
    const { documents } = JSON.parse((await run(['export'], data('whole'))).out) as { documents: { name: string }[] }
    expect(documents.map(({ name }) => name).sort()).toEqual(['в.txt', 'новая.txt'])
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

describe('serve', () => {
  test('holds the folder; other commands go through it, and end as without it', async () => {
    const serving = start(['serve'], { ...data('whole'), PORT: '0' })
    const address = /http:\S+/.exec(await serving.says(/Открыто: http/))?.[0] ?? ''
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    expect((await stat(at('whole', 'server.json'))).mode & 0o777).toBe(0o600)
    expect(await run(['serve'], { ...data('whole'), PORT: '0' })).toMatchObject({
      code: 3,
      err: expect.stringContaining('занята другим процессом'),
    })
    const through = [
      await run(['import', at('папка')], data('whole')),
      await run(['import', await file('третья.txt', ghentTable('1 июня делегация Комитета по культуре посетила Гент.'))], data('whole')),
      await run(['check', '--json'], data('whole')),
      await run(['export'], data('whole')),
      await run(['backup', at('server.gz')], data('whole')),
    ]
    expect(through.map(({ code }) => code)).toEqual([1, 0, 0, 0, 0])
    expect(await run(['restore', at('server.gz')], data('whole'))).toMatchObject({ code: 3 })
    serving.child.kill('SIGTERM')
    expect(await serving.ended).toMatchObject({ code: 0 })
    await expect(stat(at('whole', 'server.json'))).rejects.toThrow('ENOENT')
    expect((await run(['export'], data('whole'))).out).toBe(through[3]?.out)
    expect(await run(['restore', at('server.gz')], data('restored'))).toMatchObject({ code: 0 })
    expect((await run(['export'], data('restored'))).out).toBe(through[3]?.out)
  })
  test('what a killed server left behind counts for nothing', async () => {
    const serving = start(['serve'], { ...data('whole'), PORT: '0' })
    await serving.says(/Открыто/)
    serving.child.kill('SIGKILL')
    await serving.ended
    expect(await run(['export'], data('whole'))).toMatchObject({ code: 0 })
  })
  test('a port in use is named', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const { port } = other.address() as AddressInfo
    expect(await run(['serve'], { ...data('port'), PORT: String(port) })).toMatchObject({
      code: 3,
      err: expect.stringContaining(String(port)),
    })
    await new Promise((resolve) => {
      other.close(resolve)
    })
  })
  test('opens the samples in an empty store, and only there', async () => {
    const serving = start(['serve', '--open-samples'], { ...data('samples'), PORT: '0' })
    const address = /http:\S+/.exec(await serving.says(/Открыто: http/))?.[0] ?? ''
    const { total } = (await (await fetch(`${address}/api/documents`)).json()) as { total: number }
    serving.child.kill('SIGTERM')
    expect(await serving.ended).toMatchObject({ code: 0 })
    expect(total).toBeGreaterThanOrEqual(4)
  })
})

describe('a Neo4j that is not there', () => {
  const away = { NEO4J_URI: 'bolt://127.0.0.1:9' }
  test('ends a command with its address', async () => {
    expect(await run(['import', at('новая.txt')], { ...data('away'), ...away })).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('127.0.0.1:9'),
    })
  })
  test('does not keep the server from starting: it is not ready, and says why', async () => {
    const serving = start(['serve'], { ...data('away'), ...away, PORT: '0' })
    const address = await new Promise<string>((resolve) => {
      serving.child.stderr.on('data', () => undefined)
      serving.child.stderr.on('data', (text: string) => {
        const found = /http:\S+/.exec(text)?.[0]
        if (found) resolve(found)
      })
    })
    expect((await fetch(`${address}/health`)).status).toBe(200)
    let answer = { code: 'not-ready', status: 0 }
    for (let tries = 0; tries < 100 && answer.code === 'not-ready'; tries++) {
      const ready = await fetch(`${address}/ready`)
      answer = { ...((await ready.json()) as { code: string }), status: ready.status }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(answer).toMatchObject({ status: 503, code: 'store-unreachable' })
    serving.child.kill('SIGTERM')
    expect(await serving.ended).toMatchObject({ code: 0 })
  })
})

describe('a command that is killed in the middle of an import', () => {
  test('leaves the document whole or not at all, and can be run again', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => ({
      country: row === 0 ? 'Бельгия' : '',
      place: row === 0 ? 'Гент' : '',
      events: `${1 + (row % 28)} мая делегация Комитета по культуре посетила Гент. ${1 + (row % 27)} июня Комитет по туризму провёл в Генте семинар № ${row}.`,
    }))
    const path = await file('большая.txt', annualTable(2018, rows))
    const sizeOf = async (name: string): Promise<number[]> => {
      const { things, links, statements, documents } = JSON.parse((await run(['export'], data(name))).out) as Record<string, unknown[]>
      return [things, links, statements, documents].map((list) => list?.length ?? -1)
    }
    expect(await run(['import', path], data('unharmed'))).toMatchObject({ code: 0 })
    const whole = await sizeOf('unharmed')
    for (const ms of [500, 900, 1300, 1700]) {
      const killed = start(['import', path], data(`killed-${ms}`))
      await new Promise((resolve) => setTimeout(resolve, ms))
      killed.child.kill('SIGKILL')
      await killed.ended
      expect([[0, 0, 0, 0], whole]).toContainEqual(await sizeOf(`killed-${ms}`))
      expect(await run(['import', path], data(`killed-${ms}`))).toMatchObject({ code: 0 })
      expect(await sizeOf(`killed-${ms}`)).toEqual(whole)
    }
  }, 120_000)
})
