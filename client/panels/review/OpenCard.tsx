import { Anchor } from '@mantine/core'
import type { LinkKind, ThingKind } from '../../../graph/kinds.ts'
import { useDesk } from '../../app/desk.ts'
import { openLink, select } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'
import { KindMark } from '../KindMark.tsx'
import { isThing } from './isThing.ts'

/** A name that leaves the page for the card behind it. */
export const OpenCard = ({ about, name, kind }: { about: string; name: string; kind?: ThingKind | LinkKind | undefined }) => {
  const open = useDesk(({ open }) => open)
  return (
    <Anchor
      component="button"
      size="sm"
      ta="left"
      fw={600}
      className="words"
      onClick={() => {
        open(null)
        if (isThing(about)) takeStep(select(about), 'card', name)
        else takeStep(openLink(about), 'link', name)
      }}
    >
      {kind !== undefined && isThing(about) && <KindMark kind={kind as ThingKind} size={12} />} {name}
    </Anchor>
  )
}
