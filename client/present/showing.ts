import { create } from 'zustand'
import type { Slide } from '../../graph/story.ts'
import type { Positions } from '../../picture/view.ts'
import { currentView, takeStep } from '../app/store.ts'
import { notePlaces } from './gliding.ts'
import { noteThings } from './travelling.ts'

/** What is so while something is shown and is part of no view. */
interface Showing {
  /** The screen is black: everybody looks at the speaker. */
  black: boolean
  /** All slides are laid out to choose from. */
  all: boolean
  /** Where the things of slides stand that were kept without places; by the slide's id. */
  places: Readonly<Record<string, Positions>>
  set: (change: Partial<Pick<Showing, 'black' | 'all'>>) => void
  placed: (slide: string, positions: Positions) => void
}

export const useShowing = create<Showing>((set) => ({
  black: false,
  all: false,
  places: {},
  set,
  placed: (slide, positions) => set(({ places }) => ({ places: { ...places, [slide]: positions } })),
}))

/** Goes to a slide of a presentation; outside its slides nothing happens. */
export const showSlide = (of: string, slides: readonly Slide[], at: number): void => {
  const slide = slides[at]
  if (slide === undefined) return
  notePlaces()
  noteThings()
  const { set, places } = useShowing.getState()
  set({ black: false, all: false })
  const positions = { ...places[slide.id], ...slide.view.positions }
  takeStep(() => ({ ...slide.view, positions, presenting: true, show: { of, slide: at } }), 'slide', slide.title)
}

/** Ends the showing; the last slide's view stays on the desk. */
export const leaveShow = (): void => {
  useShowing.getState().set({ black: false, all: false })
  takeStep((view) => ({ ...view, presenting: false, show: null }), 'leave')
}

/** Where in a presentation one may go. */
export type Turn = 'next' | 'previous' | 'first' | 'last'

/** The slide to which a turn leads from one of so many. */
export const turned = (at: number, count: number, turn: Turn): number =>
  ({ next: Math.min(count - 1, at + 1), previous: Math.max(0, at - 1), first: 0, last: count - 1 })[turn]

/** Turns; a screen that is shown by itself has nothing to turn. */
export const turn = (slides: readonly Slide[], way: Turn): void => {
  const { show } = currentView()
  if (show !== null) showSlide(show.of, slides, turned(show.slide, slides.length, way))
}
