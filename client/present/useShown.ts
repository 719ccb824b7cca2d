import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Slide } from '../../graph/story.ts'
import { useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'
import { useKept } from '../panels/kept/keeping.ts'
import { openChannel, speakerAddress, type Word } from './channel.ts'
import { keepSlides } from './keepSlides.ts'
import { leaveShow, showSlide, turn, useShowing } from './showing.ts'
import { actOfKey, type ShowAct } from './showKeys.ts'
import { useLeftOut } from './useLeftOut.ts'

const nothing = () => undefined
const none: readonly Slide[] = []

/** The slide that is shown and all slides of its presentation; a screen shown by itself is no slide of any. */
export const useShown = () => {
  const show = useView(({ show }) => show)
  const slides = useKept('presentation', show?.of ?? null).data?.body.slides ?? none
  const at = show?.slide ?? -1
  return { of: show?.of ?? null, slides, at, slide: slides[at] }
}

/** Asks for all that the slides need as soon as the showing begins. */
export const useKeepSlides = (of: string | null, slides: readonly Slide[]): void => {
  const left = useLeftOut()
  const client = useQueryClient()
  const language = useLanguage()
  useEffect(() => {
    // What cannot be had now is asked for by its own slide, which says so.
    if (of !== null && slides.length > 0) keepSlides(client, of, slides, [...left], language).catch(nothing)
  }, [client, of, slides, left, language])
}

const shownWord = (of: string, at: number, black: boolean): Word => ({ says: 'shown', of, slide: Math.max(0, at), black })

/** Keeps the speaker's window in step, and goes where it wants to go. */
export const useSpeaker = (of: string | null, slides: readonly Slide[], at: number): void => {
  const black = useShowing(({ black }) => black)
  const say = useRef<(word: Word) => void>(nothing)
  const hear = useEffectEvent((word: Word) => {
    if (word.says === 'hello') say.current(shownWord(word.of, at, black))
    if (word.says === 'go' && of !== null) showSlide(of, slides, word.slide)
    if (word.says === 'black') useShowing.getState().set({ black: word.black })
  })
  useEffect(() => {
    if (of === null) return undefined
    const channel = openChannel(of, (word) => hear(word))
    say.current = channel.say
    return channel.close
  }, [of])
  useEffect(() => {
    if (of !== null) say.current(shownWord(of, at, black))
  }, [of, at, black])
}

const fill = (): void => void document.documentElement.requestFullscreen?.().catch(nothing)

/** Fills the screen while something is shown, and what keys do to it. Leaving the full screen ends the showing. */
export const useShowKeys = (of: string | null, slides: readonly Slide[], at: number): ((act: ShowAct) => void) => {
  const isFull = useRef(false)
  const act = (what: ShowAct) => {
    const { black, all, set } = useShowing.getState()
    if (what === 'leave') return all || black ? set({ all: false, black: false }) : leaveShow()
    if (what === 'black') return set({ black: !black })
    if (what === 'full') return fill()
    if (slides.length === 0) return undefined
    if (what === 'all') return set({ all: !all })
    if (what !== 'notes') return turn(slides, what)
    // A new window takes the browser out of its full screen: that ends nothing here.
    isFull.current = false
    if (of !== null) globalThis.open(speakerAddress(of, at), 'pobratim-notes', 'popup,width=980,height=720')
    return undefined
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const what = actOfKey(event)
    const isOnButton = event.target instanceof HTMLButtonElement
    if (what === undefined || (event.key === ' ' && isOnButton)) return
    // Among all the slides the arrows choose, they do not turn.
    if (useShowing.getState().all && what !== 'all' && what !== 'leave') return
    event.preventDefault()
    act(what)
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => press(event)
    // The end of an earlier showing's full screen may be told only now: it does not end this one.
    const left = () => {
      if (document.fullscreenElement !== null) isFull.current = true
      else if (isFull.current) leaveShow()
    }
    globalThis.addEventListener('keydown', key)
    document.addEventListener('fullscreenchange', left)
    fill()
    return () => {
      globalThis.removeEventListener('keydown', key)
      document.removeEventListener('fullscreenchange', left)
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(nothing)
    }
  }, [])
  return act
}
