import { SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DecisionWish } from '../../../graph/decisions.ts'
import type { ThingKind } from '../../../graph/kinds.ts'
import { ThingPicker } from '../ThingPicker.tsx'

/** The card that something is of: one that is there, or a new one by its name. */
export interface Other {
  is: 'known' | 'new'
  id: string | null
  name: string
}
export const nobody: Other = { is: 'known', id: null, name: '' }

/** What a move to it says beside the tellings; null while nothing is chosen. */
export const movedTo = (from: string, kind: ThingKind, { is, id, name }: Other): Pick<DecisionWish, 'about' | 'adds'> | null => {
  if (is === 'known') return id === null || id === from ? null : { about: [from, id] }
  return name.trim() === '' ? null : { about: [from], adds: { kind, fields: { name: name.trim() } } }
}

/** Chooses a card of a kind, or names a new one. */
export const OtherThing = ({ kind, other, change }: { kind: ThingKind; other: Other; change: (other: Other) => void }) => {
  const { t } = useTranslation()
  return (
    <Stack gap={6}>
      <SegmentedControl
        size="xs"
        aria-label={t('correct.other')}
        value={other.is}
        data={[
          { value: 'known', label: t('correct.known') },
          { value: 'new', label: t('correct.new') },
        ]}
        onChange={(is) => change({ ...other, is: is === 'new' ? 'new' : 'known' })}
      />
      {other.is === 'known' ? (
        <ThingPicker id={other.id} label={t('correct.other')} kinds={[kind]} choose={(id) => change({ ...other, id })} />
      ) : (
        <TextInput
          size="sm"
          label={t('correct.newName')}
          value={other.name}
          onChange={({ currentTarget }) => change({ ...other, name: currentTarget.value })}
          maxLength={300}
        />
      )}
    </Stack>
  )
}
