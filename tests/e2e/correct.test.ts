import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { card, openDesk, search, seriousFaults, writingFocused } from './visitor.ts'

describe.skipIf(lacks('chromium'))('corrections', () => {
  const desk = openDesk()
  const idOf = async (name: string): Promise<string> =>
    (await desk.server.ask('search', `/api/search?q=${encodeURIComponent(name)}`)).items[0]?.thing.id ?? ''

  test('a kind is changed, a thing is split, a scope is set, a participant is another, and words of a document become a fact', async () => {
    const { page, watch } = await desk.visit()
    const side = page.getByRole('complementary', { name: 'Карточка' })

    // What the new kind cannot have is shown before.
    await search(page, 'Марк Ван Пеел')
    await card(page, 'Марк Ван Пеел').waitFor()
    await side.getByRole('button', { name: 'Исправить: Вид карточки' }).click()
    await side.getByRole('combobox', { name: 'Вид карточки' }).click()
    await page.getByRole('option', { name: 'Организация' }).click()
    await side.getByText('Исчезнет', { exact: true }).waitFor()
    await side.getByRole('textbox', { name: 'Почему (необязательно)' }).fill('это компания')
    await page.keyboard.press('Control+Enter')
    await side.getByText('Вид карточки: было «Участник (должностное лицо)», стало «Организация»').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await side.getByRole('button', { name: 'Отменить', exact: true }).click()
    await side.getByText('(отменено)').waitFor()

    // One of the places where it is told is of another one.
    await side.getByRole('button', { name: 'Разделить…' }).click()
    const splitting = page.getByRole('dialog', { name: 'Разделить: Марк Ван Пеел' })
    await splitting.getByRole('checkbox').first().check()
    await splitting.getByText('Новая', { exact: true }).click()
    await splitting.getByRole('textbox', { name: 'Название или имя' }).fill('Ян Ван Пеел')
    await splitting.getByText('Появится', { exact: true }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await splitting.getByRole('button', { name: 'Разделить', exact: true }).click()
    await splitting.waitFor({ state: 'detached' })
    await expect.poll(() => idOf('Ян Ван Пеел')).toBe('person/ян-ван-пеел')
    await side.getByText(/К другой карточке отнесен/).waitFor()

    // They were one after all: what joins is seen before, and which name stays is chosen.
    await side.getByRole('button', { name: 'Объединить…' }).click()
    const merging = page.getByRole('dialog', { name: 'Объединить: Марк Ван Пеел' })
    await writingFocused(page)
    await page.keyboard.type('Ян Ван Пеел')
    await page.getByRole('option', { name: /Ян Ван Пеел/ }).click()
    await merging.getByText('«Ян Ван Пеел» станет другим написанием: «Марк Ван Пеел»').waitFor()
    await merging.getByRole('button', { name: 'Оставить название этой карточки' }).click()
    await merging.getByText('«Марк Ван Пеел» станет другим написанием: «Ян Ван Пеел»').waitFor()
    await merging.getByRole('button', { name: 'Оставить название этой карточки' }).click()
    await merging.getByText('Исчезнет', { exact: true }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await merging.getByRole('textbox', { name: /^Почему/ }).fill('одно лицо')
    await merging.getByRole('button', { name: 'Объединить', exact: true }).click()
    await merging.waitFor({ state: 'detached' })
    await side.getByText('одно лицо').first().waitFor()
    await expect.poll(() => idOf('Ян Ван Пеел')).toBe(await idOf('Марк Ван Пеел'))

    // A participation is somebody else's.
    const mayor = encodeURIComponent(await idOf('Барт Де Вевер'))
    const [taken] = (await desk.server.ask('neighbours', `/api/things/${mayor}/neighbours?link=TOOK_PART`)).items
    await page.goto(`${desk.server.address}/?link=${encodeURIComponent(taken?.link.id ?? '')}`)
    const link = page.getByRole('complementary', { name: 'Связь' })
    await link.getByRole('button', { name: /^Это другое лицо/ }).click()
    await link.getByText('Новая', { exact: true }).click()
    await link.getByRole('textbox', { name: 'Название или имя' }).fill('Филип Хейлен')
    await link.getByText('Появится', { exact: true }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await link.getByRole('button', { name: 'Перенести' }).click()
    await page.getByText('Отнесено к другой карточке').first().waitFor()
    await expect.poll(() => idOf('Филип Хейлен')).toBe('person/филип-хейлен')

    // The whole country rather than one place, and back.
    const city = encodeURIComponent(await idOf('Антверпен'))
    const [event] = (await desk.server.ask('neighbours', `/api/things/${city}/neighbours?link=CONCERNS&kind=Event`)).items
    await page.goto(`${desk.server.address}/?selected=${encodeURIComponent(event?.thing.id ?? '')}`)
    await side.getByText('Вся страна', { exact: true }).click()
    await page.getByText('Запомнено, чего касается мероприятие').first().waitFor()
    const concerned = async () =>
      (await desk.server.ask('neighbours', `/api/things/${city}/neighbours?link=CONCERNS&kind=Event`)).items.map(({ thing }) => thing.id)
    await expect.poll(concerned).not.toContain(event?.thing.id)
    await side.getByText('Это место', { exact: true }).click()
    await expect.poll(concerned).toContain(event?.thing.id)

    // Words of the document become a card with these words for its source.
    await side.locator('.quote').first().click()
    const passage = page.getByRole('dialog', { name: 'Место в документе' })
    await passage.getByRole('button', { name: 'Читать весь документ' }).click()
    const reader = page.getByRole('dialog', { name: 'Текст документа' })
    await reader.getByText('Прочитано на этой странице').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await reader.locator('mark').first().selectText()
    await reader.getByRole('button', { name: 'Добавить сведения' }).click()
    await writingFocused(page)
    expect(await reader.getByRole('textbox', { name: 'Слова документа' }).inputValue()).not.toBe('')
    await reader.getByRole('combobox', { name: 'Вид карточки' }).click()
    await page.getByRole('option', { name: 'Проект' }).click()
    await reader.getByRole('textbox', { name: 'Название' }).fill('Проверочный проект')
    expect(await seriousFaults(page)).toEqual([])
    await reader.getByRole('button', { name: 'Добавить', exact: true }).click()
    await page.getByText('Добавлено', { exact: true }).first().waitFor()
    const made = await desk.server.ask('card', `/api/things/${encodeURIComponent('project/проверочный-проект')}`)
    expect(made.evidence).toMatchObject([{ rule: 'person' }])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('a pair that is put off stays so when the page is opened anew, for everybody, until it is brought back', async () => {
    const { page, watch } = await desk.visit()
    const { total } = await desk.server.ask('duplicates', '/api/duplicates')
    const open = async () => {
      await page.getByRole('button', { name: 'Проверка и журнал' }).click()
      const window = page.getByRole('dialog', { name: 'Проверка и журнал' })
      await window.getByRole('tab', { name: 'Сверка повторов' }).click()
      return window
    }
    const first = await open()
    await first.getByText('Что изменится').waitFor()
    await first.getByRole('button', { name: 'Позже' }).click()
    await first.getByText('Отложена 1 пара').waitFor()
    await page.goto(desk.server.address)
    const again = await open()
    await again.getByText('Отложена 1 пара').waitFor()
    await again.getByRole('button', { name: 'Вернуть отложенные' }).click()
    await again.getByText(`Пара 1 из ${total}`).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
