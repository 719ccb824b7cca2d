import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from './files.ts'

/** What a running server leaves in the data folder for the commands of its owner: where it is, and a token that only they can read. */
export const Running = z.object({ address: z.url(), token: z.string().min(32), pid: z.int() })
export type Running = z.infer<typeof Running>

const fileIn = (folder: string): string => join(folder, 'server.json')

export const newToken = (): string => randomBytes(32).toString('base64url')

/** Says in the data folder that this server runs; gives what takes it back. */
export const announce = async (folder: string, running: Running): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const text = `${JSON.stringify(running)}\n`
  await writeWhole(fileIn(folder), Buffer.from(text))
  return async () => {
    const now = await readFile(fileIn(folder), 'utf8').catch(() => '')
    if (now === text) await rm(fileIn(folder), { force: true })
  }
}

/** The server that holds a data folder, if one answers and knows the token. What a killed server left behind counts for nothing. */
export const runningIn = async (folder: string): Promise<Running | undefined> => {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '')
  const read = Running.safeParse(parsedOrNothing(text))
  if (!read.success) return undefined
  const { address, token } = read.data
  try {
    const answer = await fetch(`${address}/api/home`, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(5000) })
    const home = z.object({ owner: z.literal(true) }).safeParse(await answer.json())
    return home.success ? read.data : undefined
  } catch {
    return undefined // Nobody listens there, or somebody else.
  }
}

const parsedOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
