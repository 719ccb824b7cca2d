import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { clearFilter } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'

/** Takes all filters off: what an empty list offers. */
export const ClearFilter = () => {
  const { t } = useTranslation()
  return (
    <Button variant="default" onClick={() => takeStep(clearFilter, 'clearFilter')}>
      {t('filter.clear')}
    </Button>
  )
}
