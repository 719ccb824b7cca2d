import { type Ref, useImperativeHandle, useState } from 'react'
import type { Hit } from '../../../picture/levels/seen.ts'

export interface TipCommands {
  show: (hit: Hit | null, at: { x: number; y: number }) => void
}

/** The name of what is under the pointer, beside it; it has a state of its own, so that nothing else is drawn anew. */
export const HoverTip = ({ commands, says }: { commands: Ref<TipCommands>; says: (hit: Hit) => [string, string] | null }) => {
  const [shown, show] = useState<{ name: string; note: string; x: number; y: number } | null>(null)
  useImperativeHandle(commands, () => ({
    show: (hit, at) => {
      const words = hit && says(hit)
      show(words ? { name: words[0], note: words[1], ...at } : null)
    },
  }))
  if (shown === null) return null
  const isRight = shown.x > 420
  return (
    <div
      className="everything-tip"
      aria-hidden
      style={{ top: shown.y + 16, ...(isRight ? { right: `calc(100% - ${shown.x - 8}px)` } : { left: shown.x + 14 }) }}
    >
      <strong>{shown.name}</strong>
      <span>{shown.note}</span>
    </div>
  )
}
