import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'
import { leftOut } from './needs.ts'

/** The last lines of a run: loudly what was left out, and `N passed, N failed, N skipped`. A file that could not run counts as failed. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], _reason: TestRunEndReason): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      counts.failed += module.errors().length
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
    }
    const left = leftOut()
    // The default reporter writes its own summary at the same moment; ours comes when it is done.
    process.once('exit', () => {
      if (left.length > 0) console.log(`\n!!! LEFT OUT: ${left.join('; ')} !!!`)
      console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped`)
    })
  }
}
