import type { Page } from '../graph/answers.ts'

/** Every item of a paged list. */
export const wholeList = async <T>(pageAt: (wish: { limit: number; offset: number }) => Promise<Page<T>>): Promise<T[]> => {
  const all: T[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const { items, next }: Page<T> = await pageAt({ limit: 200, offset })
    all.push(...items)
    offset = next
  }
  return all
}
