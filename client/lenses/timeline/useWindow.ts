import { type RefObject, useEffect, useState } from 'react'

/** What is drawn above and below what is seen, so that neither a turn of the wheel nor an arrow key comes to what is not there yet. */
const beyond = 1200
/** The window moves in steps, and not with each pixel. */
const step = 400

/** From where to where a tall picture is to be drawn, in its own pixels, as its page is scrolled. */
export const useWindow = (picture: RefObject<HTMLElement | null>): { from: number; to: number } => {
  const [at, setAt] = useState(0)
  const [height, setHeight] = useState(step)
  useEffect(() => {
    const page = picture.current?.closest<HTMLElement>('.timeline')
    if (!page) return undefined
    const look = () => {
      setAt(Math.floor(page.scrollTop / step) * step)
      setHeight(page.clientHeight)
    }
    look()
    const sized = new ResizeObserver(look)
    sized.observe(page)
    page.addEventListener('scroll', look, { passive: true })
    return () => {
      sized.disconnect()
      page.removeEventListener('scroll', look)
    }
  }, [picture])
  return { from: at - beyond, to: at + step + height + beyond }
}
