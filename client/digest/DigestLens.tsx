import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconCalendarDown, IconFileDownload, IconFileText, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Digest } from '../../graph/digest.ts'
import { api } from '../../server/api.ts'
import { addressOf, call } from '../app/call.ts'
import { useDesk } from '../app/desk.ts'
import { useWhole } from '../app/queries.ts'
import { dateInWords, momentInWords, useLanguage } from '../app/words.ts'
import { ChooseFiles } from '../panels/documents/ImportPanel.tsx'
import { Failed, Loading, Nothing } from '../panels/states.tsx'
import { DigestMap } from './DigestMap.tsx'
import { DigestPart } from './DigestPart.tsx'
import { digestQuery } from './digest.ts'
import './digest.css'

/** What becomes of the page: paper, files, a calendar. */
const Outputs = ({ calendar: { entries, undated } }: Pick<Digest, 'calendar'>) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="unprinted">
      <Group gap="xs" justify="flex-end">
        <Button className="digest-tool" variant="default" leftSection={<IconPrinter size={16} />} onClick={() => globalThis.print()}>
          {t('digest.print')}
        </Button>
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={addressOf(api.reportDigest.path, {}, { language, format })}
            download
            className="digest-tool"
            variant="default"
            leftSection={<IconFileDownload size={16} />}
          >
            {t(format === 'docx' ? 'digest.word' : 'digest.pdf')}
          </Button>
        ))}
        <Button
          component="a"
          href={addressOf(api.calendar.path, {}, { language })}
          download
          className="digest-tool"
          variant="default"
          leftSection={<IconCalendarDown size={16} />}
        >
          {t('digest.calendar', { count: entries })}
        </Button>
      </Group>
      {undated > 0 && (
        <Text className="digest-small" ta="right" c="dimmed">
          {t('digest.undated', { count: undated })}
        </Text>
      )}
    </div>
  )
}

const Head = ({ digest }: { digest: Digest }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const open = useDesk(({ open }) => open)
  const whole = useWhole().data
  return (
    <header className="digest-head">
      <div>
        <Title order={1} className="digest-title">
          {digest.title}
        </Title>
        <Text component="p" className="digest-quiet">
          {t('digest.today', { date: dateInWords(digest.today, language) })}
          {digest.since !== null && ` · ${t('digest.since', { at: momentInWords(digest.since, language) })}`}
          {whole?.asOf !== undefined && whole.asOf !== null && (
            <>
              {' · '}
              <Anchor component="button" inherit onClick={() => open('documents')}>
                {t('first.documents', { count: whole.documents })}
              </Anchor>{' '}
              {t('first.asOf', { date: dateInWords(whole.asOf, language) })}
            </>
          )}
        </Text>
      </div>
      <Outputs calendar={digest.calendar} />
    </header>
  )
}

const Sheet = ({ digest }: { digest: Digest }) => {
  // Once it is seen: what is new is new since the day before.
  useEffect(() => {
    call('digestVisited', {}).catch(() => undefined)
  }, [])
  const [year, ...rest] = digest.sections
  return (
    <article className="digest-sheet" aria-label={digest.title}>
      <Head digest={digest} />
      <div className="digest-parts">
        {year !== undefined && <DigestPart section={year} />}
        <DigestMap />
        {rest.map((section) => (
          <DigestPart key={section.id} section={section} />
        ))}
      </div>
      {digest.notes.map((note) => (
        <Text key={note} component="p" className="digest-small" c="dimmed">
          {note}
        </Text>
      ))}
    </article>
  )
}

/** «Сводка руководителю»: what a leader sees at a glance; each number opens what it counts. */
export const DigestLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, error, refetch } = useQuery(digestQuery(language))
  const whole = useWhole().data
  return (
    <div className="lens digest" role="group" aria-label={t('lens.digest')}>
      {error !== null && <Failed error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading lines={12} />}
      {whole?.documents === 0 && (
        <Nothing title={t('empty.title')} icon={<IconFileText size={44} />} actions={<ChooseFiles />}>
          {t('empty.how')}
        </Nothing>
      )}
      {data !== undefined && whole !== undefined && whole.documents > 0 && <Sheet digest={data} />}
    </div>
  )
}
