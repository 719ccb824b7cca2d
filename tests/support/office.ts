import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KnowledgeGraph } from '../../cypher/knowledge-graph.ts'
import { HomeProfile } from '../../graph/home.ts'
import saintPetersburg from '../../import/data/home/saint-petersburg.json'
import { extract } from '../../import/extract.ts'
import { read } from '../../import/read/read.ts'
import { toBatch } from '../../import/resolve/batch.ts'
import type { Texts } from './graphs.ts'

const home = HomeProfile.parse(saintPetersburg)

/** The documents in a folder, by name. */
export const documentsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(docx|txt|tsv)$/.test(name))
    .sort()
    .map((name) => join(folder, name))

/** Imports files one after another as the server does, at a time that is always the same. */
export const importFiles = async (graph: KnowledgeGraph, texts: Texts, files: readonly string[]): Promise<void> => {
  for (const [order, file] of files.entries()) {
    const bytes = await readFile(file)
    const document = await read(file.split(/[\\/]/).at(-1) ?? file, bytes)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const arrival = { hash, importedAt: '2026-01-02T03:04:05.000Z', importedBy: 'analyst', order }
    const batch = await toBatch(extract(document, { home }), document, arrival, graph, home)
    await graph.save(texts.keep({ batch, text: document.text }))
  }
}
