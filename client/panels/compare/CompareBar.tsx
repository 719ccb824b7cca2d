import { Button, Group, Text } from '@mantine/core'
import { IconList, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { countedChanges, daysInOrder } from '../../../graph/comparing.ts'
import { useDesk } from '../../app/desk.ts'
import { setCompare } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { numberInWords, useLanguage } from '../../app/words.ts'
import { Failed } from '../states.tsx'
import { ChangeMark } from './ChangeMark.tsx'
import { DayField } from './DayField.tsx'
import { useComparison } from './useComparison.ts'

const Days = ({ days: [from, to] }: { days: [string, string] }) => {
  const { t } = useTranslation()
  const change = (one: string | undefined, other: string) => {
    if (one !== undefined && one !== other) takeStep(setCompare(daysInOrder(one, other)), 'compare')
  }
  return (
    <Group gap="xs" className="unprinted">
      <DayField size="xs" label={t('compare.from')} value={from} onDay={(day) => change(day, to)} />
      <DayField size="xs" label={t('compare.to')} value={to} onDay={(day) => change(day, from)} />
    </Group>
  )
}

/** What is compared and what came of it, above every lens while there is a comparison. */
export const CompareBar = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const compare = useView(({ compare }) => compare)
  const { listing, list, say } = useDesk()
  const { data, error, refetch, isPlaceholderData } = useComparison()
  const question = data?.question[language]
  const counts = countedChanges(data?.changes ?? {})
  const isKnown = data !== undefined && !isPlaceholderData
  useEffect(() => {
    if (question !== undefined && isKnown) say(question)
  }, [question, isKnown, say])
  if (compare === null) return null
  return (
    <section className="compare-bar" aria-label={t('compare.title')} aria-busy={!isKnown}>
      {error !== null && <Failed error={error} retry={() => void refetch()} />}
      {'days' in compare ? (
        <Days days={compare.days} />
      ) : (
        <Text size="sm" fw={600} className="words">
          {question ?? t('loading')}
        </Text>
      )}
      <Group gap="md" role="group" aria-label={t('compare.found')}>
        {isKnown && counts.length === 0 && <Text size="sm">{t('compare.none')}</Text>}
        {counts.map(([change, count]) => (
          <Group key={change} gap={6} wrap="nowrap">
            <ChangeMark change={change} />
            <Text size="sm" fw={600}>
              {numberInWords(count, language)}
            </Text>
          </Group>
        ))}
        {data?.complete === false && <Text size="sm">{t('ask.cut')}</Text>}
      </Group>
      <Group gap="xs" ml="auto">
        <Button size="xs" variant="default" aria-expanded={listing} leftSection={<IconList size={16} />} onClick={() => list(!listing)}>
          {t(listing ? 'compare.hideList' : 'compare.list')}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconX size={16} />} onClick={() => takeStep(setCompare(null), 'endCompare')}>
          {t('compare.end')}
        </Button>
      </Group>
    </section>
  )
}
