import { useMantineColorScheme } from '@mantine/core'
import {
  IconAffiliate,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsDiff,
  IconArrowsJoin,
  IconArrowsMove,
  IconBookmark,
  IconBookmarkPlus,
  IconChartDots3,
  IconChecklist,
  IconCirclesRelation,
  IconFileText,
  IconFilterOff,
  IconFrame,
  IconHistory,
  IconHome,
  IconKeyboard,
  IconLanguage,
  IconLasso,
  IconLayoutAlignLeft,
  IconLayoutGrid,
  IconMap,
  IconMap2,
  IconMessageQuestion,
  IconNote,
  IconNotebook,
  IconPin,
  IconPresentation,
  IconReportAnalytics,
  IconRoute,
  IconSearch,
  IconSparkles,
  IconSunMoon,
  IconTable,
  IconTargetArrow,
  IconTerminal2,
  IconTimeline,
  IconTopologyStar3,
  IconTournament,
  IconTrash,
  IconUpload,
  IconUsers,
  IconWorld,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import type { ParseKeys } from 'i18next'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { type Arrangement, arrangements } from '../../graph/canvas.ts'
import { daysInOrder } from '../../graph/comparing.ts'
import { askingLenses, type Lens, lenses, opened, type Position, type View } from '../../graph/view.ts'
import { broughtBy, placesIn } from './brought.ts'
import { commandsRef } from './canvasCommands.ts'
import { align, alignments, setStyle } from './canvasSteps.ts'
import { useDesk } from './desk.ts'
import { speak } from './i18n/i18n.ts'
import { useWhole } from './queries.ts'
import * as steps from './steps.ts'
import { currentView, takeStep, useExplorer } from './store.ts'
import { targeted } from './targets.ts'
import { useLanguage } from './words.ts'

/** An action of the explorer: the palette lists all of them, keys and menus call them. */
export interface Command {
  id: string
  says: ParseKeys
  icon: ComponentType<{ size?: number }>
  keys?: string
  act: () => void
}

/** An act on the chosen things of the canvas, where there are several. */
const withSeveral = (act: (ids: readonly string[]) => void) => () => {
  const { selected, things } = currentView()
  const ids = selected.filter((id) => things.includes(id))
  if (ids.length > 1 && isOnGraph(currentView())) act(ids)
}

const isOnGraph = ({ lens, beside }: View): boolean => lens === 'graph' || beside === 'graph'

export const lensIcons: Record<Lens, ComponentType<{ size?: number }>> = {
  overview: IconHome,
  graph: IconChartDots3,
  table: IconTable,
  matrix: IconLayoutGrid,
  timeline: IconTimeline,
  map: IconMap2,
  ask: IconMessageQuestion,
  meeting: IconUsers,
  digest: IconReportAnalytics,
  everything: IconCirclesRelation,
  build: IconTournament,
  console: IconTerminal2,
}

const withOpened = (act: (id: string) => void) => () => {
  const id = opened(currentView())
  if (id !== null) act(id)
}

/** The state of the day that is looked at, or of today, beside that of a year before; both days can then be changed. */
const compareWithYearBefore = () => {
  const day = currentView().filter.asOf ?? new Date().toISOString().slice(0, 10)
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`
  takeStep(steps.setCompare(daysInOrder(before, day)), 'compare')
}

/** How far the keyboard moves what is chosen, to each side. */
const sides = [
  ['left', -100, 0],
  ['right', 100, 0],
  ['up', 0, -100],
  ['down', 0, 100],
] as const

const moveChosen = (by: Position) => {
  const { selected, positions } = currentView()
  const moved = selected.flatMap((id) => (positions[id] === undefined ? [] : [[id, positions[id]] as const]))
  takeStep(steps.place(Object.fromEntries(moved.map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))), 'move')
}

/** All actions, in the order of the palette. */
export const useCommands = (focusSearch: () => void): Command[] => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { open, choose, arrange, showMinimap, takeLasso, writeDown, target } = useDesk()
  const { undo, redo } = useExplorer()
  const places = placesIn(useWhole().data)
  const arrangeCanvas = (how: Arrangement) => {
    if (!isOnGraph(currentView())) takeStep(steps.setLens('graph'), 'lens', t('lens.graph'))
    arrange(how)
  }
  const toLens = lenses.map((lens, at) => ({
    id: lens,
    says: `lens.${lens}` as const,
    icon: lensIcons[lens],
    // There are nine digits.
    ...(at < 9 ? { keys: `${at + 1}` } : {}),
    act: () => takeStep(steps.setLens(lens), 'lens', t(`lens.${lens}`)),
  }))
  return [
    { id: 'search', says: 'command.search', icon: IconSearch, keys: '/', act: focusSearch },
    ...toLens,
    { id: 'undo', says: 'command.undo', icon: IconArrowBackUp, keys: 'Ctrl+Z', act: undo },
    { id: 'redo', says: 'command.redo', icon: IconArrowForwardUp, keys: 'Ctrl+Shift+Z', act: redo },
    { id: 'history', says: 'command.history', icon: IconHistory, keys: 'H', act: () => open('history') },
    { id: 'expand', says: 'act.expand', icon: IconZoomIn, keys: 'E', act: withOpened(choose) },
    {
      id: 'collapse',
      says: 'act.collapse',
      icon: IconZoomOut,
      keys: 'C',
      act: withOpened((id) => takeStep(steps.collapse(id), 'collapse')),
    },
    {
      id: 'groups',
      says: 'analyst.groups',
      icon: IconTopologyStar3,
      act: () =>
        takeStep((view) => setStyle({ color: view.style.color === 'groups' ? 'kind' : 'groups' })(steps.setLens('graph')(view)), 'style'),
    },
    {
      id: 'between',
      says: 'analyst.between',
      icon: IconAffiliate,
      act: () =>
        takeStep((view) => setStyle({ size: view.style.size === 'between' ? 'kind' : 'between' })(steps.setLens('graph')(view)), 'style'),
    },
    { id: 'pin', says: 'command.pin', icon: IconPin, keys: 'P', act: withOpened((id) => takeStep(steps.togglePin(id), 'pin')) },
    {
      id: 'remove',
      says: 'act.remove',
      icon: IconTrash,
      keys: 'Delete',
      act: () => takeStep(steps.removeThings(currentView().selected), 'remove'),
    },
    { id: 'closeCard', says: 'card.close', icon: IconX, act: () => takeStep(steps.select(), 'closeCard') },
    {
      id: 'path',
      says: 'command.path',
      icon: IconRoute,
      keys: 'L',
      act: () => {
        const [from = null, to = null] = currentView().selected
        takeStep(steps.setPath({ from, to }), 'path')
      },
    },
    {
      id: 'places',
      says: 'command.places',
      icon: IconWorld,
      act: () => takeStep((view) => steps.addThings(places)(steps.setLens('graph')(view)), 'add', t('canvas.start.places')),
    },
    {
      id: 'showAdded',
      says: 'command.showAdded',
      icon: IconSparkles,
      act: () => commandsRef.current?.show(broughtBy(useExplorer.getState().history)),
    },
    { id: 'fit', says: 'canvas.fit', icon: IconSparkles, keys: 'F', act: () => commandsRef.current?.fit() },
    { id: 'arrange', says: 'canvas.arrange', icon: IconSparkles, act: () => arrangeCanvas(currentView().arrangement) },
    ...arrangements.map((how) => ({
      id: `arrange ${how}`,
      says: `command.arrange.${how}` as const,
      icon: IconSparkles,
      act: () => arrangeCanvas(how),
    })),
    { id: 'zoomIn', says: 'canvas.zoomIn', icon: IconZoomIn, act: () => commandsRef.current?.zoomIn() },
    { id: 'zoomOut', says: 'canvas.zoomOut', icon: IconZoomOut, act: () => commandsRef.current?.zoomOut() },
    { id: 'lasso', says: 'canvas.lasso', icon: IconLasso, act: () => takeLasso(true) },
    { id: 'note', says: 'canvas.note', icon: IconNote, act: () => isOnGraph(currentView()) && writeDown({ what: 'note' }) },
    { id: 'frame', says: 'canvas.frame', icon: IconFrame, act: withSeveral((ids) => writeDown({ what: 'frame', ids })) },
    ...alignments.map((how) => ({
      id: `align ${how}`,
      says: `canvas.align.${how}` as const,
      icon: IconLayoutAlignLeft,
      act: withSeveral(() => takeStep(align(how), 'align', t(`canvas.align.${how}`))),
    })),
    { id: 'minimap', says: 'canvas.minimap', icon: IconMap, keys: 'M', act: () => showMinimap(!useDesk.getState().minimap) },
    { id: 'clear', says: 'canvas.clear', icon: IconTrash, act: () => takeStep(steps.clearScreen, 'clear') },
    { id: 'compare', says: 'compare.with', icon: IconArrowsDiff, act: compareWithYearBefore },
    { id: 'endCompare', says: 'compare.end', icon: IconArrowsDiff, act: () => takeStep(steps.setCompare(null), 'endCompare') },
    { id: 'clearFilter', says: 'filter.clear', icon: IconFilterOff, act: () => takeStep(steps.clearFilter, 'clearFilter') },
    {
      id: 'present',
      says: 'command.present',
      icon: IconPresentation,
      keys: 'F5',
      act: () => !askingLenses.has(currentView().lens) && takeStep(steps.present(true), 'present'),
    },
    { id: 'kept', says: 'command.kept', icon: IconBookmark, keys: 'Ctrl+S', act: () => open('kept') },
    { id: 'presentations', says: 'kept.presentations', icon: IconPresentation, keys: 'Ctrl+Shift+S', act: () => open('presentations') },
    { id: 'saveQuestion', says: 'ask.saveView', icon: IconBookmarkPlus, act: () => open('saveQuestion') },
    { id: 'import', says: 'import.title', icon: IconUpload, keys: 'U', act: () => open('import') },
    { id: 'documents', says: 'documents.title', icon: IconFileText, keys: 'D', act: () => open('documents') },
    { id: 'annualTable', says: 'command.annualTable', icon: IconTable, act: () => open('documents') },
    { id: 'check', says: 'review.check.title', icon: IconChecklist, keys: 'R', act: () => open('check') },
    { id: 'duplicates', says: 'review.duplicates.title', icon: IconArrowsJoin, act: () => open('duplicates') },
    { id: 'journal', says: 'review.journal.title', icon: IconNotebook, keys: 'J', act: () => open('journal') },
    {
      id: 'scheme',
      says: 'command.scheme',
      icon: IconSunMoon,
      act: () => setColorScheme(colorScheme === 'auto' ? 'light' : colorScheme === 'light' ? 'dark' : 'auto'),
    },
    ...targeted.map((action) => ({ id: action, says: `target.${action}` as const, icon: IconTargetArrow, act: () => target(action) })),
    { id: 'closeCell', says: 'step.closeCell', icon: IconX, act: () => takeStep(steps.closeCell, 'closeCell') },
    ...sides.map(([side, x, y]) => ({
      id: `move ${side}`,
      says: `command.move.${side}` as const,
      icon: IconArrowsMove,
      act: () => moveChosen({ x, y }),
    })),
    { id: 'language', says: 'command.language', icon: IconLanguage, act: () => void speak(language === 'ru' ? 'en' : 'ru') },
    { id: 'keys', says: 'command.keys', icon: IconKeyboard, keys: '?', act: () => open('keys') },
  ]
}
