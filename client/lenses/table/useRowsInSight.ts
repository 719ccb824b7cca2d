import { type RefObject, useLayoutEffect, useState } from 'react'

/** Heights in px: of each row, and of the head that stays above them. */
interface Heights {
  row: number
  head: number
}
/** Rows beyond both edges of what is seen. */
const beyond = 12
/** What is seen before the sheet is measured. */
const usualHeight = 800

/** Which of so many rows of one height are in sight of a scrolled sheet, and a way to bring one there. */
export const useRowsInSight = (sheet: RefObject<HTMLElement | null>, count: number, { row, head }: Heights) => {
  const [height, setHeight] = useState(usualHeight)
  const [top, setTop] = useState(0)
  const seen = Math.max(row, height - head)
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / row)) - beyond)
  const last = Math.min(count - 1, Math.ceil((top + seen) / row) + beyond)
  useLayoutEffect(() => {
    const { current } = sheet
    if (current === null) return undefined
    const watch = new ResizeObserver(() => setHeight(current.clientHeight))
    watch.observe(current)
    return () => watch.disconnect()
  }, [sheet])
  const bring = (line: number): void => {
    const { current } = sheet
    if (current === null) return
    if (line * row < current.scrollTop) current.scrollTo({ top: line * row })
    else if ((line + 1) * row > current.scrollTop + seen) current.scrollTo({ top: (line + 1) * row - seen })
  }
  return {
    /** So many rows at a time: no row is drawn anew for a pixel. */
    onScroll: ({ currentTarget }: { currentTarget: HTMLElement }) => setTop(Math.floor(currentTarget.scrollTop / row) * row),
    lines: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at),
    whole: count * row,
    onPage: Math.max(1, Math.floor(seen / row) - 1),
    bring,
  }
}
