import { destination, type LevelWithSilent, type Logger, pino } from 'pino'

/** The log of a server: times, routes, statuses, stages. Never a query, a name, or the id of anyone. */
export interface Log {
  request(line: { route: string; method: string; status: number; ms: number }): void
  event(what: string, details?: Record<string, string | number>): void
  fault(id: string, error: unknown): void
}

/** Writes JSON lines on standard error; `silent` writes nothing. */
export const logTo = (level: LevelWithSilent): Log => {
  // Without process and host names: they tell an outsider more than they tell the administrator.
  const logger: Logger = pino({ level, base: null }, destination({ dest: 2, sync: true }))
  return {
    request: (line) => logger.info(line, 'request'),
    event: (what, details) => logger.info(details ?? {}, what),
    fault: (id, error) => {
      logger.error({ id, ...traceOf(error) }, 'fault')
      // A message may quote what was asked or stored: only for an administrator who asks for it.
      if (error instanceof Error) logger.debug({ id, message: error.message }, 'fault')
    },
  }
}

const traceOf = (error: unknown): { name: string; code?: string; at?: string[] } => {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code } = error as NodeJS.ErrnoException
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.slice(7))
  return { name: error.name, ...(code ? { code } : {}), at: at.slice(0, 12) }
}
