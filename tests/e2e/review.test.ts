import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { lacks } from '../support/needs.ts'
import type { TestServer } from '../support/served.ts'
import { card, search, seriousFaults, serverWithSamples, visit } from './visitor.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

describe.skipIf(lacks('chromium'))('the review', () => {
  let browser: Browser
  let server: TestServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), serverWithSamples()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('a card is corrected by keyboard, confirmed, rejected, and each decision is taken back', async () => {
    const { page, watch } = await visit(browser, server)
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    const side = page.getByRole('complementary', { name: 'Карточка' })

    await side.getByRole('button', { name: 'Исправить: Название' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Антверпен-на-Шельде')
    await page.keyboard.press('Tab')
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
    await page.keyboard.type('не партнёр')
    await page.keyboard.press('Enter')
    await side.waitFor({ state: 'detached' })
    await page.getByRole('alert').getByRole('button', { name: 'Отменить' }).last().click()
    await search(page, 'Антверпен')
    await card(page, 'Антверпен').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(watch).toEqual({ errors: [], outside: [] })
    await page.context().close()
  })
})
