import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconPhotoDown } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { captionOf } from '../../picture/caption.ts'
import { pictureOf } from '../../picture/of-view.ts'
import type { Scene, Theme } from '../../picture/view.ts'
import { PartFormat } from '../../server/api.ts'
import { callFile } from '../app/call.ts'
import { useHome, useSubgraph, useTopicMembers, useWhole } from '../app/queries.ts'
import { useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { useComparison } from '../panels/compare/useComparison.ts'
import { Failed } from '../panels/states.tsx'
import { download, savePng, saveSvg } from './savePicture.ts'

/** Formats are called so in every language. */
const formatNames: Record<PartFormat, string> = { graphml: 'GraphML', gexf: 'GEXF', json: 'JSON', csv: 'CSV' }
const pngScales = [2, 4]

/** What the screen knows of the shown view, as the picture takes it; undefined until all of it is there. */
const useSurroundings = () => {
  const view = useView((view) => view)
  const home = useHome().data?.home
  const whole = useWhole().data
  const known = useSubgraph(view.things).data
  const topicMembers = useTopicMembers(view.filter.topics)
  const comparison = useComparison().data
  const isKnown = view.compare === null || comparison !== undefined
  return home === undefined || whole === undefined || known === undefined || !isKnown
    ? undefined
    : { home, whole, known, topicMembers, comparison }
}

/** «Сохранить»: what is on the screen as a picture with its legend, date, filters and coverage, or as data for other programs; nothing private (01). */
export const SaveMenu = ({ scene, theme }: { scene: Scene; theme: Theme }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const around = useSurroundings()
  const title = around === undefined ? '' : captionOf(view.filter, around, language).title
  const svg = () => (around === undefined ? '' : pictureOf(view, around, { theme, language }))
  const hidden = new Set(scene.hidden)
  const ids = scene.things.flatMap(({ id }) => (hidden.has(id) ? [] : [id]))
  const pdf = useMutation({
    mutationFn: () => callFile('picture', { params: { format: 'pdf' }, query: { theme }, body: { view } }, language),
    onSuccess: (file) => download(file, `${title}.pdf`),
  })
  const part = useMutation({
    mutationFn: (format: PartFormat) => callFile('subgraphFile', { params: { format }, body: { ids } }, language),
    onSuccess: (file, format) => download(file, `${title}.${format}`),
  })
  const failed = pdf.error ?? part.error
  return (
    <>
      <Menu position="left-end" withinPortal>
        <Tooltip label={t('canvas.save')} position="left">
          <Menu.Target>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('canvas.save')}
              disabled={around === undefined}
              loading={pdf.isPending || part.isPending}
            >
              <IconPhotoDown size={18} />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Label>{t('canvas.savePublic')}</Menu.Label>
          {pngScales.map((scale) => (
            <Menu.Item key={scale} onClick={() => void savePng(svg(), title, scale)}>
              {t('canvas.savePng', { scale })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => saveSvg(svg(), title)}>{t('canvas.saveSvg')}</Menu.Item>
          <Menu.Item onClick={() => pdf.mutate()}>{t('canvas.savePdf')}</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('canvas.saveData')}</Menu.Label>
          {PartFormat.options.map((format) => (
            <Menu.Item key={format} onClick={() => part.mutate(format)}>
              {formatNames[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {failed !== null && (
        <div className="canvas-notice">
          <Failed error={failed} retry={() => (pdf.error === null ? part.mutate(part.variables ?? 'json') : pdf.mutate())} />
        </div>
      )}
    </>
  )
}
