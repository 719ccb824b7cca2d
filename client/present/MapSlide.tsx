import { Loader } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { WorldPart, worldParts } from '../../graph/vocabulary.ts'
import { partColors } from '../../picture/look.ts'
import { zoomTo } from '../../picture/map/zoom.ts'
import { useView } from '../app/store.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { MapPicture } from '../lenses/map/MapPicture.tsx'
import { useMapDrawing } from '../lenses/map/useMapDrawing.ts'
import { type Places, useTravelling } from './travelling.ts'
import { useLeftOut } from './useLeftOut.ts'
import '../lenses/map/map.css'

/** How many names a hall can read at once (01). */
const mostNames = 25

/** Where the map shows things, in pixels of the window. */
const placesOnMap = (): Places =>
  new Map(
    [...document.querySelectorAll<SVGElement>('.slide .map-dot')].map((dot) => {
      const { left, top, width, height } = dot.getBoundingClientRect()
      return [dot.dataset['id'] ?? '', { x: left + width / 2, y: top + height / 2 }]
    }),
  )

/** The map for a hall: what the filter leaves fills the sheet, with large names, the most told first, and a legend. */
export const MapSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const selected = useView(({ selected }) => selected)
  const { ref, width, height } = useElementSize()
  const left = useLeftOut()
  useTravelling('map', placesOnMap)
  const { drawing: whole, home } = useMapDrawing({ width, height })
  const stays = ({ id }: { id: string }) => !left.has(id)
  const drawing = whole && { ...whole, dots: whole.dots.filter(stays), arcs: whole.arcs.filter(stays) }
  const parts = WorldPart.options.filter((part) => drawing?.dots.some((dot) => dot.part === part) === true)
  return (
    <>
      <div ref={ref} className="slide-picture">
        {drawing === null || home === undefined ? (
          <Loader />
        ) : (
          <MapPicture
            drawing={drawing}
            zoom={zoomTo([drawing.home, ...drawing.dots], drawing)}
            theme="light"
            label={t('map.label', { count: drawing.dots.length })}
            nameOf={({ thing }) => nameOf(thing, language)}
            says={({ thing }) => nameOf(thing, language)}
            homeName={home.name[language]}
            selected={selected}
            size={27}
            most={mostNames}
          />
        )}
      </div>
      <ul className="slide-legend" aria-label={t('legend.title')}>
        {parts.map((part) => (
          <li key={part}>
            <svg width={26} height={26} viewBox="-1.25 -1.25 2.5 2.5" aria-hidden>
              <circle r={1} fill={partColors.light[part]} />
            </svg>
            {worldParts[part][language]}
          </li>
        ))}
      </ul>
    </>
  )
}
