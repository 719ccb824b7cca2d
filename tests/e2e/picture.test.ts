import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { card, expand, openDesk, search } from './visitor.ts'

describe.skipIf(lacks('chromium'))('the picture on the screen as a file', () => {
  const desk = openDesk()

  const saved = async (kind: string): Promise<Buffer> => {
    const visitor = await desk.visit('/', { acceptDownloads: true })
    const { page } = visitor
    await search(page, 'антверпен')
    await card(page, 'Антверпен').waitFor()
    await expand(visitor)
    await page.getByRole('button', { name: 'Сохранить картинку' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()])
    return readFile(await file.path())
  }

  test('an SVG has the title, the legend with counts, the day and what it covers', async () => {
    const svg = (await saved('Чертёж SVG')).toString('utf8')
    for (const words of ['Санкт-Петербург: международные связи', 'Антверпен', 'Мероприятия — ', 'По документам до: 31 декабря 2020'])
      expect(svg).toContain(words)
  })

  test('a PNG is twice as large as the drawing', async () => {
    const png = await saved('Картинка PNG, крупнее в 2 раза')
    expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 3200, 1800])
  })
})
