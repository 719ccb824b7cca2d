import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Decision, DecisionWish, NewDecision } from '../../../graph/decisions.ts'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { refreshGraph } from '../../app/queries.ts'
import { useTroubleInWords } from '../states.tsx'
import { useUndoNote } from '../UndoNote.tsx'

/** The decision that takes another one back. */
const undoing = ({ id, about }: Decision): NewDecision => ({ kind: 'undo', about, undoes: id })

/** Takes decisions: each is told, and can be taken back at once. */
export const useDecide = (taken?: (decision: Decision) => void) => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const inWords = useTroubleInWords()
  const tell = useUndoNote()
  const takeBack = async (decision: Decision, note: string) => {
    const told = { id: note, closeButtonProps: { 'aria-label': t('close') } }
    notifications.update({ ...told, loading: true, autoClose: false, message: t('review.undoing') })
    try {
      await call('decide', { body: undoing(decision) })
      say(t('review.undone'))
      notifications.update({ ...told, loading: false, color: 'teal', autoClose: 4000, message: t('review.undone') })
    } catch (error) {
      notifications.update({ ...told, loading: false, color: 'red', autoClose: false, message: inWords(error) })
    }
    await refreshGraph(client)
  }
  return useMutation({
    mutationFn: (body: DecisionWish) => call('decide', { body }),
    onSuccess: async (decision) => {
      const says = t(`review.done.${decision.kind}`)
      const note = `decision ${decision.id}`
      say(says)
      if (decision.kind !== 'undo') tell(note, says, () => void takeBack(decision, note))
      taken?.(decision)
      // First the screen lets go of what is no more, so that it is not asked for again.
      await new Promise((resolve) => setTimeout(resolve))
      await refreshGraph(client)
    },
  })
}

/** The decision that takes one back, to be passed to `useDecide`. */
export const asUndo = undoing
