import { Checkbox, Text } from '@mantine/core'
import type { ThingKind } from '../../graph/kinds.ts'
import { toggleKind } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { headingOf, useLanguage } from '../app/words.ts'
import { KindMark } from './KindMark.tsx'

/** A kind in a legend, with what is said of its number; unticking hides the kind. */
export const KindSwitch = ({ kind, says }: { kind: ThingKind; says: string | number }) => {
  const language = useLanguage()
  const isHidden = useView(({ hidden }) => hidden.includes(kind))
  return (
    <Checkbox
      size="sm"
      checked={!isHidden}
      onChange={() => takeStep(toggleKind(kind), isHidden ? 'showKind' : 'hideKind', headingOf(kind, language))}
      label={
        <span className="legend-row">
          <KindMark kind={kind} />
          <span className="words">{headingOf(kind, language)}</span>
          <Text span c="dimmed" size="sm">
            {says}
          </Text>
        </span>
      }
    />
  )
}
