import type { Facts } from '../../graph/facts.ts'
import type { ReadDocument } from '../../graph/read-document.ts'
import { decodeText } from '../read/encoding.ts'
import { factsToldIn } from './facts.ts'
import { graphToldIn } from './graph.ts'
import { ownIn, type Told } from './own.ts'
import type { Pages } from './pages.ts'

/** The text of a JSON of ours: a paragraph for each thing that it tells. Throws as `ownIn`. */
export const readOwn = (text: string, file: string): Pages => {
  const own = ownIn(file, text)
  const { text: made, blocks } = own.is === 'graph' ? graphToldIn(own.told) : factsToldIn(own.facts)
  return { text: made, blocks }
}

/** What a JSON of ours tells, the places of its facts in the text of `readOwn`. */
export const toldInOwn = ({ name }: Pick<ReadDocument, 'name'>, bytes: Uint8Array): { facts: Facts } | { graph: Told } => {
  const own = ownIn(name, decodeText(name, bytes).text)
  return own.is === 'graph' ? { graph: own.told } : { facts: { ...factsToldIn(own.facts).facts, document: name } }
}
