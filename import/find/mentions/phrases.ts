import type { Case } from '../language/declension.ts'
import { type Reading, readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { postWords } from '../language/words.ts'
import type { Located } from './located.ts'

interface Scope {
  tokens: readonly Token[]
  located: ReadonlyMap<number, Located>
}

const stops = new Set([
  ...postWords.posts,
  'представитель',
  'делегация',
  'участие',
  'рамка',
  'время',
  'год',
  'тема',
  'ход',
  'состав',
  'визит',
  'встреча',
  'случай',
  'честь',
  'итог',
  'руководство',
  'сотрудник',
  'адрес',
  'линия',
  'приглашение',
  'сторона',
  'срок',
])
/** Words of concern that take a preposition with them: «взаимодействию с общественными организациями», «контролю за имуществом». */
const withPreposition = new Map([
  ['взаимодействие', ['с', 'со']],
  ['сотрудничество', ['с', 'со']],
  ['связь', ['с', 'со']],
  ['работа', ['с', 'со']],
  ['контроль', ['за', 'над']],
  ['надзор', ['за', 'над']],
])

const isNoun = ({ pos }: Reading): boolean => pos === 'NOUN'
const isAdjective = ({ pos }: Reading): boolean => pos === 'ADJF' || pos === 'PRTF'
/** Guessed readings of lower-case words make nouns of anything: they count only where the dictionary has none. */
const readings = (token: Token | undefined): readonly Reading[] => {
  if (token?.kind !== 'word') return []
  const all = readingsOf(token.text)
  const known = all.filter((reading) => reading.known)
  return known.length > 0 ? known : all
}
const adjectiveIn = (token: Token | undefined, wanted: Case): boolean =>
  readings(token).some((reading) => isAdjective(reading) && reading.case === wanted)
const nounIn = (token: Token | undefined, wanted: Case): Reading | undefined =>
  readings(token).find((reading) => isNoun(reading) && reading.case === wanted && !stops.has(reading.lemma))

/** Adjectives «сельского и лесного», «научно-технической, инновационной» before a noun: where they end. */
const adjectivesEnd = ({ tokens, located }: Scope, at: number, wanted: Case): number => {
  let end = at
  while (true) {
    const place = located.get(end)
    const isPlaceName = place !== undefined && !(place.mention.what !== 'home' && place.mention.adjective)
    if (!isPlaceName && adjectiveIn(tokens[end], wanted) && !(nounIn(tokens[end], wanted) && !adjectiveIn(tokens[end + 1], wanted))) {
      end++
      continue
    }
    const joins = tokens[end]?.text === 'и' || tokens[end]?.text === ','
    if (end > at && joins && adjectiveIn(tokens[end + 1], wanted) && !located.has(end + 1)) {
      end += 2
      continue
    }
    return end
  }
}

/** A noun with its adjectives in a case, and the genitives that hang on it; null where none starts here. */
const phraseEnd = (scope: Scope, at: number, wanted: Case, depth = 0): number | null => {
  const { tokens, located } = scope
  const first = tokens[at]
  if (first?.kind !== 'word' || depth > 4) return null
  let head = adjectivesEnd(scope, at, wanted)
  const place = located.get(head)
  if (place && !(place.mention.what !== 'home' && place.mention.adjective)) return null
  const noun = nounIn(tokens[head], wanted)
  if (!noun) {
    // «творчества юных»: an adjective in place of a noun.
    if (
      head === at + 1 &&
      wanted === 'gent' &&
      depth > 0 &&
      readings(tokens[at]).some(({ number, case: c }) => number === 'plur' && c === 'gent')
    )
      return head
    return null
  }
  head++
  const preposition = withPreposition.get(noun.lemma)
  if (preposition?.includes(tokens[head]?.text ?? '')) {
    const end = phraseEnd(scope, head + 1, 'ablt', depth + 1)
    if (end !== null) return end
  }
  return listEnd(scope, head, 'gent', depth + 1, false) ?? head
}

/** Phrases in one case joined by commas and «и»: where they end. A comma counts only in a list that «и» closes. */
export const listEnd = (scope: Scope, at: number, wanted: Case, depth = 0, mayBeCapital = true): number | null => {
  const { tokens } = scope
  if (tokens[at]?.capital && !mayBeCapital && depth > 2) return null
  const first = phraseEnd(scope, at, wanted, depth)
  if (first === null) return null
  let sure = first
  let end = first
  while (true) {
    const joint = tokens[end]?.text
    if (joint !== 'и' && joint !== ',') return sure
    const next = tokens[end + 1]
    if (next?.kind !== 'word' || next.capital) return sure
    const after = phraseEnd(scope, end + 1, wanted, depth) ?? (wanted === 'datv' ? phraseEnd(scope, end + 1, 'gent', depth) : null)
    if (after === null) return sure
    end = after
    if (joint === 'и') sure = end
  }
}

/** A name in quotes: the token after its last quote, in spite of quotes that do not pair. `isHead` tells a word that starts another name. */
export const quotedEnd = (tokens: readonly Token[], at: number, isHead: (token: Token) => boolean): number | null => {
  if (tokens[at]?.kind !== 'open') return null
  let depth = 0
  let firstClose: number | null = null
  let joint: number | null = null
  for (let end = at; end < Math.min(at + 40, tokens.length); end++) {
    const token = tokens[end]
    if (!token || token.text === ';') break
    if (token.kind === 'open') {
      const before = tokens[end - 1]
      if (depth === 1 && joint !== null && firstClose === null && before && isHead(before)) return joint
      if (depth === 1 && firstClose !== null) break
      depth++
    } else if (token.kind === 'close') {
      depth--
      if (depth === 0) return end + 1
      firstClose ??= end + 1
    } else if (depth === 1 && (token.text === 'и' || token.text === ',')) joint ??= end
    // Text that runs on after the first closing quote, and a sentence's end, mean that one quote closed both.
    if (firstClose !== null && end - firstClose > 6) break
  }
  return firstClose
}
