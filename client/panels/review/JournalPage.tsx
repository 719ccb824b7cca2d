import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconNotebook } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type JournalEntry, JournalKind } from '../../../graph/answers.ts'
import { api } from '../../../server/api.ts'
import { addressOf } from '../../app/call.ts'
import { usePages } from '../../app/queries.ts'
import { countInWords, useLanguage } from '../../app/words.ts'
import { Listed } from '../Listed.tsx'
import { Failed, Nothing } from '../states.tsx'
import { useDecide } from './deciding.ts'
import { useDecisionInWords, useSignature } from './decisionWords.ts'
import { LeftOut } from './LeftOut.tsx'
import { OpenCard } from './OpenCard.tsx'
import { UndoButton } from './UndoButton.tsx'

const Entry = ({ entry }: { entry: JournalEntry }) => {
  const { t } = useTranslation()
  const decisionInWords = useDecisionInWords()
  const signature = useSignature()
  const deciding = useDecide()
  const { decision, kind, about, counts, removed, left } = entry
  const language = useLanguage()
  return (
    <li data-undone={!counts}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" className="words">
            {decision === undefined ? t(`review.did.${kind}`) : decisionInWords(decision, about[0]?.kind)}
            {!counts && ` (${t('review.isUndone')})`}
          </Text>
          {about.map(({ id, name, kind: aboutKind, there }) =>
            there ? (
              <div key={id}>
                <OpenCard about={id} name={name} kind={aboutKind} />
              </div>
            ) : (
              <Text key={id} size="sm" className="words">
                {name}
              </Text>
            ),
          )}
          {removed !== undefined && (
            <Text size="sm" className="words">
              {removed.length === 0
                ? t('review.journal.nothingGone')
                : t('review.journal.gone', { what: removed.map(({ kind, count }) => countInWords(count, kind, language)).join(', ') })}
            </Text>
          )}
          <Text size="xs" c="dimmed" className="words">
            {signature({ by: entry.by, at: entry.at, ...(decision?.why === undefined ? {} : { why: decision.why }) })}
          </Text>
          {left !== undefined && <LeftOut ids={left} />}
          {deciding.error !== null && <Failed error={deciding.error} />}
        </div>
        {decision !== undefined && counts && kind !== 'undo' && <UndoButton decision={decision} deciding={deciding} size="compact-sm" />}
      </Group>
    </li>
  )
}

/** «Журнал»: decisions and imports, the newest first, by who, what and words; any decision can be undone here. */
export const JournalPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [by, setBy] = useState<string | null>(null)
  const [kind, setKind] = useState<JournalKind | null>(null)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const query = {
    ...(by === null ? {} : { by }),
    ...(kind === null ? {} : { kind }),
    ...(text === '' ? {} : { text }),
    ...(from === '' ? {} : { firstDay: from }),
    ...(to === '' ? {} : { lastDay: to }),
  }
  const pages = usePages('journal', { query }, 50)
  const first = pages.data?.pages[0]
  return (
    <Stack className="review-page">
      <Title order={2} size="h3">
        {t('review.journal.title')}
      </Title>
      <Group align="flex-end" className="unprinted">
        <Select
          label={t('review.journal.by')}
          placeholder={t('review.journal.anyone')}
          data={first?.people ?? []}
          value={by}
          onChange={setBy}
          clearable
        />
        <Select
          label={t('review.journal.kind')}
          placeholder={t('review.journal.anything')}
          data={JournalKind.options.map((value) => ({ value, label: t(`review.did.${value}`) }))}
          value={kind}
          onChange={(chosen) => setKind(JournalKind.safeParse(chosen).data ?? null)}
          clearable
        />
        <TextInput
          type="date"
          label={t('review.journal.from')}
          value={from}
          max={to || undefined}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('review.journal.to')}
          value={to}
          min={from || undefined}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <TextInput label={t('review.journal.text')} value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
        <Button
          component="a"
          href={addressOf(api.journalFile.path, {}, { ...query, lang: language })}
          download
          variant="default"
          leftSection={<IconDownload size={18} />}
        >
          {t('review.journal.file')}
        </Button>
      </Group>
      <Listed
        pages={pages}
        lines={8}
        none={
          <Nothing title={t('review.journal.none')} icon={<IconNotebook size={40} />}>
            {t('review.journal.noneAdvice')}
          </Nothing>
        }
      >
        {(items) => (
          <ul className="decisions">
            {items.map((entry) => (
              <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
            ))}
          </ul>
        )}
      </Listed>
    </Stack>
  )
}
