import { useEffect, useState } from 'react'

export interface Leaf {
  from: number
  to: number
}

/** A long list as leaves of a size that a hall can read, in the list's own order; an empty list is one empty leaf. */
export const leavesOf = (length: number, size: number): Leaf[] => {
  const leaves: Leaf[] = []
  for (let from = 0; from < length; from += Math.max(1, size)) leaves.push({ from, to: Math.min(length, from + Math.max(1, size)) })
  return leaves.length > 0 ? leaves : [{ from: 0, to: 0 }]
}

/** Which of so many leaves is open; the arrows up and down turn them. */
export const useLeaf = (count: number): number => {
  const [at, setAt] = useState(0)
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowDown') setAt((now) => Math.min(count - 1, now + 1))
      if (key === 'ArrowUp') setAt((now) => Math.max(0, now - 1))
    }
    globalThis.addEventListener('keydown', turn)
    return () => globalThis.removeEventListener('keydown', turn)
  }, [count])
  return Math.min(at, count - 1)
}
