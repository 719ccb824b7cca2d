import { describe, expect, test } from 'vitest'
import { lacks } from '../support/needs.ts'
import { emptyServer, openDesk, sample, seriousFaults, tabTo } from './visitor.ts'

const nothing = { errors: [], outside: [] }

describe.skipIf(lacks('chromium'))('a first visit', () => {
  const desk = openDesk(async () => {
    const server = await emptyServer()
    await server.import('Справка-Бельгия.txt', await sample('Справка-Бельгия.txt'))
    return server
  })

  test('is four steps by keyboard, told to who does not see them, and never again after; help tells of the view and of a panel', async () => {
    const { page, watch } = await desk.visit()
    const tour = page.getByRole('region', { name: 'Первое знакомство' })
    await tour.getByText('шаг 1 из 4').waitFor()
    await page.getByRole('status').filter({ hasText: 'Первое знакомство: четыре коротких шага' }).waitFor({ state: 'attached' })
    expect(await seriousFaults(page)).toEqual([])
    for (const step of [2, 3, 4]) {
      await tabTo(page, tour.getByRole('button', { name: 'Дальше' }))
      await page.keyboard.press('Enter')
      await tour.getByText(`шаг ${step} из 4`).waitFor()
    }
    await tabTo(page, tour.getByRole('button', { name: 'Понятно' }))
    await page.keyboard.press('Enter')
    await tour.waitFor({ state: 'detached' })

    await tabTo(page, page.getByRole('button', { name: 'Что здесь: Обзор' }))
    await page.keyboard.press('Enter')
    const help = page.getByRole('dialog', { name: 'Что здесь: Обзор' })
    await help.getByText('Первый экран').waitFor()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('d')
    const documents = page.getByRole('dialog', { name: 'Исходные документы' })
    await documents.getByRole('button', { name: 'Что здесь' }).click()
    await documents.getByText('Все загруженные документы.').waitFor()
    expect(await seriousFaults(page)).toEqual([])

    const again = await desk.visit()
    await again.page.getByRole('navigation', { name: 'Сколько чего в документах' }).waitFor()
    await again.page.waitForLoadState('networkidle')
    expect(await again.page.getByRole('region', { name: 'Первое знакомство' }).count()).toBe(0)
    const { items } = await desk.server.ask('keptPage', '/api/kept?kinds=introduced')
    expect(items.map(({ name }) => name)).toEqual(['проверка'])
    expect([watch, again.watch]).toEqual([nothing, nothing])
  })
})
