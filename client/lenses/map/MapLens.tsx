import { Anchor, Button, Group, Popover, ScrollArea, Text, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconList, IconMinus, IconPlus, IconWorld } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '../../../graph/comparing.ts'
import { WorldPart, worldParts } from '../../../graph/vocabulary.ts'
import { partColors } from '../../../picture/look.ts'
import type { Dot } from '../../../picture/map/map.ts'
import { wholeSheet, zoomTo } from '../../../picture/map/zoom.ts'
import { BarIcon } from '../../app/HeaderParts.tsx'
import { select } from '../../app/steps.ts'
import { takeStep, useView } from '../../app/store.ts'
import { nameOf, useLanguage } from '../../app/words.ts'
import { ClearFilter } from '../../panels/ClearFilter.tsx'
import { ChangeMarks } from '../../panels/compare/ChangeMark.tsx'
import { changesInWords, useChangesOn } from '../../panels/compare/useChangesOn.ts'
import { useChanges } from '../../panels/compare/useComparison.ts'
import { FilterButton, FilterChips } from '../../panels/Filters.tsx'
import { Failed, Loading, Nothing } from '../../panels/states.tsx'
import { ThingLine } from '../../panels/ThingLine.tsx'
import { MapPicture } from './MapPicture.tsx'
import { useMapDrawing } from './useMapDrawing.ts'
import { useZoom } from './useZoom.ts'
import './map.css'

type ChangesOf = (dot: Dot) => Comparison['changes']

/** What a comparison found of what stands on the map, and of the events and agreements there. */
const useChangesOfDots = (): ChangesOf => {
  const changes = useChanges()
  const [atPartners, inCountries] = [useChangesOn('partners'), useChangesOn('countries')]
  return ({ id, isCountry }) => {
    const own = changes[id]
    return { ...(isCountry ? inCountries : atPartners).get(id), ...(own === undefined ? {} : { [id]: own }) }
  }
}

/** All that is on the map as a list, and what could not be put on it. */
const Places = ({ dots, unlocated, changesOf }: { dots: readonly Dot[]; unlocated: readonly Dot['thing'][]; changesOf: ChangesOf }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const byName = new Intl.Collator(language)
  return (
    <Popover width={340} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconList size={16} />}>
          {t('map.list', { count: dots.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('map.places') }}>
          {[...dots]
            .sort((a, b) => byName.compare(nameOf(a.thing, language), nameOf(b.thing, language)))
            .map((dot) => (
              <ThingLine key={dot.id} thing={dot.thing} right={<ChangeMarks changes={changesOf(dot)} />} />
            ))}
          {unlocated.length > 0 && (
            <Text size="xs" c="dimmed" p="xs">
              {t('map.unlocated', { count: unlocated.length })}
            </Text>
          )}
          {unlocated.map((thing) => (
            <ThingLine key={thing.id} thing={thing} />
          ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}

/** «Карта»: the partners on a world without boundaries, sized by records, tied to the home city by arcs. */
export const MapLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useComputedColorScheme('light')
  const selected = useView(({ selected }) => selected)
  const svg = useRef<SVGSVGElement>(null)
  const { ref, width, height } = useElementSize()
  const { drawing, home, error, refetch } = useMapDrawing({ width, height })
  const { shown, put, go, by } = useZoom(svg, { width: drawing?.width ?? 0, height })
  const [stop, setStop] = useState<string>()
  const isFitted = useRef(false)
  // At first the partners fill the sheet; after that it stays as the reader left it.
  useEffect(() => {
    if (drawing === null || drawing.dots.length === 0 || isFitted.current) return
    isFitted.current = true
    put(zoomTo([drawing.home, ...drawing.dots], drawing))
  }, [drawing, put])
  const dots = drawing?.dots ?? []
  const parts = WorldPart.options.filter((part) => dots.some((dot) => dot.part === part))
  const changesOf = useChangesOfDots()
  const name = (dot: Dot) => nameOf(dot.thing, language)
  return (
    <div className="lens lens-map">
      <Group className="lens-bar" gap="sm">
        <FilterButton />
        {drawing !== null && <Places dots={dots} unlocated={drawing.unlocated} changesOf={changesOf} />}
        <Group gap={6} role="group" aria-label={t('map.zoomTo')}>
          {parts.map((part) => (
            <Anchor
              key={part}
              component="button"
              size="sm"
              onClick={() =>
                go(
                  zoomTo(
                    dots.filter((dot) => dot.part === part),
                    { width, height },
                  ),
                )
              }
            >
              <span className="map-part" style={{ background: partColors[theme][part] }} />
              {worldParts[part][language]}
            </Anchor>
          ))}
        </Group>
        <FilterChips />
      </Group>
      <div ref={ref} className="map-sheet">
        {error !== null && <Failed error={error} retry={refetch} />}
        {error === null && drawing === null && <Loading lines={8} />}
        {drawing !== null && home !== undefined && dots.length + drawing.unlocated.length > 0 && (
          <MapPicture
            svg={svg}
            drawing={drawing}
            zoom={shown}
            theme={theme}
            label={t('map.label', { count: dots.length })}
            nameOf={name}
            says={(dot) =>
              [t('map.says', { name: name(dot), count: dot.records }), changesInWords(changesOf(dot), language)].filter(Boolean).join('; ')
            }
            changesOf={changesOf}
            homeName={home.name[language]}
            selected={selected}
            size={13}
            most={120}
            stop={stop ?? dots[0]?.id}
            onStop={setStop}
            onOpen={(dot) => takeStep(select(dot.id), 'card', name(dot))}
          />
        )}
        {drawing !== null && dots.length + drawing.unlocated.length === 0 && (
          <Nothing title={t('filter.noneLeft')} icon={<IconWorld size={40} />} actions={<ClearFilter />}>
            {t('filter.noneLeftAdvice')}
          </Nothing>
        )}
        <div className="map-tools">
          <BarIcon label={t('canvas.zoomIn')} onClick={() => by(1.7)}>
            <IconPlus size={18} />
          </BarIcon>
          <BarIcon label={t('canvas.zoomOut')} onClick={() => by(1 / 1.7)}>
            <IconMinus size={18} />
          </BarIcon>
          <BarIcon label={t('map.whole')} onClick={() => go(wholeSheet)}>
            <IconWorld size={18} />
          </BarIcon>
        </div>
        <Text size="xs" c="dimmed" className="map-note">
          {t('map.note')}
        </Text>
      </div>
    </div>
  )
}
