import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsMaximize, IconLasso, IconMap, IconMinus, IconNote, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene, Theme } from '../../picture/view.ts'
import { useDesk } from '../app/desk.ts'
import { clearScreen } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import type { CanvasCommands } from '../canvas/props.ts'
import { ArrangeMenu } from './ArrangeMenu.tsx'
import { SaveMenu } from './SaveMenu.tsx'

const Tool = ({ label, onClick, pressed, children }: { label: string; onClick: () => void; pressed?: boolean; children: ReactNode }) => (
  <Tooltip label={label} position="left">
    <ActionIcon variant={pressed === true ? 'light' : 'default'} size="lg" aria-label={label} aria-pressed={pressed} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
)

interface Tools {
  commands: RefObject<CanvasCommands | null>
  scene: Scene
  theme: Theme
  /** Writes a note. */
  note: () => void
}

/** The buttons on the canvas: zoom, arrangement, the picture as a file. */
export const CanvasTools = ({ commands, scene, theme, note }: Tools) => {
  const { t } = useTranslation()
  const { minimap, showMinimap, lasso, takeLasso } = useDesk()
  return (
    <div className="canvas-tools" role="toolbar" aria-label={t('canvas.tools')}>
      <Tool label={t('canvas.fit')} onClick={() => commands.current?.fit()}>
        <IconArrowsMaximize size={18} />
      </Tool>
      <Tool label={t('canvas.zoomIn')} onClick={() => commands.current?.zoomIn()}>
        <IconPlus size={18} />
      </Tool>
      <Tool label={t('canvas.zoomOut')} onClick={() => commands.current?.zoomOut()}>
        <IconMinus size={18} />
      </Tool>
      <Tool label={t('canvas.lasso')} onClick={() => takeLasso(!lasso)} pressed={lasso}>
        <IconLasso size={18} />
      </Tool>
      <ArrangeMenu scene={scene} commands={commands} />
      <Tool label={t('canvas.note')} onClick={note}>
        <IconNote size={18} />
      </Tool>
      <Tool label={t('canvas.minimap')} onClick={() => showMinimap(!minimap)} pressed={minimap}>
        <IconMap size={18} />
      </Tool>
      <SaveMenu scene={scene} theme={theme} />
      <Tool label={t('canvas.clear')} onClick={() => takeStep(clearScreen, 'clear')}>
        <IconTrash size={18} />
      </Tool>
    </div>
  )
}
