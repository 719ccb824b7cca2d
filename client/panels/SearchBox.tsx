import { Combobox, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMessageQuestion, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../graph/answers.ts'
import { type ThingKind, thingKindNames } from '../../graph/kinds.ts'
import { fold } from '../../graph/words.ts'
import { asked } from '../app/queries.ts'
import { openOnGraph, select } from '../app/steps.ts'
import { currentView, takeStep } from '../app/store.ts'
import { headingOf, nameOf, useLanguage } from '../app/words.ts'
import { openQuestion, optionOf, useQuestionsFor } from '../questions/asking.ts'
import { KindMark } from './KindMark.tsx'
import { Suggest } from './Suggest.tsx'
import { Failed } from './states.tsx'
import { useLineNote } from './ThingLine.tsx'

/** Opens what was found: on the graph, unless the reader is in a list, where its card is enough. */
export const openFound = (id: string, name: string): void => {
  const { lens } = currentView()
  if (lens === 'overview' || lens === 'graph') takeStep(openOnGraph(id), 'open', name)
  else takeStep(select(id), 'card', name)
}

/** The hits by kind, the kind of the best hit first; within a kind the best first. */
export const byKind = (hits: readonly SearchHit[]): [ThingKind, SearchHit[]][] => {
  const groups = new Map<ThingKind, SearchHit[]>()
  for (const hit of hits) groups.set(hit.thing.kind, [...(groups.get(hit.thing.kind) ?? []), hit])
  return [...groups]
}

const Hit = ({ hit }: { hit: SearchHit }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const lineNote = useLineNote()
  const name = nameOf(hit.thing, language)
  const isAlias = hit.matched !== '' && fold(hit.matched) !== fold(name)
  return (
    <span className="hit">
      <KindMark kind={hit.thing.kind} />
      <span className="line-words">
        <Text size="sm" component="span" className="line-name">
          {name}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          {lineNote(hit.thing)}
          {isAlias && ` · ${t('search.alias', { alias: hit.matched })}`}
        </Text>
      </span>
    </span>
  )
}

/** The search field: suggestions by kind, chosen with the arrows and Enter. */
export const SearchBox = ({ large = false, field }: { large?: boolean; field: RefObject<HTMLInputElement | null> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, setText] = useState('')
  const [asking] = useDebouncedValue(text.trim(), 180)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...asked('search', { query: { q: asking, limit: 30 } }),
    enabled: asking.length > 0,
    placeholderData: keepPreviousData,
  })
  const groups = byKind(data?.items ?? [])
  const questions = useQuestionsFor(asking, data?.items[0])
  const open = (option: string) => {
    const question = questions.all.find((one) => optionOf(one) === option)
    if (question !== undefined) return openQuestion(question, question.question[language])
    const hit = data?.items.find(({ thing }) => thing.id === option)
    if (hit !== undefined) openFound(hit.thing.id, nameOf(hit.thing, language))
  }
  const [bestQuestion] = questions.all.map(optionOf)
  const bestHit = data?.items[0]?.thing.id
  const asQuestions = questions.all.length > 0 && (
    <Combobox.Group label={t('ask.title')}>
      {questions.all.map((one) => (
        <Combobox.Option key={optionOf(one)} value={optionOf(one)}>
          <span className="hit">
            <IconMessageQuestion size={16} aria-hidden className="hit-question" />
            <Text size="sm" component="span">
              {one.question[language]}
            </Text>
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
  return (
    <Suggest
      text={text}
      // The key that leads here, pressed by who is here already, is no word to look for.
      write={(written) => setText(written === '/' ? '' : written)}
      field={field}
      lets
      size={large ? 'lg' : 'sm'}
      radius="md"
      autoFocus={large}
      aria-label={t('search.label')}
      placeholder={t(large ? 'search.placeholder' : 'search.short')}
      leftSection={<IconSearch size={large ? 22 : 18} />}
      listLabel={t('search.suggestions')}
      isFetching={isFetching}
      isAnswered={data !== undefined && !isPlaceholderData && questions.settled && asking === text.trim()}
      best={questions.first ? (bestQuestion ?? bestHit) : (bestHit ?? bestQuestion)}
      take={open}
      options={
        <>
          {questions.first && asQuestions}
          {groups
            .toSorted(([a], [b]) => (groups.length > 6 ? thingKindNames.indexOf(a) - thingKindNames.indexOf(b) : 0))
            .map(([kind, hits]) => (
              <Combobox.Group key={kind} label={headingOf(kind, language)}>
                {hits.map((hit) => (
                  <Combobox.Option key={hit.thing.id} value={hit.thing.id}>
                    <Hit hit={hit} />
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          {!questions.first && asQuestions}
        </>
      }
      below={
        <>
          {error !== null && <Failed error={error} retry={() => void refetch()} />}
          {error === null && data !== undefined && groups.length === 0 && questions.all.length === 0 && asking.length > 0 && (
            <Combobox.Empty>
              <Text size="sm" fw={600}>
                {t('search.nothing', { text: asking })}
              </Text>
              <Text size="sm">{t('search.advice')}</Text>
            </Combobox.Empty>
          )}
          {data !== undefined && data.total > data.items.length && groups.length > 0 && (
            <Combobox.Footer>
              <Text size="xs" c="dimmed">
                {t('search.more', { count: data.total - data.items.length })}
              </Text>
            </Combobox.Footer>
          )}
        </>
      }
    />
  )
}
