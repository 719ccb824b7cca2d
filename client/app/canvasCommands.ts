import { createRef } from 'react'
import type { CanvasCommands } from '../canvas/props.ts'

/** The canvas that is on the screen, for menus and keys. */
export const commandsRef = createRef<CanvasCommands>()
