import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../graph/answers.ts'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { useTroubleInWords } from '../states.tsx'
import { markName } from './faults.ts'

type Mark = { kept: string; version: number }

/** Says of a finding that it is no fault, for everybody; and takes that back, at once or at any time. */
export const useMarking = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const inWords = useTroubleInWords()
  const refresh = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'check' || String(queryKey[0]).startsWith('kept') })
  const onError = (error: unknown) => notifications.show({ color: 'red', message: inWords(error) })
  const unmarking = useMutation({
    mutationFn: ({ kept, version }: Mark) => call('changeKept', { params: { id: kept }, body: { version, forgotten: true } }),
    onSuccess: async () => {
      say(t('review.check.returned'))
      await refresh()
    },
    onError,
  })
  const marking = useMutation({
    mutationFn: ({ key, code, about, name }: Fault) =>
      call('keep', { body: { kind: 'noFault', name: markName({ key, name }), body: { key, code, about } } }),
    onSuccess: async ({ id, version }) => {
      say(t('review.check.marked'))
      const note = `no fault ${id}`
      notifications.show({
        id: note,
        autoClose: 15_000,
        color: 'teal',
        closeButtonProps: { 'aria-label': t('close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('review.check.marked')}</Text>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                notifications.hide(note)
                unmarking.mutate({ kept: id, version })
              }}
            >
              {t('review.undo')}
            </Button>
          </Group>
        ),
      })
      await refresh()
    },
    onError,
  })
  return { mark: marking.mutate, unmark: unmarking.mutate, isPending: marking.isPending || unmarking.isPending }
}
