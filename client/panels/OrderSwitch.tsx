import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type Order = 'newest' | 'oldest'

/** Which end of time a list begins at. */
export const OrderSwitch = ({ order, onChange }: { order: Order; onChange: (order: Order) => void }) => {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      value={order}
      onChange={onChange}
      aria-label={t('card.order')}
      data={[
        { value: 'newest', label: t('card.newest') },
        { value: 'oldest', label: t('card.oldest') },
      ]}
    />
  )
}
