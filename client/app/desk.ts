import { create } from 'zustand'
import type { Arrangement } from '../../graph/canvas.ts'
import type { Targeted } from './targets.ts'

export type PanelName =
  | 'import'
  | 'documents'
  | 'history'
  | 'kept'
  | 'presentations'
  | 'keys'
  | 'check'
  | 'duplicates'
  | 'journal'
  | 'saveQuestion'

/** A stretch of a document to be shown in its surroundings. */
export interface OpenPassage {
  document: string
  from: number
  to: number
}

/** What is being written on the canvas: a new frame's name, a new note, or one that is there. */
export type Written = { what: 'frame'; ids: readonly string[] } | { what: 'note' } | { what: 'open'; id: string }

/** What lies open beside the view and is no part of it: panels, a passage, the choice of neighbours. */
interface Desk {
  panel: PanelName | null
  passage: OpenPassage | null
  /** Whether something is being written in a drawer, which Escape is not to close. */
  writing: boolean
  /** The document that is being read, and from which character. */
  reading: { document: string; from: number } | null
  /** The thing whose neighbours are being chosen. */
  choosing: string | null
  /** The action whose target is being asked for. */
  targeting: Targeted | null
  /** The heap whose list is open. */
  heap: string | null
  /** The way in which the canvas has been asked to lay itself out anew, from the list of actions. */
  arranging: Arrangement | null
  /** Whether the small map of the canvas is on it. */
  minimap: boolean
  /** Whether the next drag on the canvas draws round what is to be chosen, instead of moving the sheet. */
  lasso: boolean
  /** What is being written on the canvas. */
  written: Written | null
  /** Said by the live region. */
  said: string
  /** Whether the side panel of the graph is folded away. */
  folded: boolean
  /** Whether the list of what a comparison found is open. */
  listing: boolean
  open: (panel: PanelName | null) => void
  showPassage: (passage: OpenPassage | null) => void
  write: (writing: boolean) => void
  read: (reading: { document: string; from: number } | null) => void
  choose: (id: string | null) => void
  target: (action: Targeted | null) => void
  openHeap: (id: string | null) => void
  arrange: (how: Arrangement | null) => void
  showMinimap: (minimap: boolean) => void
  takeLasso: (lasso: boolean) => void
  writeDown: (written: Written | null) => void
  say: (text: string) => void
  fold: () => void
  list: (listing: boolean) => void
}

/** Where a side panel would leave its view no room, it begins folded. */
const isNarrow = (): boolean => globalThis.matchMedia?.('(max-width: 940px)').matches ?? false

export const useDesk = create<Desk>((set) => ({
  panel: null,
  passage: null,
  writing: false,
  reading: null,
  choosing: null,
  targeting: null,
  heap: null,
  arranging: null,
  minimap: true,
  lasso: false,
  written: null,
  said: '',
  folded: isNarrow(),
  listing: !isNarrow(),
  open: (panel) => set({ panel }),
  showPassage: (passage) => set({ passage }),
  write: (writing) => set({ writing }),
  read: (reading) => set({ reading }),
  choose: (choosing) => set({ choosing }),
  target: (targeting) => set({ targeting }),
  openHeap: (heap) => set({ heap }),
  arrange: (arranging) => set({ arranging }),
  showMinimap: (minimap) => set({ minimap }),
  takeLasso: (lasso) => set({ lasso }),
  writeDown: (written) => set({ written }),
  say: (said) => set({ said }),
  list: (listing) => set({ listing }),
  fold: () => set(({ folded }) => ({ folded: !folded })),
}))
