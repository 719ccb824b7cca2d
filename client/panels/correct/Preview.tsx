import { Alert, List, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../graph/answers.ts'
import type { DecisionWish } from '../../../graph/decisions.ts'
import { fieldsOf, isThingKind } from '../../../graph/kinds.ts'
import { asked } from '../../app/queries.ts'
import { kindInWords, linkInWords, useLanguage } from '../../app/words.ts'
import { changedFields } from '../review/changes.ts'
import { Failed, Loading } from '../states.tsx'

const shownAtFirst = 8
const inOrder = ['removed', 'added', 'changed'] as const

/** One difference on a line: «участие: порт → переговоры». */
const useDifferenceInWords = () => {
  const language = useLanguage()
  return (difference: Difference): string => {
    const { kind, name } = difference
    const what = isThingKind(kind) ? kindInWords(kind, language) : linkInWords(kind, 'out', language)
    const fields = changedFields(difference).map((field) => fieldsOf(kind)[field]?.title[language] ?? field)
    return `${what}: ${name}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`
  }
}

/** What a decision would change, before it is taken: what goes from the graph first. */
export const Preview = ({ wish }: { wish: DecisionWish }) => {
  const { t } = useTranslation()
  const inWords = useDifferenceInWords()
  const { data, error } = useQuery({
    ...asked('wouldChange', { body: wish, query: { limit: 200 } }),
    placeholderData: keepPreviousData,
    // Asked anew each time that it is shown, and never after the decision was taken: it would be refused.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (error !== null) return <Failed error={error} />
  if (data === undefined) return <Loading lines={2} />
  return (
    <Alert variant="light" color="gray" p="xs" title={t('correct.wouldChange')} className="preview">
      {data.total === 0 && <Text size="sm">{t('correct.nothing')}</Text>}
      {inOrder.map((change) => {
        const found = data.items.filter((one) => one.change === change)
        return found.length === 0 ? null : (
          <div key={change}>
            <Text size="sm" fw={600}>
              {t(`correct.${change}`)}
            </Text>
            <List size="sm">
              {found.slice(0, shownAtFirst).map((difference) => (
                <List.Item key={difference.about} className="words">
                  {inWords(difference)}
                </List.Item>
              ))}
            </List>
            {found.length > shownAtFirst && <Text size="xs">{t('andMore', { count: found.length - shownAtFirst })}</Text>}
          </div>
        )
      })}
    </Alert>
  )
}
