import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../../../graph/decisions.ts'
import { asUndo, type useDecide } from './deciding.ts'

/** Takes a decision back; `deciding` is told to whoever shows what became of it. */
export const UndoButton = ({
  decision,
  deciding,
  size,
}: {
  decision: Decision
  deciding: ReturnType<typeof useDecide>
  size: 'compact-xs' | 'compact-sm'
}) => {
  const { t } = useTranslation()
  return (
    <Button flex="none" size={size} variant="default" loading={deciding.isPending} onClick={() => deciding.mutate(asUndo(decision))}>
      {t('review.undo')}
    </Button>
  )
}
