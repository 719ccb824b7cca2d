import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { refreshGraph } from '../../app/queries.ts'
import { Failed } from '../states.tsx'

/** What of an import was not accepted, and a way to take it all in after all; asked once more, for it may be much. */
export const LeftOut = ({ ids }: { ids: string[] }) => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const [isAsked, setAsked] = useState(false)
  const undoing = useMutation({
    mutationFn: () => call('undoTogether', { body: { ids } }),
    onSuccess: async () => {
      say(t('review.journal.broughtBack'))
      await refreshGraph(client)
    },
  })
  return (
    <Group gap="xs" mt={4}>
      <Text size="sm">{t(isAsked ? 'review.journal.bringBackAll' : 'review.journal.left', { count: ids.length })}</Text>
      <Button
        size="compact-sm"
        variant={isAsked ? 'filled' : 'default'}
        loading={undoing.isPending}
        onClick={() => (isAsked ? undoing.mutate() : setAsked(true))}
      >
        {t(isAsked ? 'review.journal.bringBackNow' : 'review.journal.bringBack')}
      </Button>
      {isAsked && (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
          {t('cancel')}
        </Button>
      )}
      {undoing.error !== null && <Failed error={undoing.error} />}
    </Group>
  )
}
