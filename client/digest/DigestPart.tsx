import { Modal, Text, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DigestLine, DigestNumber, DigestSection } from '../../graph/digest.ts'
import { askQuestion, clearFilter, openTable, type Step, select, setFilter } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { dateInWords, numberInWords, useLanguage } from '../app/words.ts'
import { KindMark } from '../panels/KindMark.tsx'

const Words = ({ line: { date, text, note, kind } }: { line: DigestLine }) => {
  const language = useLanguage()
  return (
    <>
      <span className="digest-mark">{kind !== null && <KindMark kind={kind} />}</span>
      <span className="words">
        {date !== null && <span className="digest-date">{dateInWords(date, language)}</span>} {text}
        {note !== null && <span className="digest-note"> · {note}</span>}
      </span>
    </>
  )
}

/** Lines of a section; a click opens the card. */
const Lines = ({ lines, opened }: { lines: readonly DigestLine[]; opened?: () => void }) => (
  <ul className="digest-lines">
    {lines.map((line, at) => {
      const { about, text } = line
      const open = (id: string) => {
        opened?.()
        takeStep(select(id), 'card', text)
      }
      // Two lines may tell of one thing: a document signed anew is told of twice.
      const key = `${about} ${line.date} ${at}`
      return (
        <li key={key}>
          {about === null ? (
            <span className="digest-line">
              <Words line={line} />
            </span>
          ) : (
            <UnstyledButton className="digest-line" onClick={() => open(about)}>
              <Words line={line} />
            </UnstyledButton>
          )}
        </li>
      )
    })}
  </ul>
)

/** What a number opens beyond the page; undefined where its lines open on the page. */
const stepOf = ({ opens }: DigestNumber): Step | undefined => {
  if (opens.is === 'question') return askQuestion({ id: opens.id, filling: opens.filling })
  if (opens.is === 'lines') return undefined
  const { kind, firstDay, lastDay } = opens
  return (view) => setFilter({ firstDay, lastDay })(openTable(kind)(clearFilter(view)))
}

/** A section at a glance: its numbers, its first lines, and what the documents do not say. */
export const DigestPart = ({ section }: { section: DigestSection }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [listed, setListed] = useState<DigestNumber | null>(null)
  const { title, numbers, lines, more, notes } = section
  const says = ({ count, label }: DigestNumber): string => `${numberInWords(count, language)} ${label}`
  const open = (number: DigestNumber) => {
    const step = stepOf(number)
    if (step === undefined) setListed(number)
    else takeStep(step, number.opens.is === 'table' ? 'table' : 'ask', says(number))
  }
  const all = listed?.opens.is === 'lines' ? listed.opens.lines : []
  return (
    <section className="digest-part" aria-label={title} data-section={section.id}>
      <Title order={2} className="digest-heading">
        {title}
      </Title>
      <div className="digest-numbers" hidden={numbers.length === 0}>
        {numbers.map((number) => (
          <UnstyledButton key={number.id} className="digest-number" data-none={number.count === 0} onClick={() => open(number)}>
            <span className="digest-value">{numberInWords(number.count, language)}</span>{' '}
            <span className="digest-label">{number.label}</span>
          </UnstyledButton>
        ))}
      </div>
      {lines.length > 0 && <Lines lines={lines} />}
      {more > 0 && <Text className="digest-small digest-more">{t('digest.more', { count: more })}</Text>}
      {notes.map((note) => (
        <Text key={note} component="p" className="digest-small digest-quiet">
          {note}
        </Text>
      ))}
      <Modal
        opened={listed !== null}
        onClose={() => setListed(null)}
        title={listed === null ? '' : `${title}: ${says(listed)}`}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {all.length === 0 ? <Text>{t('digest.nothing')}</Text> : <Lines lines={all} opened={() => setListed(null)} />}
        {listed !== null && all.length > 0 && listed.count > all.length && (
          <Text className="digest-small digest-more">{t('digest.more', { count: listed.count - all.length })}</Text>
        )}
      </Modal>
    </section>
  )
}
