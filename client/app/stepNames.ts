import type { ParseKeys } from 'i18next'

/** The words of each step; the history and the undo button speak of steps by these. */
export const stepKeys = {
  start: 'step.start',
  address: 'step.address',
  lens: 'step.lens',
  beside: 'step.beside',
  open: 'step.open',
  card: 'step.card',
  closeCard: 'step.closeCard',
  link: 'step.link',
  add: 'step.add',
  expand: 'step.expand',
  collapse: 'step.collapse',
  remove: 'step.remove',
  pin: 'step.pin',
  unpin: 'step.unpin',
  move: 'step.move',
  arrange: 'step.arrange',
  clear: 'step.clear',
  select: 'step.select',
  hideKind: 'step.hideKind',
  showKind: 'step.showKind',
  filter: 'step.filter',
  clearFilter: 'step.clearFilter',
  table: 'step.table',
  sort: 'step.sort',
  matrix: 'step.matrix',
  timeline: 'step.timeline',
  cell: 'step.cell',
  closeCell: 'step.closeCell',
  path: 'step.path',
  drawPath: 'step.drawPath',
  ask: 'step.ask',
  present: 'step.present',
  leave: 'step.leave',
  kept: 'step.kept',
  slide: 'step.slide',
} as const satisfies Record<string, ParseKeys>

/** The name by which a step is told. */
export type StepKey = keyof typeof stepKeys
