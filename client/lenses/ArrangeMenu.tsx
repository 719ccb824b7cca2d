import { ActionIcon, Button, Loader, Menu, Text, Tooltip } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../../picture/view.ts'
import { useDesk } from '../app/desk.ts'
import { useHome } from '../app/queries.ts'
import { place } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { type Arrangement, arrange } from '../canvas/layout.ts'
import type { CanvasCommands } from '../canvas/props.ts'

const offered: readonly Arrangement[] = ['force', 'concentric', 'by-country', 'layers', 'by-time', 'by-map']
/** An arrangement that takes longer than this says so, and can be called off (ms). */
const patience = 150
/** The canvas takes the new places with the next frame. */
const settling = 60

/** «Расположить»: the ways to lay out what is on the screen. Pinned things stay; one step to undo. */
export const ArrangeMenu = ({ scene, commands }: { scene: Scene; commands: RefObject<CanvasCommands | null> }) => {
  const { t } = useTranslation()
  const say = useDesk(({ say }) => say)
  const home = useHome().data?.home.coordinates
  const [isSlow, setSlow] = useState(false)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const lay = async (how: Arrangement) => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const slow = setTimeout(() => setSlow(true), patience)
    try {
      const positions = await arrange(scene, how, home, stop.signal)
      takeStep(place(positions), 'arrange', t(`canvas.arrangement.${how}`))
      say(t('canvas.arranged', { how: t(`canvas.arrangement.${how}`) }))
      setTimeout(() => commands.current?.fit(), settling)
    } catch (error) {
      if (!stop.signal.aborted) throw error
    } finally {
      clearTimeout(slow)
      if (running.current === stop) setSlow(false)
    }
  }
  return (
    <>
      <Menu position="left-end" withinPortal>
        <Tooltip label={t('canvas.arrange')} position="left">
          <Menu.Target>
            <ActionIcon variant="default" size="lg" aria-label={t('canvas.arrange')}>
              <IconSparkles size={18} />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Label>{t('canvas.arrangePinned')}</Menu.Label>
          {offered.map((how) => (
            <Menu.Item key={how} onClick={() => void lay(how)}>
              {t(`canvas.arrangement.${how}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isSlow && (
        <div className="canvas-arranging" role="status">
          <Loader size="xs" />
          <Text size="sm">{t('canvas.arranging')}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              running.current?.abort()
              setSlow(false)
            }}
          >
            {t('canvas.stop')}
          </Button>
        </div>
      )}
    </>
  )
}
