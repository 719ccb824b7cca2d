import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duplicate } from '../../../graph/answers.ts'
import { asked } from '../../app/queries.ts'
import { useLanguage } from '../../app/words.ts'
import { Answered } from '../Answered.tsx'
import { Preview } from '../correct/Preview.tsx'
import { Failed, Nothing } from '../states.tsx'
import { useDecide } from './deciding.ts'
import { useLater } from './later.ts'
import { pairOf } from './pairs.ts'
import { SideBySide } from './SideBySide.tsx'
import { useWhy } from './Why.tsx'
import './review.css'

const Pair = ({ pair, later, place, isBusy }: { pair: Duplicate; later: () => void; place: string; isBusy: boolean }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isSwapped, setSwapped] = useState(false)
  const deciding = useDecide()
  const why = useWhy()
  const { a, b, reasons } = pair
  const [stays, goes] = isSwapped ? [b, a] : [a, b]
  const about = [stays.id, goes.id]
  return (
    <Stack component="article" aria-label={place}>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('review.duplicates.why')}:
        </Text>
        {reasons.map(({ code, says }) => (
          <Badge key={code} variant="light" color="gray" c="var(--mantine-color-text)" tt="none">
            {says[language]}
          </Badge>
        ))}
      </Group>
      <SideBySide stays={stays} goes={goes} isSwapped={isSwapped} swap={() => setSwapped(!isSwapped)} />
      <Preview wish={{ kind: 'same', about }} />
      {deciding.error !== null && <Failed error={deciding.error} />}
      <Group align="flex-end" className="pair-acts">
        {why.field({ width: 300 })}
        <Button loading={deciding.isPending} onClick={() => deciding.mutate({ kind: 'same', about, ...why.said })}>
          {t('review.duplicates.same')}
        </Button>
        <Button variant="default" disabled={deciding.isPending} onClick={() => deciding.mutate({ kind: 'different', about, ...why.said })}>
          {t('review.duplicates.different')}
        </Button>
        <Button variant="subtle" disabled={deciding.isPending} loading={isBusy} onClick={later}>
          {t('review.duplicates.later')}
        </Button>
      </Group>
    </Stack>
  )
}

interface Desk extends ReturnType<typeof useLater> {
  pairs: readonly Duplicate[]
  total: number
}

const FirstPair = ({ pairs, total, later, isWriting, putOff, bringBack }: Desk) => {
  const { t } = useTranslation()
  const waiting = pairs.filter((pair) => !later.has(pairOf(pair)))
  const off = pairs.length - waiting.length
  const [pair] = waiting
  const place = t('review.duplicates.pair', { at: 1, count: total - off })
  return (
    <>
      {pair === undefined ? (
        <Nothing title={t('review.duplicates.none')} icon={<IconArrowsJoin size={40} />}>
          {t('review.duplicates.noneAdvice')}
        </Nothing>
      ) : (
        <>
          <Text fw={600}>{place}</Text>
          <Pair key={pairOf(pair)} pair={pair} place={place} later={() => putOff(pair)} isBusy={isWriting} />
        </>
      )}
      {off > 0 && (
        <Group>
          <Text size="sm">{t('review.duplicates.laterAll', { count: off })}</Text>
          <Button size="compact-sm" variant="default" onClick={bringBack}>
            {t('review.duplicates.again')}
          </Button>
        </Group>
      )}
    </>
  )
}

/** «Сверка повторов»: one pair after another, side by side, with the reasons and what a merge would join. */
export const Duplicates = () => {
  const { t } = useTranslation()
  const { data, ...asking } = useQuery(asked('duplicates', { query: { limit: 200 } }))
  const later = useLater()
  return (
    <Stack className="review-page">
      <div>
        <Title order={2} size="h3">
          {t('review.duplicates.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('review.duplicates.explain')}
        </Text>
      </div>
      <Answered query={{ ...asking, data: later.isLoading ? undefined : data }} lines={8}>
        {({ items, total }) => <FirstPair pairs={items} total={total} {...later} />}
      </Answered>
    </Stack>
  )
}
