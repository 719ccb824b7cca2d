import { type BeforeShowFinding, WordsBody } from '../graph/before-show.ts'
import type { Facts } from '../graph/facts.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import { Refusal } from '../graph/refusal.ts'
import type { Language } from '../graph/text.ts'
import { readAndExtractInChild, readInChild } from '../import/read/in-child.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { knowledgeOf, type Material } from '../report/material.ts'
import { thingsOn } from '../report/slides/answered.ts'
import { foundBefore, type Looking, type ToShow } from '../report/slides/before.ts'
import { foundInFile } from '../report/slides/before-file.ts'
import { without } from '../report/slides/left-out.ts'
import { faultsIn } from './checks.ts'
import type { Office } from './office.ts'
import { answeredBy, presentationNamed } from './slides.ts'
import { wholeList } from './whole-list.ts'

/** «Проверка перед показом»: what is to be looked at before a presentation leaves the office. Throws `kept-unknown`. */
export const checkedBefore = async (
  office: Pick<Office, 'graph' | 'home'>,
  material: Material,
  { of, language }: { of: string; language: Language },
): Promise<BeforeShowFinding[]> => {
  const { body } = await presentationNamed(office, of)
  const left = new Set(body.leftOut)
  const shown: ToShow[] = []
  for (const slide of body.slides)
    shown.push({ slide, things: thingsOn(without(await answeredBy(office, slide.view, { material, language }), left)) })
  return foundBefore(shown, await lookingWith(office, material, { audience: body.audience, language }))
}

/** The same of a file that is to leave the office: its words, those whom it names, other countries than the guests'. Throws the refusals of reading. */
export const checkedFile = async (
  office: Pick<Office, 'graph' | 'home' | 'reader'>,
  material: Material,
  {
    name,
    bytes,
    audience,
    language,
    signal,
  }: { name: string; bytes: Uint8Array; audience: string | null; language: Language; signal?: AbortSignal },
): Promise<BeforeShowFinding[]> => {
  const { document, facts } = await readForCheck(office, name, bytes, signal)
  return foundInFile(document, facts, await lookingWith(office, material, { audience, language }))
}

/** A file as it is read, with its facts where it is a table or a brief: a letter has none. */
const readForCheck = async (
  { reader: child, home }: Pick<Office, 'home' | 'reader'>,
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<{ document: ReadDocument; facts: Facts | null }> => {
  try {
    const { document, ...found } = await readAndExtractInChild(name, bytes, { child, home, signal })
    return { document, facts: 'facts' in found ? found.facts : null }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'nothing-found') throw error
    return { document: await readInChild(name, bytes, { child, signal }), facts: null }
  }
}

const lookingWith = async (
  { graph, home }: Pick<Office, 'graph' | 'home'>,
  material: Material,
  { audience, language }: { audience: string | null; language: Language },
): Promise<Looking> => {
  const lists = await wholeList((page) => graph.keptPage({ kinds: ['words'], forgotten: false }, page))
  const words = (await Promise.all(lists.map(({ id }) => graph.kept(id)))).flatMap((kept) => WordsBody.parse(kept.body).words)
  return {
    known: knowledgeOf(material),
    language,
    faults: await faultsIn(graph, { noFault: 'false' }),
    words,
    audience: { country: audience, home: home.country },
    hasContact: (text) => sensitiveSpans(text).length > 0,
  }
}
