import { organizationWords } from '../language/words.ts'
import { formOf } from './forms.ts'
import { type FoundOrganization, found } from './found.ts'
import { isHeadWord } from './heads.ts'
import { textOf } from './name-parts.ts'
import { bracketed } from './organizations.ts'
import { quotedEnd } from './phrases.ts'
import type { Scene } from './scene.ts'

/** «матч «Заря» – «Восход»», «игра СКА – «Восход»»: the clubs that play, told by the word before them and the dash between. */
export const rivalsAt = (scene: Scene, at: number): FoundOrganization[] | null => {
  const first = clubAt(scene, at)
  if (!first) return null
  const dash = bracketEnd(scene, first.end)
  if (!/^[–—-]$/.test(scene.tokens[dash]?.text ?? '')) return null
  const second = clubAt(scene, dash + 1)
  return second && (first.quoted || second.quoted) && isOfContest(scene, at) ? [first, second] : null
}

/** A name in quotes, or the letters of a club. */
const clubAt = (scene: Scene, at: number): FoundOrganization | null => {
  const { tokens } = scene
  const end = quotedEnd(tokens, at, isHeadWord)
  const about = { orgType: 'sport', rule: 'rivals', confidence: 0.8 } as const
  if (end === null) {
    const letters = tokens[at]?.text ?? ''
    return /^\p{Lu}{2,5}$/u.test(letters) && !never.has(letters) && !scene.located.has(at)
      ? found(at, at + 1, { name: letters, ...about })
      : null
  }
  const name = textOf(scene, at + 1, tokens[end - 1]?.kind === 'close' ? end - 1 : end)
  return found(at, end, { name, ...bracketed(scene, end), ...about, quoted: { at, end } })
}
const never = new Set([...organizationWords.neverBodies, ...organizationWords.neverForms])

/** «(Санкт-Петербург)», «(г. Баку)» between a club and the dash. */
const bracketEnd = ({ tokens }: Scene, at: number): number => {
  if (tokens[at]?.text !== '(') return at
  const close = tokens.slice(at, at + 6).findIndex(({ text }) => text === ')')
  return close < 0 ? at : at + close + 1
}

const isContest = formOf(new Set(organizationWords.contests))
const isOfContest = ({ tokens }: Scene, at: number): boolean => {
  for (let before = at - 1; before > at - 12 && !/^[.;]$/.test(tokens[before]?.text ?? '.'); before--)
    if (isContest(tokens[before])) return true
  return false
}
