import { createServer } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { givenUp } from '../../server/send.ts'

/** A download without an end; tells when it was given up, and how many pieces were made of it. */
const endless = () => {
  const made = { pieces: 0 }
  let over = (): void => undefined
  const ended = new Promise<void>((resolve) => (over = resolve))
  async function* pieces(): AsyncGenerator<string> {
    try {
      for (;;) {
        made.pieces += 1
        yield 'x'.repeat(2 ** 16)
      }
    } finally {
      over()
    }
  }
  return { content: Readable.from(pieces(), { objectMode: false }), made, ended }
}

test('a download of which nothing is taken is made no further, and is given up', async () => {
  const { content, made, ended } = endless()
  const server = createServer((_request, response) => {
    const watch = givenUp(response, 100)
    pipeline(content, response)
      .catch(() => undefined)
      .finally(() => clearInterval(watch))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const idle = connect(port, '127.0.0.1', () => idle.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')).pause()
  idle.on('error', () => undefined)
  try {
    await ended
    expect(made.pieces).toBeLessThan(2000)
  } finally {
    idle.destroy()
    server.close()
  }
})
