import { type BeforeShowFinding, WordsBody } from '../graph/before-show.ts'
import type { Language } from '../graph/text.ts'
import { readAndExtractInChild } from '../import/read/in-child.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { knowledgeOf, type Material } from '../report/material.ts'
import { foundBefore, type Looking, type ToShow } from '../report/slides/before.ts'
import { foundInFile } from '../report/slides/before-file.ts'
import { thingsOn, without } from '../report/slides/left-out.ts'
import { faultsIn } from './checks.ts'
import type { Office } from './imports.ts'
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
  const { document, ...found } = await readAndExtractInChild(name, bytes, { child: office.reader, home: office.home, signal })
  return foundInFile(document, 'facts' in found ? found.facts : null, await lookingWith(office, material, { audience, language }))
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
