import { basename } from 'node:path'
import { ImportOutcome } from '../graph/answers.ts'
import type { Mapping } from '../graph/columns.ts'
import type { LeaveOut, SamePair } from '../graph/differences.ts'
import type { Facts } from '../graph/facts.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import { Refusal } from '../graph/refusal.ts'
import type { ImportBatch, SourceDocument } from '../graph/statements.ts'
import { withSaid } from '../import/ask/batch.ts'
import type { Columns } from '../import/columns/read-lists.ts'
import { batchOfGraph } from '../import/own/batch.ts'
import { readAndExtractInChild } from '../import/read/in-child.ts'
import { type Arrival, toBatch } from '../import/resolve/batch.ts'
import { whatWouldChange } from './differences.ts'
import { hashOf } from './files.ts'
import { forgetUnlessUsed, saveWithFile } from './keeping.ts'
import { keptMappings, mappingNamed } from './mappings.ts'
import type { SaidOf } from './model.ts'
import type { Office } from './office.ts'

export type ImportStage = 'reading' | 'finding' | 'resolving' | 'saving'

export interface ImportWish {
  name: string
  bytes: Uint8Array
  /** Of a .zip: the path of the only document in it that is imported. */
  inside?: string | undefined
  year?: number | undefined
  replaces?: string | undefined
  dryRun?: boolean
  /** What of it is not accepted (graph/differences.ts). */
  leave?: LeaveOut | undefined
  /** What the columns of a list mean: a remembered mapping by its id or name, or one that is not remembered. */
  mapping?: string | Mapping | undefined
  /** What of the older version a person has said to be the same, told otherwise. */
  same?: readonly SamePair[] | undefined
  /** Whether a file that is there is read anew; else only where a year or a mapping is given that it was not read with. */
  anew?: boolean
  /** Whether no language model is asked, though the settings name one. */
  withoutModel?: boolean
  signal?: AbortSignal | undefined
  onStage?: ((stage: ImportStage) => void) | undefined
  /** Of an archive: which of how many documents begins. */
  onPart?: ((part: { at: number; of: number }) => void) | undefined
}

/** The name of a file without its folders and control characters, as documents are called. */
export const fileName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    .replaceAll(/\p{Cc}/gu, '')

/** Slides tell what documents tell: they are looked through before they are shown, and are no source of facts. Throws file-type-unknown. */
const refuseSlides = (file: string): void => {
  if (/\.pptx$/i.test(file)) throw new Refusal('file-type-unknown', { file })
}

/**
 * Brings one file into the graph, whole or not at all (01, principle 2). A file that is there changes nothing.
 * Throws the refusals of reading, `document-unknown`, `disk-full`, `job-cancelled`, `store-…`.
 */
export const importDocument = async (office: Office, wish: ImportWish): Promise<ImportOutcome> => {
  const hash = hashOf(wish.bytes)
  const known = await office.graph.documentOfHash(hash)
  const anew = known !== null && isReadAnew(known, wish) ? known : null
  if (known && !anew) return office.turns(() => alreadyThere(office, known, wish))
  const name = anew?.name ?? fileName(wish.name)
  const older = wish.replaces === undefined ? null : await office.graph.document(wish.replaces)
  refuseSlides(name)
  const columns = await columnsFor(office, wish)
  const { document, ...found } = await readAndExtractInChild(name, wish.bytes, { ...inChild(office, wish), columns })
  const said = 'graph' in found || wish.withoutModel === true ? null : await office.model?.read(document, found.facts, wish.signal)
  return office.turns(async () => {
    // Another import of the same file may have been quicker.
    const since = await office.graph.documentOfHash(hash)
    if (since && !anew) return alreadyThere(office, since, wish)
    wish.onStage?.('resolving')
    const arrival = await arrivalOf(office, hash, { ...wish, anew: since === null ? null : anew })
    const batch =
      'graph' in found
        ? await batchOfGraph(found.graph, document, arrival, office.graph, office.home)
        : await batchOfFacts(office, { facts: found.facts, said, document, arrival })
    return brought(office, wish, { name, document, batch, warnings: 'graph' in found ? [] : warningsOf(found.facts, said), anew, older })
  })
}

interface Resolved {
  name: string
  document: ReadDocument
  batch: ImportBatch
  warnings: readonly Warning[]
  /** The document as it was, where it is read anew. */
  anew: SourceDocument | null
  /** The document whose newer version it is said to be. */
  older: SourceDocument | null
}
type Warning = NonNullable<Facts['warnings']>[number]

const warningsOf = (facts: Facts, said: SaidOf | null | undefined): Warning[] => [...(facts.warnings ?? []), ...(said?.warnings ?? [])]

/** What a document that is read brings: tried, or written. */
const brought = async (
  office: Office,
  wish: ImportWish,
  { name, document, batch, warnings, anew, older }: Resolved,
): Promise<ImportOutcome> => {
  const told = {
    file: name,
    warnings: warnings.map(({ says }) => says),
    ...(batch.document.form === 'list' ? { byColumns: true } : {}),
    ...(warnings.some(({ code }) => code === 'year-unknown') ? { asks: ['year' as const] } : {}),
    ...(older === null ? {} : { replaces: { id: older.id, name: older.name } }),
    ...(older === null && anew === null ? await olderVersions(office, batch.document) : {}),
  }
  if (wish.dryRun) {
    const would = await whatWouldChange(office.graph, { batch, document, leave: wish.leave })
    return ImportOutcome.parse({ ...told, outcome: 'dry-run', ...(anew ? { document: anew.id } : {}), ...would })
  }
  if (anew && anew.year === batch.document.year && (await office.graph.differences(batch, wish.leave)).length === 0)
    return ImportOutcome.parse({ ...told, outcome: 'unchanged', document: anew.id, known: knownAs(anew) })
  wish.signal?.throwIfAborted()
  wish.onStage?.('saving')
  const saved = await saveWithFile(office, { batch, bytes: wish.bytes, text: document.text, leave: wish.leave })
  const outcome = anew ? 'reread' : wish.replaces === undefined ? 'added' : 'replaced'
  return ImportOutcome.parse({ ...told, outcome, document: batch.document.id, ...saved })
}

/** Whether a file that is there is to be read anew: a person wishes it, or tells its year or what its columns hold. */
const isReadAnew = (known: SourceDocument, { anew, year, mapping, replaces }: ImportWish): boolean =>
  replaces === undefined &&
  (anew === true ||
    (known.form === 'table' && year !== undefined && year !== known.year) ||
    (known.form === 'list' && mapping !== undefined))

/** The facts that rules read as statements, and beside them those of a model. */
const batchOfFacts = async (
  { graph, home }: Office,
  { facts, said, document, arrival }: { facts: Facts; said: SaidOf | null | undefined; document: ReadDocument; arrival: Arrival },
): Promise<ImportBatch> => {
  if (!said) return toBatch(facts, document, arrival, graph, home)
  const told = { ...facts, warnings: [...(facts.warnings ?? []), ...said.warnings] }
  return withSaid(await toBatch(told, document, arrival, graph, home), said.facts, { document, arrival, known: graph, home })
}

/** The documents of the same form, year and country, where it has either: it may be a newer version of one of them (02-model). */
const olderVersions = async (
  { graph }: Office,
  { id, form, year, country }: SourceDocument,
): Promise<Pick<ImportOutcome, 'mayReplace'>> => {
  if (year === undefined && country === undefined) return {}
  const alike = (await graph.documentsLike({ form, year, country })).filter((one) => one.id !== id)
  return alike.length === 0 ? {} : { mayReplace: alike }
}

/** What is known of the columns of a list; of a file that holds none nothing is asked. Throws `mapping-unknown`. */
const columnsFor = async ({ graph }: Office, { name, mapping }: ImportWish): Promise<Columns | undefined> => {
  if (mapping === undefined && !/\.(?:csv|tsv|xlsx)$/i.test(name)) return undefined
  const remembered = (await keptMappings(graph)).map((one) => one.mapping)
  const named = typeof mapping === 'string' ? await mappingNamed(graph, mapping) : mapping
  return { remembered, ...(named === undefined ? {} : { named }) }
}

const inChild = ({ home, reader }: Pick<Office, 'home' | 'reader'>, { year, signal, onStage }: Partial<ImportWish>) => ({
  child: reader,
  home,
  year,
  signal,
  onStage,
})

/** The facts of one file, read in a child process that no file can bring to hold up this one. Throws `json-unknown` for a whole graph. */
export const extractFile = async (
  office: Pick<Office, 'home' | 'reader'>,
  { name, bytes, columns, ...wish }: ImportWish & { columns?: Columns | undefined },
): Promise<{ document: ReadDocument; facts: Facts }> => {
  refuseSlides(name)
  const { document, ...found } = await readAndExtractInChild(name, bytes, { ...inChild(office, wish), columns })
  if ('graph' in found) throw new Refusal('json-unknown', { file: name, reason: 'export' })
  return { document, facts: found.facts }
}

/** What a file that is there is called, and who imported it when. */
const knownAs = ({ name, importedAt: at, importedBy: by }: SourceDocument): NonNullable<ImportOutcome['known']> => ({ name, at, by })

/** The same bytes again: nothing changes, unless they are to take the place of another document that still stands. */
const alreadyThere = async (office: Office, known: SourceDocument, { name, replaces, dryRun }: ImportWish): Promise<ImportOutcome> => {
  const unchanged = ImportOutcome.parse({
    file: fileName(name),
    outcome: 'unchanged',
    document: known.id,
    known: knownAs(known),
    ...(known.form === 'list' ? { byColumns: true } : {}),
    ...(known.form === 'table' && known.year === undefined ? { asks: ['year'] } : {}),
  })
  if (replaces === undefined || replaces === known.replaces || dryRun) return unchanged
  if (replaces === known.id) throw new Refusal('document-replaces-itself')
  const { hash } = await office.graph.document(replaces)
  const result = await office.graph.replace(known.id, replaces, office.user)
  await forgetUnlessUsed(office, hash)
  return { ...unchanged, outcome: 'replaced', ...result }
}

/** What is known of a file beside its text; of a newer version, and of one that is read anew, what it told before. */
const arrivalOf = async (
  { graph, files, user }: Office,
  hash: string,
  { replaces, same, anew }: Pick<ImportWish, 'replaces' | 'same'> & { anew: SourceDocument | null },
): Promise<Arrival> => {
  const before = anew ?? (replaces === undefined ? null : await graph.document(replaces))
  return {
    hash,
    importedAt: new Date().toISOString(),
    importedBy: user,
    order: 0, // The store counts imports: it gives the document its place as it saves it.
    ...(replaces === undefined ? {} : { replaces }),
    ...(anew === null ? {} : { anew: anew.id }),
    ...(before === null ? {} : { older: { statements: await graph.saidBy(before.id), text: await files.text(before.hash), same } }),
  }
}

/** What a refused import is in a list of outcomes. */
export const refusedOutcome = (name: string, { code, message }: { code: string; message: string }): ImportOutcome =>
  ImportOutcome.parse({ file: fileName(name), outcome: 'refused', error: { code, message } })
