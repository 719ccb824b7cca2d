import { ActionIcon, Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconLayoutGrid, IconNotes, IconSquareFilled, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShowAct } from './showKeys.ts'

/** The quiet tools below a slide; each has its key. */
export const ShowTools = ({ at, count, act }: { at: number; count: number; act: (what: ShowAct) => void }) => {
  const { t } = useTranslation()
  const tool = (what: ShowAct, label: string, ToolIcon: typeof IconX, isOff = false) => (
    <ActionIcon variant="subtle" size="lg" color="gray" aria-label={label} title={label} disabled={isOff} onClick={() => act(what)}>
      <ToolIcon />
    </ActionIcon>
  )
  return (
    <Group gap="xs" className="slide-tools" wrap="nowrap">
      {count > 0 && (
        <>
          {tool('notes', t('slide.notes'), IconNotes)}
          {tool('all', t('slide.all'), IconLayoutGrid)}
          {tool('black', t('slide.black'), IconSquareFilled)}
          {tool('previous', t('slide.previous'), IconArrowLeft, at <= 0)}
          <span>{`${at + 1} / ${count}`}</span>
          {tool('next', t('slide.next'), IconArrowRight, at >= count - 1)}
        </>
      )}
      {tool('leave', t('slide.leave'), IconX)}
    </Group>
  )
}
