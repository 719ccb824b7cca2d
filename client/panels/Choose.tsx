import { Button, Checkbox, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter, NeighbourCount } from '../../graph/answers.ts'
import type { ThingKind } from '../../graph/kinds.ts'
import { type Heap, screenLimit, type View } from '../../graph/view.ts'
import { call } from '../app/call.ts'
import { useDesk } from '../app/desk.ts'
import { filterSize } from '../app/filtering.ts'
import { subgraphOf, useCard, useCounts } from '../app/queries.ts'
import { expand, select } from '../app/steps.ts'
import { currentView, takeStep, useView } from '../app/store.ts'
import { countInWords, linkAndKind, nameOf, useLanguage } from '../app/words.ts'
import { Help } from './Help.tsx'
import { KindMark } from './KindMark.tsx'
import { Failed, Loading } from './states.tsx'

const keyOf = ({ link, direction, kind }: NeighbourCount) => `${link} ${direction} ${kind}`

/** More neighbours of one kind than this are first offered as a heap with a list. */
const usualLimit = 25

/** Kinds that are seldom wanted first: a topic or an imported file touches everything. */
const background: ReadonlySet<ThingKind> = new Set(['Topic', 'Document', 'Figure'])

/** The neighbours of the chosen kinds, most recorded first, and the heaps of what is left over. */
export const gather = async (
  id: string,
  chosen: readonly NeighbourCount[],
  limit: number,
  filter: Filter,
): Promise<{ ids: string[]; heaps: Heap[] }> => {
  const found = await Promise.all(
    chosen.map(async ({ link, direction, kind }) => {
      const { items, total, next } = await call('neighbours', {
        params: { id },
        query: { ...filter, link, direction, kind, limit },
      })
      // A neighbour may stand under two links (two posts): only a further page means that some are left.
      const left = next === null ? 0 : Math.max(1, total - items.length)
      return {
        ids: items.map(({ thing }) => thing.id),
        heaps: left > 0 ? [{ hub: id, link, direction, kind, count: left }] : [],
      }
    }),
  )
  return { ids: found.flatMap(({ ids }) => ids), heaps: found.flatMap(({ heaps }) => heaps) }
}

const Choice = ({ id, counts, name, done }: { id: string; counts: readonly NeighbourCount[]; name: string; done: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const room = useView(({ things }) => screenLimit - things.length)
  const say = useDesk(({ say }) => say)
  const client = useQueryClient()
  const [chosen, setChosen] = useState(() => new Set(counts.filter(({ kind }) => !background.has(kind)).map(keyOf)))
  const [limit, setLimit] = useState(usualLimit)
  const wanted = counts.filter((count) => chosen.has(keyOf(count)))
  const willAdd = wanted.reduce((sum, { count }) => sum + Math.min(count, limit), 0)
  const adding = useMutation({
    mutationFn: () => gather(id, wanted, limit, filter),
    onSuccess: ({ ids, heaps }) => {
      const before = currentView().things.length
      const step = (view: View) => select(id)(expand(id, ids, heaps)(view))
      // Asked for before the page draws the step, and not after.
      void client.prefetchQuery(subgraphOf(step(currentView()).things))
      takeStep(step, 'expand', name)
      say(t('choose.added', { count: currentView().things.length - before }))
      done()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        adding.mutate()
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('choose.explain')}</Text>
        <Checkbox.Group value={[...chosen]} onChange={(values) => setChosen(new Set(values))}>
          <Stack gap={8}>
            {counts.map((count) => (
              <Checkbox
                key={keyOf(count)}
                value={keyOf(count)}
                label={
                  <Group gap={6} component="span" wrap="nowrap">
                    <KindMark kind={count.kind} />
                    <span>
                      {linkAndKind(count.link, count.direction, count.kind, language)}:{' '}
                      <Text span fw={600} size="sm">
                        {countInWords(count.count, count.kind, language)}
                      </Text>
                      {count.count > limit && (
                        <Text span c="dimmed" size="sm">
                          {' '}
                          · {t('choose.heap', { shown: limit, count: count.count - limit })}
                        </Text>
                      )}
                    </span>
                  </Group>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <NumberInput
          label={t('choose.limit')}
          description={t('choose.order')}
          min={1}
          max={200}
          value={limit}
          onChange={(value) => setLimit(typeof value === 'number' ? Math.max(1, Math.min(200, value)) : usualLimit)}
        />
        {willAdd > room && (
          <Text size="sm" c="red">
            {t('choose.full', { limit: screenLimit, count: Math.max(0, room) })}
          </Text>
        )}
        {adding.error !== null && <Failed error={adding.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={done}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={adding.isPending} disabled={wanted.length === 0} autoFocus data-autofocus>
            {t('choose.add', { count: willAdd })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const Body = ({ id, done }: { id: string; done: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { data: card } = useCard(id)
  const { data: counts, error, refetch } = useCounts(id, filter)
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (counts === undefined || card === undefined) return <Loading lines={5} />
  const name = nameOf(card.thing, language)
  return (
    <>
      <Text fw={600} mb="xs">
        {name}
      </Text>
      {counts.length === 0 ? (
        <Text>{t(filterSize(filter) > 0 ? 'card.noLinksFiltered' : 'card.noLinks')}</Text>
      ) : (
        <Choice id={id} counts={counts} name={name} done={done} />
      )}
    </>
  )
}

/** «Показать связи»: what a thing is linked with, counted by link and kind before anything is drawn. */
export const ChooseNeighbours = () => {
  const { t } = useTranslation()
  const { choosing, choose } = useDesk()
  return (
    <Modal
      opened={choosing !== null}
      onClose={() => choose(null)}
      title={<Text fw={600}>{t('choose.title')}</Text>}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="choose" />
      {choosing !== null && <Body key={choosing} id={choosing} done={() => choose(null)} />}
    </Modal>
  )
}
