import { Button } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { broughtBy } from '../app/brought.ts'
import { now } from '../app/history.ts'
import { useExplorer } from '../app/store.ts'
import type { CanvasCommands, Sight } from '../canvas/props.ts'

/** Which of some things are drawn outside of what the window shows. */
const outside = (ids: ReadonlySet<string>, { drawing, window: { x, y, width, height } }: Sight): number =>
  drawing.nodes.filter((node) => ids.has(node.id) && (node.x < x || node.y < y || node.x > x + width || node.y > y + height)).length

/**
 * How much of what the last step has brought stands out of sight, and one click to see it: the sheet itself never moves under the reader's
 * hand. What was opened by its name is gone to.
 */
export const Beyond = ({ commands }: { commands: RefObject<CanvasCommands | null> }) => {
  const { t } = useTranslation()
  const brought = useExplorer(({ history }) => broughtBy(history).join('\n'))
  const isOpened = useExplorer(({ history }) => now(history).name.key === 'open')
  const [away, setAway] = useState(0)
  useEffect(() => {
    const ids = new Set(brought.split('\n'))
    return commands.current?.watch((sight) => setAway(brought === '' ? 0 : outside(ids, sight)))
  }, [brought, commands])
  const isGoneTo = isOpened && away > 0
  useEffect(() => {
    if (isGoneTo) commands.current?.show(brought.split('\n'), 'step')
  }, [isGoneTo, brought, commands])
  if (away === 0 || isOpened) return null
  return (
    <div className="canvas-beyond">
      <Button
        size="xs"
        radius="xl"
        leftSection={<IconArrowsMaximize size={16} />}
        onClick={() => commands.current?.show(brought.split('\n'))}
      >
        {t('canvas.beyond', { count: away })}
      </Button>
    </div>
  )
}
