import { describe, expect, test } from 'vitest'
import { annualTable } from '../support/documents.ts'
import { lacks } from '../support/needs.ts'
import { emptyServer, openDesk, seriousFaults } from './visitor.ts'

const text = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
const ghent = (events: string) => annualTable(2019, [{ country: 'Бельгия', place: 'Гент', events }])
const visitOf = (day: string) => `${day} делегация Комитета по туризму посетила Гент для осмотра порта.`
const many = Array.from({ length: 6 }, (_, at) =>
  text(
    `Таблица-${1990 + at}.txt`,
    annualTable(1990 + at, [{ country: 'Италия', place: 'Милан', events: '5 марта в Милане прошёл семинар.' }]),
  ),
)

describe.skipIf(lacks('chromium'))('an import on the page', () => {
  const desk = openDesk(emptyServer)

  test('asks for the year of a table, proposes a newer version, asks of one of two visits whether it was moved, goes on from a trial when it is opened anew, knows a file that is there, and tries again what was cancelled', async () => {
    const { page, watch } = await desk.visit()
    await page.getByRole('button', { name: 'Загрузка документов' }).first().click()
    const panel = page.getByRole('dialog', { name: 'Загрузка документов' })
    const file = panel.locator('input[type="file"]')

    const undated = ghent(`${visitOf('5 мая')} ${visitOf('7 июня')}`).replace(' 2019 года', '')
    await file.setInputFiles(text('Гент.txt', undated))
    await panel.getByText('Какого года таблица?').waitFor()
    await panel.getByRole('textbox', { name: 'Год таблицы' }).fill('19')
    await page.keyboard.press('Enter')
    await panel.getByText('Нужны четыре цифры: 2024').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await panel.getByRole('textbox', { name: 'Год таблицы' }).fill('2019')
    await panel.getByRole('button', { name: 'Прочитать с этим годом' }).click()
    await panel.getByText('Какого года таблица?').waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Загрузить', exact: true }).click()
    await panel.getByText('Загружен', { exact: true }).waitFor()
    const starts = async () => (await desk.server.ask('events', '/api/events')).items.map(({ thing }) => [thing.id, thing.fields['start']])
    expect((await starts()).map(([, start]) => start)).toEqual(['2019-05-05', '2019-06-07'])
    const june = (await starts())[1]?.[0]

    await file.setInputFiles(text('Гент-новая.txt', ghent(`${visitOf('5 мая')} ${visitOf('9 августа')}`)))
    await panel.getByRole('button', { name: 'Сравнить с ним' }).click()
    await panel.getByText('Возможно, изменено: 1').waitFor()
    // Whoever closes the page goes on from the trial, and need not choose the file again.
    await page.reload()
    await page.getByRole('button', { name: 'Загрузка документов' }).first().click()
    await panel.getByText(/^Проверен .* выбирать его снова не нужно/).waitFor()
    await panel.getByRole('button', { name: 'Посмотреть и принять' }).click()
    const window = page.getByRole('dialog', { name: 'Отличия: Гент-новая.txt' })
    await window.getByRole('alert').filter({ hasText: 'Возможно, изменено' }).getByText('7 июня').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await window.getByRole('button', { name: 'Да, это одно и то же' }).click()
    await window.getByText('было «7 июня 2019 г.», стало «9 августа 2019 г.»').first().waitFor()
    await window.getByRole('button', { name: 'Принять всё' }).click()
    await panel.getByText('Загружен вместо прежней редакции').waitFor()
    expect(await starts()).toContainEqual([june, '2019-08-09'])

    await file.setInputFiles(text('Копия.txt', ghent(`${visitOf('5 мая')} ${visitOf('9 августа')}`)))
    await panel.getByText(/^Этот же файл уже загружен под названием «Гент-новая.txt»/).waitFor()
    await panel.getByRole('region', { name: 'Копия.txt' }).getByRole('button', { name: 'Читать документ' }).click()
    await page.getByRole('dialog', { name: 'Текст документа' }).getByText('Прочитано на этой странице').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Текст документа' }).waitFor({ state: 'detached' })

    await panel.getByRole('button', { name: 'Убрать завершённые' }).click()
    await file.setInputFiles(many)
    await panel.getByRole('button', { name: 'Отменить загрузку файла Таблица-1995.txt' }).click()
    await panel.getByRole('button', { name: 'Загрузить 5 проверенных файлов' }).waitFor()
    await panel.getByRole('button', { name: 'Повторить загрузку файла Таблица-1995.txt' }).click()
    await panel.getByRole('button', { name: 'Загрузить 6 проверенных файлов' }).click()
    await expect.poll(async () => (await desk.server.ask('documents', '/api/documents')).total).toBe(7)
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
