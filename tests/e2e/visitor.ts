import { cp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { fromAddress } from '../../client/app/address.ts'
import type { View } from '../../graph/view.ts'
import { sharedChromium } from '../support/chromium.ts'
import { onceInRun } from '../support/once.ts'
import { startServer, type TestServer, temporaryFolder } from '../support/served.ts'

const samples = fileURLToPath(new URL('../../samples/documents/', import.meta.url))
export const sampleNames = ['Города-партнеры-2020.docx', 'Справка-Бельгия.txt', 'Справка-Республика-Корея.docx']

/** The bytes of a bundled document. */
export const sample = (name: string): Promise<Buffer> => readFile(join(samples, name))

/** Keeps that the reader has been shown round, as after their first visit. */
const introduce = async (server: TestServer): Promise<void> => {
  const body = JSON.stringify({ kind: 'introduced', name: (await server.ask('home', '/api/home')).user, body: {} })
  await server.ask('keep', '/api/kept', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

const readSamples = async (folder: string): Promise<void> => {
  const server = await startServer({ folder })
  await server.ready
  for (const name of sampleNames) await server.import(name, await sample(name))
  await introduce(server)
  await server.stop()
}

/** A server that has read the bundled documents: once in a run of tests, each server then has a copy of its own. */
export const serverWithSamples = async (): Promise<TestServer> => {
  const [read, { folder, remove }] = await Promise.all([onceInRun('samples', readSamples), temporaryFolder()])
  await cp(read, folder, { recursive: true })
  return serverIn(folder, remove)
}

/** A server over a folder that holds something already; the folder goes with it. */
export const serverIn = async (folder: string, remove: () => Promise<void>): Promise<TestServer> => {
  const server = await startServer({ folder })
  await server.ready
  return { ...server, stop: () => server.stop().then(remove) }
}

/** An empty server. */
export const emptyServer = async (): Promise<TestServer> => {
  const server = await startServer()
  await server.ready
  return server
}

/** What went wrong in a page while it was open: errors of its code, refused calls, requests that left this computer. */
export interface Watch {
  errors: string[]
  outside: string[]
}

export interface Visitor {
  page: Page
  watch: Watch
  /** The state that the address tells. */
  view: () => View
}

type Wishes = BrowserContextOptions & { language?: 'ru' | 'en' }

/** A reader at a desk with a browser of their own: nothing is kept from before. */
export const visit = async (browser: Browser, server: Pick<TestServer, 'address'>, path = '/', wishes: Wishes = {}): Promise<Visitor> => {
  const { language = 'ru', ...options } = wishes
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  const watch: Watch = { errors: [], outside: [] }
  page.on('pageerror', (error) => watch.errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(message.text())
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') watch.outside.push(request.url())
  })
  await page.addInitScript((kept) => localStorage.setItem('pobratim.language', kept), language)
  await page.goto(server.address + path)
  return { page, watch, view: () => fromAddress(page.url()) }
}

/** What the walks of a `describe` share. */
export interface Desk {
  /** Ask these in tests: before them nothing is open yet. */
  readonly browser: Browser
  readonly server: TestServer
  /** See `visit`. */
  visit: (path?: string, wishes?: Wishes) => Promise<Visitor>
}

/** Opens a server before the tests of a `describe` and closes it after, with what visitors left open in the browser. The server has read the bundled documents unless another is given. */
export const openDesk = (start: () => Promise<TestServer> = serverWithSamples): Desk => {
  let open: { browser: Browser; server: TestServer } | undefined
  const opened = () => {
    if (open === undefined) throw new Error('nothing is open before the tests')
    return open
  }
  beforeAll(async () => {
    const [browser, server] = await Promise.all([sharedChromium(), start()])
    open = { browser, server }
  })
  afterAll(async () => {
    await Promise.all((open?.browser.contexts() ?? []).map((context) => context.close()))
    await open?.server.stop()
  })
  return {
    get browser() {
      return opened().browser
    },
    get server() {
      return opened().server
    },
    visit: (path, wishes) => visit(opened().browser, opened().server, path, wishes),
  }
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
/** A page has axe until it is left. */
const withAxe = async (page: Page): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(axe, 'utf8'))
}

/** What axe finds serious or critical on a page, in one line each; by all its rules, or by some. */
export const seriousFaults = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  await withAxe(page)
  return page.evaluate(async (rules) => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run: (
            on: Document,
            options: { resultTypes: readonly string[]; runOnly?: readonly string[] },
          ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>
        }
      }
    ).axe.run(document, { resultTypes: ['violations'], ...(rules === undefined ? {} : { runOnly: rules }) })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n')[1] ?? ''}`),
      )
  }, rules)
}

/** Waits until the keys go into a field: what is typed on a page or dialog that is still opening is lost. */
export const writingFocused = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.activeElement?.matches('input, textarea') === true)

/** Finds by name with the keys alone, and opens the first hit. */
export const search = async (page: Page, text: string): Promise<void> => {
  await page
    .getByRole('textbox', { name: /^(Поиск|Search)/ })
    .first()
    .waitFor()
  await page.keyboard.press('/')
  await writingFocused(page)
  await page.keyboard.type(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

/** Goes to something as the keyboard alone can: by the Tab key, or back by it. Fails where it is never come to. */
export const tabTo = async (page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await wanted.waitFor()
  for (let pressed = 0; pressed < 400; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never comes to ${String(wanted)}`)
}

/** The heading of an open card. */
export const card = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Карточка' }).getByRole('heading', { name, exact: true })
/** However slow a machine is, what is waited for comes to pass; only what never does fails by this. */
export const soon = { timeout: 120_000 }

/** «Показать связи» of the open card, everything that is ticked; waits until all of it stands somewhere. */
export const expand = async ({ page, view }: Pick<Visitor, 'page' | 'view'>): Promise<void> => {
  const before = view().things.length
  await page.getByRole('complementary', { name: 'Карточка' }).getByRole('button', { name: 'Показать связи' }).click()
  await page.getByRole('button', { name: /^Добавить \(/ }).click()
  await expect.poll(() => view().things.length, soon).toBeGreaterThan(before)
  await expect.poll(() => view().things.filter((id) => view().positions[id] === undefined), soon).toEqual([])
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
