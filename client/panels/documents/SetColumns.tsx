import { Button } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import type { Upload } from './jobs.ts'
import { MappingDialog } from './MappingDialog.tsx'

/** A button beside a list whose columns nobody has explained yet, or that was only tried, so that they can still be set otherwise. */
export const SetColumns = ({ upload, outcome }: { upload: Upload; outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isUnknown = outcome.error?.code === 'columns-unknown'
  if (!isUnknown && outcome.byColumns !== true) return null
  return (
    <>
      <Button
        size="xs"
        {...(isUnknown ? {} : { variant: 'default' })}
        leftSection={<IconColumns3 size={16} />}
        onClick={() => setOpen(true)}
      >
        {t('columns.set')}
      </Button>
      {isOpen && <MappingDialog upload={upload} close={() => setOpen(false)} />}
    </>
  )
}
