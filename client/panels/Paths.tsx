import { Button, CloseButton, Group, Paper, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconArrowsUpDown, IconChartDots3 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Path } from '../../graph/answers.ts'
import type { View } from '../../graph/view.ts'
import { asked } from '../app/queries.ts'
import { addThings, select, setLens, setPath } from '../app/steps.ts'
import { takeStep } from '../app/store.ts'
import { linkInWords, nameOf, useLanguage } from '../app/words.ts'
import { Sources } from './Sources.tsx'
import { Failed, Loading, Nothing } from './states.tsx'
import { ThingLine } from './ThingLine.tsx'
import { ThingPicker } from './ThingPicker.tsx'

/** One chain told step by step, each step with where it is said. */
const Chain = ({ path, number }: { path: Path; number: number }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = path.things.map((thing) => nameOf(thing, language)).join(' — ')
  return (
    <Paper withBorder p="sm" radius="md" component="article" aria-label={t('paths.chain', { number })}>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={600}>
          {t('paths.chain', { number })} · {t('paths.steps', { count: path.links.length })}
        </Text>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconChartDots3 size={14} />}
          onClick={() => {
            const ids = path.things.map(({ id }) => id)
            takeStep((view) => select(...ids)(setLens('graph')(addThings(ids)(view))), 'drawPath', name)
          }}
        >
          {t('paths.draw')}
        </Button>
      </Group>
      {path.things.map((thing, at) => {
        const link = path.links[at]
        return (
          <div key={thing.id}>
            <ThingLine thing={thing} />
            {link !== undefined && (
              <div className="chain-step">
                <Text size="sm" fw={500}>
                  {linkInWords(link.kind, link.from === thing.id ? 'out' : 'in', language)}
                </Text>
                <Sources evidence={path.evidence[at] ?? []} most={1} />
              </div>
            )}
          </div>
        )
      })}
    </Paper>
  )
}

const Chains = ({ from, to }: { from: string; to: string }) => {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(asked('paths', { query: { from, to } }))
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={6} />
  if (data.length === 0) return <Nothing title={t('paths.none')}>{t('paths.noneAdvice')}</Nothing>
  return (
    <>
      {data.map((path, at) => (
        <Chain key={path.links.map(({ id }) => id).join(' ')} path={path} number={at + 1} />
      ))}
    </>
  )
}

/** «Цепочка связей»: two ends, and several chains between them with the passages of each step. */
export const PathsPanel = ({ path }: { path: NonNullable<View['path']> }) => {
  const { t } = useTranslation()
  const { from, to } = path
  return (
    <aside className="side side-right" aria-label={t('paths.title')}>
      <Group justify="space-between" p="md" pb="xs">
        <Title order={2} size="h5">
          {t('paths.title')}
        </Title>
        <CloseButton aria-label={t('close')} onClick={() => takeStep(setPath(null), 'closeCard')} />
      </Group>
      <ScrollArea.Autosize
        mah="100%"
        className="side-scroll"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('paths.title') }}
      >
        <Stack p="md" pt={0}>
          <ThingPicker id={from} label={t('paths.from')} choose={(id) => takeStep(setPath({ from: id, to }), 'path')} />
          <ThingPicker id={to} label={t('paths.to')} choose={(id) => takeStep(setPath({ from, to: id }), 'path')} />
          {from !== null && to !== null && (
            <>
              <Group>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconArrowsUpDown size={14} />}
                  onClick={() => takeStep(setPath({ from: to, to: from }), 'path')}
                >
                  {t('paths.turn')}
                </Button>
              </Group>
              <Chains from={from} to={to} />
            </>
          )}
          {(from === null || to === null) && (
            <Text size="sm" c="dimmed">
              {t('paths.explain')}
            </Text>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </aside>
  )
}
