import { ActionIcon, Group, Loader, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type LinkKind, linkEntry, thingEntry } from '../../graph/kinds.ts'
import { pathOf } from '../../picture/shapes.ts'
import { toAddress } from '../app/address.ts'
import { asked, useHome, useMatrix, useOverview, useWhole } from '../app/queries.ts'
import { present } from '../app/steps.ts'
import { takeStep, useView } from '../app/store.ts'
import { countInWords, dateInWords, headingOf, nameOf, periodInWords, useLanguage } from '../app/words.ts'
import { OverviewPicture } from '../canvas/OverviewPicture.tsx'
import type { CanvasCommands } from '../canvas/props.ts'
import { heat } from '../lenses/MatrixLens.tsx'
import { publicScene, useScene } from '../lenses/scene.ts'
import { usePlaces } from '../lenses/usePlaces.ts'
import { useFilterInWords } from '../panels/Filters.tsx'
import { countsByKind } from '../panels/Legend.tsx'
import { openKept, useKept } from './kept.ts'

const GraphCanvas = lazy(() => import('../canvas/GraphCanvas.tsx').then(({ GraphCanvas }) => ({ default: GraphCanvas })))

const isPrivate = (kind: LinkKind): boolean => linkEntry(kind).private === true
const nothing = () => undefined

const GraphSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { scene, view, subgraph } = useScene()
  usePlaces(scene, view, subgraph.data !== undefined && !subgraph.isPlaceholderData)
  const shown = useMemo(() => publicScene(scene, isPrivate), [scene])
  const commands = useRef<CanvasCommands>(null)
  const places = Object.keys(scene.positions).length
  useEffect(() => {
    if (places === 0) return undefined
    const timer = setTimeout(() => commands.current?.fit(), 120)
    return () => clearTimeout(timer)
  }, [places])
  const hidden = new Set(shown.hidden)
  const seen = { things: shown.things.filter(({ id }) => !hidden.has(id)), groups: shown.groups.filter(({ id }) => !hidden.has(id)) }
  return (
    <>
      <div className="slide-picture">
        <Suspense fallback={<Loader />}>
          <GraphCanvas
            still
            scene={shown}
            theme="light"
            language={language}
            labelSize="hall"
            label={t('canvas.label', { count: shown.things.length, links: shown.links.length })}
            commands={commands}
            onSelect={nothing}
            onOpen={nothing}
            onExpand={nothing}
            onMove={nothing}
          />
        </Suspense>
      </div>
      <ul className="slide-legend" aria-label={t('legend.title')}>
        {[...countsByKind(seen)].map(([kind, count]) => (
          <li key={kind}>
            <svg width={26} height={26} viewBox="-1.25 -1.25 2.5 2.5" aria-hidden>
              <path d={pathOf(thingEntry(kind).look.shape, 0, 0, 2)} fill={thingEntry(kind).look.color} />
            </svg>
            {headingOf(kind, language)} · {count}
          </li>
        ))}
      </ul>
    </>
  )
}

const OverviewSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { data } = useOverview(filter)
  const home = useHome().data?.home
  if (data === undefined || home === undefined) return <Loader />
  return (
    <div className="slide-picture slide-overview">
      <OverviewPicture overview={data} home={home} language={language} theme="light" onOpen={nothing} label={t('first.picture')} />
    </div>
  )
}

/** As much of the matrix as is readable in a hall: the rows and columns that are named most often, in the documents' order. */
const MatrixSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { data } = useMatrix(filter)
  if (data === undefined) return <Loader />
  const sum = (key: 'row' | 'column', id: string) => data.cells.reduce((all, cell) => all + (cell[key] === id ? cell.events : 0), 0)
  const most = (things: typeof data.rows, key: 'row' | 'column', limit: number) => {
    const kept = new Set(
      things
        .toSorted((a, b) => sum(key, b.id) - sum(key, a.id))
        .slice(0, limit)
        .map(({ id }) => id),
    )
    return things.filter(({ id }) => kept.has(id))
  }
  const [rows, columns] = [most(data.rows, 'row', 9), most(data.columns, 'column', 10)]
  const greatest = Math.max(0, ...data.cells.map(({ events }) => events))
  const at = (row: string, column: string) => data.cells.find((cell) => cell.row === row && cell.column === column)?.events ?? 0
  return (
    <div className="slide-scroll">
      <table className="matrix matrix-slide">
        <thead>
          <tr>
            <th className="matrix-corner">{t('matrix.rows')}</th>
            {columns.map((column) => (
              <th key={column.id} className="matrix-column">
                <div>{nameOf(column, language)}</div>
              </th>
            ))}
            <th className="matrix-rest" aria-hidden />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th className="matrix-row">{nameOf(row, language)}</th>
              {columns.map((column) => {
                const events = at(row.id, column.id)
                return (
                  <td key={column.id} data-heat={heat(events, greatest)}>
                    {events > 0 ? events : ''}
                  </td>
                )
              })}
              <td className="matrix-rest" aria-hidden />
            </tr>
          ))}
        </tbody>
      </table>
      <Text className="slide-note">
        {t('matrix.note')}
        {(rows.length < data.rows.length || columns.length < data.columns.length) &&
          ` ${t('slide.part', { rows: rows.length, allRows: data.rows.length, columns: columns.length, allColumns: data.columns.length })}`}
      </Text>
    </div>
  )
}

/** The first lines of a list, as many as a hall can read. */
const readable = 8

const EventsSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { data } = useQuery(asked('events', { query: { ...filter, limit: 200 } }))
  if (data === undefined) return <Loader />
  const sure = data.items.filter(({ thing }) => thing.status !== 'unsure' && thing.status !== 'inferred' && thing.status !== 'rejected')
  const said = sure.toSorted((a, b) => String(b.thing.fields['firstDay'] ?? '').localeCompare(String(a.thing.fields['firstDay'] ?? '')))
  return (
    <div className="slide-scroll">
      <ul className="slide-list">
        {said.slice(0, readable).map(({ thing }) => (
          <li key={thing.id}>
            <b>{periodInWords(stringOf(thing.fields['start']), stringOf(thing.fields['end']), language) || t('noDate')}</b>{' '}
            {nameOf(thing, language)}
          </li>
        ))}
      </ul>
      {data.total > readable && (
        <Text className="slide-note">{t('slide.first', { shown: Math.min(readable, said.length), count: data.total })}</Text>
      )}
    </div>
  )
}

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const TableSlide = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const filter = useView(({ filter }) => filter)
  const { kind, sort, direction } = useView(({ table }) => table)
  const { data } = useQuery(asked('things', { query: { ...filter, kinds: [kind], sort, direction, limit: 60 } }))
  if (data === undefined) return <Loader />
  const sure = data.items.filter(({ status }) => status !== 'unsure' && status !== 'inferred' && status !== 'rejected')
  const limit = kind === 'Country' || kind === 'Place' ? readable * 3 : readable
  return (
    <div className="slide-scroll">
      <ul className="slide-list" data-columns={limit > readable}>
        {sure.slice(0, limit).map((thing) => (
          <li key={thing.id}>{nameOf(thing, language)}</li>
        ))}
      </ul>
      {data.total > limit && (
        <Text className="slide-note">{t('slide.first', { shown: Math.min(limit, sure.length), count: data.total })}</Text>
      )}
    </div>
  )
}

/** What the slide is called: the kept view's name, else what is shown. */
const useSlideTitle = (): string => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const kept = useKept(({ views }) => views.find(({ address }) => address === toAddress({ ...view, presenting: false })))
  if (kept !== undefined) return kept.name
  return view.lens === 'table' ? headingOf(view.table.kind, language) : t(`lens.${view.lens}`)
}

/** «Показ»: what is on the screen, full screen, large, with nothing private; arrows go through the kept views. */
export const Presentation = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const view = useView((view) => view)
  const whole = useWhole().data
  const { views } = useKept()
  const root = useRef<HTMLDivElement>(null)
  const title = useSlideTitle()
  const filters = useFilterInWords()(view.filter)
  const here = views.findIndex(({ address }) => address === toAddress({ ...view, presenting: false }))
  const go = (by: -1 | 1) => {
    const next = views[here < 0 ? (by === 1 ? 0 : views.length - 1) : here + by]
    if (next !== undefined) openKept(next)
  }
  const leave = () => takeStep(present(false), 'leave')

  useEffect(() => {
    root.current?.focus()
    document.documentElement.requestFullscreen?.().catch(nothing)
    return () => {
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(nothing)
    }
  }, [])
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
      if (event.key === 'ArrowRight' || event.key === 'PageDown' || event.key === ' ') go(1)
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(-1)
    }
    const left = () => document.fullscreenElement === null && leave()
    globalThis.addEventListener('keydown', key)
    document.addEventListener('fullscreenchange', left)
    return () => {
      globalThis.removeEventListener('keydown', key)
      document.removeEventListener('fullscreenchange', left)
    }
  })

  return (
    <div ref={root} className="slide" data-mantine-color-scheme="light" tabIndex={-1} role="region" aria-label={t('slide.title')}>
      <header className="slide-head">
        <Title order={1}>{title}</Title>
        {filters.length > 0 && <Text className="slide-note">{filters.map(({ label }) => label).join(' · ')}</Text>}
      </header>
      <div className="slide-body">
        {view.lens === 'graph' && <GraphSlide />}
        {view.lens === 'overview' && <OverviewSlide />}
        {view.lens === 'matrix' && <MatrixSlide />}
        {view.lens === 'timeline' && <EventsSlide />}
        {view.lens === 'table' && <TableSlide />}
      </div>
      <footer className="slide-foot">
        <span>
          {whole !== undefined && whole.asOf !== null
            ? t('slide.covers', { date: dateInWords(whole.asOf, language), documents: countInWords(whole.documents, 'Document', language) })
            : ''}
        </span>
        <Group gap="xs" className="slide-tools">
          {views.length > 0 && (
            <>
              <ActionIcon
                variant="subtle"
                size="lg"
                color="gray"
                aria-label={t('slide.previous')}
                disabled={here <= 0}
                onClick={() => go(-1)}
              >
                <IconArrowLeft />
              </ActionIcon>
              <span>{here < 0 ? '' : `${here + 1} / ${views.length}`}</span>
              <ActionIcon
                variant="subtle"
                size="lg"
                color="gray"
                aria-label={t('slide.next')}
                disabled={here === views.length - 1}
                onClick={() => go(1)}
              >
                <IconArrowRight />
              </ActionIcon>
            </>
          )}
          <ActionIcon variant="subtle" size="lg" color="gray" aria-label={t('slide.leave')} onClick={leave}>
            <IconX />
          </ActionIcon>
        </Group>
      </footer>
    </div>
  )
}
