import type { ReadPage, ReadThere } from '../../../graph/answers.ts'

/** A piece of a page's text and the facts that were read from it. */
export interface FactPiece {
  at: number
  text: string
  facts: ReadThere[]
}

/** The text of a page cut wherever a fact begins or ends. */
export const factPieces = ({ text, from, facts }: Pick<ReadPage, 'text' | 'from' | 'facts'>): FactPiece[] => {
  const within = (at: number) => Math.min(text.length, Math.max(0, at - from))
  const cuts = [...new Set([0, text.length, ...facts.flatMap((fact) => [within(fact.from), within(fact.to)])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((at, index) => {
    const end = cuts[index + 1] ?? text.length
    return { at, text: text.slice(at, end), facts: facts.filter((fact) => within(fact.from) <= at && end <= within(fact.to)) }
  })
}
