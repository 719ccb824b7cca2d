import { MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldsOf, type LinkKind, type ThingKind } from '../../../graph/kinds.ts'
import type { Value } from '../../../graph/things.ts'
import { useCountries } from '../../app/queries.ts'
import { nameOf, useLanguage } from '../../app/words.ts'
import { DecisionForm } from '../correct/DecisionForm.tsx'
import { type FieldInput, inputOf, textsOf, typedValue } from './fieldInput.ts'

/** What can be chosen for a field: the words of its vocabulary, countries, yes or no. */
const useChoices = (kind: ThingKind | LinkKind, name: string, input: FieldInput) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countries = useCountries()
  if (input === 'yesNo')
    return [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ]
  if (input === 'country' || input === 'countries')
    return countries.map((country) => ({ value: String(country.fields['code']), label: nameOf(country, language) }))
  return Object.entries(fieldsOf(kind)[name]?.values ?? {}).map(([value, says]) => ({ value, label: says[language] }))
}

/** The input that fits a field, by the table of kinds. */
export const FieldControl = ({
  kind,
  name,
  texts,
  change,
  error,
  focused = true,
}: {
  kind: ThingKind | LinkKind
  name: string
  texts: string[]
  change: (texts: string[]) => void
  error: string | null
  focused?: boolean
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const input = inputOf(kind, name)
  const choices = useChoices(kind, name, input)
  const known = new Set(choices.map(({ value }) => value))
  const data = [...choices, ...texts.filter((text) => !known.has(text)).map((text) => ({ value: text, label: text }))]
  const shared = {
    label: fieldsOf(kind)[name]?.title[language] ?? name,
    size: 'sm',
    error,
    ...(focused ? { 'data-autofocus': true, autoFocus: true } : {}),
  } as const
  const first = texts[0] ?? ''
  const one = (text: string) => change(text === '' ? [] : [text])
  if (input === 'choice' || input === 'yesNo' || input === 'country')
    return (
      <Select
        {...shared}
        data={data}
        value={first === '' ? null : first}
        onChange={(value) => one(value ?? '')}
        searchable
        clearable
        selectFirstOptionOnChange
      />
    )
  if (input === 'countries') return <MultiSelect {...shared} data={data} value={texts} onChange={change} searchable />
  if (input === 'list' || input === 'dates')
    return (
      <TagsInput
        {...shared}
        value={texts}
        onChange={change}
        description={t(input === 'dates' ? 'review.dates' : 'review.list')}
        splitChars={[';']}
        acceptValueOnBlur
      />
    )
  if (input === 'text' && first.length + name.length > 40)
    return <Textarea {...shared} autosize value={first} onChange={({ currentTarget }) => one(currentTarget.value)} />
  return (
    <TextInput
      {...shared}
      value={first}
      description={input === 'date' ? t('review.date') : undefined}
      onChange={({ currentTarget }) => one(currentTarget.value)}
    />
  )
}

/** Corrects one field in place: Ctrl+Enter, or the button, keeps it; Escape leaves it as it was. */
export const FieldEditor = ({
  about,
  kind,
  name,
  value,
  close,
}: {
  about: string
  kind: ThingKind | LinkKind
  name: string
  value: Value | undefined
  close: () => void
}) => {
  const { t } = useTranslation()
  const [texts, setTexts] = useState(() => textsOf(inputOf(kind, name), value))
  const [isWrong, setWrong] = useState(false)
  const typed = typedValue(kind, name, texts)
  const isRight = typed !== null && (name !== 'name' || typed !== undefined)
  const isSame = JSON.stringify(typed) === JSON.stringify(value)
  const wish = { kind: 'set' as const, about: [about], field: name, ...(typed === undefined || typed === null ? {} : { value: typed }) }
  return (
    <DecisionForm
      wish={isRight && !isSame ? wish : null}
      label={t('review.keep')}
      close={close}
      preview={false}
      unready={() => (isRight ? close() : setWrong(true))}
    >
      <FieldControl
        kind={kind}
        name={name}
        texts={texts}
        change={(next) => {
          setWrong(false)
          setTexts(next)
        }}
        error={isWrong ? t('review.wrong') : null}
      />
    </DecisionForm>
  )
}
