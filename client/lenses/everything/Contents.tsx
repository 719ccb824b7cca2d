import { Anchor, Breadcrumbs, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconChartDots3, IconZoomIn } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeKind } from '../../../graph/changes.ts'
import { numberInWords, useLanguage } from '../../app/words.ts'
import type { Target } from '../../canvas/overview/props.ts'
import { ChangeMark } from '../../panels/compare/ChangeMark.tsx'
import { useChanges } from '../../panels/compare/useComparison.ts'
import { KindMark } from '../../panels/KindMark.tsx'
import { type Meant, meantBy, partsOf, type Where } from './meant.ts'

/** A list is shown so many lines at a time. */
const portion = 60

interface ContentsProps {
  meant: Meant | null
  where: Where
  total: number
  onChoose: (target: Target | null) => void
  onGo: (target: Target | null) => void
  onCanvas: (target: Target) => void
}

const Changed = ({ change }: { change: ChangeKind | undefined }) =>
  change === undefined ? null : <ChangeMark change={change} said="unseen" />

const Lines = ({ items, onChoose }: { items: Meant['children']; onChoose: (target: Target) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [shown, show] = useState(portion)
  const changes = useChanges()
  return (
    <>
      <ul className="outline outline-top">
        {items.slice(0, shown).map(({ target, name, kind, count, note }) => (
          <li key={`${target.level}/${target.key}`}>
            <UnstyledButton className="outline-name" onClick={() => onChoose(target)}>
              {kind !== null && <KindMark kind={kind} size={12} />}
              <Text size="sm" component="span" className="words">
                {name}
                {note !== '' && (
                  <Text size="xs" c="dimmed" component="span" display="block">
                    {note}
                  </Text>
                )}
              </Text>
              <Changed change={changes[target.key]} />
              {count > 0 && (
                <Text size="xs" c="dimmed" component="span">
                  {numberInWords(count, language)}
                </Text>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button size="xs" variant="subtle" onClick={() => show(shown + portion * 4)}>
          {t('everything.more', { count: items.length - shown, number: numberInWords(items.length - shown, language) })}
        </Button>
      )}
    </>
  )
}

/** The overview as a list that one can walk, in step with the picture: where one is, what can be done with it, what lies within. */
export const Contents = ({ meant, where, total, onChoose, onGo, onCanvas }: ContentsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const above: Meant[] = []
  for (let one = meantBy(meant?.above ?? null, where); one; one = meantBy(one.above, where)) above.unshift(one)
  const both = (target: Target | null) => {
    onChoose(target)
    onGo(target)
  }
  const items = meant ? meant.children : partsOf(where)
  return (
    <Stack gap="xs">
      {meant !== null && (
        <Breadcrumbs separatorMargin={4} className="everything-trail" component="nav" aria-label={t('everything.trail')}>
          <Anchor component="button" size="sm" onClick={() => both(null)}>
            {t('lens.everything')}
          </Anchor>
          {above.map(({ target, name }) => (
            <Anchor key={target.key} component="button" size="sm" onClick={() => both(target)}>
              {name}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <div>
        <Text fw={600} className="words">
          {meant?.name ?? t('lens.everything')}
        </Text>
        <Text size="xs" c="dimmed">
          {[meant?.says, t('everything.things', { count: meant?.count ?? total, number: numberInWords(meant?.count ?? total, language) })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {meant !== null && (
        <Group gap={6}>
          <Button size="xs" variant="default" leftSection={<IconZoomIn size={16} />} onClick={() => onGo(meant.target)}>
            {t('everything.closer')}
          </Button>
          <Button size="xs" leftSection={<IconChartDots3 size={16} />} onClick={() => onCanvas(meant.target)}>
            {t('everything.toCanvas')}
          </Button>
        </Group>
      )}
      {items.length > 0 && (
        <section aria-label={t('everything.within', { name: meant?.name ?? t('lens.everything') })}>
          <Text size="xs" fw={600} c="dimmed">
            {t(
              items[0]?.target.level === 'part'
                ? 'everything.parts'
                : items[0]?.target.level === 'region'
                  ? 'everything.regions'
                  : 'everything.inside',
            )}
          </Text>
          <Lines key={`${meant?.target.level}/${meant?.target.key} ${language}`} items={items} onChoose={both} />
        </section>
      )}
    </Stack>
  )
}
