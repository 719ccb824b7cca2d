import { z } from 'zod'
import type { Axis } from '../graph/axes.ts'
import { blocksOf } from './blocks.ts'
import { FilterNeeds, narrowable } from './filter.ts'
import axesText from './matrix-axes.cypher?raw'
import { ThingRow } from './rows.ts'

/** How a body is taken to have engaged: it took part, somebody in its post did, or its remit covers the event's topic. */
export const ways = ['stated', 'by post', 'by remit'] as const
export type Way = (typeof ways)[number]

const axisBlock = blocksOf(axesText)

const block = (name: string, as: 'row' | 'column') => {
  const { leads, key } = axisBlock(name)
  const named = (text: string) => text.replaceAll('axis', as)
  return { leads: named(leads), key: named(key) }
}

/** Axes where a question starts from few things, and not from every event. */
const few: ReadonlySet<Axis> = new Set(['committees', 'bodies', 'companies', 'people'])

/** The text up to the pairs: each event with each row and column that it belongs to, as often as it does; whoever counts, counts each once. */
const pairs = (rows: Axis, columns: Axis, way: Way): string => {
  const isRowFirst = way !== 'stated' || few.has(rows) || !few.has(columns)
  const first = isRowFirst ? block(way === 'stated' ? `${rows}, first` : `${rows}, ${way}`, 'row') : block(`${columns}, first`, 'column')
  const then = isRowFirst ? block(`${columns}, then`, 'column') : block(`${rows}, then`, 'row')
  const [firstKey, thenKey] = isRowFirst ? ['rowKey', 'columnKey'] : ['columnKey', 'rowKey']
  return `// The matrix of ${rows} and ${columns}, ${way}.
${first.leads}
WITH thing, ${first.key} AS ${firstKey}
WHERE ${firstKey} IS NOT NULL AND // filter.cypher
${then.leads}
WITH thing, ${firstKey}, ${then.key} AS ${thenKey}`
}

export const MatrixNeeds = FilterNeeds.extend({
  bodyTypes: z.array(z.string()),
  partsOfWorld: z.array(z.object({ part: z.string(), codes: z.array(z.string()) })),
  remits: z.array(z.object({ body: z.string(), topic: z.string() })),
})
const CellNeeds = MatrixNeeds.extend({ row: z.string(), column: z.string() })

const remembered = <T>(make: (rows: Axis, columns: Axis, way: Way) => T): typeof make => {
  const made = new Map<string, T>()
  return (rows, columns, way) => {
    const name = `${rows} ${columns} ${way}`
    const one = made.get(name) ?? make(rows, columns, way)
    made.set(name, one)
    return one
  }
}

/** How many events each row has with each column. */
export const matrixCells = remembered((rows, columns, way) =>
  narrowable(
    `${pairs(rows, columns, way)}
WHERE rowKey IS NOT NULL AND columnKey IS NOT NULL
RETURN rowKey AS row, columnKey AS column, count(DISTINCT thing) AS events
ORDER BY row, column`,
    { needs: MatrixNeeds, row: z.object({ row: z.string(), column: z.string(), events: z.int() }) },
  ),
)

const inCell = 'WHERE rowKey = $row AND columnKey = $column'

/** The events of one cell, in order of time. */
export const cellEvents = remembered((rows, columns, way) =>
  narrowable(
    `${pairs(rows, columns, way)}
${inCell}
WITH DISTINCT thing
ORDER BY thing.firstDay IS NULL, thing.firstDay, thing.id
SKIP $offset
LIMIT $limit
RETURN properties(thing) AS thing`,
    { needs: CellNeeds.extend({ offset: z.int(), limit: z.int() }), row: z.object({ thing: ThingRow }) },
  ),
)

/** How many events one cell has. */
export const cellTotal = remembered((rows, columns, way) =>
  narrowable(`${pairs(rows, columns, way)}\n${inCell}\nRETURN count(DISTINCT thing) AS total`, {
    needs: CellNeeds,
    row: z.object({ total: z.int() }),
  }),
)

/** On which side of an axis each event stands. */
export const axisPairs = (axis: Axis) => {
  const { leads, key } = block(`${axis}, first`, 'row')
  return narrowable(
    `// On which of ${axis} each event stands.
${leads}
WITH DISTINCT thing, ${key} AS lane
WHERE lane IS NOT NULL AND // filter.cypher
RETURN thing.id AS id, lane`,
    { needs: MatrixNeeds, row: z.object({ id: z.string(), lane: z.string() }) },
  )
}
