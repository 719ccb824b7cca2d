import type { z } from 'zod'

export type EngineName = 'embedded' | 'neo4j'

/** A question to the store: its text, what it needs and what each row of its answer is. */
export interface Question<Needs extends z.ZodType = z.ZodType, Row extends z.ZodType = z.ZodType> {
  name: string
  text: Record<EngineName, string>
  needs: Needs
  row: Row
}

/** The text for both engines, or one for each. The first line of a `.cypher` file says in words what it asks: that is its name. */
export const question = <Needs extends z.ZodType, Row extends z.ZodType>(
  text: string | Record<EngineName, string>,
  parts: { needs: Needs; row: Row },
): Question<Needs, Row> => {
  const texts = typeof text === 'string' ? { embedded: text, neo4j: text } : text
  return { name: texts.embedded.split('\n')[0]?.replace(/^\/\/\s*/, '') ?? '', text: texts, ...parts }
}
