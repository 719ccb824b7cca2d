import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../dist/server/pobratim.js', import.meta.url))

export interface Ran {
  code: number | null
  out: string
  err: string
}

/** Starts the built command. Its language is Russian unless the environment says otherwise. */
export const start = (args: readonly string[], environment: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], POBRATIM_LANGUAGE: 'ru', POBRATIM_LOG: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = new Promise<Ran>((resolve) => {
    child.once('close', (code) => resolve({ code, ...said }))
  })
  /** Fulfilled when standard output holds what is looked for; the whole output. */
  const says = (wanted: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => wanted.test(said.out) && resolve(said.out)
      child.stdout.on('data', look)
      look()
      void ended.then(({ code, err }) => reject(new Error(`ended with ${code}: ${err}`)))
    })
  return { child, ended, says }
}

/** Runs the built command to its end. */
export const run = (args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> => start(args, environment).ended
