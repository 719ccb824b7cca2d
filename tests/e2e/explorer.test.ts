import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { card, expand, openDesk, search, soon, tabTo, writingFocused } from './visitor.ts'

const isFocused = (wanted: Locator): Promise<boolean> => wanted.evaluate((element) => element === document.activeElement)

describe.skipIf(lacks('chromium'))('the explorer', () => {
  const desk = openDesk()

  test('from a search to the slide: card, links, undo, the matrix, the passage', async () => {
    const visitor = await desk.visit()
    const { page, watch, view } = visitor
    await writingFocused(page)
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
    const visitor = await desk.visit()
    const { page, view } = visitor
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    await expand(visitor)
    const address = page.url()
    const state = view()

    const other = await desk.visit(address.slice(desk.server.address.length))
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
    const visitor = await desk.visit('/', { acceptDownloads: true })
    const { page, view } = visitor
    await writingFocused(page)
    // Enter may come before the answer does: the best hit is opened then.
    await page.keyboard.type('корея')
    await page.keyboard.press('Enter')
    await card(page, 'Республика Корея').waitFor()
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: 'Показать связи' }).waitFor()
    await page.getByRole('button', { name: /^Добавить \(/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => view().things.length).toBeGreaterThan(10)
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
    // The outline is in step with the canvas; its tabs are walked by arrows.
    await tabTo(page, page.getByRole('tab', { name: 'Легенда' }))
    const list = page.getByRole('tab', { name: 'Список', selected: true })
    for (let right = 0; right < 6 && (await list.count()) === 0; right += 1) await page.keyboard.press('ArrowRight')
    // The list is one stop of Tab: arrows walk it, right opens a line, and the next Tab leaves it.
    const line = page.locator('[data-stop]').filter({ hasText: /^Республика Корея/ })
    await tabTo(page, page.locator('[data-stop][tabindex="0"]'))
    await page.keyboard.press('Home')
    for (let down = 0; down < 60 && !(await isFocused(line.first())); down += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('[data-stop][tabindex="0"]').count()).toBe(1)
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(10)

    // Arrows walk the links of the canvas; what is come to is said aloud, chosen, and opened by Enter.
    const canvas = page.getByRole('application')
    await tabTo(page, canvas)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    const spoken = page.locator('.graph-canvas + [aria-live="polite"]')
    await expect.poll(() => spoken.innerText(), soon).not.toBe('')
    await expect.poll(() => view().selected.length, soon).toBe(1)
    const name = (await spoken.textContent())?.split(',')[0] ?? ''
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Карточка' }).getByRole('heading', { name }).first().waitFor()

    // A chain of links from a name to a name, drawn.
    await search(page, 'республика корея')
    await card(page, 'Республика Корея').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('l')
    const chains = page.getByRole('complementary', { name: 'Цепочка связей' })
    await tabTo(page, chains.getByRole('textbox', { name: 'До' }))
    await page.keyboard.type('Бельгия')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await tabTo(page, chains.getByRole('button', { name: 'На схему' }).first())
    await page.keyboard.press('Enter')
    await expect.poll(() => view().things, soon).toContain('country/be')

    // The picture is saved.
    await tabTo(page, page.getByRole('button', { name: 'Сохранить картинку или данные' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Чертёж SVG' }).waitFor()
    await page.keyboard.press('End')
    for (let up = 0; up < 12 && !(await isFocused(page.getByRole('menuitem', { name: 'Чертёж SVG' }))); up += 1)
      await page.keyboard.press('ArrowUp')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.svg$/)
    await page.context().close()
  })

  test('a hub beyond the limit stands as a heap with a list, and its members can be added one by one', async () => {
    const visitor = await desk.visit('/?lens=overview&selected=country/kr')
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
})
