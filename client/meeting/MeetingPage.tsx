import { Button, Group, Text, Title } from '@mantine/core'
import { IconFileDownload, IconPresentation, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Meeting, meetingLines, meetingSectionIds, meetingSections, onOneSheet } from '../../graph/meeting.ts'
import { api } from '../../server/api.ts'
import { addressOf } from '../app/call.ts'
import { dateInWords, useLanguage } from '../app/words.ts'
import { Failed, Loading } from '../panels/states.tsx'
import { meetingQuery } from './meeting.ts'
import { Sentence } from './Sentence.tsx'
import { useEdits } from './useEdits.tsx'
import { useSlides } from './useSlides.ts'

/** What becomes of the page: files, paper, slides. */
const Outputs = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { show, busy } = useSlides(meeting)
  const file = (format: 'docx' | 'pdf') => addressOf(api.reportMeeting.path, {}, { with: meeting.guest.id, language, format })
  return (
    <Group gap="xs" className="unprinted">
      <Button size="xs" leftSection={<IconPresentation size={16} />} loading={busy} onClick={show}>
        {t('meeting.slides')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconPrinter size={16} />} onClick={() => globalThis.print()}>
        {t('meeting.print')}
      </Button>
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={file(format)}
          download
          size="xs"
          variant="default"
          leftSection={<IconFileDownload size={16} />}
        >
          {t(format === 'docx' ? 'meeting.word' : 'meeting.pdf')}
        </Button>
      ))}
    </Group>
  )
}

const Sheet = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { edit, busy } = useEdits(meeting)
  const lines = meetingLines(meeting, language)
  const sheet = onOneSheet(lines)
  return (
    <article className="meeting-sheet" aria-label={t('meeting.sheet')}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4" className="words">
          {meeting.title.join(': ')}
        </Title>
        <Outputs meeting={meeting} />
      </Group>
      {meetingSectionIds.map((id, at) => (
        <section key={id} aria-label={meetingSections[id][language]}>
          <Title order={3} size="h6" className="meeting-heading">{`${at + 1}. ${meetingSections[id][language]}`}</Title>
          <ul className="sentences">
            {lines
              .filter(({ section }) => section === id)
              .map((line) => (
                <Sentence
                  key={`${line.rule} ${line.about}`}
                  line={line}
                  busy={busy}
                  edit={(text) => edit(line, text)}
                  isOnSheet={sheet[id].lines.includes(line)}
                />
              ))}
          </ul>
          {sheet[id].left > 0 && (
            <Text size="sm" c="dimmed" className="unprinted">
              {t('meeting.offSheet', { count: sheet[id].left })}
            </Text>
          )}
        </section>
      ))}
      <Text size="sm" className="meeting-foot">
        {[...(meeting.asOf === null ? [] : [t('meeting.asOf', { date: dateInWords(meeting.asOf, language) })]), ...meeting.notes].join(' ')}
      </Text>
    </article>
  )
}

/** The meeting with one guest: what is known, on one sheet; each sentence can be changed or left out. */
export const MeetingPage = ({ guest }: { guest: string }) => {
  const language = useLanguage()
  const { data, error, refetch } = useQuery(meetingQuery(guest, language))
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  return data === undefined ? <Loading lines={12} /> : <Sheet meeting={data} />
}
