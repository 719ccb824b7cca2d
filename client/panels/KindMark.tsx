import { useComputedColorScheme } from '@mantine/core'
import { type ThingKind, thingEntry } from '../../graph/kinds.ts'
import { pathOf } from '../../picture/shapes.ts'

/** The shape and colour of a kind, as the picture draws it. */
export const KindMark = ({ kind, size = 16 }: { kind: ThingKind; size?: number }) => {
  const scheme = useComputedColorScheme('light')
  const { look } = thingEntry(kind)
  return (
    <svg width={size} height={size} viewBox="-1.25 -1.25 2.5 2.5" aria-hidden style={{ flex: 'none' }}>
      <path d={pathOf(look.shape, 0, 0, 2)} fill={scheme === 'dark' ? look.dark : look.color} />
    </svg>
  )
}
