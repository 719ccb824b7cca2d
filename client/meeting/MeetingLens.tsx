import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { guestKinds } from '../../graph/meeting.ts'
import { openMeeting } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { Nothing } from '../panels/states.tsx'
import { ThingPicker } from '../panels/ThingPicker.tsx'
import { MeetingPage } from './MeetingPage.tsx'
import './meeting.css'

/** «Готовлюсь к встрече»: the guest is chosen, and what to know stands on one sheet. */
export const MeetingLens = () => {
  const { t } = useTranslation()
  const guest = useView(({ meeting }) => meeting?.with ?? null)
  return (
    <div className="lens meeting" role="group" aria-label={t('lens.meeting')}>
      <div className="meeting-guest unprinted">
        <ThingPicker
          id={guest}
          label={t('meeting.guest')}
          kinds={guestKinds}
          choose={(id) => takeStep(openMeeting(id), 'lens', t('lens.meeting'))}
        />
      </div>
      {guest === null ? (
        <Nothing title={t('meeting.choose')} icon={<IconUsers size={40} />}>
          {t('meeting.explain')}
        </Nothing>
      ) : (
        <MeetingPage key={guest} guest={guest} />
      )}
    </div>
  )
}
