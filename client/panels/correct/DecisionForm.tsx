import { Button, Group, Stack } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, DecisionWish } from '../../../graph/decisions.ts'
import { useDecide } from '../review/deciding.ts'
import { useWhy } from '../review/Why.tsx'
import { Failed } from '../states.tsx'
import { Preview } from './Preview.tsx'

/** A correction in the making: what it would change, why it is made, and the buttons. Ctrl+Enter keeps it, Escape leaves all as it was. */
export const DecisionForm = ({
  wish,
  label,
  close,
  taken = close,
  preview = true,
  unready,
  children,
}: {
  /** Null while something is still to be chosen. */
  wish: DecisionWish | null
  label: string
  close: () => void
  /** What becomes of the screen once it is decided. */
  taken?: (decision: Decision) => void
  preview?: boolean
  /** What becomes of a wish to keep what is not ready; without it the button waits. */
  unready?: () => void
  children: ReactNode
}) => {
  const { t } = useTranslation()
  const why = useWhy()
  const deciding = useDecide(taken)
  const keep = () => {
    if (wish === null) unready?.()
    else if (!deciding.isPending) deciding.mutate({ ...wish, ...why.said })
  }
  return (
    <Stack
      gap="xs"
      className="editor"
      component="form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={getHotkeyHandler([
        ['mod+Enter', keep],
        ['Escape', close],
      ])}
    >
      {children}
      {preview && wish !== null && <Preview wish={wish} />}
      {why.field()}
      {deciding.error !== null && <Failed error={deciding.error} />}
      <Group gap="xs">
        <Button size="xs" type="submit" loading={deciding.isPending} disabled={wish === null && unready === undefined}>
          {label}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
