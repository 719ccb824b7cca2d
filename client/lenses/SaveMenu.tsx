import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconPhotoDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { todayIn } from '../../graph/dates.ts'
import { linkEntry } from '../../graph/kinds.ts'
import { svgOf } from '../../picture/svg.ts'
import type { Scene, Theme } from '../../picture/view.ts'
import { publicScene } from '../../picture/viewed.ts'
import { useHome, useWhole } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { countInWords, dateInWords, useLanguage } from '../app/words.ts'
import { useFilterInWords } from '../panels/Filters.tsx'
import { savePng, saveSvg } from './savePicture.ts'

const pngScale = 2

/** «Сохранить картинку»: what is on the screen with its legend, date, filters and coverage; nothing private, unsure or supposed (01). */
export const SaveMenu = ({ scene, theme }: { scene: Scene; theme: Theme }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filters = useFilterInWords()(useView(({ filter }) => filter))
  const home = useHome().data?.home
  const whole = useWhole().data
  const title = home === undefined ? t('first.title') : t('first.titleOf', { city: home.name[language] })
  const svg = () =>
    svgOf(
      publicScene(scene, (kind) => linkEntry(kind).private === true),
      {
        theme,
        language,
        caption: {
          title,
          date: dateInWords(todayIn(home?.timeZone ?? 'UTC'), language),
          filters: filters.map(({ label }) => label).join(', '),
          coverage:
            whole === undefined || whole.asOf === null
              ? ''
              : t('slide.covers', {
                  date: dateInWords(whole.asOf, language),
                  documents: countInWords(whole.documents, 'Document', language),
                }),
        },
      },
    )
  return (
    <Menu position="left-end" withinPortal>
      <Tooltip label={t('canvas.save')} position="left">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('canvas.save')}>
            <IconPhotoDown size={18} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void savePng(svg(), title, pngScale)}>{t('canvas.savePng')}</Menu.Item>
        <Menu.Item onClick={() => saveSvg(svg(), title)}>{t('canvas.saveSvg')}</Menu.Item>
        <Menu.Label>{t('canvas.savePublic')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}
