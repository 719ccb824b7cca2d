import { Button, Group, Stack } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { IconBan, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../../graph/vocabulary.ts'
import { Failed } from '../states.tsx'
import { useDecide } from './deciding.ts'
import { useWhy } from './Why.tsx'

/** «Проверено» and «Отклонить» for a thing or a link, with a reason where there is one. `gone` closes what is no more. */
export const Judge = ({ about, status, gone }: { about: string; status: Status; gone: () => void }) => {
  const { t } = useTranslation()
  const [isRejecting, setRejecting] = useState(false)
  const why = useWhy()
  const deciding = useDecide(({ kind }) => {
    setRejecting(false)
    if (kind === 'reject') gone()
  })
  const reject = () => deciding.mutate({ kind: 'reject', about: [about], ...why.said })
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {status !== 'confirmed' && (
          <Button
            size="xs"
            variant="light"
            color="teal"
            c="var(--mantine-color-text)"
            leftSection={<IconCircleCheck size={16} />}
            loading={deciding.isPending && !isRejecting}
            onClick={() => deciding.mutate({ kind: 'confirm', about: [about] })}
          >
            {t('review.confirm')}
          </Button>
        )}
        <Button
          size="xs"
          variant="light"
          color="red"
          leftSection={<IconBan size={16} />}
          aria-expanded={isRejecting}
          onClick={() => setRejecting(!isRejecting)}
        >
          {t('review.reject')}
        </Button>
      </Group>
      {isRejecting && (
        <Stack
          gap={6}
          className="editor"
          component="form"
          onSubmit={(event) => {
            event.preventDefault()
            reject()
          }}
          onKeyDown={getHotkeyHandler([['Escape', () => setRejecting(false)]])}
        >
          {why.field({ description: t('review.rejectNote'), focused: true })}
          <Group gap="xs">
            <Button size="xs" color="red" type="submit" loading={deciding.isPending}>
              {t('review.rejectNow')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setRejecting(false)}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      )}
      {deciding.error !== null && <Failed error={deciding.error} />}
    </Stack>
  )
}
