import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type Kept, type KeptBrief, type KeptChange, type KeptKind, keptKinds, type NewKept } from '../../../graph/kept.ts'
import { call } from '../../app/call.ts'
import { useDesk } from '../../app/desk.ts'
import { asked } from '../../app/queries.ts'
import { useTroubleInWords } from '../states.tsx'
import { useUndoNote } from '../UndoNote.tsx'

/** A kept record with the body of its kind. */
export interface KeptOf<K extends KeptKind> extends Omit<Kept, 'body'> {
  body: z.infer<(typeof keptKinds)[K]['body']>
}

const bodyOf = <K extends KeptKind>(kind: K, kept: Kept): KeptOf<K> => ({
  ...kept,
  body: keptKinds[kind].body.parse(kept.body) as KeptOf<K>['body'],
})

/** The kept records of one kind, the last changed first. */
export const useKeptList = (kind: KeptKind) => useQuery(asked('keptPage', { query: { kinds: [kind], limit: 200 } }))

/** One kept record, its newest version. */
export const useKept = <K extends KeptKind>(kind: K, id: string | null) =>
  useQuery({
    ...asked('kept', { params: { id: id ?? '' } }),
    enabled: id !== null,
    select: (kept) => bodyOf(kind, kept),
  })

/** Asks for one kept record, or for one of its versions. */
export const keptOf = async <K extends KeptKind>(kind: K, id: string, version?: number): Promise<KeptOf<K>> =>
  bodyOf(kind, await call('kept', { params: { id }, query: version === undefined ? {} : { version } }))

/** Keeps, changes and forgets records: each is told, a failure in words, and what was forgotten can be brought back at once. */
export const useKeeping = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const say = useDesk(({ say }) => say)
  const inWords = useTroubleInWords()
  const tell = useUndoNote()
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('kept') })
  const onError = (error: unknown) => notifications.show({ color: 'red', message: inWords(error) })
  const changing = ({ id, ...change }: KeptChange & { id: string }) => call('changeKept', { params: { id }, body: change })

  const keep = useMutation({
    mutationFn: (body: NewKept) => call('keep', { body }),
    onSuccess: async ({ name }) => {
      say(t('kept.done', { name }))
      await refresh()
    },
    onError,
  })
  const change = useMutation({ mutationFn: changing, onSuccess: refresh, onError, onSettled: refresh })
  const forget = useMutation({
    mutationFn: ({ id, version }: KeptBrief) => changing({ id, version, forgotten: true }),
    onSuccess: async ({ id, version, name }) => {
      await refresh()
      const says = t('kept.forgotten', { name })
      const note = `forgotten ${id}`
      say(says)
      const bringBack = () => {
        notifications.hide(note)
        change.mutate({ id, version, forgotten: false })
      }
      tell(note, says, bringBack)
    },
    onError,
  })
  return { keep, change, forget }
}

/** A step of a kept record: what changes of it as it stands when the step's turn comes. */
export type KeptStep<K extends KeptKind> = (kept: KeptOf<K>) => { name?: string; body?: KeptOf<K>['body'] }

/**
 * Changes one kept record step by step. Who leaves one field for the next does not wait: each step is taken when the one before it is written,
 * and begins from what that wrote. A failure is told in words.
 */
export const useKeptSteps = <K extends KeptKind>(kind: K, id: string) => {
  const client = useQueryClient()
  const inWords = useTroubleInWords()
  const wanted = asked('kept', { params: { id } })
  const { mutate, isPending } = useMutation({
    scope: { id: `kept ${id}` },
    mutationFn: async (step: KeptStep<K>) => {
      const kept = bodyOf(kind, await client.ensureQueryData(wanted))
      return call('changeKept', { params: { id }, body: { version: kept.version, ...step(kept) } })
    },
    onSuccess: (kept) => client.setQueryData(wanted.queryKey, kept),
    onError: (error) => notifications.show({ color: 'red', message: inWords(error) }),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('kept') }),
  })
  return { take: mutate, isPending }
}
