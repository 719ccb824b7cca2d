import { Autocomplete, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BlankName, blankOf, daysOfPeriod, type Filling } from '../../graph/questions/blanks.ts'
import { blanksOf, type QuestionId } from '../../graph/questions/table.ts'
import { asked } from '../app/queries.ts'
import { askQuestion } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { ThingPicker } from '../panels/ThingPicker.tsx'

interface Field {
  label: string
  value: string | undefined
  fill: (value: string | undefined) => void
}

/** What a reader types for a stretch of time, as a blank holds it: «2018-2020», «2018–2020», «2020», «2020-03..2020-05». */
const periodTyped = (text: string): string => text.trim().replace(/^(\d{4})\s*[-–—]\s*(\d{4})$/, '$1..$2')
const periodShown = (value: string | undefined): string => (value ?? '').replace(/^(\d{4})\.\.(\d{4})$/, '$1–$2')

const PeriodField = ({ label, value, fill }: Field) => {
  const { t } = useTranslation()
  const [text, setText] = useState(periodShown(value))
  const typed = periodTyped(text)
  const isWrong = typed !== '' && daysOfPeriod(typed) === null
  const take = () => !isWrong && typed !== (value ?? '') && fill(typed === '' ? undefined : typed)
  return (
    <TextInput
      label={label}
      value={text}
      maxLength={24}
      placeholder={t('ask.periodExample')}
      error={isWrong ? t('ask.periodWrong') : undefined}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  )
}

const DayField = ({ label, value, fill }: Field) => (
  <TextInput
    type="date"
    label={label}
    defaultValue={value ?? ''}
    onBlur={({ currentTarget }) => currentTarget.value !== (value ?? '') && fill(currentTarget.value || undefined)}
    onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
  />
)

const WordsField = ({ label, value, fill }: Field) => {
  const [text, setText] = useState(value ?? '')
  const [q] = useDebouncedValue(text.trim(), 180)
  const { data } = useQuery({ ...asked('posts', { query: { q } }), placeholderData: keepPreviousData })
  const take = (words: string) => words.trim() !== (value ?? '') && fill(words.trim() === '' ? undefined : words.trim())
  return (
    <Autocomplete
      label={label}
      value={text}
      maxLength={200}
      data={[...new Set(data)]}
      filter={({ options }) => options}
      onChange={setText}
      onOptionSubmit={take}
      onBlur={() => take(text)}
      onKeyDown={({ key }) => key === 'Enter' && take(text)}
    />
  )
}

const Blank = ({ name, ...field }: Field & { name: BlankName }) => {
  const blank = blankOf(name)
  if (blank.is === 'period') return <PeriodField key={field.value} {...field} />
  if (blank.is === 'day') return <DayField key={field.value} {...field} />
  if (blank.is !== 'thing') return <WordsField key={field.value} {...field} />
  return <ThingPicker id={field.value ?? null} label={field.label} kinds={blank.kinds} choose={(id) => field.fill(id ?? undefined)} />
}

const without = (filling: Filling, name: BlankName): Filling =>
  Object.fromEntries(Object.entries(filling).filter(([other]) => other !== name))

/** The blanks of a question as fields; each fills from the graph, and each change is a step. */
export const Blanks = ({ id, filling }: { id: QuestionId; filling: Filling }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="blanks" role="group" aria-label={t('ask.blanks')}>
      {blanksOf(id).map(({ name, optional }) => {
        const words = blankOf(name).title[language]
        const title = words.charAt(0).toUpperCase() + words.slice(1)
        return (
          <Blank
            key={name}
            name={name}
            label={optional ? t('ask.optional', { blank: title }) : title}
            value={filling[name]}
            fill={(value) => {
              const rest = without(filling, name)
              takeStep(askQuestion({ id, filling: value === undefined ? rest : { ...rest, [name]: value } }), 'ask', title)
            }}
          />
        )
      })}
    </div>
  )
}
