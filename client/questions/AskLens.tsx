import { Button, Group, ScrollArea, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { templateInWords } from '../../graph/questions/saying.ts'
import { type QuestionId, questionIds, templateOf } from '../../graph/questions/table.ts'
import { groups, type Group as QuestionGroup } from '../../graph/questions/template.ts'
import { askQuestion } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { AnswerView } from './AnswerView.tsx'
import { isAnswerable, useAskedInWords } from './asking.ts'
import { Blanks } from './Blanks.tsx'
import { ExampleQuestions } from './Examples.tsx'
import { QuestionBar } from './QuestionBar.tsx'
import './questions.css'
import { SavedQuestions } from './Saved.tsx'

const Line = ({ id }: { id: QuestionId }) => {
  const language = useLanguage()
  const words = templateInWords(id, language)
  return (
    <li>
      <UnstyledButton className="question-line" onClick={() => takeStep(askQuestion({ id, filling: {} }), 'ask', words)}>
        {words}
      </UnstyledButton>
    </li>
  )
}

const AllQuestions = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = Object.keys(groups) as QuestionGroup[]
  return (
    <>
      <Group gap={6} mb="md">
        <ExampleQuestions most={4} />
      </Group>
      <div className="question-groups">
        <SavedQuestions />
        {names.map((group) => (
          <section key={group} aria-label={groups[group][language]}>
            <Title order={2} size="h6" mb={4}>
              {groups[group][language]}
            </Title>
            <ul className="question-list">
              {questionIds
                .filter((id) => templateOf(id).group === group)
                .map((id) => (
                  <Line key={id} id={id} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <Text size="sm" c="dimmed" mt="md">
        {t('ask.help')}
      </Text>
    </>
  )
}

/** «Вопросы»: the bar, all questions by what they are about, and the one that is asked with its blanks and its answer. */
export const AskLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const ask = useView(({ ask }) => ask)
  const asked = useAskedInWords(ask)
  const field = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const blanks = useRef<HTMLDivElement>(null)
  const id = ask?.id
  const isAsked = ask !== null && isAnswerable(ask)
  // Whoever came here by the keyboard goes on from what has just opened: from the first blank, where one still has to be filled.
  const lead = useEffectEvent((to: QuestionId | undefined) => {
    const blank = [...(blanks.current?.querySelectorAll('input') ?? [])].find(({ value }) => value === '')
    const next = to === undefined ? field.current : isAsked ? heading.current : (blank ?? heading.current)
    next?.focus({ preventScroll: true })
  })
  useEffect(() => lead(id), [id])
  return (
    <div className="lens lens-list">
      <div className="lens-bar question-bar">
        <QuestionBar field={field} />
      </div>
      <ScrollArea className="lens-scroll" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('lens.ask') }}>
        <div className="questions">
          {ask === null ? (
            <AllQuestions />
          ) : (
            <>
              <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
                <Title order={2} size="h4" className="words" ref={heading} tabIndex={-1}>
                  {asked ?? templateInWords(ask.id, language)}
                </Title>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  className="unshrunk"
                  leftSection={<IconArrowLeft size={16} />}
                  onClick={() => takeStep(askQuestion(null), 'lens', t('lens.ask'))}
                >
                  {t('ask.all')}
                </Button>
              </Group>
              <div ref={blanks}>
                <Blanks key={ask.id} {...ask} />
              </div>
              {isAsked ? (
                <AnswerView key={`${ask.id} ${JSON.stringify(ask.filling)}`} {...ask} />
              ) : (
                <Text c="dimmed" mt="md">
                  {t('ask.fill')}
                </Text>
              )}
            </>
          )}
        </div>
      </ScrollArea>
    </div>
  )
}
