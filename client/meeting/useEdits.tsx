import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Kept } from '../../graph/kept.ts'
import { type Meeting, type MeetingEdit, type MeetingLine, withEdit } from '../../graph/meeting.ts'
import { useDesk } from '../app/desk.ts'
import { useLanguage } from '../app/words.ts'
import { keptOf, useKeeping } from '../panels/kept/keeping.ts'

/** The note that tells of a version; only the newest stands, for only it can be taken back. */
const noteOf = (version: number): string => `meeting ${version}`

/** Changes sentences of a meeting: each change makes the next version of its kept record, and can be taken back at once. */
export const useEdits = (meeting: Meeting) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const { keep, change } = useKeeping()
  const { guest, kept, edits } = meeting
  const refresh = () => client.invalidateQueries({ queryKey: ['meeting'] })
  const undo = async (id: string) => {
    const { version } = await keptOf('meeting', id)
    notifications.hide(noteOf(version))
    change.mutate({ id, version, body: { with: guest.id, edits } }, { onSuccess: () => void refresh() })
  }
  const told = async ({ id, version }: Pick<Kept, 'id' | 'version'>) => {
    await refresh()
    say(t('meeting.done'))
    notifications.hide(noteOf(version - 1))
    notifications.show({
      id: noteOf(version),
      autoClose: 10_000,
      color: 'teal',
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t('meeting.done')}</Text>
          <Button size="compact-sm" variant="light" onClick={() => void undo(id)}>
            {t('review.undo')}
          </Button>
        </Group>
      ),
    })
  }
  const save = (next: MeetingEdit[]) => {
    const body = { with: guest.id, edits: next }
    const after = { onSuccess: (record: Kept) => void told(record) }
    if (kept === null) keep.mutate({ kind: 'meeting', name: t('meeting.presentation', { name: guest.name }).slice(0, 200), body }, after)
    else change.mutate({ id: kept.id, version: kept.version, body }, after)
  }
  return {
    busy: keep.isPending || change.isPending,
    /** Puts a text in a sentence's place, leaves it out (null), or has it as it is made (undefined). */
    edit: (line: MeetingLine, text: string | null | undefined) => save(withEdit(edits, line, language, text)),
  }
}
