import type { KnownEvent } from '../../graph/known.ts'
import { stemsOf } from '../../graph/words.ts'

/** An event of a document that is being resolved, with the ids of those who took part. */
export interface NewEvent {
  countries: readonly string[]
  start: string
  name: string
  participants: readonly string[]
}

const most = 0.6

/**
 * The known event that a new telling is of (02-model, Same event): the country and the day agree, and they share a named
 * participant or most words of the title. Two events of one day in one country are common, so where several fit, none is taken.
 */
export const sameEvent = (event: NewEvent, known: readonly KnownEvent[]): string | undefined => {
  const fitting = known.filter(
    (other) =>
      event.countries.includes(other.country) &&
      event.start === other.start &&
      (sharesWords(event.name, other.name) || other.participants.some((id) => event.participants.includes(id))),
  )
  const close = fitting.filter((other) => sharesWords(event.name, other.name))
  const one = close.length > 0 ? close : fitting
  return one.length === 1 ? one[0]?.id : undefined
}

const sharesWords = (a: string, b: string): boolean => {
  const [one, two] = [stemsOf(a).filter(isTelling), stemsOf(b).filter(isTelling)]
  const shared = one.filter((stem) => two.includes(stem)).length
  return shared > 0 && shared / Math.min(one.length, two.length) >= most
}
const isTelling = (stem: string): boolean => stem.length > 2
