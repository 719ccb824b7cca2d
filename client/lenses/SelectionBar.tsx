import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import {
  IconFrame,
  IconLayoutAlignLeft,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { type Alignment, align, alignments, pinAll } from '../app/canvasSteps.ts'
import { removeThings } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'

const icons: Record<Alignment, ComponentType<{ size?: number }>> = {
  left: IconLayoutAlignLeft,
  top: IconLayoutAlignTop,
  across: IconLayoutDistributeHorizontal,
  down: IconLayoutDistributeVertical,
}

/** What can be done with several chosen things at once: brought into line, framed, pinned, taken off. */
export const SelectionBar = ({ frame }: { frame: (ids: readonly string[]) => void }) => {
  const { t } = useTranslation()
  const selected = useView(({ selected, things }) => selected.filter((id) => things.includes(id)).join('\n'))
  const ids = selected === '' ? [] : selected.split('\n')
  const arePinned = useView(({ pinned }) => ids.every((id) => pinned.includes(id)))
  if (ids.length < 2) return null
  return (
    <Group className="canvas-selection" gap={6} role="toolbar" aria-label={t('canvas.selection')} wrap="nowrap">
      <Text size="sm">{t('canvas.chosen', { count: ids.length })}</Text>
      {alignments.map((how) => {
        const Icon = icons[how]
        return (
          <Tooltip key={how} label={t(`canvas.align.${how}`)}>
            <ActionIcon
              variant="default"
              aria-label={t(`canvas.align.${how}`)}
              onClick={() => takeStep(align(how), 'align', t(`canvas.align.${how}`))}
            >
              <Icon size={18} />
            </ActionIcon>
          </Tooltip>
        )
      })}
      <Tooltip label={t('canvas.frame')}>
        <ActionIcon variant="default" aria-label={t('canvas.frame')} onClick={() => frame(ids)}>
          <IconFrame size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t(arePinned ? 'act.unpin' : 'act.pin')}>
        <ActionIcon
          variant="default"
          aria-label={t(arePinned ? 'act.unpin' : 'act.pin')}
          onClick={() => takeStep(pinAll(ids), arePinned ? 'unpin' : 'pin', String(ids.length))}
        >
          {arePinned ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('act.remove')}>
        <ActionIcon
          variant="default"
          aria-label={t('act.remove')}
          onClick={() => takeStep(removeThings(ids), 'remove', String(ids.length))}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
