import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refusal } from '../graph/refusal.ts'
import { errorAnswer } from './problem.ts'
import type { Settings } from './settings.ts'

/** Listens; gives the address to open. Throws `port-in-use`, `setting-wrong`. A request must be in within a minute, its head within 20 s. */
export const listening = (http: HttpServer, { HOST, PORT }: Settings): Promise<string> => {
  Object.assign(http, { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 5000, maxRequestsPerSocket: 10_000 })
  http.on('clientError', (_error, socket) => {
    const answer = JSON.stringify(errorAnswer(new Refusal('request-invalid', { reason: 'HTTP' }), 'ru'))
    const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(answer)}\r\nConnection: close`
    if (socket.writable) socket.end(`${head}\r\n\r\n${answer}`)
  })
  return new Promise((resolve, reject) => {
    http.once('error', ({ code = '' }: NodeJS.ErrnoException) =>
      reject(
        code === 'EADDRINUSE'
          ? new Refusal('port-in-use', { port: PORT })
          : new Refusal('setting-wrong', { setting: 'HOST, PORT', reason: code }),
      ),
    )
    http.listen(PORT, HOST.replaceAll(/[[\]]/g, ''), () => {
      const { port, family, address } = http.address() as AddressInfo
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`)
    })
  })
}

/** How long an open connection may hold up the end, in ms. */
const patience = 10_000

/** Takes no more requests; fulfilled when those under way are answered, or cut off when that takes too long. */
export const stopListening = (http: HttpServer): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => http.closeAllConnections(), patience)
    http.close(() => {
      clearTimeout(timer)
      resolve()
    })
    http.closeIdleConnections()
  })
