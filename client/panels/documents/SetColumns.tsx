import { Button } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import { MappingDialog } from './MappingDialog.tsx'
import type { Upload } from './uploads.ts'

/** A button beside a list whose columns nobody has explained yet, or that can be read by others. */
export const SetColumns = ({ upload, outcome }: { upload: Upload; outcome: ImportOutcome }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isUnknown = outcome.error?.code === 'columns-unknown'
  const { source } = upload
  if (source === null || (!isUnknown && outcome.byColumns !== true)) return null
  return (
    <>
      <Button
        size="xs"
        {...(isUnknown ? {} : { variant: 'default' })}
        leftSection={<IconColumns3 size={16} />}
        onClick={() => setOpen(true)}
      >
        {t(isUnknown ? 'columns.set' : 'columns.change')}
      </Button>
      {isOpen && <MappingDialog upload={upload} source={source} close={() => setOpen(false)} />}
    </>
  )
}
