import { describe, expect, test } from 'vitest'
import { scoreSources } from '../../bench/scores.ts'
import { lacks } from '../support/needs.ts'

describe.skipIf(lacks('shared'))("the office's own documents", () => {
  test('are read at least as well as the office asks, each of them', async () => {
    for (const { source, overall, kinds } of await scoreSources()) {
      expect(overall, `${source} overall`).toBeGreaterThanOrEqual(0.9)
      expect(kinds['events']?.f1, `${source} events`).toBeGreaterThanOrEqual(0.95)
      expect(kinds['agreements']?.f1, `${source} agreements`).toBeGreaterThanOrEqual(0.95)
    }
  })
})
