import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { View } from '../../graph/view.ts'
import { lacks } from '../support/needs.ts'
import type { TestServer } from '../support/served.ts'
import { measuredSlide } from './hall.ts'
import { card, openDesk, search, serverWithSamples, soon } from './visitor.ts'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
const hall = { viewport: { width: 1920, height: 1080 } }

/** A presentation with a slide of every kind; two graphs stand one after the other. */
const keepPresentation = async (server: TestServer): Promise<void> => {
  const near = async (country: string) => {
    const { items } = await server.ask('neighbours', `/api/things/${encodeURIComponent(country)}/neighbours?limit=60`)
    return [country, ...items.map(({ thing }) => thing.id)]
  }
  const [korea, belgium] = await Promise.all([near('country/kr'), near('country/be')])
  const slide = (id: string, title: string, view: object) => ({
    id,
    title,
    text: '',
    notes: `Сказать о слайде ${id}`,
    view: View.parse(view),
  })
  const slides = [
    slide('graph', 'Связи с Кореей', { lens: 'graph', things: korea }),
    slide('graphs', 'Корея и Бельгия', { lens: 'graph', things: [...new Set([...korea, ...belgium])].slice(0, 60) }),
    slide('map', 'Партнёры на карте', { lens: 'map' }),
    slide('matrix', 'Кто с кем работает', { lens: 'matrix' }),
    slide('timeline', 'Что было', { lens: 'timeline' }),
    slide('table', 'Подписанное', { lens: 'table', table: { kind: 'Agreement', sort: 'name', direction: 'asc' } }),
    slide('overview', 'Всё вместе', { lens: 'overview' }),
    slide('meeting', 'Что подписано', { lens: 'meeting', meeting: { with: 'country/kr', section: 1 } }),
    slide('digest', 'Год в цифрах', { lens: 'digest' }),
  ]
  const body = JSON.stringify({ kind: 'presentation', name: 'Доклад', body: { slides } })
  await server.ask('keep', '/api/kept', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}
/** The title of a slide, counted from 0. */
const titleOf = (at: number): string => titles.at(at) ?? ''
const titles = [
  'Связи с Кореей',
  'Корея и Бельгия',
  'Партнёры на карте',
  'Кто с кем работает',
  'Что было',
  'Подписанное',
  'Всё вместе',
  'Что подписано',
  'Год в цифрах',
]

describe.skipIf(lacks('chromium'))('a presentation before a hall', () => {
  const desk = openDesk(async () => {
    const server = await serverWithSamples()
    await keepPresentation(server)
    return server
  })

  const show = async () => {
    const visitor = await desk.visit('/?lens=table&table=Place~name~asc', hall)
    await visitor.page.getByRole('grid').waitFor()
    await visitor.page.keyboard.press('Control+Shift+s')
    await visitor.page.getByRole('button', { name: 'Показать: Доклад' }).click()
    await visitor.page.getByRole('heading', { name: titleOf(0), exact: true }).waitFor()
    return visitor
  }

  test('every kind of slide is large, strong, with few labels that do not lie on one another, and walks on without a network', async () => {
    const { page, watch } = await show()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    for (const [at, title] of titles.entries()) {
      await page.getByRole('heading', { name: title, exact: true }).waitFor()
      await page.locator('.slide-picture svg text, .slide-scroll li, .slide-scroll td, .slide-scroll p').first().waitFor()
      await page.waitForTimeout(600)
      const { small, pale, overlapping, labels, text } = await measuredSlide(page)
      expect({ title, small, pale, overlapping }).toEqual({ title, small: [], pale: [], overlapping: [] })
      expect(labels).toBeLessThanOrEqual(25)
      expect(text).toMatch(/Источники: \S/)
      expect(text).not.toMatch(/@|\+7|тел\.|(?:country|place|person|event|organization)\//i)
      if (at < titles.length - 1) await page.keyboard.press('PageDown')
    }
    await page.keyboard.press('Home')
    await page.getByRole('heading', { name: titleOf(0), exact: true }).waitFor()
    await page.keyboard.press('End')
    await page.getByRole('heading', { name: titleOf(-1), exact: true }).waitFor()
    expect(watch.outside).toEqual([])
    await page.context().close()
  })

  test('B makes it black, O lays out all slides, and the speaker has notes in a window that goes along', async () => {
    const { page } = await show()
    await page.keyboard.press('b')
    const black = page.getByRole('button', { name: 'Убрать чёрный экран' })
    await black.waitFor()
    await page.keyboard.press('b')
    await black.waitFor({ state: 'detached' })

    await page.keyboard.press('o')
    const all = page.getByRole('dialog', { name: 'Все слайды' })
    await all.waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: titleOf(2), exact: true }).waitFor()

    const [notes] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Заметки в отдельном окне' }).click()])
    await notes.getByText('Сказать о слайде map').waitFor()
    await notes.getByRole('region', { name: 'Следующий слайд' }).getByText(titleOf(3)).waitFor()
    await notes.keyboard.press('PageDown')
    await page.getByRole('heading', { name: titleOf(3), exact: true }).waitFor()
    await page.keyboard.press('ArrowRight')
    await notes.getByText('Сказать о слайде timeline').waitFor()
    await notes.getByRole('button', { name: 'Чёрный экран' }).click()
    await black.waitFor()
    await page.keyboard.press('Escape')
    await black.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('heading', { name: titleOf(4), exact: true }).count(), soon).toBe(1)
    await page.context().close()
  })

  test('from a card to the hall: a draft in one click, edited, checked, shown without a network, written as PowerPoint', async () => {
    const { page, watch } = await desk.visit('/', { ...hall, acceptDownloads: true })
    await search(page, 'республика корея')
    await card(page, 'Республика Корея').waitFor()
    await page.getByRole('button', { name: 'Доклад', exact: true }).click()
    await page.getByRole('button', { name: 'Республика Корея', exact: true }).first().click()
    const first = page.getByRole('region', { name: 'Слайд 1', exact: true })
    /** Each change is kept when its field is left. */
    const typed = async (field: string, text: string) => {
      await first.getByLabel(field).fill(text)
      await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'PUT'), first.getByLabel(field).blur()])
      await page.waitForLoadState('networkidle')
    }
    await typed('Заголовок', 'Корея: с кем мы работаем')
    await typed('Одно-два предложения', 'Встречи с 2008 года. Звонить: +7 (812) ###-##-##.'.replaceAll('#', '5'))
    await typed('Заметки для докладчика', 'Начать с Пусана')
    const check = page.getByRole('region', { name: 'Проверка перед показом' })
    await check.getByText('Слайд 1 · Телефон или адрес в тексте слайда').waitFor()
    await typed('Одно-два предложения', 'Встречи с 2008 года.')
    await check.getByText('Слайд 1 · Телефон или адрес в тексте слайда').waitFor({ state: 'detached' })

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Файл со слайдами' }).click()])
    expect(file.suggestedFilename()).toMatch(/\.pptx$/)
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')

    let told = 0
    page.on('response', (answer) => {
      if (answer.url().includes('/api/slides/sources')) told += 1
    })
    await page.getByRole('button', { name: 'Показать', exact: true }).click()
    await page.getByRole('heading', { name: 'Корея: с кем мы работаем' }).waitFor()
    // All that the slides show is asked for at once; what they rest on comes last.
    await expect.poll(() => told).toBeGreaterThanOrEqual(6)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    const titles = new Set<string>()
    for (let at = 0; at < 7; at += 1) {
      await page.locator('.slide-picture svg text, .slide-scroll li, .slide-scroll td').first().waitFor()
      await page.waitForTimeout(600)
      const title = await page.locator('.slide h1').innerText()
      const { small, pale, overlapping, labels, text } = await measuredSlide(page)
      expect({ title, small, pale, overlapping }).toEqual({ title, small: [], pale: [], overlapping: [] })
      expect(labels).toBeLessThanOrEqual(25)
      expect(text).toContain('Источники: ')
      titles.add(title)
      if (title.endsWith('Последние мероприятия')) {
        await mkdir(docs, { recursive: true })
        await page.screenshot({ path: `${docs}presentation.png` })
      }
      await page.keyboard.press('PageDown')
    }
    expect([...titles]).toContain('Республика Корея. Последние мероприятия')
    expect(watch.outside).toEqual([])
    await page.context().close()
  })
})
