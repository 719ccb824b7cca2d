import type { ParseKeys } from 'i18next'
import type { Lens } from '../../graph/view.ts'
import type { PanelName } from './desk.ts'

/** Panels that stand beside a view or over it and are called by what they show. */
type Beside =
  | 'card'
  | 'cell'
  | 'link'
  | 'paths'
  | 'compare'
  | 'filters'
  | 'choose'
  | 'heap'
  | 'passage'
  | 'reader'
  | 'accept'
  | 'columns'
  | 'split'
  | 'templates'
  | 'fileCheck'
export type HelpName = Lens | PanelName | Beside

/** The one table of help: what each view, page and panel is, what can be done in it, and its keys. None may be without. */
export const helpTexts = {
  overview: 'help.overview',
  graph: 'help.graph',
  table: 'help.table',
  matrix: 'help.matrix',
  timeline: 'help.timeline',
  map: 'help.map',
  ask: 'help.ask',
  meeting: 'help.meeting',
  digest: 'help.digest',
  build: 'help.build',
  console: 'help.console',
  everything: 'help.everything',
  import: 'help.import',
  documents: 'help.documents',
  history: 'help.history',
  kept: 'help.kept',
  presentations: 'help.presentations',
  keys: 'help.keys',
  check: 'help.check',
  duplicates: 'help.duplicates',
  journal: 'help.journal',
  saveQuestion: 'help.saveQuestion',
  card: 'help.card',
  cell: 'help.cell',
  link: 'help.link',
  paths: 'help.paths',
  compare: 'help.compare',
  filters: 'help.filters',
  choose: 'help.choose',
  heap: 'help.heap',
  passage: 'help.passage',
  reader: 'help.reader',
  accept: 'help.accept',
  columns: 'help.columns',
  split: 'help.split',
  templates: 'help.templates',
  fileCheck: 'help.fileCheck',
} as const satisfies Record<HelpName, ParseKeys>
