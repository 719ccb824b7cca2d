import { Anchor, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference, ImportOutcome } from '../../../graph/answers.ts'
import { fieldsOf, isThingKind } from '../../../graph/kinds.ts'
import { kindInWords, linkInWords, useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../card/useValueInWords.ts'
import { changedFields } from './changes.ts'

const shownAtFirst = 8

/** A field's change: what it was and what it would be. */
const Change = ({ of, field }: { of: Difference; field: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const word = (fields: Difference['is']) => inWords(of.kind, field, fields?.[field]) ?? t('review.nothing')
  return (
    <Text size="xs" className="words">
      {t('review.changed', { field: fieldsOf(of.kind)[field]?.title[language] ?? field, was: word(of.was), is: word(of.is) })}
    </Text>
  )
}

const Line = ({ difference }: { difference: Difference }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, name, conflicts } = difference
  const isThing = isThingKind(kind)
  return (
    <li>
      <Text size="sm" className="words">
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {isThing ? kindInWords(kind, language) : linkInWords(kind, 'out', language)}
        {conflicts.length > 0 && ` · ${t('import.conflicting')}`}
      </Text>
      {changedFields(difference).map((field) => (
        <Change key={field} of={difference} field={field} />
      ))}
    </li>
  )
}

const Changes = ({ title, items, total }: { title: string; items: readonly Difference[]; total: number }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownAtFirst)
  if (total === 0) return null
  return (
    <section aria-label={title}>
      <Text size="sm" fw={600}>
        {title}: {total}
      </Text>
      <ul className="differences">
        {items.slice(0, shown).map((difference) => (
          <Line key={difference.about} difference={difference} />
        ))}
      </ul>
      {shown < items.length && (
        <Anchor component="button" size="sm" onClick={() => setShown(shown + 100)}>
          {t('more', { count: items.length - shown })}
        </Anchor>
      )}
    </section>
  )
}

/** What an import would change: things first, then links, by what happens to them. */
export const Differences = ({ outcome }: { outcome: ImportOutcome }) => {
  const { differences, added, changed, removed } = outcome
  const { t } = useTranslation()
  const of = (wanted: Difference['change']) =>
    (differences ?? [])
      .filter(({ change }) => change === wanted)
      .toSorted((a, b) => Number(!isThingKind(a.kind)) - Number(!isThingKind(b.kind)))
  return (
    <Stack gap="xs">
      <Changes title={t('import.differ.changed')} items={of('changed')} total={changed} />
      <Changes title={t('import.differ.removed')} items={of('removed')} total={removed} />
      <Changes title={t('import.differ.added')} items={of('added')} total={added} />
    </Stack>
  )
}
