import { createHash } from 'node:crypto'
import type { Facts } from '../graph/facts.ts'
import type { HomeProfile } from '../graph/home.ts'
import type { ReadDocument } from '../graph/read-document.ts'
import { readAnswer, type SaidFact } from '../import/ask/answer.ts'
import { leftOf, seenText } from '../import/ask/left.ts'
import { questionAbout } from '../import/ask/question.ts'
import { type Trouble, warningOf } from '../import/ask/warnings.ts'
import { askModel, type ModelEndpoint } from './model-call.ts'
import type { Settings } from './settings.ts'

/** What a language model made of the sentences that the rules left, and what went wrong with it. */
export interface SaidOf {
  facts: Facts
  warnings: NonNullable<Facts['warnings']>
}

/** The reader of what rules leave over; there is one only where the settings name an endpoint. */
export interface Model {
  /** Null where nothing is left to ask about. Throws the signal's reason when it is cancelled, and nothing else. */
  read(document: ReadDocument, facts: Facts, signal: AbortSignal | undefined): Promise<SaidOf | null>
}

/** The whole of a document may take as long as so many answers. */
const answersInTime = 5
/** Answers that are remembered, so that what was shown for review is what is then saved. */
const remembered = 500

/** The model that the settings name; undefined where they name none. */
export const modelOf = (settings: Settings, home: HomeProfile): Model | undefined => {
  const { POBRATIM_MODEL_URL: url, POBRATIM_MODEL_KEY: key, POBRATIM_MODEL_NAME: name, POBRATIM_MODEL_SECONDS: seconds } = settings
  if (url === undefined || name === undefined) return undefined
  return modelAt({ url, key, name, deadlineMs: seconds * 1000 }, home)
}

type Portion = { facts: SaidFact[]; wrong: number } | { trouble: Trouble }

const modelAt = (endpoint: ModelEndpoint, home: HomeProfile): Model => {
  const answers = new Map<string, Portion & { facts: SaidFact[] }>()

  const ask = async (messages: ReturnType<typeof questionAbout>, signal: AbortSignal): Promise<Portion> => {
    const asked = createHash('sha256').update(JSON.stringify(messages)).digest('hex')
    const before = answers.get(asked)
    if (before) return before
    const answered = await askModel(endpoint, messages, signal)
    if ('trouble' in answered) return answered
    const read = readAnswer(answered.content)
    if (read === null) return { trouble: { code: 'model-nonsense' } }
    if (answers.size >= remembered) answers.clear()
    answers.set(asked, read)
    return read
  }

  return {
    async read(document, read, signal) {
      const { portions, over } = leftOf(document, read)
      if (portions.length === 0) return null
      const late = AbortSignal.timeout(endpoint.deadlineMs * answersInTime)
      const both = signal ? AbortSignal.any([signal, late]) : late
      const said: SaidFact[] = []
      const troubles: Trouble[] = over > 0 ? [{ code: 'model-over', count: over }] : []
      let dropped = 0
      for (const sentences of portions) {
        const portion = await ask(questionAbout(sentences), both).catch((error: unknown): Portion => {
          signal?.throwIfAborted()
          if (late.aborted) return { trouble: { code: 'model-late' } }
          throw error
        })
        if ('trouble' in portion) troubles.push(portion.trouble)
        else {
          said.push(...portion.facts)
          dropped += portion.wrong
        }
        // Of an endpoint that is not to be had no other question would fare better.
        if ('trouble' in portion && (portion.trouble.code === 'model-failed' || portion.trouble.code === 'model-late')) break
      }
      // The gazetteer and the dictionary are loaded only by a server that has a model.
      const { factsSaid } = await import('../import/ask/facts.ts')
      const found = await factsSaid(said, { seen: seenText(document), sentences: portions.flat(), read, home })
      dropped += found.dropped
      if (dropped > 0) troubles.push({ code: 'model-dropped', count: dropped })
      return { facts: found.facts, warnings: eachOnce(troubles).map(warningOf) }
    },
  }
}

const eachOnce = (troubles: readonly Trouble[]): Trouble[] => [
  ...new Map(troubles.map((trouble) => [JSON.stringify(trouble), trouble])).values(),
]
