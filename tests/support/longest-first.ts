import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes, the longest first: begun last, it would be waited for by one processor alone. */
const long = [
  'tests/cypher/neo4j',
  'tests/e2e/explorer-care',
  'tests/server/neo4j',
  'tests/server/serving',
  'tests/server/command',
  'tests/cypher/embedded',
  'tests/e2e/showing',
  'tests/e2e/review',
  'tests/e2e',
  'tests/import/find-mutants',
  'tests/server',
  'tests/report',
]

/** Files in an order that keeps every worker busy to the end, on a checkout that has never been tested as well. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/')
      const rank = long.findIndex((one) => path.startsWith(one))
      return rank < 0 ? long.length : rank
    }
    const usual = await super.sort(files)
    return usual.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
