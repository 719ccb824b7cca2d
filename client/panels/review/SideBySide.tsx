import { Alert, Button, Group, List, Paper, SimpleGrid, Text, Title } from '@mantine/core'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../../graph/answers.ts'
import { fieldsOf } from '../../../graph/kinds.ts'
import { firstView } from '../../../graph/view.ts'
import { asked, useCard, useCounts } from '../../app/queries.ts'
import { linkInWords, nameOf, sortInWords, useLanguage } from '../../app/words.ts'
import { useValueInWords } from '../card/useValueInWords.ts'
import { KindMark } from '../KindMark.tsx'
import { Sources } from '../Sources.tsx'
import { Loading } from '../states.tsx'
import { OpenCard } from './OpenCard.tsx'
import { fieldsThatDiffer } from './pairs.ts'

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
      <Tied id={thing.id} />
      {data === undefined ? <Loading lines={3} /> : <Sources evidence={data.evidence} most={3} />}
    </Paper>
  )
}

const tiesShown = 4

/** What a card is tied to: a bare name in a document tells little. */
const Tied = ({ id }: { id: string }) => {
  const language = useLanguage()
  const { data } = useQuery(asked('neighbours', { params: { id }, query: { limit: tiesShown } }))
  if (data === undefined || data.total === 0) return null
  return (
    <List size="sm" my="xs">
      {data.items.map(({ thing, link }) => (
        <List.Item key={link.id} className="words">
          {linkInWords(link.kind, link.from === id ? 'out' : 'in', language)}: {nameOf(thing, language)}
        </List.Item>
      ))}
    </List>
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
        {names.a !== names.b && <List.Item>{t('review.duplicates.joinsNames', names)}</List.Item>}
        {data !== undefined && (
          <List.Item>{t('review.duplicates.joinsLinks', { count: data.reduce((sum, { count }) => sum + count, 0), a: names.a })}</List.Item>
        )}
        {fields.length > 0 && <List.Item>{t('review.duplicates.joinsFields', { fields: fields.join(', ') })}</List.Item>}
      </List>
    </Alert>
  )
}

/** Two cards that may be one, what differs marked; which name stays is chosen, and what joins is told. */
export const SideBySide = ({
  stays,
  goes,
  swap,
  isSwapped,
}: {
  stays: ThingBrief
  goes: ThingBrief
  swap: () => void
  isSwapped: boolean
}) => {
  const differing = fieldsThatDiffer(stays, goes)
  const [first, second] = isSwapped ? [goes, stays] : [stays, goes]
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {[first, second].map((thing) => (
          <Side key={thing.id} thing={thing} differing={differing} isKept={thing === stays} keep={() => thing === goes && swap()} />
        ))}
      </SimpleGrid>
      <Joins stays={stays} goes={goes} differing={differing} />
    </>
  )
}
