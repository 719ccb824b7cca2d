import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import neo4j from 'neo4j-driver'

/** A real Neo4j for tests: from Maven Central (Java 17+ and Maven), or the one that NEO4J_TEST_URI names. */
export interface TestNeo4j {
  where: { uri: string; user: string; password: string }
  /** Whether the tests may stop it and start it again. */
  ours: boolean
  /** Its process, where it is ours and runs. */
  pid(): number | undefined
  /** Takes everything out of it. */
  clear(): Promise<void>
  /** Stops it at once, as a lost machine would. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Stops it for good and takes its folder away. */
  stop(): Promise<void>
}

const version = '5.26.30'
const cache = fileURLToPath(new URL('../../.cache/neo4j/', import.meta.url))

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-run</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency></dependencies>
</project>`

/** The server's jars, brought once. Two test runs may bring them at once: the folder appears whole or not at all. */
const jars = async (): Promise<string> => {
  const folder = join(cache, version)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(join(cache, 'bringing-'))
  await writeFile(join(work, 'pom.xml'), project)
  const args = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime']
  await promisify(execFile)('mvn', args, { cwd: work, timeout: 600_000 })
  if (!existsSync(folder)) await rename(join(work, 'lib'), folder)
  await rm(work, { recursive: true, force: true })
  return folder
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** What a server is given: little, so that tests start fast, or what one has that serves an office. */
const shapes = {
  small: {
    java: ['-Xms256m', '-Xmx1g', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
    pageCache: '64m',
    // A graph that is emptied for every test would have all questions planned anew every ten seconds: that took most of the time.
    more: 'dbms.cypher.min_replan_interval=1d\n',
  },
  served: { java: ['-Xms1g', '-Xmx2g'], pageCache: '512m', more: '' },
} as const
export type Neo4jShape = keyof typeof shapes
type Shape = (typeof shapes)[Neo4jShape]

const settings = (port: number, { pageCache, more }: Shape): string => `server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.security.auth_minimum_password_length=4
dbms.security.auth_max_failed_attempts=0
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
server.memory.pagecache.size=${pageCache}
${more}`

const opens = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'].flatMap((module) => [
  '--add-opens',
  `${module}=ALL-UNNAMED`,
])
const startMs = 600_000

/** Starts the server's process and waits until it says that it has started. */
const spawned = async (home: string, java: readonly string[]): Promise<ChildProcess> => {
  const lib = await jars()
  const classPath = (await readdir(lib)).map((jar) => join(lib, jar)).join(delimiter)
  const main = ['org.neo4j.server.CommunityEntryPoint', '--console-mode', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  const server = spawn('java', [...java, '-Dio.netty.tryReflectionSetAccessible=true', ...opens, '-cp', classPath, ...main], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Neo4j did not start:\n${said}`)), startMs)
    const hear = (chunk: Buffer) => {
      said += String(chunk)
      if (!said.includes('Started.')) return
      clearTimeout(late)
      resolve()
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', () => {
      clearTimeout(late)
      reject(new Error(`Neo4j ended:\n${said}`))
    })
  })
  return server
}

const ended = async (server: ChildProcess | undefined, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const exit = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await exit
}

const cleared = async ({ uri, user, password }: TestNeo4j['where']): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
  } finally {
    await driver.close()
  }
}

/** A new Neo4j asks that its first password be changed. */
const withPassword = async (uri: string, password: string): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'))
  try {
    await driver.executeQuery("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password }, { database: 'system' })
  } finally {
    await driver.close()
  }
}

const named = (uri: string): TestNeo4j => {
  const where = { uri, user: process.env.NEO4J_TEST_USER ?? 'neo4j', password: process.env.NEO4J_TEST_PASSWORD ?? 'neo4j' }
  const notOurs = () => Promise.reject(new Error('this Neo4j is not ours to stop'))
  return {
    where,
    ours: false,
    pid: () => undefined,
    clear: () => cleared(where),
    kill: notOurs,
    start: notOurs,
    stop: () => Promise.resolve(),
  }
}

/** Starts a Neo4j on a free port, or takes the one of NEO4J_TEST_URI. Stop it when the tests are done. */
export const startNeo4j = async (shape: Neo4jShape = 'small'): Promise<TestNeo4j> => {
  if (process.env.NEO4J_TEST_URI) return named(process.env.NEO4J_TEST_URI)
  const home = await mkdtemp(join(tmpdir(), 'pobratim-neo4j-'))
  const port = await freePort()
  await mkdir(join(home, 'conf'))
  await writeFile(join(home, 'conf', 'neo4j.conf'), settings(port, shapes[shape]))
  let server: ChildProcess | undefined = await spawned(home, shapes[shape].java)
  // Should the tests be ended before they stop it, it ends with them.
  process.once('exit', () => server?.kill('SIGKILL'))
  const where = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: 'only-for-tests' }
  await withPassword(where.uri, where.password)
  return {
    where,
    ours: true,
    pid: () => server?.pid,
    clear: () => cleared(where),
    kill: () => ended(server, 'SIGKILL'),
    async start() {
      server = await spawned(home, shapes[shape].java)
    },
    async stop() {
      await ended(server, 'SIGKILL')
      server = undefined
      await rm(home, { recursive: true, force: true })
    },
  }
}
