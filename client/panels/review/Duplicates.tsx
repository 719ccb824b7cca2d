import { Alert, Badge, Button, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duplicate, ThingBrief } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'
import { firstView } from '../../../graph/view.ts'
import { asked, useCard, useCounts } from '../../app/queries.ts'
import { nameOf, sortInWords, useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../card/useValueInWords.ts'
import { Preview } from '../correct/Preview.tsx'
import { KindMark } from '../KindMark.tsx'
import { Sources } from '../Sources.tsx'
import { Failed, Loading, Nothing } from '../states.tsx'
import { useDecide } from './deciding.ts'
import { useLater } from './later.ts'
import { OpenCard } from './OpenCard.tsx'
import { fieldsThatDiffer, pairOf } from './pairs.ts'

const Side = ({
  thing,
  differing,
  isKept,
  keep,
}: {
  thing: ThingBrief
  differing: ReadonlySet<string>
  isKept: boolean
  keep: () => void
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useValueInWords()
  const { data } = useCard(thing.id)
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={nameOf(thing, language)}>
      <Group gap="xs">
        <KindMark kind={thing.kind} />
        <Text size="sm" c="dimmed">
          {sortInWords(thing, language)}
        </Text>
      </Group>
      <Title order={3} size="h4" className="words">
        <OpenCard about={thing.id} name={nameOf(thing, language)} />
      </Title>
      <Button size="compact-sm" my="xs" variant={isKept ? 'light' : 'default'} aria-pressed={isKept} onClick={keep}>
        {t(isKept ? 'review.duplicates.kept' : 'review.duplicates.keep')}
      </Button>
      <dl className="fields">
        {Object.entries(fieldsOf(thing.kind)).map(([name, { title, hidden }]) => {
          const says = hidden === true || name === 'name' || name === 'code' ? null : inWords(thing.kind, name, thing.fields[name])
          return says === null ? null : (
            <div className="field" key={name} data-differs={differing.has(name)}>
              <Text size="sm" c="dimmed" component="dt">
                {title[language]}
              </Text>
              <Text size="sm" component="dd" className="words">
                {says}
              </Text>
            </div>
          )
        })}
      </dl>
      <Text size="sm" my="xs">
        {t('review.duplicates.records', { count: thing.records })}
      </Text>
      {data === undefined ? <Loading lines={3} /> : <Sources evidence={data.evidence} most={3} />}
    </Paper>
  )
}

const Joins = ({ stays, goes, differing }: { stays: ThingBrief; goes: ThingBrief; differing: ReadonlySet<string> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useCounts(goes.id, firstView.filter)
  const names = { a: nameOf(stays, language), b: nameOf(goes, language) }
  const fields = [...differing].map((name) => fieldsOf(stays.kind)[name]?.title[language]).filter(Boolean)
  return (
    <Alert variant="light" color="gray" title={t('review.duplicates.joins')} icon={<IconArrowsJoin />}>
      <List size="sm">
        <List.Item>{t('review.duplicates.joinsNames', names)}</List.Item>
        {data !== undefined && (
          <List.Item>{t('review.duplicates.joinsLinks', { count: data.reduce((sum, { count }) => sum + count, 0), a: names.a })}</List.Item>
        )}
        {fields.length > 0 && <List.Item>{t('review.duplicates.joinsFields', { fields: fields.join(', ') })}</List.Item>}
      </List>
    </Alert>
  )
}

const Pair = ({ pair, later, place, isBusy }: { pair: Duplicate; later: () => void; place: string; isBusy: boolean }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [keepsFirst, setKeepsFirst] = useState(true)
  const deciding = useDecide()
  const { a, b, reasons } = pair
  const [stays, goes] = keepsFirst ? [a, b] : [b, a]
  const differing = fieldsThatDiffer(a, b)
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
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Side thing={a} differing={differing} isKept={keepsFirst} keep={() => setKeepsFirst(true)} />
        <Side thing={b} differing={differing} isKept={!keepsFirst} keep={() => setKeepsFirst(false)} />
      </SimpleGrid>
      <Joins stays={stays} goes={goes} differing={differing} />
      <Preview wish={{ kind: 'same', about }} />
      {deciding.error !== null && <Failed error={deciding.error} />}
      <Group>
        <Button loading={deciding.isPending} onClick={() => deciding.mutate({ kind: 'same', about })}>
          {t('review.duplicates.same')}
        </Button>
        <Button variant="default" disabled={deciding.isPending} onClick={() => deciding.mutate({ kind: 'different', about })}>
          {t('review.duplicates.different')}
        </Button>
        <Button variant="subtle" disabled={deciding.isPending} loading={isBusy} onClick={later}>
          {t('review.duplicates.later')}
        </Button>
      </Group>
    </Stack>
  )
}

/** «Сверка повторов»: one pair after another, side by side, with the reasons and what a merge would join. */
export const Duplicates = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(asked('duplicates', { query: { limit: 200 } }))
  const { later, isLoading, isWriting, putOff, bringBack } = useLater()
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined || isLoading) return <Loading lines={8} />
  const waiting = data.items.filter((pair) => !later.has(pairOf(pair)))
  const off = data.items.length - waiting.length
  const [pair] = waiting
  const place = t('review.duplicates.pair', { at: 1, count: data.total - off })
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
    </Stack>
  )
}
