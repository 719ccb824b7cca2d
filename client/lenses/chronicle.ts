import type { EventTelling } from '../../graph/answers.ts'

/** Events under the year or month in which they start; an empty heading gathers those without a date. */
export const groupedBy = (items: readonly EventTelling[], by: 'year' | 'month'): [string, EventTelling[]][] => {
  const groups = new Map<string, EventTelling[]>()
  for (const telling of items) {
    const { start } = telling.thing.fields
    const heading = typeof start === 'string' ? start.slice(0, by === 'year' ? 4 : 7) : ''
    groups.set(heading, [...(groups.get(heading) ?? []), telling])
  }
  return [...groups]
}
