import { Badge, Button, Center, Code, CopyButton, Group, ScrollArea, Text, Title, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChartDots3, IconCheck, IconCode, IconCopy, IconTerminal2 } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Built, BuiltAnswer, BuiltStep } from '../../graph/built.ts'
import { ConsoleWish } from '../../graph/console.ts'
import { builtExamples } from '../../graph/offers.ts'
import { useDesk } from '../app/desk.ts'
import { useHome, usePages } from '../app/queries.ts'
import { askConsole, build } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, headingOf, linkAndKind, momentInWords, numberInWords, useLanguage } from '../app/words.ts'
import { Failed } from '../panels/states.tsx'
import { AnswerTable } from '../questions/AnswerTable.tsx'
import { draw } from '../questions/AnswerView.tsx'
import '../questions/questions.css'
import { SaveQuestion } from '../questions/Saved.tsx'
import './analyst.css'
import { firstBuilt, numbered } from './building.ts'
import { LoadingCopy } from './LoadingCopy.tsx'
import { FirstCard, StepCard } from './StepCard.tsx'

const change = (built: Built) => takeStep(build(built), 'build')

/** The Cypher that was made, to read, to copy and to go on with at the console. */
const MadeCypher = ({ cypher, parameters }: Pick<BuiltAnswer, 'cypher' | 'parameters'>) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const hasConsole = useHome().data?.console ?? false
  const shown = useId()
  const wish = ConsoleWish.safeParse({ text: cypher, parameters })
  return (
    <div className="made">
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconCode size={16} />}
          aria-expanded={open}
          aria-controls={shown}
          onClick={() => setOpen(!open)}
        >
          {t('build.cypher')}
        </Button>
        {open && (
          <CopyButton value={cypher}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                onClick={copy}
              >
                {t(copied ? 'build.copied' : 'build.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        {open && hasConsole && wish.success && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconTerminal2 size={16} />}
            onClick={() => takeStep(askConsole(wish.data), 'console')}
          >
            {t('build.openConsole')}
          </Button>
        )}
      </Group>
      <div id={shown} hidden={!open}>
        <Code block className="cypher">
          {cypher}
        </Code>
        <Code block className="cypher">
          {JSON.stringify(parameters, null, 1)}
        </Code>
      </div>
    </div>
  )
}

/** The question in a line: «Организации – участие: мероприятия (не менее 2)». */
const useBuiltInWords = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ kind, steps }: Built): string => {
    const how = ({ how: is, least }: BuiltStep) =>
      is === 'linked' ? '' : ` (${is === 'counted' ? `${t('build.counted')} ${least}` : t('build.none')})`
    const said = steps.map((step) => `${linkAndKind(step.link, step.direction, step.kind, language)}${how(step)}`)
    return [headingOf(kind, language), ...said].join(' – ')
  }
}

/** What the question finds: its number at once, the rows with their sources, and the way to the picture. */
const Found = ({ built }: { built: Built }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const inWords = useBuiltInWords()
  const [settled] = useDebouncedValue(built, 350)
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages('built', { body: settled }, 50)
  const [first] = data?.pages ?? []
  const isStale = isFetching || settled !== built
  const count = first === undefined ? undefined : first.complete ? first.total : first.total - 1
  const number = count === undefined || first === undefined ? '' : t('build.found', { count, number: numberInWords(count, language) })
  useEffect(() => {
    if (number !== '' && !isStale) say(number)
  }, [number, isStale, say])
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (first === undefined || data === undefined) return <LoadingCopy lines={6} />
  const things = new Map(data.pages.flatMap((page) => page.things.map((thing) => [thing.id, thing] as const)))
  const rows = data.pages.flatMap(({ items }) => items)
  const title = inWords(settled)
  return (
    <section aria-label={t('build.answer')} aria-busy={isStale}>
      <Group gap="xs" mb="xs">
        <Badge size="xl" radius="md" variant="light" className="found">
          {first.complete ? number : t('build.more', { number })}
        </Badge>
        {first.columns.map(({ name, kind }) =>
          first.different[name] === undefined ? null : (
            <Text key={name} size="sm" c="dimmed">
              {countInWords(first.different[name], kind, language)}
            </Text>
          ),
        )}
        {isStale && (
          <Button size="compact-xs" variant="default" onClick={() => void client.cancelQueries({ queryKey: ['built'] })}>
            {t('build.cancel')}
          </Button>
        )}
      </Group>
      <Group gap="xs" mb="sm">
        {first.picture.length > 0 && (
          <Button size="xs" leftSection={<IconChartDots3 size={16} />} onClick={() => draw(first.picture, title)}>
            {t('ask.draw')}
          </Button>
        )}
        <SaveQuestion usual={title} />
      </Group>
      <MadeCypher cypher={first.cypher} parameters={first.parameters} />
      {rows.length === 0 ? (
        <Text mt="md">{t('build.nothing')}</Text>
      ) : (
        <AnswerTable
          label={title}
          columns={first.columns.map(({ name, is, title: heading }) => [name, { is, title: heading }])}
          rows={rows}
          things={things}
        />
      )}
      {hasNextPage && (
        <Center p="md">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more', { count: first.total - rows.length })}
          </Button>
        </Center>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {t('build.asOf', { at: momentInWords(first.asOf, language) })}
      </Text>
    </section>
  )
}

/** «Конструктор запроса»: a question put together by pointing, step by step along the links, and what it finds. */
export const BuilderLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const built = useView(({ built }) => built) ?? firstBuilt
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className="lens builder">
      <ScrollArea className="builder-steps" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('build.steps') }}>
        <Title order={2} size="h4" ref={heading} tabIndex={-1}>
          {t('build.title')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('build.help')}
        </Text>
        <FirstCard built={built} change={change} />
        {numbered(built.steps).map(({ one: step, at }) => (
          <div key={`${at} ${step.from} ${step.link} ${step.kind}`} className={step.from === 0 ? 'branch' : 'branch branch-deep'}>
            <StepCard built={built} at={at} change={change} />
          </div>
        ))}
        <Text size="sm" fw={600} mt="md">
          {t('build.examples')}
        </Text>
        <ul className="question-list">
          {builtExamples.map((example) => (
            <li key={example.says.ru}>
              <UnstyledButton className="question-line" onClick={() => change(example.built)}>
                {example.says[language]}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </ScrollArea>
      <ScrollArea className="builder-found" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('build.answer') }}>
        <div className="questions">
          <Found built={built} />
        </div>
      </ScrollArea>
    </div>
  )
}
