import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const run = promisify(execFile)
const resolve = createRequire(import.meta.url).resolve
const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))

interface Program {
  path: string
  env: Record<string, string>
}

/** Unpacks in a process of its own: the package goes by TMPDIR, and would take whatever Chromium it finds there. */
const unpackChromium = async (folder: string): Promise<void> => {
  const code = `import chromium from ${JSON.stringify(resolve('@sparticuz/chromium'))}; await chromium.executablePath()`
  await run(process.execPath, ['--input-type=module', '-e', code], { env: { ...process.env, TMPDIR: folder } })
}

/** The libraries that a bare system lacks, from the same package. */
const unpackLibraries = async (folder: string): Promise<void> => {
  const packed = join(dirname(resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br')
  const tar = await promisify(brotliDecompress)(await readFile(packed))
  const libraries = join(folder, 'libraries')
  await mkdir(libraries)
  const unpacking = run('tar', ['-x', '-C', libraries])
  unpacking.child.stdin?.end(tar)
  await unpacking
}

/** The npm package's Chromium, unpacked once into the project's own cache; whole or not at all, whoever else unpacks meanwhile. */
const unpacked = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(dirname(resolve('@sparticuz/chromium')), '../../package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(join(cache, 'unpacking-'))
  await unpackChromium(fresh)
  await unpackLibraries(fresh)
  try {
    await rename(fresh, folder)
  } catch {
    // Another test was first, and its copy is as good.
    await rm(fresh, { recursive: true, force: true })
  }
  return folder
}

const starts = async ({ path, env }: Program): Promise<boolean> => {
  try {
    await run(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env } })
    return true
  } catch {
    // It does not start for want of a library: the caller tries with those that came along.
    return false
  }
}

/** A system without a single font would show no letters: there the package's own font serves. */
const fontsOf = async (folder: string): Promise<Program['env']> => {
  if (existsSync('/usr/share/fonts') && (await readdir('/usr/share/fonts')).length > 0) return {}
  const settings = join(folder, 'own-fonts.conf')
  await writeFile(
    settings,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: settings }
}

const find = async (): Promise<Program> => {
  if (process.env.CHROME_PATH) return { path: process.env.CHROME_PATH, env: {} }
  const folder = await unpacked()
  const program = { path: join(folder, 'chromium'), env: await fontsOf(folder) }
  if (await starts(program)) return program
  return { ...program, env: { ...program.env, LD_LIBRARY_PATH: join(folder, 'libraries/lib') } }
}

/** A real Chromium, headless: `CHROME_PATH`, else the one from npm. Close it when done. */
export const launchChromium = async (options: Pick<LaunchOptions, 'args'> = {}): Promise<Browser> => {
  const { path, env } = await find()
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', ...(options.args ?? [])], env: { ...process.env, ...env } })
}

let shared: Promise<Browser> | undefined
/** The Chromium of all test files that one worker runs, which ends with it: who opens pages in it closes them. */
export const sharedChromium = async (): Promise<Browser> => {
  shared ??= launchChromium()
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = launchChromium()
  return shared
}
