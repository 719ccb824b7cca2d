import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ThingKind } from '../../../graph/kinds.ts'
import { mayBecome } from '../../../graph/shape.ts'
import type { Thing } from '../../../graph/things.ts'
import { kindInWords, useLanguage } from '../../app/words.ts'
import { DecisionForm } from './DecisionForm.tsx'

/** The kinds that a thing may be said to be of. */
export const kindsFor = ({ kind }: Pick<Thing, 'kind'>): ThingKind[] => ThingKind.options.filter((one) => mayBecome(kind, one))

/** Makes a thing of another kind; links that are impossible then are shown before. */
export const KindEditor = ({ thing, close }: { thing: Thing; close: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [kind, setKind] = useState<ThingKind | null>(null)
  return (
    <DecisionForm wish={kind === null ? null : { kind: 'kind', about: [thing.id], value: kind }} label={t('review.keep')} close={close}>
      <Select
        label={t('correct.kind')}
        description={t('correct.kindNow', { kind: kindInWords(thing.kind, language) })}
        size="sm"
        data-autofocus
        autoFocus
        data={kindsFor(thing).map((value) => ({ value, label: kindInWords(value, language) }))}
        value={kind}
        onChange={(value) => setKind(ThingKind.safeParse(value).data ?? null)}
      />
    </DecisionForm>
  )
}
