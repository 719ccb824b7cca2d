import type { KnowledgeGraph } from '../cypher/knowledge-graph.ts'
import type { Fault } from '../graph/answers.ts'
import { checkCodes } from '../graph/checks.ts'
import type { KeptBrief } from '../graph/kept.ts'
import { fold } from '../graph/words.ts'
import type { Checked, CheckWish } from './api.ts'
import { wholeList } from './whole-list.ts'

type Wish = Omit<CheckWish, 'limit' | 'offset'>

/** The findings of the checks that somebody wants to see, those that were said to be no fault aside. */
export const faultsIn = async (graph: KnowledgeGraph, wish: Wish): Promise<Fault[]> =>
  (await markedFaults(graph)).filter((fault) => isWanted(fault, wish) && (wish.code === undefined || fault.code === wish.code))

/** A page of the findings, and how many there are of each check. */
export const checkPageOf = async (graph: KnowledgeGraph, { limit, offset, ...wish }: CheckWish): Promise<Checked> => {
  const wanted = (await markedFaults(graph)).filter((fault) => isWanted(fault, wish))
  const shown = wish.code === undefined ? wanted : wanted.filter(({ code }) => code === wish.code)
  const byCode = checkCodes.flatMap((code) => {
    const count = wanted.filter((fault) => fault.code === code).length
    return count === 0 ? [] : [{ code, count }]
  })
  const next = offset + limit < shown.length ? offset + limit : null
  return { items: shown.slice(offset, offset + limit), total: shown.length, next, byCode }
}

/** Every finding, with who said that it is no fault. */
const markedFaults = async (graph: KnowledgeGraph): Promise<Fault[]> => {
  const [faults, kept] = await Promise.all([
    graph.check(),
    wholeList((page) => graph.keptPage({ kinds: ['noFault'], forgotten: false }, page)),
  ])
  const marks = new Map(kept.map((mark) => [keyIn(mark), mark]))
  return faults.map((fault) => {
    const mark = marks.get(fault.key)
    return mark ? { ...fault, noFault: { kept: mark.id, version: mark.version, by: mark.by, at: mark.at } } : fault
  })
}

/** The name of such a record begins with the key of its finding. */
const keyIn = ({ name }: KeptBrief): string => name.split(' ')[0] ?? ''

const isWanted = (fault: Fault, { noFault, text = '' }: Wish): boolean => {
  if ((fault.noFault !== undefined) !== (noFault === 'true')) return false
  const { says, name, note, evidence } = fault
  const quotes = evidence.flatMap(({ documentName, passages }) => [documentName, ...passages.map(({ quote }) => quote)])
  const said = fold([says.ru, says.en, name, note?.ru, note?.en, ...quotes].filter(Boolean).join(' '))
  return fold(text)
    .split(' ')
    .every((word) => said.includes(word))
}
