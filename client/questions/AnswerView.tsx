import { Button, Center, Group, Paper, Table, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChartDots3, IconQuote, IconRoute } from '@tabler/icons-react'
import { Fragment, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../graph/answers.ts'
import type { AnswerRow } from '../../graph/questions/answer.ts'
import { lookedInWords } from '../../graph/questions/saying.ts'
import { templateOf } from '../../graph/questions/table.ts'
import type { Column } from '../../graph/questions/template.ts'
import type { View } from '../../graph/view.ts'
import { useDesk } from '../app/desk.ts'
import { addThings, clearScreen, setLens, setPath } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { Sources } from '../panels/Sources.tsx'
import { Failed, Loading } from '../panels/states.tsx'
import { useAnswer } from './asking.ts'
import { Cell } from './Cell.tsx'
import { SaveQuestion } from './Saved.tsx'

interface RowParts {
  row: AnswerRow
  columns: [string, Column][]
  things: ReadonlyMap<string, ThingBrief>
}

const cellClass = ({ is }: Column): string => (is === 'count' ? 'number-cell' : is === 'date' ? 'date-cell' : '')

const Row = ({ row, columns, things }: RowParts) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const sources = useId()
  return (
    <Fragment>
      <Table.Tr>
        {columns.map(([name, column]) => (
          <Table.Td key={name} className={cellClass(column)}>
            <Cell column={column} cell={row.cells[name] ?? null} things={things} />
          </Table.Td>
        ))}
        <Table.Td>
          <UnstyledButton className="sources-button" aria-expanded={open} aria-controls={sources} onClick={() => setOpen(!open)}>
            <IconQuote size={14} aria-hidden />
            <span>{t('ask.sources', { count: row.evidence.length })}</span>
          </UnstyledButton>
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr id={sources}>
          <Table.Td colSpan={columns.length + 1} className="row-sources">
            <Sources evidence={row.evidence} />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  )
}

const draw = (ids: readonly string[], name: string) => takeStep((view) => setLens('graph')(addThings(ids)(clearScreen(view))), 'open', name)

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
          <Table stickyHeader highlightOnHover verticalSpacing={6} aria-label={first.question[language]}>
            <Table.Thead>
              <Table.Tr>
                {columns.map(([name, column]) => (
                  <Table.Th key={name} className={column.is === 'count' ? 'number-cell' : ''}>
                    {column.title[language]}
                  </Table.Th>
                ))}
                <Table.Th>{t('ask.said')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Row
                  key={`${JSON.stringify(row.cells)} ${row.evidence.map(({ statement }) => statement).join()}`}
                  row={row}
                  columns={columns}
                  things={things}
                />
              ))}
            </Table.Tbody>
          </Table>
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
