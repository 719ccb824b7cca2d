import { createHash } from 'node:crypto'
import { linkIdOf } from '../../graph/ids.ts'
import { type LinkKind, type ThingKind, thingKindNames, thingKinds } from '../../graph/kinds.ts'
import type { ImportBatch, Key, SourceDocument, Statement } from '../../graph/statements.ts'
import type { Fields } from '../../graph/things.ts'

const kindOf = (id: string): ThingKind => {
  const found = thingKindNames.find((kind) => thingKinds[kind].prefix === id.split('/')[0])
  if (!found) throw new Error(`no kind begins its ids like ${id}`)
  return found
}

export interface Told {
  batch: ImportBatch
  /** The read text that the passages point into. */
  text: string
}

/** What a document says, told line by line: each thing or link gets a sentence of its own in the read text. */
export class Telling {
  readonly #document: Omit<SourceDocument, 'hash'>
  readonly #statements: Statement[] = []
  readonly #keys: Key[] = []
  #text = ''

  constructor(name: string, more: Partial<SourceDocument> = {}) {
    this.#document = {
      id: `document/${name}`,
      name: `${name}.docx`,
      form: 'table',
      importedAt: '2026-01-02T03:04:05.000Z',
      importedBy: 'analyst',
      order: 0,
      sensitive: [],
      ...more,
    }
  }

  /** A thing with its fields, and the sentence that says so; `also` tells it in one more paragraph. */
  thing(id: string, fields: Fields = {}, how: { sentence?: string; confidence?: number; key?: string; also?: boolean } = {}): this {
    this.#state({ id, kind: kindOf(id) }, fields, how)
    this.#keys.push({ key: how.key ?? `key of ${id}`, id })
    return this
  }

  link(from: string, kind: LinkKind, to: string, fields: Fields = {}, how: { sentence?: string; confidence?: number } = {}): this {
    this.#state({ id: linkIdOf(kind, from, to, fields), kind, from, to }, fields, how)
    return this
  }

  told(): Told {
    const content = JSON.stringify([this.#document.name, this.#text, this.#statements, this.#document.replaces])
    const hash = createHash('sha256').update(content).digest('hex')
    const found = this.#document.replaces === undefined ? {} : { text: this.#text }
    const batch = { document: { ...this.#document, hash }, statements: this.#statements, keys: this.#keys, ...found }
    return { batch, text: this.#text }
  }

  #state(about: Statement['about'], fields: Fields, how: { sentence?: string; confidence?: number; also?: boolean }): void {
    const sentence = how.sentence ?? `${about.id}: ${Object.values(fields).join(', ')}.`
    const from = this.#text.length
    this.#text += `${sentence}\n`
    const paragraph = this.#statements.length + 1
    this.#statements.push({
      id: `${this.#document.id}#${paragraph}`,
      document: this.#document.id,
      about,
      fields,
      passages: [
        { locator: { paragraph }, from, to: from + sentence.length },
        ...(how.also === true ? [{ locator: { paragraph: paragraph + 1000 }, from, to: from + sentence.length }] : []),
      ],
      rule: 'test',
      confidence: how.confidence ?? 1,
    })
  }
}

/** The home city, two countries, three partner places, two committees and their people: what most tests start from. */
export const yearOfWork = (name = 'таблица-2020', more: Partial<SourceDocument> = {}): Telling =>
  new Telling(name, { year: 2020, asOf: '2020-12-31', ...more })
    .thing('country/ru', { name: 'Россия', code: 'RU' })
    .thing('country/kr', { name: 'Республика Корея', nameEn: 'Republic of Korea', code: 'KR', part: 'asia' })
    .thing('country/be', { name: 'Бельгия', code: 'BE', part: 'europe' })
    .thing('place/ru/санкт-петербург', { name: 'Санкт-Петербург', country: 'RU', placeType: 'city', home: true })
    .thing('place/kr/пусан', { name: 'Пусан', nameEn: 'Busan', country: 'KR', placeType: 'city', partner: true })
    .thing('place/be/антверпен', { name: 'Антверпен', country: 'BE', placeType: 'city', partner: true, coordinates: [51.25, 4] })
    .thing('org/комитет-по-внешним-связям', {
      name: 'Комитет по внешним связям',
      aliases: ['КВС'],
      orgType: 'committee',
      country: 'RU',
      homeBody: true,
    })
    .thing('org/комитет-по-науке', { name: 'Комитет по науке', orgType: 'committee', country: 'RU', homeBody: true })
    .thing('org/kr/порт-пусана', { name: 'Администрация порта Пусана', orgType: 'company', country: 'KR' })
    .thing('person/де-вевер', { name: 'Барт Де Вевер' })
    .thing('topic/transport', { name: 'Транспорт', nameEn: 'Transport' })
    .thing('event/kr/2020-09-03', {
      name: 'Переговоры о морских перевозках',
      start: '2020-09-03',
      end: '2020-09-05',
      eventType: 'meeting',
      format: 'online',
      countries: ['KR'],
    })
    .thing('event/be/2020-02', {
      name: 'Дни Антверпена',
      start: '2020-02',
      eventType: 'festival',
      format: 'unspecified',
      countries: ['BE'],
    })
    .thing('event/kr/2020-11-20', { name: 'Семинар по медицине', start: '2020-11-20', eventType: 'conference', countries: ['KR'] })
    .thing('agreement/kr/пусан-2008', {
      name: 'Соглашение о сотрудничестве с Пусаном',
      agreementType: 'agreement',
      country: 'KR',
      dates: ['2008-06-11'],
      state: 'no-term',
    })
    .link('place/kr/пусан', 'IN', 'country/kr')
    .link('place/be/антверпен', 'IN', 'country/be')
    .link('org/kr/порт-пусана', 'BASED_IN', 'place/kr/пусан')
    .link('person/де-вевер', 'NAMED_AS', 'place/be/антверпен', { title: 'бургомистр', on: '2020-02' })
    .link('event/kr/2020-09-03', 'CONCERNS', 'place/kr/пусан')
    .link('event/kr/2020-11-20', 'CONCERNS', 'country/kr')
    .link('event/be/2020-02', 'CONCERNS', 'place/be/антверпен')
    .link('event/kr/2020-09-03', 'ABOUT', 'topic/transport')
    .link('org/комитет-по-внешним-связям', 'TOOK_PART', 'event/kr/2020-09-03', { role: 'organiser' })
    .link('org/kr/порт-пусана', 'TOOK_PART', 'event/kr/2020-09-03', { role: 'guest' })
    .link('org/комитет-по-науке', 'TOOK_PART', 'event/kr/2020-11-20', { role: 'organiser' })
    .link('org/комитет-по-внешним-связям', 'TOOK_PART', 'event/be/2020-02', { role: 'host' })
    .link('person/де-вевер', 'TOOK_PART', 'event/be/2020-02', { role: 'head' })
    .link('agreement/kr/пусан-2008', 'BETWEEN', 'place/kr/пусан')
