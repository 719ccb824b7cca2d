import { ActionIcon, Button, Loader, Menu, Text, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconSparkles } from '@tabler/icons-react'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Arrangement, arrangements } from '../../graph/canvas.ts'
import type { Positions, Scene } from '../../picture/view.ts'
import { layOut } from '../app/canvasSteps.ts'
import { useDesk } from '../app/desk.ts'
import { useHome } from '../app/queries.ts'
import { currentView, takeStep, useView } from '../app/store.ts'
import { Trouble } from '../app/trouble.ts'
import { arrange } from '../canvas/layout.ts'
import type { CanvasCommands } from '../canvas/props.ts'
import { useTroubleInWords } from '../panels/states.tsx'

/** An arrangement that takes longer than this says so, and can be called off (ms). */
const patience = 300

/** «Расположить»: the ways to lay out what is on the screen. Pinned things stay; one step to undo. */
export const ArrangeMenu = ({ scene, commands }: { scene: Scene; commands: RefObject<CanvasCommands | null> }) => {
  const { t } = useTranslation()
  const { say, arranging, arrange: ask } = useDesk()
  const chosen = useView(({ arrangement }) => arrangement)
  const home = useHome().data?.home.coordinates
  const inWords = useTroubleInWords()
  const [isSlow, setSlow] = useState(false)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  // When the canvas has been given the new places, they are brought into sight.
  const { positions: places } = scene
  const left = useRef<Positions | null>(null)
  useEffect(() => {
    if (left.current === null || left.current === places) return
    left.current = null
    commands.current?.fit('step')
  }, [places, commands])
  const lay = async (how: Arrangement) => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const slow = setTimeout(() => setSlow(true), patience)
    try {
      const positions = await arrange(scene, how, home, stop.signal)
      const before = currentView()
      left.current = places
      takeStep(layOut(how, positions, scene.hidden), 'arrange', t(`canvas.arrangement.${how}`))
      // Where everything stands so already, nothing is going to change.
      if (currentView() === before) {
        left.current = null
        commands.current?.fit('step')
      }
      say(t('canvas.arranged', { how: t(`canvas.arrangement.${how}`) }))
    } catch (error) {
      if (stop.signal.aborted) return
      notifications.show({ color: 'red', message: inWords(new Trouble('layout', String(error))) })
      throw error
    } finally {
      clearTimeout(slow)
      if (running.current === stop) setSlow(false)
    }
  }
  const answer = useEffectEvent((how: Arrangement) => {
    ask(null)
    void lay(how)
  })
  // What the list of actions asked for may wait until there is something to lay out.
  const isReady = scene.things.length > 0
  useEffect(() => {
    if (arranging !== null && isReady) answer(arranging)
  }, [arranging, isReady])
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
          {arrangements.map((how) => (
            <Menu.Item
              key={how}
              aria-current={how === chosen}
              rightSection={how === chosen ? <IconCheck size={16} /> : undefined}
              onClick={() => void lay(how)}
            >
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
