import type { Finding } from '../cypher/check.ts'
import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { Fault } from '../graph/answers.ts'
import { checkCodes } from '../graph/checks.ts'
import type { KeptBrief } from '../graph/kept.ts'
import { fold } from '../graph/words.ts'
import type { Checked, CheckWish } from './api.ts'
import { wholeList } from './whole-list.ts'

type Wish = Omit<CheckWish, 'limit' | 'offset'>

/** The findings of the checks that somebody wants to see, those that were said to be no fault aside. */
export const faultsIn = async (graph: KnowledgeGraph, wish: Wish): Promise<Fault[]> => {
  const wanted = await wantedIn(graph, wish)
  return told(graph, wish.code === undefined ? wanted : wanted.filter(({ code }) => code === wish.code))
}

/** A page of the findings, and how many there are of each check. Only of the page is it read where each is said. */
export const checkPageOf = async (graph: KnowledgeGraph, { limit, offset, ...wish }: CheckWish): Promise<Checked> => {
  const wanted = await wantedIn(graph, wish)
  const shown = wish.code === undefined ? wanted : wanted.filter(({ code }) => code === wish.code)
  const counts = new Map<string, number>()
  for (const { code } of wanted) counts.set(code, (counts.get(code) ?? 0) + 1)
  const byCode = checkCodes.flatMap((code) => {
    const count = counts.get(code)
    return count === undefined ? [] : [{ code, count }]
  })
  const next = offset + limit < shown.length ? offset + limit : null
  return { items: await told(graph, shown.slice(offset, offset + limit)), total: shown.length, next, byCode }
}

type Marked = Finding & Pick<Fault, 'noFault'>

const told = (graph: KnowledgeGraph, findings: readonly Marked[]): Promise<Fault[]> => graph.evidenced(findings)

/** The findings, with who said that one is no fault; those whose words or whose documents' words hold some text. */
const wantedIn = async (graph: KnowledgeGraph, { noFault, text = '' }: Wish): Promise<Marked[]> => {
  const marked = (await markedFindings(graph)).filter((finding) => (finding.noFault !== undefined) === (noFault === 'true'))
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length === 0) return marked
  const said = (await told(graph, marked)).map(textOf)
  return marked.filter((_, at) => words.every((word) => said[at]?.includes(word)))
}

/** Every finding, with who said that it is no fault. */
const markedFindings = async (graph: KnowledgeGraph): Promise<Marked[]> => {
  const [findings, kept] = await Promise.all([
    graph.findings(),
    wholeList((page) => graph.keptPage({ kinds: ['noFault'], forgotten: false }, page)),
  ])
  const marks = new Map(kept.map((mark) => [keyIn(mark), mark]))
  return findings.map((finding) => {
    const mark = marks.get(finding.key)
    return mark ? { ...finding, noFault: { kept: mark.id, version: mark.version, by: mark.by, at: mark.at } } : finding
  })
}

/** The name of such a record begins with the key of its finding. */
const keyIn = ({ name }: KeptBrief): string => name.split(' ')[0] ?? ''

const textOf = ({ says, name, note, evidence }: Fault): string => {
  const quotes = evidence.flatMap(({ documentName, passages }) => [documentName, ...passages.map(({ quote }) => quote)])
  return fold([says.ru, says.en, name, note?.ru, note?.en, ...quotes].filter(Boolean).join(' '))
}
