import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import type { z } from 'zod'
import { Refusal } from '../../graph/refusal.ts'
import type { Question } from '../question.ts'
import { questions } from '../questions.ts'
import type { SchemaPart } from '../schema.ts'
import { type Bounds, type Store, type Transaction, usualBounds } from '../store.ts'

export interface Neo4jSettings {
  uri: string
  user: string
  password: string
  database?: string | undefined
}

const connecting = { connectionTimeout: 10_000, connectionAcquisitionTimeout: 15_000 }
/** How long the driver tries again before it gives up: somebody waits for a question's answer; an import outlasts a server's restart. */
const retrying = { read: 5000, write: 60_000 }
/** An import of the largest document takes seconds; a restore minutes. */
const writeMs = 15 * 60_000
const schemaMs = 120_000

/** A constraint has an index of its own. Those that look up tokens are on nothing. */
const indexesThere = `SHOW INDEXES YIELD labelsOrTypes, properties WHERE properties <> []
RETURN labelsOrTypes[0] + '.' + properties[0] AS on`
const madeMeanwhile = 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
const passwordCodes = new Set(['Neo.ClientError.Security.Unauthorized', 'Neo.ClientError.Security.AuthenticationRateLimit'])
const slowCodes = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
])

/** Neo4j behind the port: managed transactions with the driver's retries, reads routed to readers. */
export class Neo4jStore implements Store {
  readonly engine = 'neo4j'
  readonly #reader: Driver
  readonly #writer: Driver
  readonly #settings: Neo4jSettings

  private constructor(settings: Neo4jSettings) {
    this.#reader = driverOf(settings, retrying.read)
    this.#writer = driverOf(settings, retrying.write)
    this.#settings = settings
  }

  /** Connects. Throws `store-unreachable`, `store-password`. */
  static async open(settings: Neo4jSettings): Promise<Neo4jStore> {
    const store = new Neo4jStore(settings)
    try {
      await store.ready()
      return store
    } catch (error) {
      await store.close()
      throw error
    }
  }

  async ready(): Promise<void> {
    try {
      await this.#reader.getServerInfo(this.#database)
    } catch (error) {
      throw refusalOf(error, this.#settings, 0)
    }
  }

  get #database(): { database: string } | Record<string, never> {
    return this.#settings.database ? { database: this.#settings.database } : {}
  }

  async run<Needs extends z.ZodType, Row extends z.ZodType>(question: Question<Needs, Row>, needs: z.input<Needs>, bounds?: Bounds) {
    const deadlineMs = bounds?.deadlineMs ?? usualBounds.deadlineMs
    return this.#inSession(deadlineMs, neo4j.session.READ, (session) =>
      session.executeRead((transaction) => asked(transaction, question, needs, bounds), { timeout: deadlineMs }),
    )
  }

  /** The first thing that a writer does is take the one lock, so that writers of all servers come one after another. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inSession(writeMs, neo4j.session.WRITE, (session) =>
      session.executeWrite(
        async (transaction) => {
          await asked(transaction, questions.lock, {})
          return work({ run: (question, needs, bounds) => asked(transaction, question, needs, bounds) })
        },
        { timeout: writeMs },
      ),
    )
  }

  async jot<Needs extends z.ZodType, Row extends z.ZodType>(question: Question<Needs, Row>, needs: z.input<Needs>) {
    const { deadlineMs } = usualBounds
    return this.#inSession(deadlineMs, neo4j.session.WRITE, (session) =>
      session.executeWrite((transaction) => asked(transaction, question, needs), { timeout: deadlineMs }),
    )
  }

  async migrate(schema: readonly SchemaPart[]): Promise<void> {
    await this.#inSession(schemaMs, neo4j.session.WRITE, async (session) => {
      const { records } = await session.executeRead((transaction) => transaction.run(indexesThere), { timeout: schemaMs })
      const there = new Set(records.map((record) => String(record.get('on'))))
      for (const { text } of schema.filter(({ label, property }) => !there.has(`${label}.${property}`))) {
        await session
          .executeWrite((transaction) => transaction.run(text), { timeout: schemaMs })
          .catch((error: unknown) => {
            // Two servers that start at once both find that it does not exist.
            if (!(error instanceof neo4j.Neo4jError) || error.code !== madeMeanwhile) throw error
          })
      }
    })
  }

  /** Neo4j is durable as it commits. */
  async settle(): Promise<void> {}

  async close(): Promise<void> {
    await this.#reader.close()
    await this.#writer.close()
  }

  async #inSession<T>(deadlineMs: number, mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = (mode === neo4j.session.READ ? this.#reader : this.#writer).session({ ...this.#database, defaultAccessMode: mode })
    try {
      return await work(session)
    } catch (error) {
      throw refusalOf(error, this.#settings, deadlineMs)
    } finally {
      await session.close().catch(() => undefined)
    }
  }
}

const driverOf = ({ uri, user, password }: Neo4jSettings, maxTransactionRetryTime: number): Driver => {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      ...connecting,
      maxTransactionRetryTime,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
    })
  } catch (error) {
    throw new Refusal('setting-wrong', { setting: 'NEO4J_URI', reason: error instanceof Error ? error.message : uri }, { cause: error })
  }
}

const asked = async <Needs extends z.ZodType, Row extends z.ZodType>(
  transaction: ManagedTransaction,
  question: Question<Needs, Row>,
  needs: z.input<Needs>,
  bounds?: Bounds,
): Promise<z.infer<Row>[]> => {
  const limit = bounds?.limit ?? usualBounds.limit
  const rows: z.infer<Row>[] = []
  for await (const record of transaction.run(question.text.neo4j, wholeNumbers(question.needs.parse(needs)))) {
    if (rows.length >= limit) throw new Refusal('store-too-wide')
    rows.push(question.row.parse(record.toObject()))
  }
  return rows
}

type Sent = Record<string, unknown>

/** JavaScript's whole numbers as Neo4j's integers, without which `LIMIT 10.0` is refused. A list of numbers stays of one kind. */
const wholeNumbers = (value: unknown): Sent => asSent(value) as Sent
const asSent = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.some((one) => typeof one === 'number' && !Number.isInteger(one)) ? value : value.map(asSent)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, asSent(one)]])))
}

/** What the caller is told; anything else is a fault of ours and stays what it is. */
const refusalOf = (error: unknown, { uri }: Neo4jSettings, deadlineMs: number): unknown => {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code } = error
  const cause = { cause: error }
  if (passwordCodes.has(code)) return new Refusal('store-password', {}, cause)
  if (slowCodes.has(code)) return new Refusal('store-slow', { seconds: Math.ceil(deadlineMs / 1000) }, cause)
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') return new Refusal('store-unreachable', { uri }, cause)
  if (code === 'Neo.TransientError.General.DatabaseUnavailable') return new Refusal('store-unreachable', { uri }, cause)
  return error
}
