import { Button, Code, Group, Text } from '@mantine/core'
import { IconChartDots3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConsoleAnswer } from '../../graph/console.ts'
import type { Column } from '../../graph/questions/template.ts'
import { Trouble } from '../app/trouble.ts'
import { momentInWords, numberInWords, useLanguage } from '../app/words.ts'
import { Failed } from '../panels/states.tsx'
import { AnswerTable } from '../questions/AnswerTable.tsx'
import { draw } from '../questions/AnswerView.tsx'
import { SaveQuestion } from '../questions/Saved.tsx'
import { useConsole } from './consoleState.ts'

/** Where in the text the engine stumbled; null where it does not say. */
export const placeIn = (error: unknown): { line: number; column: number } | null => {
  const { line, column } = error instanceof Trouble ? error.details : {}
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : null
}

/** What went wrong, in plain words, with the line and the place in it marked. */
export const ConsoleTrouble = ({ error, text, again }: { error: unknown; text: string; again: () => void }) => {
  const { t } = useTranslation()
  const place = placeIn(error)
  const line = place === null ? undefined : text.split('\n')[place.line - 1]
  if (place === null || line === undefined) return <Failed error={error} retry={again} />
  const [before, rest] = [line.slice(0, place.column - 1), line.slice(place.column - 1)]
  const marked = /^[\p{L}\d_]+|^./u.exec(rest)?.[0] ?? ''
  return (
    <>
      <Failed error={error} />
      <Text size="sm" mt="xs">
        {t('console.place', { line: place.line, column: place.column })}
      </Text>
      <Code block className="cypher">
        {before}
        <mark>{marked === '' ? '▁' : marked}</mark>
        {rest.slice(marked.length)}
      </Code>
    </>
  )
}

/** The answer as a table, and the way to the same on the canvas. */
export const ConsoleRows = ({ answer }: { answer: ConsoleAnswer }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { columns, rows, total, things, picture, ms, asOf } = answer
  const title = t('console.title')
  const asked = useConsole(({ asked }) => asked)
  const words = (name: string) => ({ ru: name, en: name })
  return (
    <section aria-label={t('console.answer')}>
      <Group gap="xs" mb="xs">
        <Text fw={500}>{t('ask.rows', { count: total })}</Text>
        <Text size="sm" c="dimmed">
          {rows.length < total && `${t('console.first', { count: rows.length })} `}
          {t('console.took', { ms: numberInWords(ms, language), at: momentInWords(asOf, language) })}
        </Text>
      </Group>
      <Group gap="xs" mb="sm">
        {picture.length > 0 && (
          <Button size="xs" leftSection={<IconChartDots3 size={16} />} onClick={() => draw(picture, title)}>
            {t('ask.draw')}
          </Button>
        )}
        <SaveQuestion usual={asked?.text.replaceAll(/\s+/g, ' ').slice(0, 120) ?? title} />
      </Group>
      {rows.length === 0 ? (
        <Text>{t('console.none')}</Text>
      ) : (
        <AnswerTable
          label={t('console.answer')}
          columns={columns.map(({ name, is }): [string, Column] => [name, { is, title: words(name) }])}
          rows={rows.map((cells) => ({
            cells: Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null])),
            evidence: [],
          }))}
          things={new Map(things.map((thing) => [thing.id, thing]))}
          unsourced
        />
      )}
    </section>
  )
}
