import type { Page } from '../graph/answers.ts'
import type { PageWish } from './wishes.ts'

/** A page of a list whose whole length is known. */
export const paged = <T>(items: T[], total: number, { offset }: PageWish): Page<T> => ({
  items,
  total,
  next: offset + items.length < total && items.length > 0 ? offset + items.length : null,
})

/** A page out of a list that is here whole. */
export const pageOf = <T>(all: readonly T[], wish: PageWish): Page<T> =>
  paged(all.slice(wish.offset, wish.offset + wish.limit), all.length, wish)
