import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { emptyServer, openDesk, sample, sampleNames, soon, writingFocused } from './visitor.ts'

describe.skipIf(lacks('chromium'))("the explorer's desk", () => {
  const desk = openDesk()

  test('a filter is told in words, is part of the address, and can be taken away', async () => {
    const { page, view } = await desk.visit('/?lens=table&table=Event~start~desc&countries=KR&from=2018-01-01')
    await page.getByText('Республика Корея', { exact: true }).first().waitFor()
    await page.getByText('с 2018 г.').waitFor()
    const starts = await page.locator('.grid-thing [role=gridcell]:nth-child(3)').allInnerTexts()
    expect(starts.length).toBeGreaterThan(3)
    expect(starts.filter((start) => !/20(1[89]|2\d)/.test(start))).toEqual([])
    await page.getByRole('button', { name: 'Снять фильтр «Республика Корея»' }).click()
    await expect.poll(() => view().filter.countries, soon).toEqual([])
    await page.context().close()
  })

  test('what lies back and forward in the browser is found there again, also through the presentation', async () => {
    const { page, view } = await desk.visit()
    await page.getByRole('button', { name: 'Хронология' }).click()
    await page.getByRole('button', { name: 'Показ', exact: true }).click()
    await page.getByRole('region', { name: 'Показ' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Сводная таблица' }).click()
    const shown = () => `${view().lens}${view().presenting ? ', shown' : ''}`
    for (const there of ['timeline', 'timeline, shown', 'timeline', 'overview']) {
      await page.goBack()
      await expect.poll(shown, soon).toBe(there)
    }
    for (const there of ['timeline', 'timeline, shown', 'timeline', 'matrix']) {
      await page.goForward()
      await expect.poll(shown, soon).toBe(there)
    }
    await page.context().close()
  })

  test('a broken file and an empty one are refused in words; a good one changes the numbers', async () => {
    const { page } = await desk.visit()
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
    await panel.getByText(/Файл «сломан.docx»/).waitFor()
    await panel.getByText(/Файл «пустой.txt» пуст/).waitFor()
    await panel.getByRole('button', { name: 'Загрузить', exact: true }).click()
    await panel.getByText('Загружен', { exact: true }).waitFor()
    await panel.getByRole('button', { name: 'Исходные документы' }).click()
    const documents = page.getByRole('dialog', { name: 'Исходные документы' })
    await documents.getByText('Справка-Япония.docx').waitFor()
    await documents.getByRole('button', { name: 'Отозвать' }).first().click()
    await page.getByRole('dialog', { name: 'Отозвать документ?' }).getByRole('button', { name: 'Отозвать' }).click()
    await documents.getByText('Справка-Япония.docx').waitFor({ state: 'detached' })
    expect(await documents.getByRole('button', { name: 'Отозвать' }).count()).toBe(sampleNames.length)
    await page.context().close()
  })

  test('a card gives «справка» as a file, also in an office’s own template; a wrong template is refused in words', async () => {
    const { page, watch } = await desk.visit('/?selected=country/be')
    const template = async (text: string) => ({
      name: 'Наш бланк.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))),
    })
    const add = async (text: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('menuitem', { name: 'Добавить шаблон (.docx)…' }).click(),
      ])
      await chooser.setFiles(await template(text))
    }
    const fileOf = async (item: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item, exact: true }).click()])
      return download.suggestedFilename()
    }
    const open = () => page.getByRole('button', { name: 'Справка', exact: true }).click()
    await open()
    await add('{{телефон}}')
    await page.getByText('неизвестные места: {{телефон}}').waitFor()
    await add('{{заголовок}}')
    await page.getByRole('menuitem', { name: 'Наш бланк' }).waitFor()
    expect(await fileOf('Наш бланк')).toBe('Справка-Бельгия.docx')
    await open()
    expect(await fileOf('PDF')).toBe('Справка-Бельгия.pdf')
    await page.getByRole('button', { name: 'Справка о сотрудничестве' }).click()
    expect(await fileOf('Контрольный экземпляр (Word)')).toBe('Справка-BE-контрольный-экземпляр.docx')
    expect(watch.outside).toEqual([])
    await page.context().close()
  })

  test('a chain of links is told with its passages and drawn', async () => {
    const visitor = await desk.visit('/?lens=graph&chain=place/be/антверпен~country/be')
    const { page, view } = visitor
    const panel = page.getByRole('complementary', { name: 'Цепочка связей' })
    await panel.getByRole('article', { name: 'Цепочка 1' }).waitFor()
    await panel.locator('.quote').first().waitFor()
    await panel.getByRole('button', { name: 'На схему' }).first().click()
    await expect.poll(() => view().things, soon).toContain('country/be')
    await page.context().close()
  })

  test('a view is kept for everybody, changed, compared, and its older version brought back', async () => {
    const { page, view } = await desk.visit('/?lens=table&table=Place~name~asc')
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('Control+s')
    await page.getByRole('textbox', { name: 'Название вида' }).fill('Города')
    await page.keyboard.press('Enter')
    const actions = page.getByRole('button', { name: 'Действия: Города' })
    await actions.click()
    await page.getByRole('menuitem', { name: 'Название и заметка' }).click()
    await page.getByRole('textbox', { name: 'Заметка' }).fill('для совещания')
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
    await page.getByText(/версия 2$/).waitFor()
    await actions.click()
    await page.getByRole('menuitem', { name: 'Версии' }).click()
    await page.getByRole('button', { name: 'Вернуть' }).click()
    await page.getByText(/версия 3$/).waitFor()
    const kept = (await desk.server.ask('keptPage', '/api/kept?kinds=view')).items[0]?.id ?? ''
    await page.keyboard.press('Escape')

    const other = await desk.visit(`/?view=${kept}`)
    await expect.poll(() => other.view().lens, soon).toBe('table')
    await other.page.getByRole('navigation', { name: 'Виды' }).getByRole('button', { name: 'Сводная таблица' }).click()
    await other.page.keyboard.press('Control+s')
    await other.page.getByRole('button', { name: 'Действия: Города' }).click()
    await other.page.getByRole('menuitem', { name: 'Сравнить с экраном' }).click()
    await other.page.getByText('Сохранён вид «Таблица», на экране «Сводная таблица».').waitFor()
    await other.page
      .getByRole('dialog', { name: /^Сравнение/ })
      .getByRole('button', { name: 'Закрыть' })
      .click()
    await other.page.getByRole('button', { name: 'Действия: Города' }).click()
    await other.page.getByRole('menuitem', { name: 'Удалить' }).click()
    await other.page.getByText('Сохранённых видов пока нет').waitFor()
    await other.page.getByRole('button', { name: 'Отменить', exact: true }).click()
    await other.page.getByRole('button', { name: 'Города', exact: true }).waitFor()
    expect(view().lens).toBe('table')
    await Promise.all([page.context().close(), other.page.context().close()])
  })

  test('slides are put together from screens and shown one after another', async () => {
    const { page } = await desk.visit('/?lens=table&table=Place~name~asc')
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('Control+Shift+s')
    await page.getByRole('textbox', { name: 'Название доклада' }).fill('К совещанию')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Добавить этот экран' }).click()
    await page.getByRole('region', { name: 'Слайд 1' }).getByRole('textbox', { name: 'Заголовок' }).fill('Города')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Где у нас есть партнёры.')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Открыть на рабочем столе: слайд 1' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('4')
    await page.keyboard.press('Control+Shift+s')
    await page.getByRole('button', { name: 'К совещанию', exact: true }).click()
    await page.getByRole('button', { name: 'Добавить этот экран' }).click()
    await page.getByRole('region', { name: 'Слайд 2' }).getByRole('textbox', { name: 'Заголовок' }).fill('Органы города и страны')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Показать', exact: true }).click()
    await page.getByRole('heading', { name: 'Города' }).waitFor()
    await page.getByText('Где у нас есть партнёры.').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'Органы города и страны' }).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('heading', { name: 'Города' }).waitFor()
    expect(await page.getByRole('banner').count()).toBe(0)
    await page.context().close()
  })
})

describe.skipIf(lacks('chromium'))('an explorer without documents', () => {
  const desk = openDesk(emptyServer)

  test('says how to load some, and says so when the server is gone', async () => {
    const { page } = await desk.visit()
    await page.getByText('Документов пока нет').waitFor()
    await page.getByRole('button', { name: 'Выбрать файлы' }).waitFor()
    await writingFocused(page)
    await page.keyboard.type('корея')
    await page.getByText('По запросу «корея» ничего не найдено').waitFor()
    await page.keyboard.press('Escape')
    await desk.server.stop()
    await page.getByRole('navigation', { name: 'Виды' }).getByRole('button', { name: 'Сводная таблица' }).click()
    await page
      .getByText(/Сервер не отвечает/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Повторить' }).count()).toBeGreaterThan(0)
    await page.context().close()
  })
})
