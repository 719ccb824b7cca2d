import { Modal, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../../graph/kept.ts'
import { differenceOfViews } from '../../../graph/story.ts'
import { useSubgraph } from '../../app/queries.ts'
import { useView } from '../../app/store.ts'
import { Failed, Loading } from '../states.tsx'
import { ThingLine } from '../ThingLine.tsx'
import { useKept } from './keeping.ts'

const Side = ({ title, ids }: { title: string; ids: readonly string[] }) => {
  const { t } = useTranslation()
  const { data, isFetching } = useSubgraph(ids)
  if (ids.length === 0) return null
  const known = new Map(data?.things.map((thing) => [thing.id, thing]))
  const gone = ids.filter((id) => !known.has(id)).length
  return (
    <section>
      <Title order={3} size="sm" mb="xs">
        {title}: {ids.length}
      </Title>
      {isFetching && <Loading lines={2} />}
      <Stack gap={4}>
        {ids.flatMap((id) => {
          const thing = known.get(id)
          return thing === undefined ? [] : [<ThingLine key={id} thing={thing} />]
        })}
      </Stack>
      {!isFetching && gone > 0 && (
        <Text size="xs" c="dimmed">
          {t('kept.gone', { count: gone })}
        </Text>
      )}
    </section>
  )
}

/** A kept view beside what is on the screen: what only one of them has. */
export const Comparing = ({ of, close }: { of: KeptBrief; close: () => void }) => {
  const { t } = useTranslation()
  const shown = useView((view) => view)
  const { data, error, refetch } = useKept('view', of.id)
  const difference = data === undefined ? undefined : differenceOfViews(data.body.view, shown)
  const isSame =
    difference !== undefined &&
    !difference.lens &&
    [difference.onlyFirst, difference.onlySecond, difference.filter].every((one) => one.length === 0)
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={<Text fw={600}>{t('kept.comparing', { name: of.name })}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        {error !== null && <Failed error={error} retry={() => void refetch()} />}
        {error === null && difference === undefined && <Loading lines={3} />}
        {isSame && <Text size="sm">{t('kept.same')}</Text>}
        {difference?.lens === true && data !== undefined && (
          <Text size="sm">{t('kept.lenses', { kept: t(`lens.${data.body.view.lens}`), shown: t(`lens.${shown.lens}`) })}</Text>
        )}
        {difference !== undefined && difference.filter.length > 0 && <Text size="sm">{t('kept.filters')}</Text>}
        <Side title={t('kept.onlyKept')} ids={difference?.onlyFirst ?? []} />
        <Side title={t('kept.onlyShown')} ids={difference?.onlySecond ?? []} />
      </Stack>
    </Modal>
  )
}
