import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ThingKind, thingKindNames } from '../../graph/kinds.ts'
import { changeLegend } from '../../picture/legend.ts'
import type { Scene } from '../../picture/view.ts'
import { useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { ChangeMark } from './compare/ChangeMark.tsx'
import { KindSwitch } from './KindSwitch.tsx'

/** How many things of each kind are on the screen, heaps counted by what they hold. */
export const countsByKind = ({ things, groups }: Pick<Scene, 'things' | 'groups'>): Map<ThingKind, number> => {
  const counts = new Map<ThingKind, number>()
  for (const { kind } of things) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  for (const { kind, count } of groups) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return new Map(thingKindNames.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind) ?? 0] as const] : [])))
}

/** The legend: each kind on the screen with its count; unticking hides the kind. */
export const Legend = ({ scene }: { scene: Scene }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const hidden = useView(({ hidden }) => hidden)
  const gone = new Set(scene.hidden)
  const seen = countsByKind({
    things: scene.things.filter(({ id }) => !gone.has(id)),
    groups: scene.groups.filter(({ id }) => !gone.has(id)),
  })
  const saying = (kind: ThingKind, count: number) =>
    hidden.includes(kind) || seen.get(kind) === count ? count : t('legend.some', { seen: seen.get(kind) ?? 0, count })
  return (
    <Stack gap={6} component="fieldset" className="plain">
      <Text component="legend" size="sm" fw={600}>
        {t('legend.title')}
      </Text>
      {[...countsByKind(scene)].map(([kind, count]) => (
        <KindSwitch key={kind} kind={kind} says={saying(kind, count)} />
      ))}
      {changeLegend(scene, language).map(({ change, count }) => (
        <span key={change} className="legend-row">
          <ChangeMark change={change} />
          <Text span c="dimmed" size="sm">
            {count}
          </Text>
        </span>
      ))}
      <Text size="xs" c="dimmed">
        {t('legend.hint')}
      </Text>
    </Stack>
  )
}
