/** Counters in Prometheus' text format. Labels are routes, statuses and outcomes: nothing of what was asked. */
export interface Metrics {
  count(name: CounterName, labels?: Record<string, string | number>, by?: number): void
  text(ready: boolean): string
}

const counters = {
  pobratim_requests_total: 'Requests by route, method and status.',
  pobratim_request_seconds_sum: 'Seconds spent on requests by route.',
  pobratim_imports_total: 'Imported files by outcome.',
  pobratim_faults_total: 'Failures of the server itself.',
} as const
export type CounterName = keyof typeof counters
export const metricNames = Object.keys(counters)

/** Counters of this process, from nought. */
export const newMetrics = (): Metrics => {
  const values = new Map<string, number>()
  return {
    count(name, labels = {}, by = 1) {
      const inner = Object.entries(labels).map(([label, value]) => `${label}="${String(value).replaceAll(/["\\\n]/g, '_')}"`)
      const line = inner.length > 0 ? `${name}{${inner.join(',')}}` : name
      values.set(line, (values.get(line) ?? 0) + by)
    },
    text(ready) {
      const counted = Object.entries(counters).flatMap(([name, help]) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} counter`,
        ...[...values].filter(([line]) => line.split('{')[0] === name).map(([line, value]) => `${line} ${value}`),
      ])
      const gauges = [
        ['pobratim_ready', 'Whether the store answers.', ready ? 1 : 0],
        ['process_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()],
        ['process_uptime_seconds', 'Seconds since the start.', Math.round(process.uptime())],
      ] as const
      const gauged = gauges.flatMap(([name, help, value]) => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`])
      return `${[...counted, ...gauged].join('\n')}\n`
    },
  }
}
