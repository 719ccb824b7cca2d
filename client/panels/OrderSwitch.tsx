import { useTranslation } from 'react-i18next'
import { OneOf } from './OneOf.tsx'

export type Order = 'newest' | 'oldest'

/** The same as a list is asked for. */
export const directionOf = (order: Order): 'asc' | 'desc' => (order === 'newest' ? 'desc' : 'asc')

/** Which end of time a list begins at. */
export const OrderSwitch = ({ order, onChange }: { order: Order; onChange: (order: Order) => void }) => {
  const { t } = useTranslation()
  return (
    <OneOf
      label={t('card.order')}
      choices={[
        ['newest', t('card.newest')],
        ['oldest', t('card.oldest')],
      ]}
      value={order}
      onChange={onChange}
    />
  )
}
