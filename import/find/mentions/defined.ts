import { nominativesOf } from '../language/declension.ts'
import type { Token } from '../language/tokens.ts'
import { organizationWords } from '../language/words.ts'
import type { DefinedBody } from '../mention.ts'
import { type FoundOrganization, found } from './found.ts'
import { headLemma } from './heads.ts'
import type { Scene } from './scene.ts'

const neverBodies = new Set(organizationWords.neverBodies)
const isAbbreviation = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}$/u.test(text)

/** Keeps the short name that a bracket gives the body before it: «(далее – Комитет)», «(далее – СПбЭМА)», «(СПб ТПП)». */
export const defineAfter = (scene: Scene, body: FoundOrganization): void => {
  const { tokens } = scene
  if (body.bare || tokens[body.end]?.text !== '(') return
  const opening = tokens.slice(body.end + 1, body.end + 8)
  const isTold = opening[0]?.text.toLowerCase() === 'далее'
  const skipped = isTold ? opening.findIndex(({ text }) => !/^(далее|также|по|тексту|[–—:-])$/i.test(text)) : 0
  const from = body.end + 1 + Math.max(skipped, 0)
  const length = tokens.slice(from, from + 5).findIndex(({ text }) => text === ')')
  const words = length < 0 ? [] : tokens.slice(from, from + length).filter(({ kind }) => kind === 'word')
  const [only] = words
  if (!only || length > words.length + 2) return
  const name = words.map(({ text }) => text).join(' ')
  if (words.some(isAbbreviation) && !neverBodies.has(name) && (isTold || mayStandFor(scene, from, words, body)))
    scene.defined.set(name, body)
  const lemma = isTold && words.length === 1 && only.capital ? headLemma(only) : null
  if (lemma !== null && isWordOf(body.name, lemma)) scene.defined.set(lemma, body)
}
const isWordOf = (name: string, lemma: string): boolean => name.split(/\s/).some((word) => nominativesOf(word).includes(lemma))

/** Letters in brackets with nothing said are a short name where they are the first letters of the name, or foreign. */
const mayStandFor = ({ located }: Scene, at: number, words: readonly Token[], { name }: FoundOrganization): boolean => {
  if (located.has(at) && words.length === 1) return false
  const letters = words.findLast(isAbbreviation)?.text ?? ''
  if (/^\p{Script=Latin}/u.test(letters)) return letters.length > 2 && letters === letters.toUpperCase()
  const firsts = name
    .split(/[^\p{L}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
  return letters.length > 2 && isSubsequence(letters.replaceAll(/\p{Ll}/gu, ''), firsts)
}
const isSubsequence = (short: string, long: string): boolean => {
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

/** A body by the short name that the document gave it before; the longest that fits. */
export const definedAt = (scene: Scene, at: number): FoundOrganization | null => {
  if (scene.defined.size === 0 || !scene.tokens[at]?.capital) return null
  for (let length = 3; length > 0; length--) {
    const words = scene.tokens.slice(at, at + length)
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue
    const body = scene.defined.get(words.map(({ text }) => text).join(' '))
    if (body) return again(at, at + length, body)
  }
  return null
}

/** «Комитет», «Университета» where the document said whom it means by it. */
export const definedHeadAt = (scene: Scene, at: number, end: number, lemma: string): FoundOrganization | null => {
  const body = scene.tokens[at]?.capital ? scene.defined.get(lemma) : undefined
  return body ? again(at, end, body) : null
}

const again = (at: number, end: number, { name, orgType, country, place, home }: DefinedBody): FoundOrganization =>
  found(at, end, { name, orgType, country, place, home, rule: 'defined', confidence: 0.9 })
