import type { CanvasProps } from './props.ts'

/** Draws a scene (props.ts). */
export const GraphCanvas = ({ label }: CanvasProps) => <div role="application" aria-label={label} />
