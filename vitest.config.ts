import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/support/longest-first.ts'
import Summary from './tests/support/summary.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/support/build.ts'],
    reporters: ['default', new Summary()],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
