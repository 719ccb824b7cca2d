import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The documents and scores of the office, beside the project. */
export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)))

/** Neo4j 5 needs 17. Java says its version on the standard error, as `version "17.0.15"`. */
const hasJava = (): boolean => {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0) >= 17
}

const hasPackage = (name: string): boolean => {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    // Not installed: that is what was asked.
    return false
  }
}

/** Where LibreOffice lies; '' where it is not on the path. */
const libreOfficeFolder = (): string => {
  const folder = (process.env.PATH ?? '').split(delimiter).find((one) => existsSync(join(one, 'soffice')))
  return folder === undefined ? '' : dirname(realpathSync(join(folder, 'soffice')))
}
/** Its Writer and its Impress: either may be missing where the program is there. */
const libreOfficeParts = ['libswlo.so', 'libsdlo.so']

/** What some tests need that a machine may lack: whether it is there, and how to get it. */
const needs = {
  neo4j: {
    isThere: () => Boolean(process.env.NEO4J_TEST_URI) || (onPath('mvn') && hasJava()),
    leftOut: 'the tests on a real Neo4j (install Java 17+ and Maven, or set NEO4J_TEST_URI)',
  },
  chromium: {
    isThere: () =>
      process.env.CHROME_PATH
        ? existsSync(process.env.CHROME_PATH)
        : process.platform === 'linux' && process.arch === 'x64' && hasPackage('@sparticuz/chromium'),
    leftOut: 'the tests of the explorer in Chromium (set CHROME_PATH to a Chromium or Chrome)',
  },
  libreoffice: {
    isThere: () => libreOfficeParts.every((part) => existsSync(join(libreOfficeFolder(), part))),
    leftOut: 'the conversion of the files that Pobratim makes in LibreOffice (install LibreOffice Writer and Impress)',
    /** The parts of the files are checked by their schema everywhere; .ci/run installs LibreOffice where it can. */
    mayLack: true,
  },
  shared: {
    isThere: () => existsSync(join(shared, 'sources')),
    leftOut: "the tests on the office's own documents (put them into ../shared)",
  },
} as const satisfies Record<string, { isThere: () => boolean; leftOut: string; mayLack?: true }>
export type Need = keyof typeof needs

/** Whether a machine has what some tests need, for `describe.skipIf(lacks('neo4j'))`. In CI nothing may be left out: there it throws. */
export const lacks = (need: Need): boolean => {
  const missing = !needs[need].isThere()
  if (missing && process.env.CI && !('mayLack' in needs[need])) throw new Error(`In CI nothing may be left out: ${needs[need].leftOut}`)
  return missing
}

/** What this machine leaves out, in words. */
export const leftOut = (): string[] => Object.values(needs).flatMap((need) => (need.isThere() ? [] : [need.leftOut]))
