import { type RefObject, useEffect, useState } from 'react'

/** A stretch of a document's text, in characters of the document. */
export interface Stretch {
  from: number
  to: number
}

/** Where a point of the page lies in the text whose pieces are marked `data-piece`, in characters from its beginning. */
const lengthUpTo = (root: HTMLElement, node: Node, offset: number): number => {
  const range = document.createRange()
  range.setStart(root, 0)
  range.setEnd(node, offset)
  const pieces = range.cloneContents().querySelectorAll('[data-piece]')
  return [...pieces].reduce((sum, { textContent }) => sum + textContent.length, 0)
}

/** What of the text in `root` is selected, without the white space at its edges; `base` is where the text begins in its document. */
export const selectedIn = (root: HTMLElement, base: number, text: string): Stretch | null => {
  const selection = globalThis.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null
  const [from, to] = [lengthUpTo(root, startContainer, startOffset), lengthUpTo(root, endContainer, endOffset)]
  return trimmed(text, { from, to }, base)
}

/** A stretch of a text less the white space at its edges, in characters of the document; null where nothing is left. */
export const trimmed = (text: string, { from, to }: Stretch, base: number): Stretch | null => {
  const said = text.slice(from, to)
  const start = from + said.length - said.trimStart().length
  const end = to - (said.length - said.trimEnd().length)
  return start < end ? { from: base + start, to: base + end } : null
}

/** The stretch that the reader selected last inside an element. */
export const useSelected = (root: RefObject<HTMLElement | null>, base: number, text: string): Stretch | null => {
  const [stretch, setStretch] = useState<Stretch | null>(null)
  useEffect(() => {
    const look = () => {
      const found = root.current === null ? null : selectedIn(root.current, base, text)
      if (found !== null) setStretch(found)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [root, base, text])
  return stretch
}
