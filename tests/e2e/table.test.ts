import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { eventName, saveEvents } from '../support/many.ts'
import { lacks } from '../support/needs.ts'
import { temporaryFolder } from '../support/served.ts'
import { openDesk, seriousFaults, serverIn, soon } from './visitor.ts'

const count = 5000
/** No screen shows so many rows; all that is beyond is not in the page. */
const mostRows = 80

describe.skipIf(lacks('chromium'))('a table of thousands', () => {
  const desk = openDesk(async () => {
    const { folder, remove } = await temporaryFolder()
    await saveEvents(folder, count)
    return serverIn(folder, remove)
  })

  test('holds the rows in sight alone while it is scrolled to its end, where the last row is right', async () => {
    const { page, watch } = await desk.visit('/?lens=table&table=Event~name~asc')
    const grid = page.getByRole('grid', { name: 'Мероприятия' })
    await grid.getByText(eventName(1), { exact: true }).waitFor()
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(count + 1))
    for (let part = 1; part <= 10; part += 1) {
      await grid.evaluate((sheet, at) => sheet.scrollTo({ top: (sheet.scrollHeight * at) / 10 }), part)
      await expect.poll(() => grid.locator('.grid-thing').count(), soon).toBeGreaterThan(5)
      expect(await grid.getByRole('row').count()).toBeLessThan(mostRows)
    }
    const last = grid.locator(`[aria-rowindex="${count + 1}"]`)
    await last.getByText(eventName(count), { exact: true }).waitFor()
    expect(await last.innerText()).toContain('Китай')
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })

  test('is gone through by keys, and what is chosen goes on the graph', async () => {
    const { page, view } = await desk.visit('/?lens=table&table=Event~name~asc')
    const grid = page.getByRole('grid', { name: 'Мероприятия' })
    await grid.getByText(eventName(1), { exact: true }).waitFor()
    await grid.focus()
    await page.keyboard.press('End')
    await grid.getByText(eventName(count), { exact: true }).waitFor()
    await page.keyboard.press('Space')
    await expect.poll(() => view().selected.length, soon).toBe(1)
    for (const chosen of [2, 3]) {
      await page.keyboard.press('Shift+ArrowUp')
      await expect.poll(() => view().selected.length, soon).toBe(chosen)
    }
    await page.keyboard.press('Home')
    await grid.getByText(eventName(1), { exact: true }).waitFor()
    await page.keyboard.press('Space')
    await expect.poll(() => view().selected.length, soon).toBe(4)
    await grid.getByText(eventName(2), { exact: true }).click()
    await expect.poll(() => view().selected.length, soon).toBe(1)
    await grid.getByText(eventName(5), { exact: true }).click({ modifiers: ['Shift'] })
    await expect.poll(() => view().selected.length, soon).toBe(4)
    await page.getByRole('button', { name: 'Показать выбранное на схеме' }).click()
    await expect.poll(() => view().lens, soon).toBe('graph')
    expect(view().things).toHaveLength(4)
    await page.context().close()
  })

  test('is grouped and folded, its columns are chosen, all of it in the address; the file has every row', async () => {
    const { page, view } = await desk.visit('/?lens=table&table=Event~name~asc&group=eventType')
    const grid = page.getByRole('grid', { name: 'Мероприятия' })
    await grid.getByRole('button', { name: /^Свернуть группу «визит»/ }).click()
    await expect.poll(() => view().table.folded, soon).toEqual(['visit'])
    await grid.getByRole('button', { name: /^Свернуть группу «встреча/ }).click()
    await grid.getByRole('button', { name: /^Свернуть группу «конференция/ }).click()
    const unstated = grid.getByRole('button', { name: /^Свернуть группу «не указано», 500 мероприятий/ })
    await unstated.waitFor()
    await grid.getByText(eventName(10), { exact: true }).waitFor()
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(4 + count / 10 + 1))

    await page.getByRole('button', { name: 'Столбцы', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Формат' }).click()
    await expect.poll(() => view().table.columns, soon).toEqual(['start', 'eventType', 'countries'])
    await page.keyboard.press('Escape')
    await grid.getByRole('columnheader', { name: 'Формат' }).waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Скачать' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /csv/ }).click()])
    const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    expect(rows).toHaveLength(count + 1)
    expect(rows[0]).toContain('Название,Вид,Начало,Страны')
    await page.context().close()
  })
})
