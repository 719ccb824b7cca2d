import { Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../panels/states.tsx'

/** No answer takes so long to anyone but the first who asks after a change. */
const longMs = 3000

/** Grey lines while an answer of the copy is on its way, and after a while why it is long in coming. */
export const LoadingCopy = ({ lines }: { lines: number }) => {
  const { t } = useTranslation()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {isLong ? t('console.copying') : ''}
      </Text>
      <Loading lines={lines} />
    </Stack>
  )
}
