import { type BeforeShowFinding, WordsBody } from '../graph/before-show.ts'
import type { Language } from '../graph/text.ts'
import { sensitiveSpans } from '../import/read/sensitive.ts'
import { knowledgeOf, type Material } from '../report/material.ts'
import { foundBefore, type ToShow } from '../report/slides/before.ts'
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
  const { graph, home } = office
  const { body } = await presentationNamed(office, of)
  const left = new Set(body.leftOut)
  const shown: ToShow[] = []
  for (const slide of body.slides)
    shown.push({ slide, things: thingsOn(without(await answeredBy(office, slide.view, { material, language }), left)) })
  const lists = await wholeList((page) => graph.keptPage({ kinds: ['words'], forgotten: false }, page))
  const words = (await Promise.all(lists.map(({ id }) => graph.kept(id)))).flatMap((kept) => WordsBody.parse(kept.body).words)
  return foundBefore(shown, {
    known: knowledgeOf(material),
    language,
    faults: await faultsIn(graph, { noFault: 'false' }),
    words,
    audience: { country: body.audience, home: home.country },
    hasContact: (text) => sensitiveSpans(text).length > 0,
  })
}
