import { create } from 'zustand'
import type { ConsoleAnswer, ConsoleWish } from '../../graph/console.ts'
import { call } from '../app/call.ts'

/** How many questions of a session are remembered. */
const most = 50

interface ConsoleState {
  /** What was asked since the page was opened, the newest first. */
  history: readonly ConsoleWish[]
  asked: ConsoleWish | null
  answer: ConsoleAnswer | null
  error: unknown
  /** What stops the question that is being answered. */
  running: AbortController | null
  run: (wish: ConsoleWish) => Promise<void>
  cancel: () => void
}

const key = (wish: ConsoleWish): string => JSON.stringify(wish)

/** The console's questions and its last answer, for as long as the page is open. */
export const useConsole = create<ConsoleState>((set, get) => ({
  history: [],
  asked: null,
  answer: null,
  error: null,
  running: null,
  run: async (wish) => {
    get().running?.abort()
    const running = new AbortController()
    set(({ history }) => ({
      running,
      asked: wish,
      error: null,
      history: [wish, ...history.filter((one) => key(one) !== key(wish))].slice(0, most),
    }))
    const isMine = () => get().running === running
    try {
      const answer = await call('console', { body: wish }, running.signal)
      if (isMine()) set({ answer, running: null })
    } catch (error) {
      if (isMine()) set({ error: running.signal.aborted ? null : error, answer: null, running: null })
    }
  },
  cancel: () => get().running?.abort(),
}))
