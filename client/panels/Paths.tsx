import {
  ActionIcon,
  Button,
  CloseButton,
  Group,
  MultiSelect,
  NativeSelect,
  Paper,
  Pill,
  ScrollArea,
  Stack,
  Text,
  Title,
  Tooltip,
} from '@mantine/core'
import { IconArrowsUpDown, IconBan, IconChartDots3 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Path, type ThingBrief, ThroughHubs } from '../../graph/answers.ts'
import { ThingKind, thingKindNames } from '../../graph/kinds.ts'
import type { View } from '../../graph/view.ts'
import { asked, useCard } from '../app/queries.ts'
import { addThings, select, setLens, setPath } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { headingOf, nameOf, useLanguage } from '../app/words.ts'
import { Help } from './Help.tsx'
import { Sources } from './Sources.tsx'
import { Failed, Loading, Nothing } from './states.tsx'
import { ThingLine } from './ThingLine.tsx'
import { ThingPicker } from './ThingPicker.tsx'

/** Looks for chains that do not lead through a thing. */
const Around = ({ thing }: { thing: ThingBrief }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const avoid = useView(({ path }) => path?.avoid ?? nothing)
  const name = nameOf(thing, language)
  return (
    <Tooltip label={t('paths.around', { name })}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('paths.around', { name })}
        onClick={() => takeStep(setPath({ avoid: [...avoid, thing.id] }), 'path', name)}
      >
        <IconBan size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
const nothing: string[] = []

const Avoided = ({ id, avoid }: { id: string; avoid: readonly string[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useCard(id)
  const name = data === undefined ? id : nameOf(data.thing, language)
  return (
    <Pill
      withRemoveButton
      size="md"
      onRemove={() => takeStep(setPath({ avoid: avoid.filter((other) => other !== id) }), 'path', name)}
      removeButtonProps={{ 'aria-label': t('paths.through', { name }), tabIndex: 0, 'aria-hidden': false }}
    >
      {name}
    </Pill>
  )
}

/** What chains may lead through: what joins everything, kinds and things to go around. */
const Ways = ({ avoid, avoidKinds, through }: NonNullable<View['path']>) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('paths.hubs')}
        value={through}
        data={ThroughHubs.options.map((value) => ({ value, label: t(`paths.hub.${value}`) }))}
        onChange={({ currentTarget }) => takeStep(setPath({ through: ThroughHubs.parse(currentTarget.value) }), 'path')}
      />
      <MultiSelect
        size="xs"
        clearable
        searchable
        openOnFocus={false}
        label={t('paths.avoidKinds')}
        data={thingKindNames.map((value) => ({ value, label: headingOf(value, language) }))}
        value={avoidKinds}
        onChange={(values) => takeStep(setPath({ avoidKinds: values.flatMap((value) => ThingKind.safeParse(value).data ?? []) }), 'path')}
      />
      {avoid.length > 0 && (
        <Pill.Group role="group" aria-label={t('paths.avoided')}>
          {avoid.map((id) => (
            <Avoided key={id} id={id} avoid={avoid} />
          ))}
        </Pill.Group>
      )}
    </>
  )
}

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
            <ThingLine thing={thing} right={at > 0 && link !== undefined ? <Around thing={thing} /> : undefined} />
            {link !== undefined && (
              <div className="chain-step">
                <Text size="sm" fw={500}>
                  {path.told[at]?.[language]}
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

const Chains = ({ from, to, path }: { from: string; to: string; path: NonNullable<View['path']> }) => {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(asked('paths', { query: { ...path, from, to } }))
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

/** Whoever called the panel by a key, or has just chosen an end, goes on from its heading. */
const Heading = () => {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <Title order={2} size="h5" ref={heading} tabIndex={-1}>
      {t('paths.title')}
    </Title>
  )
}

/** «Цепочка связей»: two ends, and several chains between them with the passages of each step. */
export const PathsPanel = ({ path }: { path: NonNullable<View['path']> }) => {
  const { t } = useTranslation()
  const { from, to } = path
  return (
    <aside className="side side-right" aria-label={t('paths.title')}>
      <Group justify="space-between" p="md" pb="xs">
        <Heading key={`${from} ${to}`} />
        <CloseButton aria-label={t('close')} onClick={() => takeStep(setPath(null), 'closeCard')} />
      </Group>
      <ScrollArea.Autosize
        mah="100%"
        className="side-scroll"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('paths.title') }}
      >
        <Stack p="md" pt={0}>
          <Help of="paths" />
          <ThingPicker id={from} label={t('paths.from')} choose={(id) => takeStep(setPath({ from: id }), 'path')} />
          <ThingPicker id={to} label={t('paths.to')} choose={(id) => takeStep(setPath({ to: id }), 'path')} />
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
              <Ways {...path} />
              <Chains from={from} to={to} path={path} />
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
