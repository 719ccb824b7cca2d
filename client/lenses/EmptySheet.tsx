import { Button } from '@mantine/core'
import { IconChartDots3, IconCirclesRelation, IconPlus, IconWorld } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { opened } from '../../graph/view.ts'
import { placesIn } from '../app/brought.ts'
import { asked, useOverview } from '../app/queries.ts'
import { addThings, openOnGraph, setLens } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { nameOf, useLanguage } from '../app/words.ts'
import { Nothing } from '../panels/states.tsx'

/** Puts the thing whose card is open on the sheet. */
const Opened = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useQuery(asked('card', { params: { id } }))
  if (data === undefined) return null
  const name = nameOf(data.thing, language)
  return (
    <Button size="sm" leftSection={<IconPlus size={18} />} onClick={() => takeStep(openOnGraph(id), 'open', name)}>
      <span className="start-name">{t('canvas.start.opened', { name })}</span>
    </Button>
  )
}

/** A sheet with nothing on it yet: how to begin, in one click. */
export const EmptySheet = () => {
  const { t } = useTranslation()
  const filter = useView(({ filter }) => filter)
  const id = useView(opened)
  const places = placesIn(useOverview(filter).data)
  return (
    <div className="lens lens-middle">
      <Nothing
        title={t('canvas.empty')}
        icon={<IconChartDots3 size={44} />}
        actions={
          <>
            {id !== null && <Opened id={id} />}
            {places.length > 0 && (
              <Button
                size="sm"
                variant={id === null ? 'filled' : 'default'}
                leftSection={<IconWorld size={18} />}
                onClick={() => takeStep(addThings(places), 'add', t('canvas.start.places'))}
              >
                {t('canvas.start.places')}
              </Button>
            )}
            <Button
              size="sm"
              variant="default"
              leftSection={<IconCirclesRelation size={18} />}
              onClick={() => takeStep(setLens('everything'), 'lens', t('lens.everything'))}
            >
              {t('lens.everything')}
            </Button>
          </>
        }
      >
        {t('canvas.emptyAdvice')}
      </Nothing>
    </div>
  )
}
