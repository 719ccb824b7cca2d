import { nominativesOf } from '../language/declension.ts'
import { readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { ofWord } from '../language/word.ts'
import { postWords } from '../language/words.ts'

const posts = new Set(postWords.posts)
const isPost = ofWord((text) => nominativesOf(text).some((form) => posts.has(form)))
/** Whether a word is the noun of a post in any case. */
export const isPostNoun = (token: Token | undefined): boolean => token?.kind === 'word' && isPost(token)

/** Tells whether a word can be one of these lemmas in some form. */
export const formOf = (lemmas: ReadonlySet<string>): ((token: Token | undefined) => boolean) => {
  const is = ofWord(
    (text) =>
      nominativesOf(text).some((form) => lemmas.has(form)) || readingsOf(text).some(({ known, lemma }) => known && lemmas.has(lemma)),
  )
  return (token) => token?.kind === 'word' && is(token)
}
