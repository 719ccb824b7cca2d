import { describe, expect, test } from 'vitest'
import { annualTable } from '../support/documents.ts'
import { zipFile } from '../support/files.ts'
import { lacks } from '../support/needs.ts'
import { card, openDesk, sample, search, seriousFaults, writingFocused } from './visitor.ts'

describe.skipIf(lacks('chromium'))('the review', () => {
  const desk = openDesk()

  test('a card is corrected by keyboard, confirmed, rejected, and each decision is taken back', async () => {
    const { page, watch } = await desk.visit()
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    const side = page.getByRole('complementary', { name: 'Карточка' })

    await side.getByRole('button', { name: 'Исправить: Название' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+a')
    await writingFocused(page)
    await page.keyboard.type('Антверпен-на-Шельде')
    await page.keyboard.press('Tab')
    await writingFocused(page)
    await page.keyboard.type('так в уставе города')
    await page.keyboard.press('Enter')
    await card(page, 'Антверпен-на-Шельде').waitFor()
    await side.getByText('Название: было «Антверпен», стало «Антверпен-на-Шельде»').waitFor()
    await side.getByText('так в уставе города').waitFor()
    await side.getByRole('button', { name: 'Отменить', exact: true }).click()
    await card(page, 'Антверпен').waitFor()
    await side.getByText('(отменено)').waitFor()

    await side.getByRole('button', { name: 'Проверено' }).click()
    await side.getByText('проверено', { exact: true }).waitFor()
    await side.getByRole('button', { name: 'Отклонить' }).click()
    await writingFocused(page)
    await page.keyboard.type('не партнёр')
    await page.keyboard.press('Enter')
    await side.waitFor({ state: 'detached' })
    await page.getByRole('alert').getByRole('button', { name: 'Отменить' }).last().click()
    await page.getByRole('alert').filter({ hasText: 'Решение отменено' }).waitFor()
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('remarks lead to their places and cards; the journal tells and undoes what was decided', async () => {
    const { page, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Проверка и журнал' }).click()
    const window = page.getByRole('dialog', { name: 'Проверка и журнал' })
    await window.getByRole('heading', { name: /^Проверка данных: \d+ замечани/ }).waitFor()
    await window.locator('.quote').first().click()
    const passage = page.getByRole('dialog', { name: 'Место в документе' })
    await passage.locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await passage.waitFor({ state: 'detached' })
    expect(await seriousFaults(page)).toEqual([])

    await window.getByRole('tab', { name: 'Сверка повторов' }).click()
    await window.getByRole('heading', { name: 'Сверка повторов' }).waitFor()
    const pairs = await (await fetch(`${desk.server.address}/api/duplicates`)).json()
    expect(pairs.total).toBeGreaterThan(0)
    await window.getByText(`Пара 1 из ${pairs.total}`).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await window.getByRole('button', { name: 'Это разные' }).click()
    await page.getByText('Запомнено: это разные карточки').first().waitFor()
    await window.getByText(pairs.total > 1 ? `Пара 1 из ${pairs.total - 1}` : 'Похожих карточек не нашлось').waitFor()

    await window.getByRole('tab', { name: 'Журнал' }).click()
    const entry = window.getByRole('listitem').filter({ hasText: 'Решено: это разные карточки' }).first()
    await entry.getByRole('button', { name: 'Отменить' }).click()
    await entry.getByText('(отменено)').waitFor()
    await window.getByRole('textbox', { name: 'Слова в записи' }).fill('Бельгия.txt')
    await expect.poll(() => window.getByRole('listitem').count()).toBe(1)
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('differences are shown before a file is written, and a newer version is declared by hand', async () => {
    const { page, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Загрузка документов' }).first().click()
    const panel = page.getByRole('dialog', { name: 'Загрузка документов' })
    const brief = Buffer.from(`${(await sample('Справка-Бельгия.txt')).toString('utf8')}\n`)
    await panel.locator('input[type="file"]').setInputFiles({ name: 'Справка-новая.txt', mimeType: 'text/plain', buffer: brief })
    await panel.getByText('Проверен, ничего не записано').waitFor()
    expect((await desk.server.ask('documents', '/api/documents')).total).toBe(3)
    await panel.getByText('Возможно, это новая редакция').waitFor()
    await panel.getByRole('button', { name: 'Сравнить с ним' }).click()
    await panel.getByRole('button', { name: 'Загрузить вместо «Справка-Бельгия.txt»' }).click()
    await panel.getByText('Загружен вместо прежней редакции').waitFor()
    const { items } = await desk.server.ask('documents', '/api/documents')
    expect(items.map(({ name }) => name).sort()).toEqual([
      'Города-партнеры-2020.docx',
      'Справка-Республика-Корея.docx',
      'Справка-новая.txt',
    ])
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('files wait in a row and each can be cancelled; a .zip is accepted file by file, and what was not accepted is brought back', async () => {
    const { page, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Загрузка документов' }).first().click()
    const panel = page.getByRole('dialog', { name: 'Загрузка документов' })
    const row = { country: 'Дания', place: 'Орхус', events: '5 марта прошла выставка Комитета по культуре в Орхусе.' }
    const zip = zipFile([
      { name: 'Таблица-2018.txt', content: annualTable(2018, [row]) },
      { name: 'битый.docx', content: 'не документ' },
    ])
    const text = (name: string, year: number) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(annualTable(year, [row])) })
    await panel
      .locator('input[type="file"]')
      .setInputFiles([
        text('Таблица-2017.txt', 2017),
        { name: 'Папка.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
        text('Таблица-2016.txt', 2016),
      ])
    await panel.getByRole('button', { name: 'Отменить загрузку файла Таблица-2016.txt' }).click()
    await panel.getByText('Отменено, ничего не записано').waitFor()
    await panel.getByRole('button', { name: 'Загрузить все файлы' }).waitFor()
    await panel.getByText('Файл не загружен').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Посмотреть и принять' }).last().click()
    const window = page.getByRole('dialog', { name: 'Отличия: Таблица-2018.txt' })
    await window.getByRole('option', { name: 'Выставка' }).click()
    await window.getByRole('listbox').focus()
    await page.keyboard.press('Space')
    await window.getByRole('button', { name: /^Принять \d+ отличи/ }).click()
    await panel.getByText('Загружен', { exact: true }).waitFor()
    const days = async () => {
      const { items } = await desk.server.ask('events', '/api/events?firstDay=2018-03-01&lastDay=2018-03-31')
      return items.map(({ thing }) => thing.fields['start'])
    }
    expect(await days()).not.toContain('2018-03-05')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Проверка и журнал' }).click()
    await page.getByRole('tab', { name: 'Журнал' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Таблица-2018.txt' }).getByRole('button', { name: 'Вернуть непринятое' }).click()
    await page.getByRole('button', { name: 'Вернуть всё' }).click()
    await page.getByRole('button', { name: 'Вернуть всё' }).waitFor({ state: 'detached' })
    expect(await days()).toContain('2018-03-05')
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('differences are accepted one by one with the keys, beside the row that says so; what is left out is in the journal', async () => {
    const { page, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Загрузка документов' }).first().click()
    const panel = page.getByRole('dialog', { name: 'Загрузка документов' })
    const events = '3 марта делегация Комитета по туризму посетила Льеж. 4 марта прошёл семинар Комитета по науке в Льеже.'
    const buffer = Buffer.from(annualTable(2019, [{ country: 'Бельгия', place: 'Льеж', events }]))
    await panel.locator('input[type="file"]').setInputFiles({ name: 'Таблица-2019.txt', mimeType: 'text/plain', buffer })
    const row = panel.getByRole('region', { name: 'Таблица-2019.txt' })
    await row.getByRole('button', { name: 'Посмотреть и принять' }).click()
    const window = page.getByRole('dialog', { name: 'Отличия: Таблица-2019.txt' })
    const list = window.getByRole('listbox')
    const seminar = list.getByRole('option', { name: 'Семинар' })
    await seminar.click()
    await window.locator('.original-cell[data-speaks="true"] mark').filter({ hasText: 'семинар' }).waitFor()
    await window.getByRole('columnheader', { name: 'Страна' }).waitFor()
    await list.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => seminar.getAttribute('aria-checked')).toBe('false')
    // Whoever closes the window and comes back finds what they have left out.
    await page.keyboard.press('Escape')
    await window.waitFor({ state: 'detached' })
    await row.getByRole('button', { name: 'Посмотреть и принять' }).click()
    await seminar.click()
    expect(await seminar.getAttribute('aria-checked')).toBe('false')
    expect(await seriousFaults(page)).toEqual([])
    await window.getByRole('textbox', { name: 'Почему остальное не принято' }).fill('был в Генте')
    await window.getByRole('button', { name: /^Принять \d+ отличи/ }).click()
    await panel.getByText('Загружен', { exact: true }).waitFor()
    const found = await desk.server.ask('events', '/api/events?firstDay=2019-03-01&lastDay=2019-03-31')
    expect(found.items.map(({ thing }) => thing.fields['start'])).toEqual(['2019-03-03'])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Проверка и журнал' }).click()
    await page.getByRole('tab', { name: 'Журнал' }).click()
    const entry = page.getByRole('listitem').filter({ hasText: 'был в Генте' })
    await entry.getByRole('button', { name: 'Отменить' }).click()
    await entry.getByText('(отменено)').waitFor()

    await page.getByRole('tab', { name: 'Проверка данных' }).click()
    const first = page.locator('.remark').first()
    const name = (await first.locator('.words').first().textContent()) ?? ''
    await first.getByRole('button', { name: 'Не ошибка' }).click()
    await page.getByText('Отмечено: не ошибка').first().waitFor()
    await page.getByText('Не ошибки', { exact: true }).click()
    await page.locator('.remark').filter({ hasText: name.trim() }).getByRole('button', { name: 'Вернуть в замечания' }).click()
    await page.getByText('Ничего не отмечено').waitFor()
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
