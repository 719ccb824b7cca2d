import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { activeDecisions } from '../../../graph/compute.ts'
import type { Decision } from '../../../graph/decisions.ts'
import type { LinkKind, ThingKind } from '../../../graph/kinds.ts'
import { Failed } from '../states.tsx'
import { useDecide } from './deciding.ts'
import { useDecisionInWords, useSignature } from './decisionWords.ts'
import { UndoButton } from './UndoButton.tsx'

/** The decisions about a thing or link, the newest first; each that counts can be undone. */
export const Decisions = ({ decisions, kind }: { decisions: readonly Decision[]; kind: ThingKind | LinkKind }) => {
  const { t } = useTranslation()
  const inWords = useDecisionInWords()
  const signature = useSignature()
  const deciding = useDecide()
  const active = new Set(activeDecisions(decisions).map(({ id }) => id))
  const shown = decisions.filter(({ kind: decided }) => decided !== 'undo').toReversed()
  return (
    <Stack gap={6} component="ul" className="decisions">
      {shown.map((decision) => (
        <li key={decision.id} data-undone={!active.has(decision.id)}>
          <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
            <div>
              <Text size="sm" className="words">
                {inWords(decision, kind)}
                {!active.has(decision.id) && ` (${t('review.isUndone')})`}
              </Text>
              <Text size="xs" c="dimmed" className="words">
                {signature(decision)}
              </Text>
            </div>
            {active.has(decision.id) && <UndoButton decision={decision} deciding={deciding} size="compact-xs" />}
          </Group>
        </li>
      ))}
      {deciding.error !== null && <Failed error={deciding.error} />}
    </Stack>
  )
}
