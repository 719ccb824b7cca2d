import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../graph/answers.ts'
import { idFrom } from '../../../graph/ids.ts'
import { asked, useSubgraph } from '../../app/queries.ts'
import { nameOf, useLanguage } from '../../app/words.ts'
import { useDecide } from '../review/deciding.ts'
import { Failed, Loading } from '../states.tsx'
import { ThingPicker } from '../ThingPicker.tsx'

/** What an event was and is said to concern: its links now, and those before each change of its scope. */
const useConcerned = ({ thing, decisions }: Card) => {
  const { data, error } = useQuery(
    asked('neighbours', { params: { id: thing.id }, query: { link: 'CONCERNS', direction: 'out', limit: 50 } }),
  )
  const now = data?.items.map(({ thing }) => thing) ?? []
  const before = decisions.flatMap(({ kind, was }) => (kind === 'scope' && Array.isArray(was) ? was.map(String) : []))
  const countries = [thing.fields['countries'] ?? []].flat().map((code) => idFrom('Country', [String(code)]))
  const known = useSubgraph([...new Set([...countries, ...before])])
  const others = (known.data?.things ?? []).filter(({ id }) => !now.some((one) => one.id === id))
  return { now, all: [...now, ...others], isLoading: data === undefined || known.isLoading, error }
}

/** «Это место» or «Вся страна»: what an event concerns, in one control. */
export const Scope = ({ card }: { card: Card }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { now, all, isLoading, error } = useConcerned(card)
  const [isChoosing, setChoosing] = useState(false)
  const deciding = useDecide(() => setChoosing(false))
  if (error !== null) return <Failed error={error} />
  if (isLoading) return <Loading lines={2} />
  const [countries, places] = [all.filter(({ kind }) => kind === 'Country'), all.filter(({ kind }) => kind === 'Place')]
  const scope = now.some(({ kind }) => kind === 'Place') ? 'place' : now.length > 0 ? 'country' : ''
  const setTo = (ids: readonly string[]) => deciding.mutate({ kind: 'scope', about: [card.thing.id, ...ids] })
  const names = (things: typeof all) => things.map((thing) => nameOf(thing, language)).join(', ')
  return (
    <Stack gap={6}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('correct.scope')}
        value={isChoosing ? 'place' : scope}
        disabled={deciding.isPending}
        data={[
          { value: 'place', label: t('correct.thisPlace') },
          { value: 'country', label: t('correct.wholeCountry'), disabled: countries.length === 0 },
        ]}
        onChange={(value) => {
          setChoosing(value === 'place' && places.length === 0)
          if (value === 'country') setTo(countries.map(({ id }) => id))
          else if (places.length > 0) setTo(places.map(({ id }) => id))
        }}
      />
      <Text size="sm" className="words">
        {now.length === 0 ? t('card.notStated') : names(now)}
      </Text>
      {isChoosing && (
        <ThingPicker id={null} label={t('correct.whichPlace')} kinds={['Place']} choose={(id) => id !== null && setTo([id])} />
      )}
      {deciding.error !== null && <Failed error={deciding.error} />}
    </Stack>
  )
}
