import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ThingKind } from '../../graph/kinds.ts'
import { guestKinds } from '../../graph/meeting.ts'
import { openMeeting } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'

const guests: ReadonlySet<ThingKind> = new Set(guestKinds)
/** Whether one can meet a thing of this kind. */
export const isGuest = (kind: ThingKind): boolean => guests.has(kind)

/** «Готовлюсь к встрече» on the card of a guest. */
export const PrepareMeeting = ({ id, name }: { id: string; name: string }) => {
  const { t } = useTranslation()
  return (
    <Button size="xs" variant="default" leftSection={<IconUsers size={16} />} onClick={() => takeStep(openMeeting(id), 'lens', name)}>
      {t('lens.meeting')}
    </Button>
  )
}
