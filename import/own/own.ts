import { z } from 'zod'
import { Facts } from '../../graph/facts.ts'
import { Refusal } from '../../graph/refusal.ts'
import { SourceDocument, Statement } from '../../graph/statements.ts'

/** What of an export is told again: what documents say. What people decided stays with them. */
export const Told = z.object({ format: z.literal(1), home: z.string(), statements: z.array(Statement), documents: z.array(SourceDocument) })
export type Told = z.infer<typeof Told>

/** A JSON of ours: the whole graph as `export` gives it, or the facts of one document as `extract` gives them. */
export type Own = { is: 'graph'; told: Told } | { is: 'facts'; facts: Facts }

/** Facts by hand (gold/FORMAT.md) do not say of which form their document is: a table alone speaks of a year. */
const Loose = z
  .looseObject({ year: z.int().nullable(), form: z.string().optional() })
  .transform((facts) => ({ ...facts, form: facts.form ?? (facts.year === null ? 'brief' : 'table') }))

const jsonIn = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal('file-damaged', { file }, { cause: error })
  }
}

/** Where in a JSON it is not of ours, shortly. */
const faultIn = ({ issues }: z.ZodError): string => {
  const [first] = issues
  return first ? `${first.path.join('.')}: ${first.message}` : ''
}

/** What a file of JSON holds. Throws `file-damaged`, and `json-unknown` where it is neither of ours. */
export const ownIn = (file: string, text: string): Own => {
  const content = jsonIn(file, text)
  const isGraph = typeof content === 'object' && content !== null && 'statements' in content && 'format' in content
  if (isGraph) {
    const told = Told.safeParse(content)
    if (!told.success) throw new Refusal('json-unknown', { file, reason: faultIn(told.error) })
    return { is: 'graph', told: told.data }
  }
  const facts = Loose.pipe(Facts).safeParse(content)
  if (!facts.success) throw new Refusal('json-unknown', { file, reason: faultIn(facts.error) })
  return { is: 'facts', facts: facts.data }
}
