import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { type Meeting, meetingSectionIds, meetingSections } from '../../graph/meeting.ts'
import type { Slide } from '../../graph/story.ts'
import { firstView } from '../../graph/view.ts'
import { useLanguage } from '../app/words.ts'
import { keptOf, useKeeping, useKeptList } from '../panels/kept/keeping.ts'
import { useTroubleInWords } from '../panels/states.tsx'
import { showSlide } from '../present/showing.ts'

/** Shows a meeting as a presentation of five slides, a section each: the kept one of its name, else a new one. Its words are those of now. */
export const useSlides = ({ guest, title }: Meeting) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useTroubleInWords()
  const { keep } = useKeeping()
  const known = useKeptList('presentation').data?.items ?? []
  const name = t('meeting.presentation', { name: title.at(-1) ?? guest.name }).slice(0, 200)
  const slides = meetingSectionIds.map(
    (id, section): Slide => ({
      id,
      title: `${title.at(-1) ?? guest.name}: ${meetingSections[id][language]}`.slice(0, 200),
      text: '',
      notes: '',
      view: { ...firstView, lens: 'meeting', meeting: { with: guest.id, section } },
    }),
  )
  const isThis = (shown: readonly Slide[]) => shown.some(({ view }) => view.meeting?.with === guest.id)
  const make = () => keep.mutate({ kind: 'presentation', name, body: { slides } }, { onSuccess: ({ id }) => showSlide(id, slides, 0) })
  const show = async () => {
    const found = known.find((one) => one.name === name)
    const kept = found === undefined ? undefined : await keptOf('presentation', found.id)
    if (kept !== undefined && isThis(kept.body.slides)) showSlide(kept.id, kept.body.slides, 0)
    else make()
  }
  return {
    busy: keep.isPending,
    show: () => void show().catch((error: unknown) => notifications.show({ color: 'red', message: inWords(error) })),
  }
}
