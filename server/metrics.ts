import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the server counts for Prometheus. Labels are routes, methods, statuses and outcomes: nothing of what was asked. */
export interface Metrics {
  request(labels: { route: string; method: string; status: number }, seconds: number): void
  imported(outcome: string): void
  fault(): void
  /** Prometheus' text form and its media type. */
  text(isReady: boolean): Promise<{ type: string; content: string }>
}

/** Name and help of each of our own; the process's usual ones (memory, processor, event loop) come beside them. */
const told = {
  pobratim_request_seconds: 'Seconds from a request to the end of its answer, by route, method and status.',
  pobratim_imports_total: 'Imported files by outcome.',
  pobratim_faults_total: 'Failures of the server itself.',
  pobratim_ready: 'Whether the store answers.',
} as const
export const metricNames = Object.keys(told)

const named = <N extends keyof typeof told>(name: N) => ({ name, help: told[name] })

/** Counters of one server, from nought. */
export const newMetrics = (): Metrics => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const requests = new Histogram({
    ...named('pobratim_request_seconds'),
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  const imports = new Counter({ ...named('pobratim_imports_total'), labelNames: ['outcome'], registers })
  const faults = new Counter({ ...named('pobratim_faults_total'), registers })
  const ready = new Gauge({ ...named('pobratim_ready'), registers })
  return {
    request: (labels, seconds) => requests.observe(labels, seconds),
    imported: (outcome) => imports.inc({ outcome }),
    fault: () => faults.inc(),
    async text(isReady) {
      ready.set(isReady ? 1 : 0)
      return { type: register.contentType, content: await register.metrics() }
    },
  }
}
