import { z } from 'zod'
import { AgreementType, EventType, OrgType } from '../../graph/vocabulary.ts'

const quote = z.string().trim().min(8).max(2000)
const Words = z.string().trim().min(2).max(300)
const names = z.array(Words).max(20).default([])

/**
 * What a model may say. Dates, countries and places are not asked for: the rules read them from the quote, so that none is made up.
 * The schema is the door; what stands behind the words is checked against the text (facts.ts).
 */
export const SaidFact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    quote,
    title: Words,
    type: EventType.default('other'),
    planned: z.boolean().default(false),
    organizations: names,
    people: names,
  }),
  z.object({ kind: z.literal('agreement'), quote, title: Words, type: AgreementType.default('other'), organizations: names }),
  z.object({ kind: z.literal('organization'), quote, name: Words, type: OrgType.default('other') }),
  z.object({ kind: z.literal('person'), quote, name: Words, post: Words.nullish(), organization: Words.nullish() }),
  z.object({ kind: z.literal('commitment'), quote, text: Words, event: Words }),
])
export type SaidFact = z.infer<typeof SaidFact>

const Answer = z.object({ facts: z.array(z.unknown()).max(100) })

/** The facts of an answer and how many of them are not of the form; null where the answer as a whole is not. */
export const readAnswer = (content: string): { facts: SaidFact[]; wrong: number } | null => {
  const answer = Answer.safeParse(jsonIn(content))
  if (!answer.success) return null
  const facts = answer.data.facts.flatMap((fact) => SaidFact.safeParse(fact).data ?? [])
  return { facts, wrong: answer.data.facts.length - facts.length }
}

/** The one object of a text: models put it in a fence, or think aloud before it. */
const jsonIn = (content: string): unknown => {
  try {
    return JSON.parse(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
