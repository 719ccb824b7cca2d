import { Button, Center, Group, Paper, Text, Title } from '@mantine/core'
import { IconChartDots3, IconRoute } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { lookedInWords } from '../../graph/questions/saying.ts'
import { templateOf } from '../../graph/questions/table.ts'
import type { View } from '../../graph/view.ts'
import { useDesk } from '../app/desk.ts'
import { addThings, clearScreen, setLens, setPath } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { Failed, Loading } from '../panels/states.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import { useAnswer } from './asking.ts'
import { SaveQuestion } from './Saved.tsx'

/** Puts what an answer names on an empty canvas. */
export const draw = (ids: readonly string[], name: string) =>
  takeStep((view) => setLens('graph')(addThings(ids)(clearScreen(view))), 'open', name)

/** The answer to a question: the sentence, what was looked through, the table with its passages, and the way to the picture. */
export const AnswerView = ({ id, filling }: NonNullable<View['ask']>) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const say = useDesk(({ say }) => say)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAnswer({ id, filling })
  const [first] = data?.pages ?? []
  const sentence = first?.sentence[language]
  useEffect(() => {
    if (sentence !== undefined) say(sentence)
  }, [sentence, say])
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined || first === undefined) return <Loading lines={8} />
  const columns = Object.entries(templateOf(id).columns)
  const things = new Map(data.pages.flatMap((page) => page.things.map((thing) => [thing.id, thing] as const)))
  const rows = data.pages.flatMap(({ items }) => items)
  const { thing = null, other = null } = filling
  return (
    <>
      <Paper withBorder p="md" radius="md" className="answer" component="section" aria-label={t('ask.answer')}>
        <Text size="lg" fw={500} className="words">
          {sentence}
        </Text>
        {first.total > 0 && (
          <Text size="sm" c="dimmed">
            {t('ask.looked', { looked: lookedInWords(first.looked, language) })}
            {!first.complete && ` ${t('ask.cut')}`}
          </Text>
        )}
        <Group gap="xs" mt="sm">
          {first.picture.length > 0 && first.total > 0 && (
            <Button size="xs" leftSection={<IconChartDots3 size={16} />} onClick={() => draw(first.picture, first.question[language])}>
              {t('ask.draw')}
            </Button>
          )}
          {id === 'ties' && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRoute size={16} />}
              onClick={() => takeStep(setPath({ from: thing, to: other }), 'path')}
            >
              {t('ask.chains')}
            </Button>
          )}
          <SaveQuestion usual={first.question[language]} />
        </Group>
      </Paper>
      {rows.length > 0 && (
        <>
          <Title order={3} size="h6" mt="md" mb={4}>
            {t('ask.rows', { count: first.total })}
          </Title>
          <AnswerTable label={first.question[language]} columns={columns} rows={rows} things={things} />
          {hasNextPage && (
            <Center p="md">
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('more', { count: first.total - rows.length })}
              </Button>
            </Center>
          )}
        </>
      )}
    </>
  )
}
