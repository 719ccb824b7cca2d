import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstView } from '../../graph/view.ts'
import type { Dot } from '../../picture/map/map.ts'
import { zoomTo } from '../../picture/map/zoom.ts'
import { select } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { MapPicture } from '../lenses/map/MapPicture.tsx'
import { useMapDrawing } from '../lenses/map/useMapDrawing.ts'
import { Failed, Loading } from '../panels/states.tsx'
import '../lenses/map/map.css'

/** How many names stand on it, and how large, for a map of some width. */
const mostNames = 24
const lettersFor = (width: number): number => Math.max(12, Math.min(26, width / 52))

/** The map of all partners, whatever the reader's filter leaves elsewhere; a dot opens its card. */
export const DigestMap = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useComputedColorScheme('light')
  const selected = useView(({ selected }) => selected)
  const { ref, width, height } = useElementSize()
  const { drawing, home, error, refetch } = useMapDrawing({ width, height, filter: firstView.filter })
  const [stop, setStop] = useState<string>()
  const name = ({ thing }: Dot) => nameOf(thing, language)
  return (
    <section className="digest-map" aria-label={t('digest.map')} ref={ref}>
      {error !== null && <Failed error={error} retry={refetch} />}
      {error === null && drawing === null && <Loading lines={6} />}
      {drawing !== null && home !== undefined && (
        <MapPicture
          drawing={drawing}
          zoom={zoomTo([drawing.home, ...drawing.dots], drawing)}
          theme={theme}
          label={t('map.label', { count: drawing.dots.length })}
          nameOf={name}
          says={(dot) => t('map.says', { name: name(dot), count: dot.records })}
          homeName={home.name[language]}
          selected={selected}
          size={lettersFor(width)}
          most={mostNames}
          stop={stop ?? drawing.dots[0]?.id}
          onStop={setStop}
          onOpen={(dot) => takeStep(select(dot.id), 'card', name(dot))}
        />
      )}
    </section>
  )
}
