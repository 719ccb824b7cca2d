import type { Slide } from '../../graph/story.ts'
import { currentView, takeStep } from '../app/store.ts'

/** Goes to a slide of a presentation; outside its slides nothing happens. */
export const showSlide = (of: string, slides: readonly Slide[], at: number): void => {
  const slide = slides[at]
  if (slide !== undefined) takeStep(() => ({ ...slide.view, presenting: true, show: { of, slide: at } }), 'slide', slide.title)
}

/** Ends the showing; the last slide's view stays on the desk. */
export const leaveShow = (): void => takeStep((view) => ({ ...view, presenting: false, show: null }), 'leave')

/** Goes forward or back; a screen that is shown by itself has nothing to turn. */
export const turn = (slides: readonly Slide[], by: -1 | 1): void => {
  const { show } = currentView()
  if (show !== null) showSlide(show.of, slides, show.slide + by)
}
