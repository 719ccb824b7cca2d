import { Button, MultiSelect, Pill, Popover, RangeSlider, Stack, Text } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Filter } from '../../graph/answers.ts'
import { ThingKind, thingKindNames } from '../../graph/kinds.ts'
import { OrgType, orgTypes, TopicId, topics, WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { type FilterWord, filterInWords } from '../../picture/caption.ts'
import { filterSize } from '../app/filtering.ts'
import { useCountries, useCountryName, useWhole } from '../app/queries.ts'
import { clearFilter, setFilter } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { headingOf, nameOf, useLanguage } from '../app/words.ts'
import { CompareField } from './compare/CompareField.tsx'
import { DayField } from './compare/DayField.tsx'
import { Help } from './Help.tsx'

const change = (part: Parameters<typeof setFilter>[0]) => takeStep(setFilter(part), 'filter')
const only = <T,>(schema: z.ZodType<T>, values: string[]): T[] => values.flatMap((value) => schema.safeParse(value).data ?? [])

const yearOf = (day: string | undefined, otherwise: number): number => (day === undefined ? otherwise : Number(day.slice(0, 4)))

/** Years as a range; the whole range is no filter. */
const Years = () => {
  const { t } = useTranslation()
  const { firstDay, lastDay } = useView(({ filter }) => filter)
  const years = useWhole().data?.years.map(({ year }) => year) ?? []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (years.length < 2) return null
  return (
    <Stack gap={2} pb="lg">
      <Text size="sm" fw={500}>
        {t('filter.years')}
      </Text>
      <RangeSlider
        key={`${firstDay} ${lastDay}`}
        min={first}
        max={last}
        minRange={0}
        defaultValue={[yearOf(firstDay, first), yearOf(lastDay, last)]}
        marks={[first, last].map((value) => ({ value, label: String(value) }))}
        thumbFromLabel={t('filter.fromYear')}
        thumbToLabel={t('filter.toYear')}
        onChangeEnd={([from, to]) =>
          change({ firstDay: from === first ? undefined : `${from}-01-01`, lastDay: to === last ? undefined : `${to}-12-31` })
        }
      />
    </Stack>
  )
}

/** The day whose state is shown; empty is no filter. */
const AsOf = () => {
  const { t } = useTranslation()
  const asOf = useView(({ filter }) => filter.asOf)
  return <DayField label={t('filter.asOf')} description={t('filter.asOfExplain')} value={asOf} onDay={(day) => change({ asOf: day })} />
}

/** Every part of the filter as a field. */
export const FilterFields = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const countries = useCountries()
  const shared = {
    size: 'sm',
    searchable: true,
    openOnFocus: false,
    clearable: true,
    nothingFoundMessage: t('filter.nothing'),
    comboboxProps: { withinPortal: false },
  } as const
  return (
    <Stack gap="sm">
      <Help of="filters" />
      <MultiSelect
        {...shared}
        label={t('filter.parts')}
        data={Object.entries(worldParts).map(([value, words]) => ({ value, label: words[language] }))}
        value={filter.parts}
        onChange={(values) => change({ parts: only(WorldPart, values) })}
      />
      <MultiSelect
        {...shared}
        label={t('filter.countries')}
        data={countries.map((country) => ({ value: String(country.fields['code']), label: nameOf(country, language) }))}
        value={filter.countries}
        onChange={(values) => change({ countries: values })}
      />
      <Years />
      <AsOf />
      <CompareField />
      <MultiSelect
        {...shared}
        label={t('filter.topics')}
        data={Object.entries(topics).map(([value, words]) => ({ value, label: words[language] }))}
        value={filter.topics}
        onChange={(values) => change({ topics: only(TopicId, values) })}
      />
      <MultiSelect
        {...shared}
        label={t('filter.orgTypes')}
        data={Object.entries(orgTypes).map(([value, words]) => ({ value, label: words[language] }))}
        value={filter.orgTypes}
        onChange={(values) => change({ orgTypes: only(OrgType, values) })}
      />
      <MultiSelect
        {...shared}
        label={t('filter.kinds')}
        data={thingKindNames.map((value) => ({ value, label: headingOf(value, language) }))}
        value={filter.kinds}
        onChange={(values) => change({ kinds: only(ThingKind, values) })}
      />
      {filterSize(filter) > 0 && (
        <Button variant="default" size="xs" onClick={() => takeStep(clearFilter, 'clearFilter')}>
          {t('filter.clear')}
        </Button>
      )}
    </Stack>
  )
}

/** What takes a part of the filter away. */
const withoutPart = (filter: Filter, { of, value }: Pick<FilterWord, 'of' | 'value'>): Parameters<typeof setFilter>[0] => {
  if (of === 'years') return { firstDay: undefined, lastDay: undefined }
  return of === 'asOf' ? { asOf: undefined } : { [of]: filter[of].filter((other) => other !== value) }
}

/** The filter in a few words, part by part, and what takes each part away. */
export const useFilterInWords = () => {
  const language = useLanguage()
  const countryName = useCountryName()
  return (filter: Filter): { key: string; label: string; without: Parameters<typeof setFilter>[0] }[] =>
    filterInWords(filter, countryName, language).map((word) => ({
      key: `${word.of} ${word.value}`,
      label: word.label,
      without: withoutPart(filter, word),
    }))
}

/** The filter as chips, each with a cross. */
export const FilterChips = () => {
  const { t } = useTranslation()
  const filter = useView(({ filter }) => filter)
  const chips = useFilterInWords()(filter)
  if (chips.length === 0) return null
  return (
    <Pill.Group aria-label={t('filter.title')} role="group">
      {chips.map(({ key, label, without }) => (
        <Pill
          key={key}
          withRemoveButton
          size="md"
          onRemove={() => change(without)}
          removeButtonProps={{ 'aria-label': t('filter.remove', { label }), tabIndex: 0, 'aria-hidden': false }}
        >
          {label}
        </Pill>
      ))}
    </Pill.Group>
  )
}

/** The button that opens the filter, with how many parts are set. */
export const FilterButton = () => {
  const { t } = useTranslation()
  const size = useView(({ filter }) => filterSize(filter))
  return (
    <Popover position="bottom-start" width={340} shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <Button variant={size > 0 ? 'light' : 'default'} size="xs" leftSection={<IconFilter size={16} />}>
          {t('filter.title')}
          {size > 0 ? ` · ${size}` : ''}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="80vh" style={{ overflowY: 'auto' }} aria-label={t('filter.title')}>
        <FilterFields />
      </Popover.Dropdown>
    </Popover>
  )
}
