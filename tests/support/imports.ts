import { builtinModules } from 'node:module'
import { posix } from 'node:path'

interface Room {
  /** Rooms and single files of others that it may import from, besides itself. */
  from: readonly string[]
  /** Packages; undefined where any will do that no other room keeps for itself. */
  packages?: readonly string[]
  /** Node's own modules, which a browser lacks. */
  node: 'may' | 'never'
}

/** The table of rooms of docs and design: data flows one way. */
export const rooms: Readonly<Record<string, Room>> = {
  graph: { from: [], packages: ['zod', '@orama/stemmers'], node: 'never' },
  import: {
    from: ['graph'],
    packages: ['zod', 'az', 'mammoth', 'htmlparser2', 'yauzl', 'papaparse', 'hucre', 'word-extractor', 'pdfjs-dist'],
    node: 'may',
  },
  cypher: { from: ['graph'], packages: ['zod', 'neo4j-driver', '@grafeo-db/js'], node: 'may' },
  picture: {
    from: ['graph'],
    packages: ['d3-geo', 'topojson-client', 'topojson-specification', 'graphology', 'graphology-communities-louvain', 'graphology-metrics'],
    node: 'never',
  },
  report: {
    from: ['graph', 'picture'],
    packages: ['zod', 'papaparse', 'docx', 'fflate', 'hucre', 'pdfmake', 'pptxgenjs', '@resvg/resvg-js', 'topojson-specification'],
    node: 'may',
  },
  server: { from: ['graph', 'import', 'cypher', 'picture', 'report', 'package.json'], node: 'may' },
  client: { from: ['graph', 'picture', 'server/api.ts', 'server/endpoint.ts'], node: 'never' },
}
/** Rooms that may import anything. */
export const openRooms = ['samples', 'bench', 'tests'] as const

/** Packages that one place keeps for itself, or one that reads and one that writes, so that they can be changed there. */
export const kept: Readonly<Record<string, readonly string[]>> = {
  'neo4j-driver': ['cypher'],
  '@grafeo-db/js': ['cypher'],
  cytoscape: ['client/canvas'],
  'd3-force': ['client/canvas'],
  mammoth: ['import/read'],
  htmlparser2: ['import/read'],
  yauzl: ['import/read'],
  hucre: ['import/read', 'report/table'],
  'word-extractor': ['import/read'],
  'pdfjs-dist': ['import/read'],
  pdfmake: ['report/paper'],
  pptxgenjs: ['report/slides'],
  '@resvg/resvg-js': ['report/picture'],
}

const statement =
  /^\s*(?:import|export)\b[^'"`]*?\bfrom\s*['"]([^'"\n]+)['"]|^\s*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm

/** What a source imports, as written, each once. */
export const importsOf = (source: string): string[] => [
  ...new Set(Array.from(source.matchAll(statement), ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')),
]

const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

const isNodes = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)

const mayImport = (file: string, name: string): boolean => {
  const roomName = file.split('/')[0] ?? ''
  const room = rooms[roomName]
  if (!room) return true
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(file), name.replace(/\?.*$/, ''))
    return [roomName, ...room.from].some((place) => isIn(target, place))
  }
  if (isNodes(name)) return room.node === 'may'
  const keepers = Object.entries(kept).find(([it]) => isIn(name, it))?.[1]
  if (keepers && !keepers.some((keeper) => isIn(file, keeper))) return false
  return room.packages?.some((it) => isIn(name, it)) ?? true
}

/** The imports of a file (its path from the project's root) that the table of rooms forbids. */
export const forbiddenImports = (file: string, source: string): string[] =>
  importsOf(source)
    .filter((name) => !mayImport(file, name))
    .map((name) => `${file} imports ${name}`)
