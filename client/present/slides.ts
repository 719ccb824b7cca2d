import type { Slide } from '../../graph/story.ts'
import type { View } from '../../graph/view.ts'

/** A change of a presentation's slides: pure, given back as a new list. */
export type SlidesStep = (slides: readonly Slide[]) => Slide[]

const newId = (): string => crypto.randomUUID().slice(0, 8)

export const addSlide =
  (title: string, view: View): SlidesStep =>
  (slides) => [...slides, { id: newId(), title, text: '', notes: '', view }]

export const changeSlide =
  (id: string, change: Partial<Omit<Slide, 'id'>>): SlidesStep =>
  (slides) =>
    slides.map((slide) => (slide.id === id ? { ...slide, ...change } : slide))

export const dropSlide =
  (id: string): SlidesStep =>
  (slides) =>
    slides.filter((slide) => slide.id !== id)

/** The copy stands right after its original. */
export const copySlide =
  (id: string): SlidesStep =>
  (slides) =>
    slides.flatMap((slide) => (slide.id === id ? [slide, { ...slide, id: newId() }] : [slide]))

/** Moves a slide by so many places; beyond the ends it stays at the end. */
export const moveSlide =
  (id: string, by: number): SlidesStep =>
  (slides) => {
    const from = slides.findIndex((slide) => slide.id === id)
    const moved = [...slides]
    const [one] = from < 0 ? [] : moved.splice(from, 1)
    if (one !== undefined) moved.splice(Math.max(0, from + by), 0, one)
    return moved
  }
