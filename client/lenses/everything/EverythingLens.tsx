import { Group, ScrollArea, Stack, Text, useComputedColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconMinus, IconPlus, IconWorld } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeKinds } from '../../../graph/changes.ts'
import type { KindCount, Levels } from '../../../graph/levels.ts'
import { opened } from '../../../graph/view.ts'
import type { Hit } from '../../../picture/levels/seen.ts'
import { BarIcon } from '../../app/HeaderParts.tsx'
import { useHome } from '../../app/queries.ts'
import { lookAtEverything, select } from '../../app/steps.ts'
import { currentView, takeStep, useExplorer, useView } from '../../app/store.ts'
import { kindInWords, numberInWords, useLanguage } from '../../app/words.ts'
import { OverviewSheet } from '../../canvas/overview/OverviewSheet.tsx'
import type { OverviewCommands, Target } from '../../canvas/overview/props.ts'
import { ClearFilter } from '../../panels/ClearFilter.tsx'
import { useChanges } from '../../panels/compare/useComparison.ts'
import { ChooseFiles } from '../../panels/documents/ImportPanel.tsx'
import { FilterButton, FilterChips } from '../../panels/Filters.tsx'
import { KindSwitch } from '../../panels/KindSwitch.tsx'
import { Failed, Loading, Nothing } from '../../panels/states.tsx'
import { Contents } from './Contents.tsx'
import { HoverTip, type TipCommands } from './HoverTip.tsx'
import { meantBy, type Where } from './meant.ts'
import { partOf, putOnCanvas } from './toCanvas.ts'
import { useEverything } from './useEverything.ts'
import './everything.css'

/** The kinds with their counts; unticking hides a kind. */
const Kinds = ({ counts }: { counts: readonly KindCount[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Stack gap={5} component="fieldset" className="plain">
      <Text component="legend" size="sm" fw={600}>
        {t('legend.title')}
      </Text>
      {counts.map(({ kind, count }) => (
        <KindSwitch key={kind} kind={kind} says={numberInWords(count, language)} />
      ))}
    </Stack>
  )
}

const kindsIn = ({ parts }: Levels): KindCount[] => {
  const counts = new Map<KindCount['kind'], number>()
  for (const { regions } of parts)
    for (const region of regions) for (const { kind, count } of region.counts) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** «Вся схема»: everything by part of the world, country, place or organisation, and event, one inside the other. */
export const EverythingLens = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useComputedColorScheme('light')
  const { filter, hidden, everything: looking } = useView((view) => view)
  const selected = useView(opened)
  const amend = useExplorer(({ amend }) => amend)
  const { levels, world, insides, loaded, isLoading, isStale, error, retry, see } = useEverything(filter)
  const home = useHome().data?.home.name[language] ?? ''
  const changes = useChanges()
  const [pointed, point] = useState<Target | null>(null)
  const commands = useRef<OverviewCommands>(null)
  const tip = useRef<TipCommands>(null)
  const where: Where | null = world && {
    world,
    insides,
    language,
    home,
    partWord: t('everything.part'),
    regionWord: kindInWords('Country', language),
  }
  const bySelection = where && selected !== null ? targetOf(selected, where) : null
  const chosen = bySelection ?? pointed
  const meant = where && meantBy(chosen, where)
  const choose = (target: Target | null) => {
    const next = where && meantBy(target, where)
    point(target)
    const id = next?.id ?? null
    if (id !== null && id !== selected) takeStep(select(id), 'card', next?.name)
    if (id === null && selected !== null) takeStep(select(), 'select')
  }
  const says = (target: Target): string => {
    const next = where && meantBy(target, where)
    return next
      ? [
          next.name,
          next.says,
          next.count > 1 ? t('everything.things', { count: next.count, number: numberInWords(next.count, language) }) : '',
        ]
          .filter(Boolean)
          .join(', ')
      : ''
  }
  const toCanvas = (target: Target) => {
    if (!where) return
    const view = currentView()
    const part = partOf(target, { ...where, hidden: view.hidden }, view)
    const next = meantBy(target, where)
    if (part.ids.length === 0) {
      notifications.show({ title: t('everything.toCanvas'), message: t('everything.nothing') })
      return
    }
    takeStep(putOnCanvas(part, next?.id && part.ids.includes(next.id) ? [next.id] : []), 'add', next?.name)
    if (part.left > 0)
      notifications.show({ title: t('everything.toCanvas'), message: t('everything.left', { count: part.ids.length, left: part.left }) })
  }
  const tipWords = ({ part, region, holder, spot }: Hit): [string, string] | null => {
    const target: Target | null = spot
      ? { level: spot.thing.id === holder?.key ? 'holder' : 'thing', key: spot.thing.id }
      : holder?.thing && holder.thing.kind !== 'Country'
        ? { level: 'holder', key: holder.key }
        : region
          ? { level: 'region', key: region.key }
          : part
            ? { level: 'part', key: part.key }
            : null
    const next = where && meantBy(target, where)
    const change = target === null ? undefined : changes[target.key]
    return (
      next && [
        next.name,
        [
          change === undefined ? '' : changeKinds[change][language],
          next.says,
          next.count > 1 ? t('everything.things', { count: next.count, number: numberInWords(next.count, language) }) : '',
        ]
          .filter(Boolean)
          .join(' · '),
      ]
    )
  }
  const isEmpty = levels !== undefined && levels.total === 0
  const isNoneLeft = levels !== undefined && levels.total > 0 && levels.shown === 0
  return (
    <div className="lens lens-everything">
      <aside className="side side-left" aria-label={t('everything.contents')}>
        <ScrollArea className="side-scroll" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('everything.contents') }}>
          <Stack p="md" gap="lg">
            {where && (
              <Contents
                meant={meant}
                where={where}
                total={levels?.shown ?? 0}
                onChoose={choose}
                onGo={(target) => (target ? commands.current?.go(target) : commands.current?.whole())}
                onCanvas={toCanvas}
              />
            )}
            {levels && levels.shown > 0 && <Kinds counts={meant && meant.counts.length > 0 ? meant.counts : kindsIn(levels)} />}
          </Stack>
        </ScrollArea>
      </aside>
      <section className="everything" aria-label={t('lens.everything')} data-stale={isStale}>
        <Group className="everything-bar" gap="sm">
          <FilterButton />
          <FilterChips />
          {levels && (
            <Text size="sm" c="dimmed" role="status">
              {levels.shown === levels.total
                ? t('everything.things', { count: levels.total, number: numberInWords(levels.total, language) })
                : t('everything.some', {
                    shown: numberInWords(levels.shown, language),
                    count: levels.total,
                    number: numberInWords(levels.total, language),
                  })}
              {isLoading ? ` · ${t('everything.loading')}` : ''}
            </Text>
          )}
        </Group>
        <div className="everything-sheet">
          {error !== null && (
            <div className="canvas-notice">
              <Failed error={error} retry={retry} />
            </div>
          )}
          {error === null && world === null && <Loading lines={8} />}
          {isEmpty && (
            <div className="lens-middle">
              <Nothing title={t('empty.title')} icon={<IconWorld size={44} />} actions={<ChooseFiles />}>
                {t('empty.how')}
              </Nothing>
            </div>
          )}
          {world && !isEmpty && (
            <OverviewSheet
              world={world}
              insides={insides}
              theme={theme}
              language={language}
              label={t('everything.label', { count: levels?.shown ?? 0, number: numberInWords(levels?.shown ?? 0, language) })}
              home={home}
              hidden={hidden}
              chosen={chosen}
              looking={looking}
              says={says}
              onChoose={choose}
              onOpen={toCanvas}
              onHover={(hit, at) => tip.current?.show(hit, at)}
              onRest={(looked, regions) => {
                see(regions)
                if (JSON.stringify(looked) !== JSON.stringify(currentView().everything)) amend(lookAtEverything(looked))
              }}
              commands={commands}
            />
          )}
          {isNoneLeft && (
            <div className="everything-none">
              <Nothing title={t('filter.noneLeft')} icon={<IconWorld size={40} />} actions={<ClearFilter />}>
                {t('filter.noneLeftAdvice')}
              </Nothing>
            </div>
          )}
          <HoverTip commands={tip} says={tipWords} />
          <div className="everything-tools">
            <BarIcon label={t('canvas.zoomIn')} onClick={() => commands.current?.zoomIn()}>
              <IconPlus size={18} />
            </BarIcon>
            <BarIcon label={t('canvas.zoomOut')} onClick={() => commands.current?.zoomOut()}>
              <IconMinus size={18} />
            </BarIcon>
            <BarIcon label={t('everything.whole')} onClick={() => commands.current?.whole()}>
              <IconWorld size={18} />
            </BarIcon>
          </div>
          <Text size="xs" c="dimmed" className="everything-note">
            {levels && loaded < levels.total && !isLoading ? `${t('everything.rings')} ` : ''}
            {t('everything.note')}
          </Text>
        </div>
      </section>
    </div>
  )
}

/** What a selected thing is on the overview, where it stands there. */
const targetOf = (id: string, { world, insides }: Where): Target | null => {
  for (const region of world.regions.values()) if (region.region.thing?.id === id) return { level: 'region', key: region.key }
  for (const { holders, spots } of insides.values()) {
    if (holders.some(({ key }) => key === id)) return { level: 'holder', key: id }
    if (spots.some(({ thing }) => thing.id === id)) return { level: 'thing', key: id }
  }
  return null
}
