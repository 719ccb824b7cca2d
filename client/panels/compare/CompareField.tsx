import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { daysInOrder } from '../../../graph/comparing.ts'
import { todayIn } from '../../../graph/dates.ts'
import { useHome } from '../../app/queries.ts'
import { setCompare } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { dateInWords, useLanguage } from '../../app/words.ts'
import { DayField } from './DayField.tsx'

/** «Сравнить с датой…», beside the day whose state is shown: the other day is that one, or today. */
export const CompareField = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const compare = useView(({ compare }) => compare)
  const asOf = useView(({ filter }) => filter.asOf)
  const home = useHome().data?.home
  if (compare !== null)
    return (
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('compare.on')}</Text>
        <Button size="compact-xs" variant="default" onClick={() => takeStep(setCompare(null), 'endCompare')}>
          {t('compare.end')}
        </Button>
      </Group>
    )
  const other = asOf ?? (home === undefined ? undefined : todayIn(home.timeZone))
  return (
    <DayField
      label={t('compare.with')}
      description={other === undefined ? undefined : t('compare.withExplain', { date: dateInWords(other, language) })}
      value={undefined}
      onDay={(day) => {
        if (day !== undefined && other !== undefined && day !== other) takeStep(setCompare(daysInOrder(day, other)), 'compare')
      }}
    />
  )
}
