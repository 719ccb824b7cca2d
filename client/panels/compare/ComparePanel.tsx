import { Button, CloseButton, Group, ScrollArea, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChartDots3, IconQuote } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThingBrief } from '../../../graph/answers.ts'
import { ChangeKind } from '../../../graph/changes.ts'
import { type Compare, questionOf } from '../../../graph/comparing.ts'
import type { AnswerRow } from '../../../graph/questions/answer.ts'
import { Wording } from '../../../graph/text.ts'
import { useDesk } from '../../app/desk.ts'
import { usePages } from '../../app/queries.ts'
import { addThings, setLens } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'
import { dateInWords, useLanguage } from '../../app/words.ts'
import { Help } from '../Help.tsx'
import { Listed } from '../Listed.tsx'
import { Sources } from '../Sources.tsx'
import { Nothing } from '../states.tsx'
import { ThingLine } from '../ThingLine.tsx'
import { ChangeMark } from './ChangeMark.tsx'

const Line = ({ row: { cells, evidence }, thing }: { row: AnswerRow; thing: ThingBrief | undefined }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const sources = useId()
  const change = ChangeKind.safeParse(cells['change']).data
  const how = Wording.safeParse(cells['how']).data
  const dated = cells['dated']
  return (
    <li className="compare-line">
      <Group gap={8}>
        {change !== undefined && <ChangeMark change={change} />}
        {typeof dated === 'string' && <Text size="xs">{dateInWords(dated, language)}</Text>}
      </Group>
      {thing !== undefined && <ThingLine thing={thing} />}
      {how !== undefined && (
        <Text size="sm" className="words">
          {how[language]}
        </Text>
      )}
      <UnstyledButton className="sources-button" aria-expanded={open} aria-controls={sources} onClick={() => setOpen(!open)}>
        <IconQuote size={14} aria-hidden />
        <span>{t('ask.sources', { count: evidence.length })}</span>
      </UnstyledButton>
      {open && (
        <div id={sources}>
          <Sources evidence={evidence} />
        </div>
      )}
    </li>
  )
}

/** Everything that a comparison found, one by one, with where it is said. It stands where a card stands while none is open. */
export const ComparePanel = ({ compare }: { compare: Compare }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const list = useDesk(({ list }) => list)
  const { id, filling } = questionOf(compare)
  const pages = usePages('question', { params: { id }, query: filling }, 50)
  const [first] = pages.data?.pages ?? []
  const things = new Map(pages.data?.pages.flatMap((page) => page.things.map((thing) => [thing.id, thing] as const)))
  const thingIn = ({ cells: { what } }: AnswerRow) => (typeof what === 'string' ? things.get(what) : undefined)
  return (
    <aside className="side side-right" aria-label={t('compare.list')}>
      <Group justify="space-between" wrap="nowrap" p="md" pb="xs" align="flex-start">
        <Title order={2} size="h5" className="words">
          {first?.question[language] ?? t('compare.title')}
        </Title>
        <CloseButton aria-label={t('compare.hideList')} onClick={() => list(false)} />
      </Group>
      <ScrollArea className="side-scroll" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('compare.list') }}>
        <Stack gap="sm" p="md" pt={0}>
          <Help of="compare" />
          {first !== undefined && (
            <Text size="sm" c="dimmed">
              {first.sentence[language]}
            </Text>
          )}
          {first !== undefined && first.total > 0 && (
            <Button
              size="xs"
              variant="light"
              leftSection={<IconChartDots3 size={16} />}
              onClick={() => takeStep((view) => setLens('graph')(addThings(first.picture)(view)), 'add', String(first.picture.length))}
            >
              {t('ask.draw')}
            </Button>
          )}
          <Listed pages={pages} lines={8} none={<Nothing title={t('compare.none')}>{t('compare.noneAdvice')}</Nothing>}>
            {(rows) => (
              <ul className="compare-list">
                {rows.map((row) => (
                  <Line key={JSON.stringify(row.cells)} row={row} thing={thingIn(row)} />
                ))}
              </ul>
            )}
          </Listed>
        </Stack>
      </ScrollArea>
    </aside>
  )
}
