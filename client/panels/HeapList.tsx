import { ActionIcon, Drawer, Stack, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Heap, heapId } from '../../graph/view.ts'
import { useDesk } from '../app/desk.ts'
import { usePages } from '../app/queries.ts'
import { expand } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { linkAndKind, nameOf, useLanguage } from '../app/words.ts'
import { Help } from './Help.tsx'
import { Listed } from './Listed.tsx'
import { ThingLine } from './ThingLine.tsx'

const List = ({ heap }: { heap: Heap }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const things = useView(({ things }) => things)
  const { hub, link, direction, kind } = heap
  const pages = usePages('neighbours', { params: { id: hub }, query: { ...filter, link, direction, kind } }, 50)
  return (
    <Stack gap={4}>
      <Listed pages={pages} lines={8}>
        {(items, total) => (
          <>
            <Text size="sm" c="dimmed">
              {t('heap.total', { count: total })}
            </Text>
            {items.map(({ thing, link: { id } }) => {
              const isShown = things.includes(thing.id)
              const name = nameOf(thing, language)
              return (
                <ThingLine
                  key={id}
                  thing={thing}
                  right={
                    <Tooltip label={t(isShown ? 'heap.shown' : 'act.toGraph')}>
                      <ActionIcon
                        variant="subtle"
                        disabled={isShown}
                        aria-label={`${t(isShown ? 'heap.shown' : 'act.toGraph')}: ${name}`}
                        onClick={() => takeStep(expand(hub, [thing.id], [{ ...heap, count: heap.count - 1 }]), 'add', name)}
                      >
                        {isShown ? <IconCheck size={16} /> : <IconPlus size={16} />}
                      </ActionIcon>
                    </Tooltip>
                  }
                />
              )
            })}
          </>
        )}
      </Listed>
    </Stack>
  )
}

/** The list beside a heap: all the neighbours that were too many to draw. */
export const HeapList = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { heap: open, openHeap } = useDesk()
  const heap = useView(({ heaps }) => heaps.find((one) => heapId(one) === open))
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={heap !== undefined}
      onClose={() => openHeap(null)}
      position="left"
      title={<Text fw={600}>{heap === undefined ? '' : linkAndKind(heap.link, heap.direction, heap.kind, language)}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="heap" />
      {heap !== undefined && <List heap={heap} />}
    </Drawer>
  )
}
