import { Stack } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBrief } from '../../../graph/kept.ts'
import { Failed, Loading, Nothing } from '../states.tsx'
import { Comparing } from './Comparing.tsx'
import { useKeeping, useKeptList } from './keeping.ts'
import { Naming } from './Naming.tsx'
import { viewToKeep } from './opening.ts'
import { Versions } from './Versions.tsx'
import { ViewLine } from './ViewLine.tsx'

/** The kept views: each can be opened, changed, duplicated, compared, shared, and its older versions brought back. */
export const Views = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useKeptList('view')
  const { keep } = useKeeping()
  const [seeing, setSeeing] = useState<{ what: 'versions' | 'compare'; of: KeptBrief } | null>(null)
  const items = data?.items
  const close = () => setSeeing(null)
  return (
    <Stack>
      <Naming
        label={t('kept.name')}
        usual={t('kept.usual', { number: (data?.total ?? 0) + 1 })}
        act={t('kept.keep')}
        icon={<IconBookmark size={16} />}
        busy={keep.isPending}
        make={(name) => keep.mutate({ kind: 'view', name, body: { view: viewToKeep(), note: '' } })}
      />
      {error !== null && <Failed error={error} retry={() => void refetch()} />}
      {error === null && items === undefined && <Loading lines={4} />}
      {items?.length === 0 && (
        <Nothing title={t('kept.none')} icon={<IconBookmark size={36} />}>
          {t('kept.explain')}
        </Nothing>
      )}
      {items?.map((view) => (
        <ViewLine key={view.id} view={view} see={(what) => setSeeing({ what, of: view })} />
      ))}
      {seeing?.what === 'versions' && <Versions of={seeing.of} close={close} />}
      {seeing?.what === 'compare' && <Comparing of={seeing.of} close={close} />}
    </Stack>
  )
}
