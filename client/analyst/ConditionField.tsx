import { CloseButton, Group, MultiSelect, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { builtLimits, type Condition } from '../../graph/built.ts'
import { type ThingKind, thingEntry } from '../../graph/kinds.ts'
import { offerOf } from '../../graph/offers.ts'
import { TopicId, topics } from '../../graph/vocabulary.ts'
import { useCountries } from '../app/queries.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { DayField } from '../panels/compare/DayField.tsx'
import { ThingPicker } from '../panels/ThingPicker.tsx'

interface Parts<C extends Condition = Condition> {
  kind: ThingKind
  condition: C
  label: string
  change: (condition: Condition) => void
}
type Of<A extends Condition['ask']> = Parts<Extract<Condition, { ask: A }>>

const Words = ({ condition, label, change }: Of<'contains' | 'equals'>) => {
  const [text, setText] = useState(condition.text)
  const take = () => text.trim() !== condition.text && change({ ...condition, text: text.trim() })
  return (
    <TextInput
      size="xs"
      label={label}
      value={text}
      maxLength={builtLimits.text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  )
}

const many = { size: 'xs', searchable: true, openOnFocus: false, clearable: false, maxValues: builtLimits.values } as const

const Values = ({ kind, condition, label, change }: Of<'values'>) => {
  const language = useLanguage()
  const words = thingEntry(kind).fields[condition.field]?.values ?? {}
  return (
    <MultiSelect
      {...many}
      label={label}
      data={Object.entries(words).map(([value, says]) => ({ value, label: says[language] }))}
      value={condition.values}
      onChange={(values) => values.length > 0 && change({ ...condition, values })}
    />
  )
}

const Countries = ({ condition, label, change }: Of<'country'>) => {
  const language = useLanguage()
  const countries = useCountries()
  return (
    <MultiSelect
      {...many}
      label={label}
      data={countries.map((country) => ({ value: String(country.fields['code']), label: nameOf(country, language) }))}
      value={condition.codes}
      onChange={(codes) => codes.length > 0 && change({ ...condition, codes })}
    />
  )
}

const Topics = ({ condition, label, change }: Of<'topic'>) => {
  const language = useLanguage()
  return (
    <MultiSelect
      {...many}
      label={label}
      data={TopicId.options.map((value) => ({ value, label: topics[value][language] }))}
      value={condition.topics}
      onChange={(chosen) => {
        const known = TopicId.options.filter((topic) => chosen.includes(topic))
        if (known.length > 0) change({ ...condition, topics: known })
      }}
    />
  )
}

const Days = ({ condition, label, change }: Of<'dates' | 'period'>) => {
  const { t } = useTranslation()
  const { from, to, ...rest } = condition
  const changed = (days: { from?: string | undefined; to?: string | undefined }) =>
    change({ ...rest, ...(days.from === undefined ? {} : { from: days.from }), ...(days.to === undefined ? {} : { to: days.to }) })
  return (
    <div role="group" aria-label={label}>
      <Text size="xs" fw={500}>
        {label}
      </Text>
      <Group gap={6} wrap="nowrap" grow>
        <DayField size="xs" label={t('build.from')} value={from} onDay={(day) => changed({ from: day, to })} />
        <DayField size="xs" label={t('build.to')} value={to} onDay={(day) => changed({ from, to: day })} />
      </Group>
    </div>
  )
}

const Numbers = ({ condition, label, change }: Of<'numbers'>) => {
  const { t } = useTranslation()
  const { from, to, ...rest } = condition
  const changed = (ends: { from?: number | undefined; to?: number | undefined }) =>
    change({ ...rest, ...(ends.from === undefined ? {} : { from: ends.from }), ...(ends.to === undefined ? {} : { to: ends.to }) })
  const numberIn = (value: string | number) => (typeof value === 'number' ? value : undefined)
  return (
    <div role="group" aria-label={label}>
      <Text size="xs" fw={500}>
        {label}
      </Text>
      <Group gap={6} wrap="nowrap" grow>
        <NumberInput
          size="xs"
          hideControls
          label={t('build.least')}
          value={from ?? ''}
          onChange={(value) => changed({ from: numberIn(value), to })}
        />
        <NumberInput
          size="xs"
          hideControls
          label={t('build.most')}
          value={to ?? ''}
          onChange={(value) => changed({ from, to: numberIn(value) })}
        />
      </Group>
    </div>
  )
}

const Yes = ({ condition, label, change }: Of<'yes'>) => {
  const { t } = useTranslation()
  return (
    <Select
      size="xs"
      label={label}
      allowDeselect={false}
      data={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      value={condition.is ? 'yes' : 'no'}
      onChange={(value) => change({ ...condition, is: value === 'yes' })}
    />
  )
}

const Field = ({ condition, ...parts }: Parts) => {
  if (condition.ask === 'contains' || condition.ask === 'equals') return <Words {...parts} condition={condition} />
  if (condition.ask === 'values') return <Values {...parts} condition={condition} />
  if (condition.ask === 'country') return <Countries {...parts} condition={condition} />
  if (condition.ask === 'topic') return <Topics {...parts} condition={condition} />
  if (condition.ask === 'dates' || condition.ask === 'period') return <Days {...parts} condition={condition} />
  if (condition.ask === 'numbers') return <Numbers {...parts} condition={condition} />
  if (condition.ask === 'yes') return <Yes {...parts} condition={condition} />
  return (
    <Text size="xs" fw={500}>
      {parts.label}
    </Text>
  )
}

/** One condition as a field, with a cross that takes it away. */
export const ConditionField = ({
  kind,
  condition,
  change,
  remove,
}: {
  kind: ThingKind
  condition: Condition
  change: (condition: Condition) => void
  remove: () => void
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (condition.ask === 'thing')
    return (
      <ThingPicker
        id={condition.ids[0] ?? null}
        label={t('build.thing')}
        kinds={[kind]}
        choose={(id) => (id === null ? remove() : change({ ask: 'thing', ids: [id] }))}
      />
    )
  const label = offerOf(kind, condition)?.title[language] ?? ''
  return (
    <Group gap={4} wrap="nowrap" align="flex-start" className="condition">
      <div className="condition-field">
        <Field kind={kind} condition={condition} label={label} change={change} />
      </div>
      <CloseButton size="sm" aria-label={t('build.removeCondition', { label })} onClick={remove} />
    </Group>
  )
}
