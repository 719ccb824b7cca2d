import { Anchor, Button, Group, Skeleton, Text, Title, UnstyledButton, useComputedColorScheme } from '@mantine/core'
import { IconCirclesRelation, IconFileText, IconReportAnalytics, IconTable } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../graph/answers.ts'
import { useDesk } from '../app/desk.ts'
import { useHome, useOverview } from '../app/queries.ts'
import { openTable, type Step, select, setFilter, setLens } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { dateInWords, numberInWords, useLanguage } from '../app/words.ts'
import { OverviewPicture } from '../canvas/OverviewPicture.tsx'
import { ChooseFiles } from '../panels/documents/ImportPanel.tsx'
import { FilterButton, FilterChips } from '../panels/Filters.tsx'
import { SearchBox } from '../panels/SearchBox.tsx'
import { Failed, Nothing } from '../panels/states.tsx'
import { FirstQuestions } from '../questions/Examples.tsx'
import { numbers } from './numbers.ts'

const Numbers = ({ counts }: { counts: Overview['counts'] | undefined }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <nav className="numbers" aria-label={t('number.title')}>
      {numbers.map((number) => {
        const { count, label, kind } = number
        const value = counts?.[count]
        const only: Step = 'orgTypes' in number ? setFilter({ orgTypes: [...number.orgTypes] }) : (view) => view
        return (
          <UnstyledButton
            key={count}
            className="number"
            disabled={value === undefined}
            onClick={() => takeStep((view) => only(openTable(kind)(view)), 'table')}
          >
            {value === undefined ? (
              <Skeleton height={26} width={54} />
            ) : (
              <span className="number-value">{numberInWords(value, language)}</span>
            )}
            <span className="number-label">{t(label, { count: value ?? 0 })}</span>
          </UnstyledButton>
        )
      })}
    </nav>
  )
}

const Empty = () => {
  const { t } = useTranslation()
  return (
    <div className="lens-middle drop">
      <Nothing title={t('empty.title')} icon={<IconFileText size={44} />} actions={<ChooseFiles />}>
        {t('empty.how')}
      </Nothing>
    </div>
  )
}

/** The first screen: search, the numbers, and the picture of whom the city works with. */
export const OverviewLens = ({ field }: { field: RefObject<HTMLInputElement | null> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const theme = useComputedColorScheme('light')
  const open = useDesk(({ open }) => open)
  const { data, error: failure, refetch, isPlaceholderData } = useOverview(filter)
  const home = useHome()
  const error = failure ?? home.error
  const isEmpty = data !== undefined && data.documents === 0
  return (
    <div className="lens lens-overview">
      <div className="first">
        <Title order={1} className="first-title">
          {home.data === undefined ? t('first.title') : t('first.titleOf', { city: home.data.home.name[language] })}
        </Title>
        <div className="first-search">
          <SearchBox large field={field} />
        </div>
        {!isEmpty && <Numbers counts={data?.counts} />}
        {!isEmpty && <FirstQuestions />}
        {!isEmpty && (
          <Group gap="sm" justify="center">
            <FilterButton />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconTable size={16} />}
              onClick={() => takeStep(openTable('Country'), 'table')}
            >
              {t('first.table')}
            </Button>
            <Button
              variant="light"
              size="xs"
              leftSection={<IconReportAnalytics size={16} />}
              onClick={() => takeStep(setLens('digest'), 'lens', t('lens.digest'))}
            >
              {t('lens.digest')}
            </Button>
            <Button
              variant="light"
              size="xs"
              leftSection={<IconCirclesRelation size={16} />}
              onClick={() => takeStep(setLens('everything'), 'lens', t('lens.everything'))}
            >
              {t('lens.everything')}
            </Button>
            <FilterChips />
            {data?.asOf !== undefined && data.asOf !== null && (
              <Text size="sm" c="dimmed">
                <Anchor component="button" inherit onClick={() => open('documents')}>
                  {t('first.documents', { count: data.documents })}
                </Anchor>{' '}
                {t('first.asOf', { date: dateInWords(data.asOf, language) })}
              </Text>
            )}
          </Group>
        )}
      </div>
      <div className="first-picture" data-stale={isPlaceholderData}>
        {error !== null && (
          <div className="lens-middle">
            <Failed error={error} retry={() => void Promise.all([refetch(), home.refetch()])} />
          </div>
        )}
        {error === null && (data === undefined || home.data === undefined) && (
          <div className="whole" role="status" aria-label={t('loading')} aria-busy>
            <Skeleton height="100%" radius="lg" />
          </div>
        )}
        {isEmpty && <Empty />}
        {!isEmpty && data !== undefined && home.data !== undefined && data.parts.length === 0 && (
          <Nothing title={t('filter.noneLeft')}>{t('filter.noneLeftAdvice')}</Nothing>
        )}
        {!isEmpty && data !== undefined && home.data !== undefined && data.parts.length > 0 && (
          <OverviewPicture
            overview={data}
            home={home.data.home}
            language={language}
            theme={theme}
            onOpen={(id) => takeStep(select(id), 'card', nameIn(data, id))}
            label={t('first.picture')}
          />
        )}
      </div>
    </div>
  )
}

const nameIn = ({ parts, bodies }: Overview, id: string): string | undefined => {
  const all = [
    ...bodies.map(({ thing }) => thing),
    ...parts.flatMap(({ countries }) => countries.flatMap(({ thing, places }) => [thing, ...places.map((one) => one.thing)])),
  ]
  return all.find((thing) => thing.id === id)?.name
}
