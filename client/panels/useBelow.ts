import { useEffect, useRef } from 'react'

/** Whether something lies over a panel, or did a moment ago: the Escape that closes what lies above is not to close the panel as well. */
export const useBelow = (isUnder: boolean): (() => boolean) => {
  const isBelow = useRef(false)
  useEffect(() => {
    if (isUnder) isBelow.current = true
    const timer = setTimeout(() => {
      isBelow.current = isUnder
    }, 100)
    return () => clearTimeout(timer)
  }, [isUnder])
  return () => isBelow.current
}
