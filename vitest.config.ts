import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/support/longest-first.ts'
import Summary from './tests/support/summary.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/support/build.ts'],
    reporters: ['default', new Summary()],
    // No test measures time: these are for what never ends, on a machine that is slow and does much beside.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { interval: 100, timeout: 120_000 } },
    // A worker goes on with what it has loaded, and while one waits for a browser or a server another is at work.
    isolate: false,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
})
