import { useTranslation } from 'react-i18next'
import type { Decision } from '../../../graph/decisions.ts'
import { fieldsOf, type LinkKind, ThingKind } from '../../../graph/kinds.ts'
import { kindInWords, momentInWords, useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../card/useValueInWords.ts'

/** What a decision did, in words: «Название: было «Пусан», стало «Бусан»». `kind` is that of what it is about, where known. */
export const useDecisionInWords = (): ((decision: Decision, kind: ThingKind | LinkKind | undefined) => string) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  return ({ kind: decided, field, was, value, tellings }, kind) => {
    if (decided === 'move') return t('review.moved', { count: tellings?.length ?? 0 })
    if (decided === 'kind') {
      const title = (one: typeof value) => {
        const named = ThingKind.safeParse(one).data
        return named === undefined ? t('review.nothing') : kindInWords(named, language)
      }
      return t('review.changed', { field: t('correct.kind'), was: title(was), is: title(value) })
    }
    if (decided !== 'set' || field === undefined || kind === undefined) return t(`review.did.${decided}`)
    const word = (one: typeof value) => inWords(kind, field, one) ?? t('review.nothing')
    return t('review.changed', { field: fieldsOf(kind)[field]?.title[language] ?? field, was: word(was), is: word(value) })
  }
}

/** Who decided, when and why. */
export const useSignature = (): ((decision: Pick<Decision, 'by' | 'at' | 'why'>) => string) => {
  const language = useLanguage()
  return ({ by, at, why }) => [by, momentInWords(at, language), ...(why === undefined ? [] : [why])].join(' · ')
}
