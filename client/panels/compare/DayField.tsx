import { TextInput } from '@mantine/core'
import { Day } from '../../../graph/dates.ts'

/** A field for one day: it is taken when it is whole, on leaving the field or by Enter; a half-typed one is not. */
export const DayField = ({
  label,
  description,
  value,
  onDay,
  size = 'sm',
}: {
  label: string
  description?: string | undefined
  value: Day | undefined
  onDay: (day: Day | undefined) => void
  size?: 'xs' | 'sm'
}) => (
  <TextInput
    key={value}
    type="date"
    size={size}
    label={label}
    description={description}
    defaultValue={value ?? ''}
    onBlur={({ currentTarget }) => {
      const day = Day.safeParse(currentTarget.value).data
      if (day !== value) onDay(day)
    }}
    onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
  />
)
