import { CloseButton, Combobox, Group, Input, Loader, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThingKind } from '../../graph/kinds.ts'
import { asked } from '../app/queries.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { KindMark } from './KindMark.tsx'
import { Suggest } from './Suggest.tsx'
import { Failed } from './states.tsx'
import { useLineNote } from './ThingLine.tsx'

const Chosen = ({ id, clear, label }: { id: string; clear: () => void; label: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useQuery(asked('card', { params: { id } }))
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Group gap="xs" wrap="nowrap" className="chosen">
        {data === undefined ? (
          <Loader size={14} />
        ) : (
          <>
            <KindMark kind={data.thing.kind} />
            <Text size="sm" className="words" flex={1}>
              {nameOf(data.thing, language)}
            </Text>
          </>
        )}
        <CloseButton size="sm" aria-label={t('paths.change', { label })} onClick={clear} />
      </Group>
    </Input.Wrapper>
  )
}

/** A field that chooses one thing by name, of any kind or of some. */
export const ThingPicker = ({
  id,
  label,
  kinds,
  isFirst = false,
  choose,
}: {
  id: string | null
  label: string
  kinds?: readonly ThingKind[]
  /** Whether it is the field in which one begins to write when its window opens. */
  isFirst?: boolean
  choose: (id: string | null) => void
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const lineNote = useLineNote()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 180)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...asked('search', { query: { q, kinds: [...(kinds ?? [])], limit: 12 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  if (id !== null) return <Chosen id={id} label={label} clear={() => choose(null)} />
  return (
    <Suggest
      text={text}
      write={setText}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      label={label}
      placeholder={t('paths.find')}
      listLabel={label}
      isFetching={isFetching}
      isAnswered={data !== undefined && !isPlaceholderData && q === text.trim()}
      best={data?.items[0]?.thing.id}
      take={choose}
      options={data?.items.map(({ thing }) => (
        <Combobox.Option key={thing.id} value={thing.id}>
          <span className="hit">
            <KindMark kind={thing.kind} />
            <span className="line-words">
              <Text size="sm" component="span">
                {nameOf(thing, language)}
              </Text>
              <Text size="xs" c="dimmed" component="span">
                {lineNote(thing)}
              </Text>
            </span>
          </span>
        </Combobox.Option>
      ))}
      below={
        <>
          {error !== null && <Failed error={error} retry={() => void refetch()} />}
          {error === null && data?.items.length === 0 && <Combobox.Empty>{t('search.nothing', { text: q })}</Combobox.Empty>}
        </>
      }
    />
  )
}
