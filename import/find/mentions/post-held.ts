import { readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { isOwnGenitive } from './complement-places.ts'
import type { FoundOrganization, Taken } from './found.ts'
import { isHeadWord } from './heads.ts'
import { isEasternSurname } from './name-case.ts'
import { namesakeEnd } from './name-parts.ts'
import { listEnd, type StopsAt } from './phrases.ts'
import { placeAt, type Scene } from './scene.ts'
import type { Located } from './scope.ts'

const isEastern = (token: Token | undefined): boolean => token !== undefined && isEasternSurname(token)

interface Held {
  core: number
  end: number
  words: string[]
  organization: FoundOrganization | null
  locatedAt: number | null
}
/** What follows a post: its concern, body, place, country, in brackets too; as far as it goes. */
export const heldIn = (scene: Scene, taken: Taken, start: number): Held => {
  const { tokens, text } = scene
  const held: Held = { core: start, end: start, words: [], organization: null, locatedAt: null }
  for (let step = 0; step < 9; step++) {
    const { end } = held
    const body = taken.get(end)
    if (body) {
      held.organization ??= body
      held.end = body.end
      continue
    }
    const opens = tokens[end]?.text === '(' || tokens[end]?.text === 'в' ? 1 : 0
    const place = placeAt(scene, end + opens)
    if (place && (opens > 0 || !(isEastern(tokens[end]) || isNoGenitive(scene, place)))) {
      if (tokens[end]?.text === '(' && tokens[place.end]?.text !== ')') break
      // «мэр Турку Минна Арве»: a second place without a word before it begins a name.
      if (
        held.locatedAt !== null &&
        opens === 0 &&
        place.mention.what === 'place' &&
        place.at === place.first &&
        tokens[place.end]?.capital
      )
        break
      held.locatedAt ??= place.at
      held.end = tokens[end]?.text === '(' ? place.end + 1 : place.end
      continue
    }
    // «послом ЧР», «председателя ПК»: letters that stand for some body or country.
    if (/^\p{Lu}{2,5}$/u.test(tokens[end]?.text ?? '')) {
      held.end = end + 1
      continue
    }
    // «в Моске»: a slip in a place's name.
    if (tokens[end]?.text === 'в' && tokens[end + 1]?.capital && /[еи]$/.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.capital) {
      held.end = end + 2
      continue
    }
    const aside = asideEnd(tokens, end)
    if (aside !== null) {
      held.end = aside
      continue
    }
    const concern = concernEnd(scene, end, (token) => taken.has(token))
    if (concern === null) break
    held.words.push(text.slice(tokens[end]?.from ?? 0, tokens[concern - 1]?.to ?? 0).replaceAll(/\s+/g, ' '))
    if (held.core === end) held.core = concern
    held.end = concern
  }
  return held
}
/** «Председателем Сената Миланом Штехом»: a place belongs to a post in the genitive, or undeclined. */
const isNoGenitive = ({ tokens }: Scene, { at, first, mention }: Located): boolean => {
  if (at !== first || mention.what !== 'place' || mention.surface === mention.name || isOwnGenitive(mention)) return false
  const readings = readingsOf(tokens[first]?.text ?? '').filter(({ known }) => known)
  return readings.length > 0 && readings.every(({ case: c }) => c !== 'gent')
}

/** «(завод двигателей)»: a few words in brackets. */
const asideEnd = (tokens: readonly Token[], at: number): number | null => {
  if (tokens[at]?.text !== '(') return null
  const close = tokens.slice(at, at + 6).findIndex(({ text }) => text === ')')
  return close < 0 ? null : at + close + 1
}

/** «по вопросам экономики», «отдела внешних связей»; a capitalised word only where the dictionary has it and it is no name. */
const concernEnd = (scene: Scene, at: number, stopsAt: StopsAt): number | null => {
  const token = scene.tokens[at]
  if (token?.kind !== 'word') return null
  if (isEastern(token)) return null
  if (token.text === 'по') return listEnd(scene, at + 1, 'datv', stopsAt)
  const known = readingsOf(token.text).filter((reading) => reading.known)
  if (token.capital && !isHeadWord(token) && !known.some(({ pos }) => pos === 'ADJF')) return null
  const end = listEnd(scene, at, 'gent', stopsAt)
  return end === null ? null : (namesakeEnd(scene, end - 1) ?? end)
}
