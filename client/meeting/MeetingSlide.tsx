import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type MeetingLine, meetingLines, meetingSectionIds, onOneSheet } from '../../graph/meeting.ts'
import type { Language } from '../../graph/text.ts'
import { useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { Failed } from '../panels/states.tsx'
import { meetingQuery, sourcesInWords } from './meeting.ts'
import './meeting.css'

const Lines = ({ lines }: { lines: readonly MeetingLine[] }) => {
  const { t } = useTranslation()
  const sources = sourcesInWords(
    lines.flatMap((line) => line.sources),
    { documents: 3, places: 2 },
  )
  return (
    <>
      <ul className="meeting-slide">
        {lines.map(({ rule, about, shown }) => (
          <li key={`${rule} ${about}`}>{shown}</li>
        ))}
      </ul>
      {sources !== '' && <p className="slide-note">{t('meeting.slideSources', { text: sources })}</p>}
    </>
  )
}

const OfGuest = ({ guest, section, language }: { guest: string; section: number; language: Language }) => {
  const { data, error, refetch } = useQuery(meetingQuery(guest, language))
  const id = meetingSectionIds[section]
  if (error !== null && data === undefined) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined || id === undefined) return <Loader />
  return <Lines lines={onOneSheet(meetingLines(data, language))[id].lines} />
}

/** One section of a meeting for a hall: the sentences of its sheet, in large print, with their documents and places. */
export const MeetingSlide = () => {
  const language = useLanguage()
  const meeting = useView(({ meeting }) => meeting)
  return (
    <div className="slide-scroll">{meeting !== null && <OfGuest guest={meeting.with} section={meeting.section} language={language} />}</div>
  )
}
