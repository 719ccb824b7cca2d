import { setTimeout as wait } from 'node:timers/promises'

/** Asks until the answer is as wanted, however slow the machine is: only what never comes to pass fails, by the test's own time. */
export const until = async <T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> => {
  for (;;) {
    const answer = await ask()
    if (isWanted(answer)) return answer
    await wait(100)
  }
}
