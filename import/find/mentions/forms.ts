import { remembered, rememberedOf } from '../../../graph/remember.ts'
import { nominativesOf } from '../language/declension.ts'
import { readingsOf } from '../language/morphology.ts'
import type { Token } from '../language/tokens.ts'
import { postWords } from '../language/words.ts'

const posts = new Set(postWords.posts)
/** Whether a word is the noun of a post in any case. */
export const isPostNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && nominativesOf(token.text).some((form) => posts.has(form))

/** Whether a word can be this lemma in some form. */
export const isForm = (token: Token | undefined, lemmas: ReadonlySet<string>): boolean =>
  token?.kind === 'word' && isFormOf(lemmas)(token.text)
const isFormOf = rememberedOf((lemmas: ReadonlySet<string>) =>
  remembered(
    (word: string) =>
      nominativesOf(word).some((form) => lemmas.has(form)) || readingsOf(word).some(({ known, lemma }) => known && lemmas.has(lemma)),
  ),
)
