import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { emptyServer, openDesk, seriousFaults } from './visitor.ts'

const list = (...rows: string[]) => ({
  name: `Встречи-${rows.length}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(['Дата;Мероприятие;Страна;Кто был', ...rows].join('\n')),
})

describe.skipIf(lacks('chromium'))('a list of the office', () => {
  const desk = openDesk(emptyServer)

  test('is explained once, with a look at what will be read, and the next one goes straight in', async () => {
    const { page, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Загрузка документов' }).first().click()
    const panel = page.getByRole('dialog', { name: 'Загрузка документов' })
    const file = panel.locator('input[type="file"]')
    await file.setInputFiles(
      list('12.05.2024;Форум портов;Сербия;Порт Бара|Порт Ниша', '31.02.2024;Выставка;Бельгия;', '1.06.2024;Приём;Индия;'),
    )
    await panel.getByRole('button', { name: 'Назначить столбцы' }).click()

    const dialog = page.getByRole('dialog', { name: 'Что в столбцах: Встречи-3.csv' })
    await dialog.getByText('Прочитается строк: 2 из 3 показанных; всего в таблице 3.').waitFor()
    await dialog.getByText('даты «31.02.2024» нет в календаре').waitFor()
    await expect.poll(() => dialog.getByRole('combobox', { name: 'Что в нём: Мероприятие' }).inputValue()).toBe('Мероприятие: название')
    await dialog.getByRole('combobox', { name: 'Что в нём: Мероприятие' }).click()
    await page.getByRole('option', { name: 'не читать' }).click()
    await dialog.getByText('Укажите столбец с названием').waitFor()
    await dialog.getByRole('combobox', { name: 'Что в нём: Мероприятие' }).click()
    await page.getByRole('option', { name: 'Мероприятие: название' }).click()
    await dialog.getByRole('combobox', { name: 'Что в нём: Кто был' }).click()
    await page.getByRole('option', { name: 'Участники (организации и люди)' }).click()
    await dialog.getByRole('combobox', { name: 'Несколько названий в ячейке разделяет' }).click()
    await page.getByRole('option', { name: 'вертикальная черта (|)' }).click()
    await dialog.getByText('Порт Бара, Порт Ниша').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('textbox', { name: 'Название этого назначения' }).fill('Встречи отдела')
    await dialog.getByRole('button', { name: 'Запомнить и показать отличия' }).click()
    await dialog.waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Загрузить', exact: true }).click()
    await panel.getByText('Загружен', { exact: true }).waitFor()

    // Whoever wants it so has files written at once.
    await panel.getByRole('switch', { name: 'Загружать сразу, не показывая отличий' }).focus()
    await page.keyboard.press('Space')
    await file.setInputFiles(list('13.06.2024;Семинар портов;Сербия;Порт Бара'))
    await expect.poll(() => panel.getByText('Загружен', { exact: true }).count()).toBe(2)
    const { items } = await desk.server.ask('events', '/api/events?firstDay=2024-01-01')
    expect(items.map(({ thing }) => thing.name)).toEqual(expect.arrayContaining(['Форум портов', 'Приём', 'Семинар портов']))
    expect((await desk.server.ask('keptPage', '/api/kept?kinds=mapping')).items.map(({ name }) => name)).toEqual(['Встречи отдела'])

    // What its columns hold is changed later: only what differs then is shown, and written when it is accepted.
    await panel.getByRole('button', { name: 'Исходные документы' }).click()
    const documents = page.getByRole('dialog', { name: 'Исходные документы' })
    await documents.getByRole('button', { name: 'Изменить столбцы' }).last().click()
    const again = panel.getByRole('region', { name: 'Встречи-3.csv' }).first()
    await again.getByText('Отличий нет: всё это уже есть в схеме связей.').waitFor()
    await again.getByRole('button', { name: 'Изменить столбцы' }).click()
    await dialog.getByRole('combobox', { name: 'Что в нём: Кто был' }).click()
    await page.getByRole('option', { name: 'не читать' }).click()
    await dialog.getByRole('button', { name: 'Запомнить и показать отличия' }).click()
    await again.getByText(/^Нет в новой редакции: /).waitFor()
    await again.getByRole('button', { name: 'Загрузить', exact: true }).click()
    await again.getByText('Прочитан заново').waitFor()
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
