import type { Kept } from '../graph/kept.ts'
import { Refusal } from '../graph/refusal.ts'
import { checkTemplate } from '../report/template/template.ts'
import type { Office } from './office.ts'
import { wholeList } from './whole-list.ts'

/** The bytes of a kept template. Throws `kept-unknown`, `template-other` where the record is none. */
export const templateBytes = async ({ graph, files }: Pick<Office, 'graph' | 'files'>, id: string): Promise<Uint8Array> => {
  const { kind, body, name } = await graph.kept(id)
  const { hash } = body
  if (kind !== 'template' || typeof hash !== 'string') throw new Refusal('template-other', { name })
  return files.bytes(hash)
}

/** Keeps an office's own Word file as a template. Throws `template-unreadable`, `template-empty`, `template-place-unknown`. */
export const keepTemplate = async (
  { graph, files }: Pick<Office, 'graph' | 'files'>,
  name: string,
  bytes: Uint8Array,
  by: string,
): Promise<Kept> => {
  const places = await checkTemplate(bytes)
  const hash = await files.keep(bytes)
  return graph.keep({ kind: 'template', name, body: { hash, places } }, by)
}

/** The files of all templates, forgotten ones too: they can be brought back. */
export const templateFiles = async (graph: Office['graph']): Promise<string[]> => {
  const lists = [false, true].map((forgotten) => wholeList((page) => graph.keptPage({ kinds: ['template'], forgotten }, page)))
  const records = await Promise.all((await Promise.all(lists)).flat().map(({ id }) => graph.kept(id)))
  return [...new Set(records.flatMap(({ body }) => (typeof body['hash'] === 'string' ? [body['hash']] : [])))]
}
