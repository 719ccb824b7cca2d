import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The field for the reason of a decision, which may stay empty; and the reason as a decision has it. */
export const useWhy = () => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const why = typed.trim()
  const field = ({ description, focused = false, width }: { description?: string; focused?: boolean; width?: number } = {}) => (
    <TextInput
      size="xs"
      label={t('review.why')}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      maxLength={500}
      {...(description === undefined ? {} : { description })}
      {...(width === undefined ? {} : { w: width })}
      autoFocus={focused}
    />
  )
  return { said: why === '' ? {} : { why }, field }
}
