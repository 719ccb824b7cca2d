import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { lacks } from '../support/needs.ts'
import { startServer, type TestServer } from '../support/served.ts'
import { sample, sampleNames, seriousFaults, serverWithSamples, type Visitor, visit } from './visitor.ts'

// A machine that runs other tests beside these is slow; nothing here measures time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

const search = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('/')
  await page.keyboard.type(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}
const card = (page: Page, name: string) => page.getByRole('complementary', { name: 'Карточка' }).getByRole('heading', { name, exact: true })
const soon = { timeout: 15_000 }

const expand = async ({ page, view }: Visitor): Promise<void> => {
  const before = view().things.length
  await page.getByRole('complementary', { name: 'Карточка' }).getByRole('button', { name: 'Показать связи' }).click()
  await page.getByRole('button', { name: /^Добавить \(/ }).click()
  await expect.poll(() => view().things.length, soon).toBeGreaterThan(before)
  await expect.poll(() => view().things.filter((id) => view().positions[id] === undefined), soon).toEqual([])
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe.skipIf(lacks('chromium'))('the explorer', () => {
  let browser: Browser
  let server: TestServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), serverWithSamples()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('from a search to the slide: card, links, undo, the matrix, the passage', async () => {
    const visitor = await visit(browser, server)
    const { page, watch, view } = visitor
    expect(await page.getByRole('textbox', { name: 'Поиск' }).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('антверпеном')
    await page
      .getByRole('option', { name: /Антверпен/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await card(page, 'Антверпен').waitFor()

    await expand(visitor)
    const expanded = view()
    expect(expanded.things.length).toBeGreaterThan(8)

    // Something is added beside what stands there: nothing moves.
    await search(page, 'Лёвен')
    await card(page, 'Лёвен').waitFor()
    await expand(visitor)
    for (const id of expanded.things) expect([id, view().positions[id]]).toEqual([id, expanded.positions[id]])
    await page.getByRole('complementary', { name: 'Карточка' }).getByRole('button', { name: 'Скрыть связи' }).click()
    await expect.poll(() => view().things.length, soon).toBe(expanded.things.length + 1)

    for (let undone = 0; undone < 3; undone++) await page.keyboard.press('Control+z')
    await expect.poll(() => view().things, soon).toEqual(expanded.things)
    expect(view().positions).toEqual(expanded.positions)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => view().things.length, soon).toBe(expanded.things.length + 1)

    await page.getByRole('navigation', { name: 'Виды' }).getByRole('button', { name: 'Сводная таблица' }).click()
    await page.getByRole('button', { name: /Комитет по внешним связям.*Бельгия: \d/ }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Закрыть карточку' }).click()
    const behind = page.getByRole('region', { name: 'Мероприятия в ячейке' })
    await behind.locator('.quote').first().click()
    const passage = page.getByRole('dialog', { name: 'Место в документе' })
    await passage.locator('mark').first().waitFor()
    expect((await passage.locator('mark').first().innerText()).length).toBeGreaterThan(5)
    await page.keyboard.press('Escape')
    await passage.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Показ', exact: true }).click()
    await page.getByRole('region', { name: 'Показ' }).getByRole('heading', { name: 'Сводная таблица' }).waitFor()
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('.slide *')]
          .filter((one) => [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()))
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      ),
    )
    expect(smallest).toBeGreaterThanOrEqual(26.6)
    await page.keyboard.press('Escape')
    await page.getByRole('banner').waitFor()
    expect(view().presenting).toBe(false)
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('the address holds the whole state, and back goes back', async () => {
    const visitor = await visit(browser, server)
    const { page, view } = visitor
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    await expand(visitor)
    const address = page.url()
    const state = view()

    const other = await visit(browser, server, address.slice(server.address.length))
    await card(other.page, 'Антверпен').waitFor()
    expect(other.view()).toEqual(state)
    await other.page.getByRole('tab', { name: 'Список' }).click()
    await other.page
      .getByRole('region', { name: 'Страны' })
      .getByRole('button', { name: /^Бельгия/ })
      .first()
      .waitFor()

    await page.getByRole('navigation', { name: 'Виды' }).getByRole('button', { name: 'Хронология' }).click()
    await expect.poll(() => view().lens, soon).toBe('timeline')
    await page.goBack()
    await expect.poll(() => view(), soon).toEqual(state)
    await page.getByRole('region', { name: 'Схема связей' }).waitFor()
    await Promise.all([page.context().close(), other.page.context().close()])
  })

  test('everything can be done by keyboard', async () => {
    const visitor = await visit(browser, server)
    const { page, view } = visitor
    await page.keyboard.type('корея')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await card(page, 'Республика Корея').waitFor()
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: 'Показать связи' }).waitFor()
    await page.getByRole('button', { name: /^Добавить \(/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => view().things.length, { timeout: 15_000 }).toBeGreaterThan(10)
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Что сделать?').fill('сводная')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => view().lens, soon).toBe('matrix')
    await page.locator('.matrix td button[tabindex="0"]').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toMatch(/^1 [1-9]/)
    await page.keyboard.press('2')
    await expect.poll(() => view().lens, soon).toBe('graph')
    const outline = page.getByRole('tab', { name: 'Список' })
    await outline.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /Республика Корея: \d+ связ/ }).focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(10)
    await page.context().close()
  })

  test('a hub beyond the limit stands as a heap with a list, and its members can be added one by one', async () => {
    const visitor = await visit(browser, server, '/?lens=overview&selected=country/kr')
    const { page, view } = visitor
    await card(page, 'Республика Корея').waitFor()
    await page.getByRole('complementary', { name: 'Карточка' }).getByRole('button', { name: 'Показать связи' }).click()
    await page.getByRole('textbox', { name: 'Не больше каждого вида' }).fill('5')
    await page.getByRole('button', { name: /^Добавить \(/ }).click()
    await expect.poll(() => view().heaps.length, soon).toBeGreaterThan(0)
    const { things, heaps } = view()
    const heap = heaps.find(({ kind }) => kind === 'Event')
    expect(heap?.count).toBeGreaterThan(5)

    await page.getByRole('tab', { name: 'Список' }).click()
    await page.getByRole('button', { name: /^Республика Корея: \d+ мероприят/ }).click()
    const list = page.getByRole('dialog', { name: 'Мероприятия' })
    await list
      .getByRole('button', { name: /^Добавить на схему/ })
      .first()
      .click()
    await expect.poll(() => view().things.length, soon).toBe(things.length + 1)
    expect(view().heaps.find(({ kind }) => kind === 'Event')?.count).toBe((heap?.count ?? 0) - 1)
    await page.context().close()
  })

  test('a filter is told in words, is part of the address, and can be taken away', async () => {
    const { page, view } = await visit(browser, server, '/?lens=table&table=Event~start~desc&countries=KR&from=2018-01-01')
    await page.getByText('Республика Корея', { exact: true }).first().waitFor()
    await page.getByText('с 2018 г.').waitFor()
    const starts = await page.locator('tbody tr td:nth-child(2)').allInnerTexts()
    expect(starts.length).toBeGreaterThan(3)
    expect(starts.filter((start) => !/20(1[89]|2\d)/.test(start))).toEqual([])
    await page.getByRole('button', { name: 'Снять фильтр «Республика Корея»' }).click()
    await expect.poll(() => view().filter.countries, soon).toEqual([])
    await page.context().close()
  })

  test('a broken file and an empty one are refused in words; a good one changes the numbers', async () => {
    const { page } = await visit(browser, server)
    await page.getByRole('navigation', { name: 'Сколько чего в документах' }).waitFor()
    const more = [...(await sample('Справка-Япония.docx'))]
    await page.evaluate((bytes) => {
      const files = new DataTransfer()
      files.items.add(new File(['это не архив'], 'сломан.docx'))
      files.items.add(new File([], 'пустой.txt'))
      files.items.add(new File([new Uint8Array(bytes)], 'Справка-Япония.docx'))
      globalThis.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
    }, more)
    const panel = page.getByRole('dialog', { name: 'Загрузка документов' })
    await panel.getByText(/Файл «сломан.docx»/).waitFor({ timeout: 20_000 })
    await panel.getByText(/Файл «пустой.txt» пуст/).waitFor({ timeout: 20_000 })
    await panel.getByText('Загружен', { exact: true }).waitFor({ timeout: 30_000 })
    await panel.getByRole('button', { name: 'Исходные документы' }).click()
    const documents = page.getByRole('dialog', { name: 'Исходные документы' })
    await documents.getByText('Справка-Япония.docx').waitFor()
    await documents.getByRole('button', { name: 'Отозвать' }).first().click()
    await page.getByRole('dialog', { name: 'Отозвать документ?' }).getByRole('button', { name: 'Отозвать' }).click()
    await documents.getByText('Справка-Япония.docx').waitFor({ state: 'detached' })
    expect(await documents.getByRole('button', { name: 'Отозвать' }).count()).toBe(sampleNames.length)
    await page.context().close()
  })

  test('a chain of links is told with its passages and drawn', async () => {
    const visitor = await visit(browser, server, '/?lens=graph&chain=place/be/антверпен~country/be')
    const { page, view } = visitor
    const panel = page.getByRole('complementary', { name: 'Цепочка связей' })
    await panel.getByRole('article', { name: 'Цепочка 1' }).waitFor()
    await panel.locator('.quote').first().waitFor()
    await panel.getByRole('button', { name: 'На схему' }).first().click()
    await expect.poll(() => view().things, soon).toContain('country/be')
    await page.context().close()
  })

  test('kept views are shown one after another', async () => {
    const { page } = await visit(browser, server, '/?lens=table&table=Place~name~asc')
    for (const [key, name] of [
      ['3', 'Города'],
      ['4', 'ИОГВ и страны'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('button', { name: 'Сохранённые виды' }).click()
      await page.getByRole('textbox', { name: 'Название вида' }).fill(name)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: new RegExp(`\\d\\. ${name}`) }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Сохранённые виды' }).click()
    await page.getByRole('button', { name: 'Показать все' }).click()
    await page.getByRole('heading', { name: 'Города' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'ИОГВ и страны' }).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('heading', { name: 'Города' }).waitFor()
    expect(await page.getByRole('banner').count()).toBe(0)
    await page.context().close()
  })

  test.each([
    ['light', 'ru'],
    ['dark', 'en'],
  ] as const)('axe finds nothing serious in the %s explorer in %s, and no id is shown', async (colorScheme, language) => {
    const places = [
      '/?selected=place/be/антверпен',
      '/?lens=graph',
      '/?lens=table&table=Agreement~name~asc',
      '/?lens=matrix',
      '/?lens=timeline',
      '/?lens=matrix&show=1',
    ]
    const { page, watch } = await visit(browser, server, '/', { colorScheme, language })
    const found: Record<string, string[]> = {}
    for (const place of places) {
      await page.goto(server.address + place)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(400)
      found[place] = await seriousFaults(page)
      expect(await page.locator('body').innerText()).not.toMatch(/(?:country|place|org|person|event|agreement|direction|document)\/\S/)
    }
    expect(found).toEqual(Object.fromEntries(places.map((place) => [place, []])))
    expect(watch.outside).toEqual([])
    await page.context().close()
  })

  test('the picture of the README is made', async () => {
    await mkdir(docs, { recursive: true })
    const visitor = await visit(browser, server)
    const { page } = visitor
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    await expand(visitor)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(800)
    const { length } = await page.screenshot({ path: `${docs}screenshot.png` })
    expect(length).toBeGreaterThan(50_000)
    await page.context().close()
  })
})

describe.skipIf(lacks('chromium'))('an explorer without documents', () => {
  let browser: Browser
  let server: TestServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), startServer()])
    await server.ready
  })
  afterAll(() => browser?.close())

  test('says how to load some, and says so when the server is gone', async () => {
    const { page } = await visit(browser, server)
    await page.getByText('Документов пока нет').waitFor()
    await page.getByRole('button', { name: 'Выбрать файлы' }).waitFor()
    await page.keyboard.type('корея')
    await page.getByText('По запросу «корея» ничего не найдено').waitFor()
    await page.keyboard.press('Escape')
    await server.stop()
    await page.getByRole('navigation', { name: 'Виды' }).getByRole('button', { name: 'Сводная таблица' }).click()
    await page
      .getByText(/Сервер не отвечает/)
      .first()
      .waitFor({ timeout: 20_000 })
    expect(await page.getByRole('button', { name: 'Повторить' }).count()).toBeGreaterThan(0)
    await page.context().close()
  })
})
